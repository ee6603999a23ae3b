import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { usualRows } from '../usual-journeys.ts'
import { lawyerPlatform } from './definition.ts'

const walk = walking(lawyerPlatform)
const clerk = by('clerk')

const answers = {
  wish: 'evidence',
  caseNo: '（2026）粤1202民初100号',
  request: '申请调取银行流水。',
  licenceNo: '14412201810123456',
  firm: '示例律师事务所',
  client: '示例·周先生',
  name: '示例·林女士',
  phone: '13000000001',
}
const given = { reasons: '已办好。', basis: '有关规定', remedy: '可以接着办。' }

const rows: readonly Row[] = [
  ...usualRows(answers, 'mandate'),
  [
    'of a clash says with which hearing',
    { answers: { ...answers, wish: 'clash' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['hearingDay:required', 'otherHearing:required'] } },
  ],
  [
    'cannot be answered before the mandate is verified',
    { answers, filedOn: '2026-03-02T09:00:00+08:00', steps: [clerk('answer', '2026-03-02T10:00:00+08:00', given)] },
    { state: 'received', refused: { step: 'answer', code: 'not-from-here' } },
  ],
]

describe('a lawyer’s request', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
