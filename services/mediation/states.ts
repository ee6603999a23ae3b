import { words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'
import { med } from './forms.ts'

const mediating = (limit: string, zh: string, en: string, tellsZh: string, tellsEn: string) =>
  ({
    phase: 'handling',
    title: words(zh, en),
    tells: words(
      `${tellsZh}您可以随时停止；说过的让步，以后打官司不能拿来对您不利。`,
      `${tellsEn} You may stop at any time; what you conceded is not used against you in court.`,
    ),
    next: { act: 'recordAgreement', by: 'clerk' },
    clocks: [{ limit, side: 'authority' }],
  }) as const

export const states = {
  applied: {
    phase: 'filed',
    title: words('已收到申请', 'Application received'),
    tells: words('三个工作日内联系对方，问愿不愿意调解。', 'The other side is asked within three working days.'),
    next: { act: 'askOther', by: 'clerk' },
    clocks: [{ limit: 'local.mediation.take', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', med('17'), [{ limit: 'local.mediation.take', side: 'authority' }]),
  otherAsked: {
    phase: 'accepted',
    title: words('正在征求对方意愿', 'The other side is being asked'),
    tells: words(
      '对方同意就开始调解；对方明确拒绝的，依法不能调解，会告诉您别的途径。',
      'If the other side agrees, mediation begins; if it clearly refuses, the law forbids it and you are told the other ways.',
    ),
    next: { act: 'accept', by: 'clerk' },
    clocks: [{ limit: 'local.usual.take', side: 'authority' }],
  },
  mediating: mediating(
    'med.people',
    '正在调解',
    'In mediation',
    '一般一个月内调结。',
    'It normally ends within a month.',
  ),
  delegated: mediating(
    'med.court.before',
    '法院委派调解中',
    'Mediation delegated by the court',
    '期限三十日。',
    'It takes 30 days at most.',
  ),
  entrusted: mediating(
    'med.court.afterOrdinary',
    '法院委托调解中（普通程序）',
    'Mediation entrusted by the court (ordinary)',
    '期限十五日。',
    'It takes 15 days at most.',
  ),
  entrustedSimple: mediating(
    'med.court.afterSimple',
    '法院委托调解中（简易程序）',
    'Mediation entrusted by the court (simplified)',
    '期限七日。',
    'It takes seven days at most.',
  ),
  goingOn: mediating(
    'local.mediation.goOn',
    '双方同意继续调解',
    'Both sides agreed to go on',
    '双方同意延长。',
    'Both sides agreed on more time.',
  ),
  agreed: {
    phase: 'answered',
    title: words('已达成协议', 'Agreement reached'),
    tells: words(
      '协议有法律约束力。要让它能强制执行，双方须在三十日内一起向法院申请司法确认。对方不履行的，告诉我们。',
      'The agreement binds. To make it enforceable both sides apply together for judicial confirmation within 30 days. If it is not performed, tell us.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'med.confirm.apply', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  agreedInCourt: {
    phase: 'handling',
    title: words('已达成协议，交法院审查', 'Agreement reached, with the court'),
    tells: words(
      '协议交给法院，由法院制作调解书，或者您申请撤诉。',
      'The court makes a mediation paper of it, or you withdraw the suit.',
    ),
    next: { act: 'recordCourt', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  urging: {
    phase: 'handling',
    title: words('正在督促对方履行', 'The other side is urged to perform'),
    tells: words(
      '调解委员会督促对方；仍不履行的，您可以起诉，或者凭确认裁定申请执行。三十日的司法确认期限照样计算。',
      'The committee urges the other side. If it still does not perform you may sue, or have a confirmed agreement enforced. The 30 days for confirmation go on.',
    ),
    next: { act: 'reportUrging', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  answered: {
    phase: 'answered',
    title: words('已有结果', 'Result given'),
    tells: words(
      '请看告知书。没有别的要求，到期自动结束。',
      'Please read the letter. If you ask nothing more it ends by itself.',
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
