import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { judgmentPublication } from './definition.ts'

const walk = walking(judgmentPublication)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

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
const given = { reasons: '已办好。', basis: '有关规定', remedy: '可以接着办。' }

const rows: readonly Row[] = [
  [
    'is looked at within seven working days, over the National Day holiday',
    { answers, filedOn: '2026-09-28T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'none', due: { 'local.usual.take': '2026-10-13' } },
  ],
  [
    'taken up is answered within fifteen working days, make-up days counted',
    { answers, filedOn: '2026-05-06T09:00:00+08:00', steps: [clerk('accept', '2026-05-06T10:00:00+08:00')] },
    { state: 'handling', due: { 'local.usual.handle': '2026-05-26' } },
  ],
  [
    'with something missing is asked once, and the time begins with her answer',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('returnForSupplement', '2026-03-03T10:00:00+08:00', { items: ['facts'], note: '请补。' }),
        she('supplement', '2026-03-09T10:00:00+08:00', { more: '已补。' }),
      ],
    },
    { state: 'received', due: { 'local.usual.take': '2026-03-18' } },
  ],
  [
    'of another court is passed on and keeps its time',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('passOn', '2026-03-03T10:00:00+08:00', { unit: 'dinghu.court', reasons: '案件在鼎湖。' })],
    },
    { state: 'received', owners: ['court', 'dinghu.court'], due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'refused is contested, and the head takes it up',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('refuse', '2026-03-03T10:00:00+08:00', given),
        she('contest', '2026-03-04T10:00:00+08:00', { whyNot: '理由不对。' }),
        head('upholdContest', '2026-03-05T10:00:00+08:00', { reasons: '异议成立。' }),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-26' } },
  ],
  [
    'answered is closed when she says nothing',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('accept', '2026-03-02T10:00:00+08:00'),
        clerk('answer', '2026-03-05T10:00:00+08:00', given),
        timer('closeUnasked', '2026-03-21T00:00:00+08:00'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
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
