import { citation, words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

export const proc = (article: string) =>
  citation('人民检察院刑事诉讼规则', article, `Rules of Criminal Procedure for Procuratorates, art. ${article}`)

/** Where a request to read the file can stand (PROC 46–49). */
export const states = {
  requested: {
    phase: 'filed',
    title: words('已收到，正在核对身份和案件阶段', 'Received, identity and stage being checked'),
    tells: words(
      '案件管理部门核对您的证件、委托和案件阶段；辩护律师当时安排不了的，三个工作日以内安排。',
      'The case-management department checks certificate, mandate and stage; a defence lawyer gets a time at once or within three working days.',
    ),
    next: { act: 'acceptRequest', by: 'clerk' },
    clocks: [{ limit: 'proc.fileReview', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', proc('48'), [{ limit: 'proc.fileReview', side: 'authority' }]),
  permissionNeeded: {
    phase: 'accepted',
    title: words('非律师辩护人，正在决定是否许可', 'Not a lawyer: permission is being decided'),
    tells: words(
      '律师以外的辩护人、诉讼代理人阅卷要经检察院许可，期限内书面告诉您，不许可的写明理由。',
      'A defender who is no lawyer, or an agent, needs permission; you are told in writing, with reasons if it is refused.',
    ),
    next: { act: 'permit', by: 'head' },
    clocks: [{ limit: 'proc.fileReview.nonLawyer', side: 'authority', from: 'filing' }],
  },
  toArrange: {
    phase: 'accepted',
    title: words('正在安排时间', 'The time is being arranged'),
    tells: words('三个工作日以内告诉您时间和地点。', 'Within three working days you are told time and place.'),
    next: { act: 'arrangePermitted', by: 'clerk' },
    clocks: [{ limit: 'proc.fileReview', side: 'authority' }],
  },
  arranged: {
    phase: 'handling',
    title: words('时间定了', 'The time is fixed'),
    tells: words(
      '请带执业证、律所证明、委托书（或者法律援助公函）原件。复制材料不收费。来不了的可以改时间。',
      'Bring the originals of certificate, firm’s letter and mandate (or legal-aid letter). Copies are free. You may ask for another time.',
    ),
    next: { act: 'recordDone', by: 'clerk' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  done: {
    phase: 'answered',
    title: words('已阅卷', 'The file was read'),
    tells: words(
      '阅卷已登记。没有提供齐的卷，可以在期限内说明；没有异议就办结。',
      'It is on record. If a part of the file was not given, say so in time; otherwise it is closed.',
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
