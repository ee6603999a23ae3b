import { words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { feeRules } from '../usual-parts/court.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

const take = { limit: 'local.usual.take', side: 'authority' } as const
const pay = {
  phase: 'handling',
  next: { act: 'sayPaid', by: 'applicant' },
} as const

/** Where a court fee can stand (FEE 20–22, 43–53). */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到，正在核对', 'Received, being checked'),
    tells: words(
      '正在核对案件和费用。申请缓减免的，决定以前不会按撤诉处理。',
      'Case and fee are being checked. With an application for relief nothing is treated as withdrawn meanwhile.',
    ),
    next: { act: 'sort', by: 'clerk' },
    clocks: [take],
  },
  needsSupplement: waitingForPapers('supplement', feeRules('48'), [take]),
  toNotify: {
    phase: 'accepted',
    title: words('正在开交费通知', 'The fee notice is being written'),
    tells: words('通知书会写明应交多少、怎么交。', 'The notice says how much is due and how to pay.'),
    next: { act: 'sendFeeNotice', by: 'clerk' },
    clocks: [take],
  },
  feeDue: {
    ...pay,
    title: words('请交费', 'Please pay'),
    tells: words(
      '七日以内交，或者在期限内申请缓减免；钱直接交到法院账户。',
      'Pay within seven days, or ask for relief in that time; straight to the court’s account.',
    ),
    clocks: [{ limit: 'court.fee.pay', side: 'applicant', onLapse: 'notPaid' }],
  },
  appealReminded: {
    ...pay,
    title: words('催交上诉费', 'Reminder: the appeal fee'),
    tells: words(
      '收到催交通知七日以内交；仍不交的，按自动撤回上诉处理。',
      'Pay within seven days of the reminder; otherwise the appeal is treated as withdrawn.',
    ),
    clocks: [{ limit: 'court.fee.appealReminder', side: 'applicant', onLapse: 'notPaid' }],
  },
  overdue: {
    phase: 'handling',
    title: words('没有收到费用', 'The fee did not arrive'),
    tells: words(
      '法官将决定怎么处理。已经交了的，请马上提供凭证。',
      'A judge decides. If you paid, show the slip at once.',
    ),
    next: { act: 'treatAsWithdrawn', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  checkingPayment: {
    phase: 'handling',
    title: words('正在核对到账', 'The payment is being looked for'),
    tells: words('按凭证号核对到账。', 'It is found by its slip number.'),
    next: { act: 'recordPaid', by: 'clerk' },
    clocks: [take],
  },
  reliefAsked: {
    phase: 'handling',
    title: words('正在决定缓交、减交、免交', 'Relief is being decided'),
    tells: words(
      '不同意的书面说明理由；决定以前不会按撤诉处理。',
      'A refusal gives reasons in writing; nothing is treated as withdrawn meanwhile.',
    ),
    next: { act: 'grantRelief', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  refundDue: {
    phase: 'handling',
    title: words('正在退费', 'The refund is under way'),
    tells: words('文书生效之日起十五日以内退，原路退回。', 'Within fifteen days of effect, by the way it was paid.'),
    next: { act: 'recordRefund', by: 'clerk' },
    clocks: [{ limit: 'court.fee.refund', side: 'authority' }],
  },
  reviewing: {
    phase: 'review',
    title: words('院长正在复核', 'The president is reviewing it'),
    tells: words(
      '收到申请之日起十五日以内作出决定；算错了的会更正。',
      'Decided within fifteen days of your application; an error is put right.',
    ),
    next: { act: 'decideReview', by: 'head' },
    clocks: [{ limit: 'court.fee.review', side: 'authority', from: 'filing' }],
  },
  answered: {
    phase: 'answered',
    title: words('已办好', 'Done'),
    tells: words(
      '结果写在告知书里；有不对的，请在期限内说明。',
      'The letter says the result; say so in time if something is wrong.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  refused: refusedState('contest', 'closeRefused'),
  contested: contestedState('upholdContest'),
  closed,
  withdrawn,
  transferred,
} as const
