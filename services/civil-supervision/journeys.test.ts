import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { civilSupervision } from './definition.ts'

const walk = walking(civilSupervision)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const enforcement = {
  kind: 'enforcement',
  subject: '法院错误冻结账户',
  court: '示例县人民法院',
  caseNo: '（2025）粤1202执1号',
  grounds: '冻结的是案外人的账户。',
  request: '请监督纠正。',
  name: '示例·梁女士',
  phone: '13000000001',
  role: 'party',
}
const judgment = {
  ...enforcement,
  kind: 'civilJudgment',
  retrial: 'rejected',
  retrialOn: '2025-11-20',
  appealed: 'yes',
}
const notFirst = { ...judgment, retrial: 'none', retrialOn: undefined }
const decided = {
  outcome: 'notSupported',
  reasons: '原判决正确。',
  basis: '民事诉讼法第二百二十条',
  remedy: '不得再次申请。',
}
const taken = clerk('accept', '2026-03-05', { note: '材料齐备。' })

const rows: readonly Row[] = [
  [
    'is accepted or refused within seven days, free of charge',
    { answers: judgment, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'proc.civil.accept': '2026-03-09' } },
  ],
  [
    'received at Spring Festival is decided upon when the holiday is over',
    { answers: judgment, filedOn: '2026-02-10', steps: [] },
    { due: { 'proc.civil.accept': '2026-02-24' } },
  ],
  [
    'is decided within three months of acceptance',
    { answers: judgment, filedOn: '2026-03-02', steps: [taken] },
    { state: 'reviewing', due: { 'proc.civil.review': '2026-06-05' } },
  ],
  [
    'without the judgments waits, and its seven days start anew with them',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForSupplement', '2026-03-04', { items: ['judgments'], note: '请补二审判决书。' }),
        she('supplement', '2026-03-27', { more: '二审判决书。' }),
      ],
    },
    { state: 'received', due: { 'proc.civil.accept': '2026-04-03' } },
  ],
  [
    'against a judgment before any retrial is refused with the way to go, and lapses if nobody objects',
    {
      answers: notFirst,
      filedOn: '2026-03-02',
      steps: [
        clerk('refuse', '2026-03-04', {
          reasons: '没有先申请再审。',
          basis: '民事诉讼法第二百二十条',
          remedy: '先向法院申请再审；被驳回的，两年内可以再来。',
        }),
        timer('closeRefused', '2026-03-20'),
      ],
    },
    { state: 'closed', ground: 'notAccepted' },
  ],
  [
    'for which a protest is needed goes one level up and then to the court',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        taken,
        head('askProtest', '2026-05-08', { reasons: '适用法律错误。' }),
        head('protest', '2026-06-10', { reasons: '适用法律错误。' }),
      ],
    },
    { state: 'atCourt', owners: ['procuratorate', 'superior'], due: {} },
  ],
  [
    'in enforcement ends with what the court did upon the proposal',
    {
      answers: enforcement,
      filedOn: '2026-03-02',
      steps: [
        taken,
        head('propose', '2026-04-10', { reasons: '冻结对象错误。' }),
        clerk('recordCourtResult', '2026-05-20', { ...decided, outcome: 'changed', reasons: '法院已解除冻结。' }),
        she('confirm', '2026-05-21'),
      ],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'decided is final here: the same person cannot raise it again',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        taken,
        head('decide', '2026-05-20', decided),
        she('confirm', '2026-05-21'),
        she('reopen', '2026-06-01', { whyAgain: '还是不服。' }),
      ],
    },
    { state: 'closed', refused: { step: 'reopen', code: 'not-from-here' } },
  ],
  [
    'is not decided by a clerk',
    { answers: judgment, filedOn: '2026-03-02', steps: [taken, clerk('decide', '2026-05-20', decided)] },
    { state: 'reviewing', refused: { step: 'decide', code: 'not-by-this-role' } },
  ],
  [
    'against a judgment asks about the retrial; against enforcement it does not',
    { answers: { ...judgment, retrial: undefined }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['retrial:required'] } },
  ],
]

describe('an application for supervision of a civil or administrative case', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
