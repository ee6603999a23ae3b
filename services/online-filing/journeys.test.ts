import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { onlineFiling } from './definition.ts'

const walk = walking(onlineFiling)
const [judge, she, timer] = [by('clerk'), by('applicant'), by('system')]

const loan = {
  caseKind: 'civil',
  cause: '民间借贷',
  plaintiffKind: 'person',
  name: '示例·林女士',
  personFacts: '女，三十五岁，汉族，店员',
  address: '端州区某路某号',
  phone: '13000000001',
  filedBy: 'self',
  defendants: '示例·周某，男，住鼎湖区某村',
  claims: '还本金三万六千五百元',
  claimFen: '36500.00',
  facts: '去年三月借给他，写了借条，到期不还。',
  evidence: '借条一份，证明借款，一页',
  eServiceConsent: true,
  addressForService: '端州区某路某号',
  mediationWill: true,
}
const { mediationWill: _will, ...plain } = loan
const admin = { ...plain, caseKind: 'administrative', cause: '行政处罚', act: '某罚字一号', knownOn: '2026-01-05' }
const receipt = judge('giveReceipt', '2026-02-10T10:00:00+08:00', { list: '起诉状、身份证、借条' })
const filed = { caseNo: '（2026）粤1202民初100号', feeFen: '712.50', howToPay: '缴费单，银行柜台或者网上。' }
const why = { reasons: '被告不明确。', basis: '民事诉讼法第一百二十二条', remedy: '十日以内上诉。' }
const gap = { items: ['identity'], note: '缺身份证明。' }

const rows: readonly Row[] = [
  [
    'received before the Spring Festival is decided on the first working day after it',
    { answers: loan, filedOn: '2026-02-10T09:00:00+08:00', steps: [receipt] },
    { state: 'examining', owners: ['court'], fee: 'rule', due: { 'court.filing.decide': '2026-02-24' } },
  ],
  [
    'against an authority counts its seven days by its own law, from the filing',
    {
      answers: admin,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [judge('giveReceipt', '2026-03-04T10:00:00+08:00', { list: '起诉状' })],
    },
    { state: 'examiningAdmin', due: { 'court.filing.adminDecide': '2026-03-09' } },
  ],
  [
    'against an authority must say which act',
    { answers: { ...plain, caseKind: 'administrative' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['act:required', 'knownOn:required'] } },
  ],
  [
    'returned for papers once: seven days count anew from the day on which they are complete',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-03-02T10:00:00+08:00', { list: '起诉状' }),
        judge('returnForSupplement', '2026-03-04T10:00:00+08:00', gap),
        she('supplement', '2026-03-10T10:00:00+08:00', { more: '补身份证。' }),
      ],
    },
    { state: 'examining', due: { 'court.filing.decide': '2026-03-17' } },
  ],
  [
    'not completed is returned; she insists, and the court must rule within seven days',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-03-02T10:00:00+08:00', { list: '起诉状' }),
        judge('returnForSupplement', '2026-03-04T10:00:00+08:00', gap),
        judge('returnComplaint', '2026-03-20T10:00:00+08:00', why),
        she('insist', '2026-03-23T10:00:00+08:00', { whyInsist: '材料够了。' }),
      ],
    },
    { state: 'examining', due: { 'court.filing.decide': '2026-03-30' } },
  ],
  [
    'for which she did not want mediation is never sent to a mediator',
    {
      answers: { ...loan, mediationWill: false },
      filedOn: '2026-02-10T09:00:00+08:00',
      steps: [receipt, judge('offerMediation', '2026-02-11T10:00:00+08:00')],
    },
    { state: 'examining', refused: { step: 'offerMediation', code: 'condition' } },
  ],
  [
    'offered mediation keeps its seven days, and an offer without an answer lapses in two',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-03-02T10:00:00+08:00', { list: '起诉状' }),
        judge('offerMediation', '2026-03-03T10:00:00+08:00'),
        timer('noAnswerToOffer', '2026-03-06T00:00:00+08:00'),
      ],
    },
    { state: 'examining', due: { 'court.filing.decide': '2026-03-09' } },
  ],
  [
    'in mediation has thirty days, until she stops it',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-03-02T10:00:00+08:00', { list: '起诉状' }),
        judge('offerMediation', '2026-03-03T10:00:00+08:00'),
        she('agreeToMediation', '2026-03-04T10:00:00+08:00'),
      ],
    },
    { state: 'mediating', due: { 'med.court.before': '2026-04-03' } },
  ],
  [
    'filed before Mid-Autumn is paid by the first working day after it (C.4, 10)',
    {
      answers: loan,
      filedOn: '2026-09-16T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-09-16T10:00:00+08:00', { list: '起诉状' }),
        judge('fileCase', '2026-09-18T10:00:00+08:00', filed),
      ],
    },
    { state: 'feePending', due: { 'court.fee.pay': '2026-09-28', 'court.serve.defendant': '2026-09-23' } },
  ],
  [
    'not paid is no more than overdue until a judge rules; a late slip still counts',
    {
      answers: loan,
      filedOn: '2026-09-16T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-09-16T10:00:00+08:00', { list: '起诉状' }),
        judge('fileCase', '2026-09-18T10:00:00+08:00', filed),
        timer('feeNotPaid', '2026-09-29T00:00:00+08:00'),
        she('sayPaid', '2026-09-29T09:00:00+08:00', { slipNo: '00123' }),
      ],
    },
    { state: 'feePaid', due: { 'court.serve.defendant': '2026-09-23' } },
  ],
  [
    'refused by ruling can be appealed in ten days, over a make-up Saturday and the holiday, and is sent up in five',
    {
      answers: loan,
      filedOn: '2026-09-21T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-09-21T10:00:00+08:00', { list: '起诉状' }),
        judge('refuseByRuling', '2026-09-22T10:00:00+08:00', why),
      ],
    },
    { state: 'rejected', due: { 'court.appeal.ruling': '2026-10-08' } },
  ],
  [
    'whose refusal is overturned on appeal is filed by its court within seven days',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('giveReceipt', '2026-03-02T10:00:00+08:00', { list: '起诉状' }),
        judge('refuseByRuling', '2026-03-04T10:00:00+08:00', why),
        she('appeal', '2026-03-05T10:00:00+08:00', { appealWhy: '被告明确。' }),
        judge('sendUp', '2026-03-06T10:00:00+08:00'),
        judge('recordAppealRuling', '2026-04-07T10:00:00+08:00', { overturned: true, reasons: '指令立案受理。' }),
      ],
    },
    { state: 'examining', due: { 'court.filing.decide': '2026-04-14' } },
  ],
  [
    'of another court is passed on before it is filed',
    {
      answers: loan,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [judge('passOn', '2026-03-03T10:00:00+08:00', { unit: 'dinghu.court', reasons: '被告住所地在鼎湖。' })],
    },
    { state: 'received', owners: ['court', 'dinghu.court'], due: { 'court.filing.decide': '2026-03-09' } },
  ],
]

describe('a complaint filed online', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
