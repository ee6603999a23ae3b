import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { notary } from './definition.ts'

const walk = walking(notary)
const [clerk, head, she] = [by('clerk'), by('head'), by('applicant')]
const house = {
  matter: 'succession',
  realEstate: true,
  subject: '继承母亲的房子',
  use: 'home',
  aided: false,
  name: '示例·吴女士',
  phone: '13000000013',
}
const accepted = (on: string) => clerk('accept', on, { meaning: '继承的法律后果已告知。', fee: 20000 })
const result = { reasons: '材料真实合法。', basis: '公证法第三十条', remedy: '有错误可以申请复查。' }

const rows: readonly Row[] = [
  [
    'accepted before Labour Day: fifteen working days with both make-up days',
    { answers: house, filedOn: '2024-04-25', steps: [accepted('2024-04-26')] },
    { state: 'handling', fee: 'rule', owners: ['justiceBureau'], due: { 'notary.issue': '2024-05-20' } },
  ],
  [
    'of a house elsewhere goes to the notary where it stands',
    {
      answers: house,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-03', { unit: 'guangning.legalService', reasons: '不动产在广宁。' })],
    },
    { owners: ['justiceBureau', 'guangning.legalService'], due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'lacking proof of title is returned once with the list',
    {
      answers: house,
      filedOn: '2026-03-02',
      steps: [clerk('returnForSupplement', '2026-03-03', { items: ['title'], note: '请补房产证。' })],
    },
    { state: 'needsSupplement', phase: 'returned' },
  ],
  [
    'is verified with another office and goes on',
    {
      answers: house,
      filedOn: '2026-03-02',
      steps: [
        accepted('2026-03-03'),
        clerk('verify', '2026-03-05', { organ: '不动产登记中心', reasons: '核对产权。' }),
        clerk('recordVerified', '2026-03-09', { found: '属实。' }),
        clerk('answer', '2026-03-12', result),
      ],
    },
    {
      path: ['received', 'handling', 'verifying', 'handling', 'answered'],
      due: { 'local.usual.confirm': '2026-03-27' },
    },
  ],
  [
    'refused because the heirs disagree may be contested',
    {
      answers: house,
      filedOn: '2026-09-14',
      steps: [accepted('2026-09-15'), clerk('refuse', '2026-09-16', { ground: 'dispute', ...result })],
    },
    { state: 'refused', due: { 'local.usual.contest': '2026-10-08' } },
  ],
  [
    'with an error in the deed is re-examined by the same office and corrected',
    {
      answers: house,
      filedOn: '2026-03-02',
      steps: [
        accepted('2026-03-03'),
        clerk('answer', '2026-03-10', result),
        she('askOn', '2026-03-12', { whatRemains: '名字写错。' }),
        head('decideReview', '2026-03-16', { verdict: 'corrected', reasons: '更正姓名。' }),
      ],
    },
    { path: ['received', 'handling', 'answered', 'reexamining', 'answered'], owners: ['justiceBureau'] },
  ],
  [
    'asks for the country when the deed goes abroad',
    { answers: { ...house, use: 'abroad' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['country:required'] } },
  ],
  [
    'issues no deed before acceptance',
    { answers: house, filedOn: '2026-03-02', steps: [clerk('answer', '2026-03-03', result)] },
    { refused: { step: 'answer', code: 'not-from-here' } },
  ],
]

describe('a notarisation', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
