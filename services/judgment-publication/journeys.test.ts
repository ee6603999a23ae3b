import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { usualRows } from '../usual-journeys.ts'
import { judgmentPublication } from './definition.ts'

const walk = walking(judgmentPublication)
const clerk = by('clerk')

const answers = {
  wish: 'withhold',
  caseNo: '（2026）粤1202民初100号',
  ground: 'family',
  facts: '离婚判决被公布了。',
  name: '示例·林女士',
  phone: '13000000001',
}
const toPublish = {
  wish: 'publish',
  caseNo: '（2025）粤1202民初9号',
  facts: '还没有公布。',
  name: '示例·林女士',
  phone: '13000000001',
}

const rows: readonly Row[] = [
  ...usualRows(answers, 'facts'),
  [
    'in force on 30 January 2026 is published by 10 February (C.4, 15)',
    {
      answers: toPublish,
      filedOn: '2026-01-30T09:00:00+08:00',
      steps: [clerk('recordEffective', '2026-01-30T10:00:00+08:00', { inForceOn: '2026-01-30' })],
    },
    { state: 'publishing', due: { 'court.publishJudgment': '2026-02-10' } },
  ],
  [
    'counts from the day of effect, not from the day on which the clerk writes it down',
    {
      answers: toPublish,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('recordEffective', '2026-03-04T10:00:00+08:00', { inForceOn: '2026-02-27' })],
    },
    // 28 February (make-up Saturday), 2, 3, 4, 5, 6 and 9 March.
    { state: 'publishing', due: { 'court.publishJudgment': '2026-03-09' } },
  ],
  [
    'cannot have taken effect on a day to come, nor before there was the duty to publish',
    {
      answers: toPublish,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('recordEffective', '2026-03-04T10:00:00+08:00', { inForceOn: '2026-03-05' })],
    },
    { state: 'received', refused: { step: 'recordEffective', code: 'invalid', fields: ['inForceOn:inFuture'] } },
  ],
  [
    'to be taken down is never put on the way to publication',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('recordEffective', '2026-03-03T10:00:00+08:00', { inForceOn: '2026-03-01' })],
    },
    { state: 'received', refused: { step: 'recordEffective', code: 'condition' } },
  ],
]

describe('a request on a published judgment', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
