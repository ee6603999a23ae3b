import { field, not, words } from '@gongdao/catalogue'
import {
  askForPapers,
  closeRefused,
  closeUnasked,
  confirm,
  giveResult,
  handInPapers,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { contest, refuseContest, upholdContest } from '../usual-parts/contest.ts'
import { askOn } from '../usual-parts/course.ts'
import { cpli, feeRules } from '../usual-parts/court.ts'
import { basis, reasons, remedy, text } from '../usual-parts/fields.ts'

const wish = field('wish')
const noticeFields = [
  { name: 'dueFen', kind: 'money', label: words('应交金额', 'Amount due'), min: 0 },
  text('howToPay', '怎么交、交到哪里', 'How and where to pay', { maxLength: 500, personal: false }),
] as const

/** Money never passes here: slips are checked, a judge decides on relief, the president on objections. */
export const acts = {
  sort: {
    title: words('核对无误，开始办理', 'Checked: begin'),
    by: ['clerk'],
    from: ['received'],
    branches: [
      { when: wish.equals('relief'), to: 'reliefAsked' },
      { when: wish.equals('refund'), to: 'refundDue' },
      { when: wish.equals('contest'), to: 'reviewing' },
    ],
    to: 'toNotify',
    notice: 'progress',
    source: feeRules('52'),
  },
  sendFeeNotice: {
    title: words('发交费通知', 'Send the fee notice'),
    by: ['clerk'],
    from: ['received', 'toNotify'],
    when: wish.equals('pay'),
    to: 'feeDue',
    fields: [...noticeFields],
    letter: 'feeNotice',
    notice: 'yourTurn',
    source: feeRules('22'),
  },
  returnForSupplement: askForPapers(['received'], 'needsSupplement', feeRules('48')),
  supplement: handInPapers(['needsSupplement'], 'received', feeRules('48'), 'local.usual.take'),
  passOn: passOn(['received'], 'received', feeRules('52')),
  transferOut: transferOut(['received'], 'transferred', feeRules('52')),
  refuse: refuse(['received', 'refundDue'], 'refused', feeRules('53')),
  contest: contest(['refused'], 'contested'),
  upholdContest: upholdContest(['contested'], 'refundDue', feeRules('43')),
  refuseContest: refuseContest(['contested'], 'closed', feeRules('43')),
  closeRefused: closeRefused(['refused'], 'closed', feeRules('43')),
  sayPaid: {
    title: words('已经交费', 'I have paid'),
    by: ['applicant'],
    from: ['feeDue', 'appealReminded', 'overdue'],
    to: 'checkingPayment',
    fields: [
      text('slipNo', '缴费凭证号、付款人', 'Slip number and payer', {
        why: words('按凭证号核对到账。', 'The payment is found by it.'),
        maxLength: 200,
      }),
    ],
    source: feeRules('22'),
  },
  recordPaid: giveResult(
    ['checkingPayment'],
    'answered',
    feeRules('52'),
    words('费用已到账', 'The payment has arrived'),
  ),
  paymentNotFound: {
    title: words('没有查到这笔费用', 'The payment was not found'),
    by: ['clerk'],
    from: ['checkingPayment'],
    to: 'feeDue',
    fields: [...noticeFields],
    letter: 'feeNotice',
    notice: 'yourTurn',
    source: feeRules('52'),
  },
  notPaid: {
    title: words('到期没有交费', 'Not paid in time'),
    by: ['system'],
    from: ['feeDue', 'appealReminded'],
    to: 'overdue',
    notice: 'yourTurn',
    source: feeRules('22'),
  },
  remind: {
    title: words('催交上诉费', 'Remind of the appeal fee'),
    by: ['clerk'],
    from: ['overdue'],
    to: 'appealReminded',
    when: field('feeKind').equals('appeal'),
    fields: [...noticeFields],
    letter: 'feeNotice',
    notice: 'yourTurn',
    source: feeRules('22'),
  },
  treatAsWithdrawn: {
    title: words('裁定按撤诉处理', 'Rule that it is treated as withdrawn'),
    by: ['clerk'],
    from: ['overdue'],
    to: 'closed',
    fields: [reasons, basis, remedy],
    ground: 'finalByLaw',
    letter: 'treatedAsWithdrawn',
    notice: 'ended',
    source: cpli('213'),
  },
  askRelief: {
    title: words('申请缓交、减交、免交', 'Ask for deferral, reduction or waiver'),
    by: ['applicant'],
    from: ['feeDue', 'appealReminded', 'overdue'],
    to: 'reliefAsked',
    fields: [
      text('reliefWhy', '要哪一种、为什么', 'Which, and why', {
        why: words('按规定的情形决定。', 'It is decided by the cases of the rules.'),
        maxLength: 2000,
      }),
    ],
    source: feeRules('48'),
  },
  grantRelief: giveResult(['reliefAsked'], 'answered', feeRules('50'), words('同意缓、减、免', 'Grant the relief')),
  refuseRelief: {
    title: words('不同意缓、减、免', 'Refuse the relief'),
    by: ['clerk'],
    from: ['reliefAsked'],
    to: 'feeDue',
    fields: [reasons],
    letter: 'reliefRefused',
    notice: 'yourTurn',
    source: feeRules('51'),
  },
  recordRefund: giveResult(['refundDue'], 'answered', feeRules('53'), words('已退费', 'It was refunded')),
  decideReview: {
    ...giveResult(['reviewing'], 'answered', feeRules('43'), words('院长复核决定', 'Decision of the president')),
    by: ['head'],
  },
  // The decision of the president is the end of the objection; everything else goes on where it was.
  askOn: {
    ...askOn(['answered'], 'checkingPayment'),
    when: not(wish.equals('contest')),
    branches: [
      { when: wish.equals('relief'), to: 'reliefAsked' },
      { when: wish.equals('refund'), to: 'refundDue' },
    ],
  },
  confirm: confirm(['answered'], 'closed'),
  closeUnasked: closeUnasked(['answered'], 'closed', feeRules('53')),
  withdraw: withdraw(
    [
      'received',
      'toNotify',
      'needsSupplement',
      'feeDue',
      'appealReminded',
      'overdue',
      'checkingPayment',
      'reliefAsked',
      'refundDue',
      'reviewing',
      'refused',
      'contested',
      'answered',
    ],
    'withdrawn',
    words(
      '撤回这个申请，不等于撤诉；交费的期限照算。',
      'This withdraws the request, not the suit; the time to pay runs on.',
    ),
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', feeRules('43')),
} as const
