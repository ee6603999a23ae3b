import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { referral } from './definition.ts'

const walk = walking(referral)
const [clerk, she, timer] = [by('clerk'), by('applicant'), by('system')]
const children = {
  danger: true,
  called: false,
  subject: '今晚被赶出家门',
  facts: '带着两个孩子，没地方住。',
  place: '鼎湖区凤凰镇',
}
const lead = { unit: 'dinghu.police', assisting: '民政安排住处；司法所调解。', reasons: '有儿童。' }
const result = { reasons: '已安置。', basis: '未成年人保护法第十一条', remedy: '还没解决请接着提。' }

const rows: readonly Row[] = [
  [
    'needs no name, and with somebody in danger a person looks within the hour',
    {
      answers: children,
      filedOn: '2026-03-02',
      steps: [clerk('alertOthers', '2026-03-02', { organ: '110', reasons: '有儿童。' })],
    },
    {
      state: 'received',
      owners: ['petitionOffice'],
      fee: 'none',
      due: { 'local.referral.danger': '2026-03-02T10:00:00+08:00' },
    },
  ],
  [
    'has one leading body; the others assist',
    { answers: children, filedOn: '2026-03-02', steps: [clerk('lead', '2026-03-02', lead)] },
    { owners: ['petitionOffice', 'dinghu.police'], due: { 'local.usual.handle': '2026-03-23' } },
  ],
  [
    'with nobody in danger, filed before the National Day holiday, counts working days alone',
    { answers: { ...children, danger: false, called: undefined }, filedOn: '2026-09-29', steps: [] },
    { due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'of another body is passed on',
    {
      answers: children,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-02', { unit: 'dinghu.police', reasons: '属公安。' })],
    },
    { owners: ['petitionOffice', 'dinghu.police'] },
  ],
  [
    'of an organ outside ends with the organ named, and may come back',
    {
      answers: children,
      filedOn: '2026-03-02',
      steps: [
        clerk('transferOut', '2026-03-02', { organ: '广州市救助站', reasons: '在广州。' }),
        she('reopen', '2026-03-05', { whyAgain: '那边不收。' }),
      ],
    },
    { state: 'received', due: { 'local.referral.danger': '2026-03-05T10:00:00+08:00' } },
  ],
  [
    'answered and not solved goes on',
    {
      answers: children,
      filedOn: '2026-03-02',
      steps: [
        clerk('lead', '2026-03-02', lead),
        clerk('answer', '2026-03-04', result),
        she('askOn', '2026-03-05', { whatRemains: '又换了锁。' }),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-26' } },
  ],
  [
    'is not ended by silence before it was answered',
    { answers: children, filedOn: '2026-03-02', steps: [timer('closeUnasked', '2026-04-02')] },
    { refused: { step: 'closeUnasked', code: 'not-from-here' } },
  ],
  [
    'asks whether help was called when there is danger',
    { answers: { ...children, called: undefined }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['called:required'] } },
  ],
]

describe('a referral', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
