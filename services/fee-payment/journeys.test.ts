import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { feePayment } from './definition.ts'

const walk = walking(feePayment)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  wish: 'pay',
  caseNo: '（2026）粤1202民初100号',
  feeKind: 'acceptance',
  noticeFen: '712.50',
  channel: 'bank',
  name: '示例·林女士',
  phone: '13000000001',
}
const { channel: _channel, ...rest } = answers
const relief = { ...rest, wish: 'relief', reliefKind: 'waiver', reliefGround: '低保户。' }
const refund = { ...rest, wish: 'refund', facts: '撤诉，应退一半。' }
const wrong = { ...rest, wish: 'contest', facts: '应当减半。' }
const sort = (on: string) => clerk('sort', on)
const told = (on: string) => clerk('sendFeeNotice', on, { dueFen: '712.50', howToPay: '银行缴费单' })
const given = { reasons: '已核对。', basis: '诉讼费用交纳办法', remedy: '可以申请复核。' }

const rows: readonly Row[] = [
  [
    'told on 18 September 2026 is paid by the 28th (C.4, 10)',
    {
      answers,
      filedOn: '2026-09-17T09:00:00+08:00',
      steps: [sort('2026-09-17T10:00:00+08:00'), told('2026-09-18T10:00:00+08:00')],
    },
    { state: 'feeDue', owners: ['court'], fee: 'none', due: { 'court.fee.pay': '2026-09-28' } },
  ],
  [
    'not paid is overdue until a judge rules, and a slip still counts',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        told('2026-03-02T10:00:00+08:00'),
        timer('notPaid', '2026-03-10T00:00:00+08:00'),
        she('sayPaid', '2026-03-10T09:00:00+08:00', { slipNo: '00123，本人' }),
      ],
    },
    { state: 'checkingPayment', due: { 'local.usual.take': '2026-03-19' } },
  ],
  [
    'for relief is never overdue while it is decided, and refused relief gives seven days anew',
    {
      answers: relief,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        sort('2026-03-03T10:00:00+08:00'),
        clerk('refuseRelief', '2026-03-20T10:00:00+08:00', { reasons: '证明不足。' }),
      ],
    },
    { state: 'feeDue', due: { 'court.fee.pay': '2026-03-27' } },
  ],
  [
    'for relief without proof of hardship is asked for it once',
    {
      answers: relief,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('returnForSupplement', '2026-03-03T10:00:00+08:00', { items: ['hardship'], note: '请补低保证。' }),
        she('supplement', '2026-03-09T10:00:00+08:00', { more: '已补。' }),
      ],
    },
    { state: 'received', due: { 'local.usual.take': '2026-03-18' } },
  ],
  [
    'to be refunded is refunded within fifteen days, over the Labour Day holiday',
    { answers: refund, filedOn: '2026-04-16T09:00:00+08:00', steps: [sort('2026-04-16T10:00:00+08:00')] },
    { state: 'refundDue', due: { 'court.fee.refund': '2026-05-06' } },
  ],
  [
    'contested is decided by the president fifteen days after receipt, not by a clerk',
    {
      answers: wrong,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [sort('2026-03-04T10:00:00+08:00'), clerk('decideReview', '2026-03-05T10:00:00+08:00', given)],
    },
    {
      state: 'reviewing',
      due: { 'court.fee.review': '2026-03-17' },
      refused: { step: 'decideReview', code: 'not-by-this-role' },
    },
  ],
  [
    'of an appeal is reminded of with seven days more',
    {
      answers: { ...answers, feeKind: 'appeal' },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        told('2026-03-02T10:00:00+08:00'),
        timer('notPaid', '2026-03-10T00:00:00+08:00'),
        clerk('remind', '2026-03-11T10:00:00+08:00', { dueFen: '712.50', howToPay: '银行' }),
      ],
    },
    { state: 'appealReminded', due: { 'court.fee.appealReminder': '2026-03-18' } },
  ],
  [
    'of a first instance is not reminded of as an appeal',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        told('2026-03-02T10:00:00+08:00'),
        timer('notPaid', '2026-03-10T00:00:00+08:00'),
        clerk('remind', '2026-03-11T10:00:00+08:00', { dueFen: '712.50', howToPay: '银行' }),
      ],
    },
    { state: 'overdue', refused: { step: 'remind', code: 'condition' } },
  ],
  [
    'for a refund is never sent a notice to pay',
    { answers: refund, filedOn: '2026-03-02T09:00:00+08:00', steps: [told('2026-03-02T10:00:00+08:00')] },
    { state: 'received', refused: { step: 'sendFeeNotice', code: 'condition' } },
  ],
  [
    'with letters in the amount is not taken',
    { answers: { ...answers, noticeFen: '七百元' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid' } },
  ],
  [
    'corrected by the president is answered',
    {
      answers: wrong,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [sort('2026-03-04T10:00:00+08:00'), head('decideReview', '2026-03-10T10:00:00+08:00', given)],
    },
    { state: 'answered' },
  ],
]

describe('a matter of court fees', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
