import { words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { cpl, execution } from '../usual-parts/court.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

const file = { limit: 'enf.accept', side: 'authority' } as const
const finish = { limit: 'enf.finish', side: 'authority' } as const
const news = { limit: 'local.usual.progress', side: 'authority' } as const

/** Where an enforcement can stand, from the application to the money (CPL 236–266; EXE 16–22). */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到执行申请', 'The application is here'),
    tells: words('七日以内立案或者裁定不予受理。', 'It is filed or refused by ruling within seven days.'),
    next: { act: 'fileCase', by: 'clerk' },
    clocks: [file],
  },
  needsSupplement: waitingForPapers('supplement', execution('18'), [file]),
  filed: {
    phase: 'accepted',
    title: words('已立案，正在发执行通知', 'Filed; the notice goes to the debtor'),
    tells: words(
      '收到申请十日以内向被执行人发出执行通知，并可以立即查封、冻结。',
      'Within ten days of your application the debtor gets a notice; assets may be seized at once.',
    ),
    next: { act: 'sendNotice', by: 'clerk' },
    clocks: [{ limit: 'enf.notice', side: 'authority', from: 'filing' }, finish],
  },
  enforcing: {
    phase: 'handling',
    title: words('正在执行', 'Being enforced'),
    tells: words(
      '立案之日起六个月以内执结；每月告诉您进展。法院自收到申请之日起超过六个月没有执行的，您可以请上一级法院处理。',
      'To be finished within six months of filing; you get news every month. If nothing was done for more than six months, you may turn to the higher court.',
    ),
    next: { act: 'tellProgress', by: 'clerk' },
    clocks: [finish, news],
  },
  moneyArrived: {
    phase: 'handling',
    title: words('案款已到账，正在发放', 'The money is here and is being paid out'),
    tells: words(
      '三十日以内发到您确认的账户；不能按期发放的要写明理由并经批准。',
      'Within thirty days it goes to your account; delay needs reasons and approval.',
    ),
    next: { act: 'payOut', by: 'clerk' },
    clocks: [{ limit: 'enf.money.release', side: 'authority' }, finish],
  },
  settledWithDebtor: {
    phase: 'handling',
    title: words('双方和解，等对方履行', 'Settled; the debtor is to perform'),
    tells: words(
      '对方不履行和解协议的，您可以申请恢复执行。',
      'If the debtor breaks the settlement, you may ask to resume.',
    ),
    next: { act: 'recordPerformed', by: 'clerk' },
    clocks: [finish],
    waits: {
      forWhom: 'otherBody',
      reason: words('等被执行人履行和解协议', 'The debtor is to perform the settlement'),
      until: words('履行完毕，或者您申请恢复执行', 'It is performed, or you ask to resume'),
      source: cpl('241'),
    },
  },
  objection: {
    phase: 'review',
    title: words('正在审查您的执行异议', 'Your objection is being examined'),
    tells: words('十五日以内裁定；执行的期限照算。', 'Ruled on within fifteen days; the time for enforcement runs on.'),
    next: { act: 'ruleOnObjection', by: 'head' },
    clocks: [{ limit: 'enf.objection.conduct', side: 'authority' }, finish],
  },
  objectionRuled: {
    phase: 'answered',
    title: words('已就异议作出裁定', 'Your objection was ruled on'),
    tells: words(
      '不服的，十日以内向上一级法院申请复议；执行继续。',
      'You may ask the higher court for review within ten days; enforcement goes on.',
    ),
    next: { act: 'askReview', by: 'applicant' },
    clocks: [{ limit: 'enf.objection.conduct.review', side: 'applicant', onLapse: 'goOn' }, finish],
  },
  atHigherCourt: {
    phase: 'review',
    title: words('上一级法院正在处理', 'With the higher court'),
    tells: words(
      '上一级法院会责令限期执行、自己执行，或者书面告诉您理由。',
      'It orders the court to act in time, acts itself, or gives you its reasons.',
    ),
    next: { act: 'orderToAct', by: 'head' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }, finish],
  },
  roundEnded: {
    phase: 'answered',
    title: words('终结本次执行程序', 'This round of enforcement has ended'),
    tells: words(
      '暂时没有可以执行的财产。债没有消灭：发现财产随时可以申请恢复执行，没有期限；认为终结不对的，可以提出异议。',
      'No assets for now. The debt stands: ask to resume whenever assets appear, without time limit; or object to the ending.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  done: {
    phase: 'answered',
    title: words('执行完毕', 'Enforced'),
    tells: words(
      '请核对收到的款项；有不对的，请在期限内说明。',
      'Please check what you received; say so in time if something is wrong.',
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
