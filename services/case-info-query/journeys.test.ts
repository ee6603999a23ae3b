import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { caseInfoQuery } from './definition.ts'

const walk = walking(caseInfoQuery)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const mine = {
  holder: 'procuratorate',
  roleAtProcuratorate: 'party',
  subject: '某某涉嫌盗窃案',
  wanted: ['stage', 'limit'],
  name: '示例·苏女士',
  phone: '13000000001',
}
const { roleAtProcuratorate: _role, ...rest } = mine
const trial = { ...rest, holder: 'court', roleAtCourt: 'agent' }
const told = {
  found: '审查起诉阶段，2026年2月20日受理。',
  reasons: '经核对身份。',
  basis: '规定第五条',
  remedy: '可以请再查。',
}
const no = { reasons: '不是本案当事人。', basis: '规定第七条', remedy: '十五日内可以提出异议。' }

const rows: readonly Row[] = [
  [
    'goes to the procuratorate, free of charge, within its promise of seven working days',
    { answers: mine, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'asked before the National Day holiday counts working days and the make-up Saturday',
    { answers: mine, filedOn: '2026-09-29', steps: [] },
    // 30 September, 8, 9, 10 (make-up), 12, 13, 14 October.
    { due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'is answered after the check of who asks, and she confirms',
    {
      answers: mine,
      filedOn: '2026-03-02',
      steps: [clerk('accept', '2026-03-03'), clerk('answer', '2026-03-04', told), she('confirm', '2026-03-05')],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'about a trial is passed to the court, whose time begins there',
    {
      answers: trial,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-03', { unit: 'court', reasons: '案件在法院。' }), clerk('accept', '2026-03-04')],
    },
    { state: 'handling', owners: ['procuratorate', 'court'], due: { 'local.usual.handle': '2026-03-25' } },
  ],
  [
    'of somebody who is not in the case is refused; the head looks again and it stands',
    {
      answers: mine,
      filedOn: '2026-03-02',
      steps: [
        clerk('refuse', '2026-03-04', no),
        she('contest', '2026-03-06', { whyNot: '我是被害人的妻子。' }),
        head('refuseContest', '2026-03-10', { reasons: '没有关系证明。' }),
      ],
    },
    { state: 'closed', ground: 'notAccepted' },
  ],
  [
    'without a mandate waits once, and the promise starts anew with it',
    {
      answers: { ...mine, roleAtProcuratorate: 'closeRelative' },
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForSupplement', '2026-03-03', { items: ['authorisation'], note: '请补关系证明。' }),
        she('supplement', '2026-03-16', { more: '结婚证。' }),
      ],
    },
    { state: 'received', due: { 'local.usual.take': '2026-03-25' } },
  ],
  [
    'answered and left alone is closed by itself after her time',
    {
      answers: mine,
      filedOn: '2026-03-02',
      steps: [clerk('accept', '2026-03-03'), clerk('answer', '2026-03-04', told), timer('closeUnasked', '2026-03-20')],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'is not answered before it is known who asks',
    { answers: mine, filedOn: '2026-03-02', steps: [clerk('answer', '2026-03-03', told)] },
    { state: 'received', refused: { step: 'answer', code: 'not-from-here' } },
  ],
  [
    'about a trial cannot come from a mere relative',
    { answers: { ...trial, roleAtCourt: 'closeRelative' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['roleAtCourt:notAChoice'] } },
  ],
]

describe('a query about one’s own case', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
