import { citation, words } from '@gongdao/catalogue'
import { cpl, filingRules } from '../usual-parts/court.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

export const mediationRules = citation(
  '最高人民法院关于人民法院特邀调解的规定',
  '27',
  'Provisions on Invited Mediation, art. 27',
)

const decide = { limit: 'court.filing.decide', side: 'authority' } as const
const serve = { limit: 'court.serve.defendant', side: 'authority' } as const

const examining = {
  phase: 'accepted',
  title: words('法官正在审查起诉状', 'A judge examines the complaint'),
  tells: words(
    '收到之日起七日以内立案或者裁定不予受理；期限内判断不了的，先立案。',
    'Within seven days of receipt it is filed or refused by ruling; what cannot be judged in time is filed first.',
  ),
} as const

/** Where a complaint can stand, from the receipt to the trial division (CPL 122–130). */
export const states = {
  received: {
    phase: 'filed',
    title: words('法院已收到起诉状', 'The court has the complaint'),
    tells: words(
      '法院收下材料，出具写明日期的收据；不会当场拒收。',
      'The court takes the papers and gives a dated receipt; it does not refuse to take them.',
    ),
    next: { act: 'giveReceipt', by: 'clerk' },
    clocks: [decide],
  },
  examining: { ...examining, next: { act: 'fileCase', by: 'clerk' }, clocks: [decide] },
  examiningAdmin: {
    ...examining,
    next: { act: 'fileCase', by: 'clerk' },
    clocks: [{ limit: 'court.filing.adminDecide', side: 'authority', from: 'filing' }],
  },
  resubmittedAdmin: {
    ...examining,
    next: { act: 'fileCase', by: 'clerk' },
    clocks: [{ limit: 'court.filing.adminDecide', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', filingRules('7')),
  complaintReturned: {
    phase: 'answered',
    title: words('起诉状已退回', 'The complaint was returned'),
    tells: words(
      '没有按通知补正，起诉状退回给您。您坚持起诉的，请在期限内说明，法院会作出书面裁定。',
      'It was not completed and is returned. If you insist, say so in time: the court then rules in writing.',
    ),
    next: { act: 'insist', by: 'applicant' },
    clocks: [{ limit: 'local.usual.contest', side: 'applicant', onLapse: 'closeReturned' }],
  },
  mediationOffered: {
    phase: 'accepted',
    title: words('问您愿不愿意先调解', 'Would you try mediation first?'),
    tells: words(
      '调解要您愿意；不愿意或者没有回答，案件照常审查，七日的期限不停。',
      'Only if you want it; if you refuse or do not answer, the complaint goes on and its seven days run.',
    ),
    next: { act: 'agreeToMediation', by: 'applicant' },
    clocks: [{ limit: 'local.filing.mediationOffer', side: 'applicant', onLapse: 'noAnswerToOffer' }, decide],
  },
  mediating: {
    phase: 'handling',
    title: words('正在诉前调解', 'Mediation before filing'),
    tells: words(
      '调解员三十日以内调解；任何时候都可以不调了，案件继续审查。',
      'A mediator has thirty days; you may stop at any time and the complaint goes on.',
    ),
    next: { act: 'endMediation', by: 'clerk' },
    clocks: [{ limit: 'med.court.before', side: 'authority' }],
  },
  settled: {
    phase: 'answered',
    title: words('调解成功', 'Settled in mediation'),
    tells: words(
      '达成了调解协议。双方可以在协议生效之日起三十日以内共同申请司法确认（不收费）。',
      'There is an agreement. Within thirty days of its taking effect both may apply for judicial confirmation, free of charge.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  feePending: {
    phase: 'handling',
    title: words('已立案，请交案件受理费', 'Filed; please pay the acceptance fee'),
    tells: words(
      '收到交费通知次日起七日以内交，或者在期限内申请缓交、减交、免交；不交也不申请的，按撤诉处理。',
      'Pay within seven days of the notice, or apply in time for deferral, reduction or waiver; otherwise it is treated as withdrawn.',
    ),
    next: { act: 'sayPaid', by: 'applicant' },
    clocks: [{ limit: 'court.fee.pay', side: 'applicant', onLapse: 'feeNotPaid' }, serve],
  },
  reliefAsked: {
    phase: 'handling',
    title: words('正在决定缓交、减交、免交', 'Relief on the fee is being decided'),
    tells: words(
      '决定以前不会按撤诉处理。不同意的，书面说明理由。',
      'Nothing is treated as withdrawn meanwhile. A refusal gives its reasons in writing.',
    ),
    next: { act: 'grantRelief', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }, serve],
  },
  feeOverdue: {
    phase: 'handling',
    title: words('没有收到受理费', 'The fee did not arrive'),
    tells: words(
      '法官将决定是否按撤诉处理。已经交了的，请马上提供缴费凭证。',
      'A judge decides whether it is treated as withdrawn. If you paid, show the slip at once.',
    ),
    next: { act: 'treatAsWithdrawn', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }, serve],
  },
  feePaid: {
    phase: 'handling',
    title: words('正在向被告送达', 'The complaint goes to the defendant'),
    tells: words('立案之日起五日以内把起诉状副本发给被告。', 'Within five days of filing the defendant gets a copy.'),
    next: { act: 'recordService', by: 'clerk' },
    clocks: [serve],
  },
  docketed: {
    phase: 'answered',
    title: words('已转审判庭', 'With the trial division'),
    tells: words(
      '立案办完了，开庭时间由审判庭通知；要问进展请用12368。',
      'Filing is complete; the trial division tells you the hearing. Ask 12368 for news.',
    ),
    next: { act: 'confirmDocketed', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeDocketed' }],
  },
  rejected: {
    phase: 'answered',
    title: words('裁定不予受理，可以上诉', 'Refused by ruling; you may appeal'),
    tells: words(
      '裁定书写明了理由。不服的，收到之日起十日以内向上一级法院上诉，不收上诉费。',
      'The ruling gives its reasons. You may appeal to the higher court within ten days of receipt, free of charge.',
    ),
    next: { act: 'appeal', by: 'applicant' },
    clocks: [{ limit: 'court.appeal.ruling', side: 'applicant', onLapse: 'closeRejected' }],
  },
  appealed: {
    phase: 'review',
    title: words('上诉状已收到，正在报送', 'The appeal is being sent up'),
    tells: words('五日以内把案卷报送上一级法院。', 'Within five days the file goes to the higher court.'),
    next: { act: 'sendUp', by: 'clerk' },
    clocks: [{ limit: 'court.appeal.forward', side: 'authority' }],
  },
  atHigherCourt: {
    phase: 'review',
    title: words('上一级法院正在审理', 'Before the higher court'),
    tells: words('上一级法院作出裁定后，这里会告诉您。', 'You are told here when the higher court has ruled.'),
    next: { act: 'recordAppealRuling', by: 'clerk' },
    waits: {
      forWhom: 'otherBody',
      reason: words('上诉由上一级法院审理', 'The higher court decides the appeal'),
      until: words('收到二审裁定', 'The ruling of second instance arrives'),
      source: cpl('171'),
    },
  },
  rejectedFinally: {
    phase: 'answered',
    title: words('二审维持不予受理', 'The refusal stands on appeal'),
    tells: words(
      '二审裁定是终审的。认为有错误的，六个月以内可以向上一级法院申请再审。',
      'The ruling on appeal is final. Within six months you may apply to the higher court for retrial.',
    ),
    next: { act: 'confirmDocketed', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeDocketed' }],
  },
  closed,
  withdrawn,
  transferred,
} as const
