import { citation, words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

export const preserving = (article: string) =>
  citation(
    '最高人民法院关于人民法院办理财产保全案件若干问题的规定',
    article,
    `Provisions on Preservation, art. ${article}`,
  )

const ruling = {
  phase: 'accepted',
  title: words('法官正在审查保全申请', 'A judge examines the application'),
  next: { act: 'order', by: 'clerk' },
} as const
const soon = words(
  '收到申请四十八小时以内裁定，节假日照算；裁定保全的立即执行。保全以前不会告诉对方。',
  'Ruled on within 48 hours of receipt, rest days included, and carried out at once. Nothing is told to the other side before.',
)
const inFiveDays = words(
  '五日以内裁定，裁定后五日以内开始执行。保全以前不会告诉对方。',
  'Ruled on within five days; carrying out begins within five more. Nothing is told to the other side before.',
)
const carrying = {
  phase: 'handling',
  title: words('已裁定保全，正在执行', 'Ordered; being carried out'),
  tells: words(
    '正在查封、扣押、冻结。完成以前不会告诉对方。',
    'Sealing, seizing, freezing. Nothing is told before it is done.',
  ),
  next: { act: 'recordMeasure', by: 'clerk' },
} as const

/** Where an application for preservation can stand (CPL 103, 104; PRES 4–8). */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到保全申请', 'The application is here'),
    tells: words(
      '马上分给法官。诉前的、紧急的四十八小时以内裁定，其他的五日以内裁定。',
      'It goes to a judge at once. Before suit or urgent: 48 hours; otherwise five days.',
    ),
    next: { act: 'giveToJudge', by: 'clerk' },
    clocks: [{ limit: 'local.preserve.sort', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', preserving('1'), [
    { limit: 'local.preserve.sort', side: 'authority' },
  ]),
  beforeSuit: {
    ...ruling,
    tells: soon,
    clocks: [{ limit: 'court.preserve.prelit', side: 'authority', from: 'filing' }],
  },
  urgentInSuit: {
    ...ruling,
    tells: soon,
    clocks: [{ limit: 'court.preserve.urgent', side: 'authority', from: 'filing' }],
  },
  ordinary: {
    ...ruling,
    tells: inFiveDays,
    clocks: [{ limit: 'court.preserve.normal', side: 'authority', from: 'filing' }],
  },
  securityDue: {
    phase: 'returned',
    title: words('请提供担保', 'Please give security'),
    tells: words(
      '提供担保之日起五日以内裁定；不提供的，会驳回申请。',
      'Within five days of your security it is ruled on; without it the application is refused.',
    ),
    next: { act: 'giveSecurity', by: 'applicant' },
    waits: {
      forWhom: 'applicant',
      reason: words('法院要求提供担保', 'The court ordered security'),
      until: words('提供担保之日', 'The day on which it is given'),
      source: preserving('4'),
    },
  },
  secured: { ...ruling, tells: inFiveDays, clocks: [{ limit: 'court.preserve.normal', side: 'authority' }] },
  carryingOutAtOnce: { ...carrying, clocks: [{ limit: 'local.preserve.atOnce', side: 'authority' }] },
  carryingOut: { ...carrying, clocks: [{ limit: 'local.preserve.carryOut', side: 'authority' }] },
  mustSue: {
    phase: 'answered',
    title: words('已保全，请在三十日以内起诉或者申请仲裁', 'Done; sue or go to arbitration within thirty days'),
    tells: words('三十日以内不起诉、不申请仲裁的，法院会解除保全。', 'Otherwise the court lifts it.'),
    next: { act: 'saySued', by: 'applicant' },
    clocks: [{ limit: 'court.preserve.prelit.sue', side: 'applicant', onLapse: 'notSued' }],
  },
  notSuedInTime: {
    phase: 'handling',
    title: words('没有收到起诉的消息', 'No news that you sued'),
    tells: words(
      '法官将决定是否解除保全。已经起诉的，请马上说明。',
      'A judge decides whether to lift it. If you sued, say so at once.',
    ),
    next: { act: 'lift', by: 'clerk' },
    clocks: [{ limit: 'court.preserve.normal', side: 'authority' }],
  },
  inForce: {
    phase: 'answered',
    title: words('保全有效', 'In force'),
    tells: words(
      '查封、冻结有期限，到期前请申请续期；不需要了可以申请解除。',
      'Measures end on a day: ask in time to prolong them; ask to lift what is no longer needed.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  changing: {
    phase: 'handling',
    title: words('正在处理解除、续期申请', 'Your wish to lift or prolong is handled'),
    tells: words('五日以内裁定。', 'It is ruled on within five days.'),
    next: { act: 'answerChange', by: 'clerk' },
    clocks: [{ limit: 'court.preserve.normal', side: 'authority' }],
  },
  refused: {
    ...refusedState('contest', 'closeRefused'),
    title: words('裁定驳回，可以申请复议一次', 'Refused by ruling; you may ask once for review'),
  },
  contested: contestedState('upholdContest'),
  closed,
  withdrawn,
  transferred,
} as const
