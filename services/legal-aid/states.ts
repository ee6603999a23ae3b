import { words } from '@gongdao/catalogue'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'
import { la } from './forms.ts'

const waiting = waitingForPapers('supplement', la('43'))

export const states = {
  applied: {
    phase: 'filed',
    title: words('已收到申请，正在审查', 'Application received, being examined'),
    tells: words(
      '自收到申请之日起七日内决定。急的可以先援助。',
      'Decided within seven days of receipt; in urgent cases aid may come first.',
    ),
    next: { act: 'grant', by: 'clerk' },
    clocks: [{ limit: 'la.decide', side: 'authority' }],
  },
  needsSupplement: {
    ...waiting,
    clocks: [
      { limit: 'la.decide', side: 'authority' },
      { limit: 'local.usual.supplement', side: 'applicant', onLapse: 'treatAsWithdrawn' },
    ],
  },
  notCompleted: {
    phase: 'answered',
    title: words('没有补齐，视为撤回申请', 'Not completed: taken as withdrawn'),
    tells: words(
      '现在补齐仍可以接着办；不补就结束，以后可以重新申请。',
      'Hand the papers in now and it goes on; otherwise it ends, and you may apply again.',
    ),
    next: { act: 'supplement', by: 'applicant' },
    clocks: [{ limit: 'local.usual.contest', side: 'applicant', onLapse: 'closeNotCompleted' }],
  },
  firstHelp: {
    phase: 'handling',
    title: words('先行提供法律援助', 'Aid is given first'),
    tells: words(
      '律师已经开始帮您，请尽快补手续；援助机构仍要作出决定。',
      'A lawyer already helps you; complete your papers soon. The agency still decides.',
    ),
    next: { act: 'grant', by: 'clerk' },
    clocks: [{ limit: 'la.decide', side: 'authority' }],
  },
  granted: {
    phase: 'accepted',
    title: words('决定给予法律援助', 'Legal aid is granted'),
    tells: words('三日内指派律师。', 'A lawyer is assigned within three days.'),
    next: { act: 'assignLawyer', by: 'clerk' },
    clocks: [{ limit: 'la.assign', side: 'authority' }],
  },
  notified: {
    phase: 'accepted',
    title: words('收到办案机关通知，正在指派辩护律师', 'Notice of the organ received, a defender is being assigned'),
    tells: words('自收到通知之日起三日内指派。', 'Assigned within three days of the notice.'),
    next: { act: 'assignLawyer', by: 'clerk' },
    clocks: [{ limit: 'la.notify.assign', side: 'authority' }],
  },
  inProgress: {
    phase: 'handling',
    title: words('律师正在办理', 'The lawyer is at work'),
    tells: words(
      '每月告诉您进展；律师不尽责的，可以请求更换。',
      'You hear how it stands every month; you may ask for another lawyer if this one fails you.',
    ),
    next: { act: 'tellProgress', by: 'clerk' },
    clocks: [{ limit: 'local.usual.progress', side: 'authority' }],
  },
  refused: {
    phase: 'answered',
    title: words('不予法律援助，可以提出异议', 'Aid refused; you may object'),
    tells: words(
      '可以向司法局提出异议，五日内审查。',
      'You may object to the justice bureau, which examines it within five days.',
    ),
    next: { act: 'object', by: 'applicant' },
    clocks: [{ limit: 'local.usual.contest', side: 'applicant', onLapse: 'closeRefused' }],
  },
  terminated: {
    phase: 'answered',
    title: words('终止法律援助，可以提出异议', 'Aid terminated; you may object'),
    tells: words(
      '可以向司法局提出异议，五日内审查。',
      'You may object to the justice bureau, which examines it within five days.',
    ),
    next: { act: 'object', by: 'applicant' },
    clocks: [{ limit: 'local.usual.contest', side: 'applicant', onLapse: 'closeRefused' }],
  },
  objected: {
    phase: 'review',
    title: words('司法局正在审查您的异议', 'The justice bureau examines your objection'),
    tells: words('自收到异议之日起五日内决定。', 'Decided within five days of receipt.'),
    next: { act: 'uphold', by: 'head' },
    clocks: [{ limit: 'la.objection', side: 'authority' }],
  },
  upheld: {
    phase: 'answered',
    title: words('异议不成立，可以复议或者起诉', 'The decision stands; reconsideration or suit is open'),
    tells: words(
      '不服的，可以在六十日内申请行政复议，或者依法提起行政诉讼。',
      'You may apply for administrative reconsideration within 60 days, or sue.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'recon.apply', side: 'applicant', onLapse: 'closeRefused' }],
  },
  ended: {
    phase: 'answered',
    title: words('援助事项办结', 'The aid has ended'),
    tells: words(
      '请看结果。有意见可以向司法局投诉。',
      'Please read the result. You may complain to the justice bureau.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  closed,
  withdrawn,
  deemedWithdrawn: {
    phase: 'closed',
    title: words('视为撤回申请', 'Deemed withdrawn'),
    tells: words(
      '没有按时补齐材料，依法视为撤回申请（法律援助法第四十三条）；备齐以后可以重新提出。',
      'The papers were not completed in time, which the law reads as a withdrawal (Legal Aid Law, art. 43). You may apply again.',
    ),
    final: true,
  },
  transferred,
} as const
