import { words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { crpl, proc } from '../usual-parts/procuratorate.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

/** Three months from receipt for progress or result (PROC 163). */
const substantive = { limit: 'proc.letter.substantive', side: 'authority' } as const
const monthly = { limit: 'local.proc.progress', side: 'authority' } as const
const nonProsecution = { limit: 'proc.nonProsecution.review', side: 'authority' } as const

/** Where a petition in a criminal case can stand. None of it stops the sentence from being carried out (CRPL 252). */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到，正在审查是否受理', 'Received, acceptance being examined'),
    tells: words(
      '检察院七日以内作出处理：受理、移送或者告诉您该找谁。申诉期间，判决照常执行。',
      'Within seven days it is accepted, passed on, or you are told who is competent. Meanwhile the judgment is carried out.',
    ),
    next: { act: 'accept', by: 'clerk' },
    clocks: [
      { limit: 'proc.handle', side: 'authority' },
      { limit: 'proc.letter.procedural', side: 'authority' },
      substantive,
    ],
  },
  needsSupplement: waitingForPapers('supplement', proc('162')),
  examining: {
    phase: 'handling',
    title: words('已受理，正在审查原案', 'Accepted, the case is being examined'),
    tells: words(
      '检察官正在看原案的材料。三个月以内答复进展或者结果。',
      'A prosecutor reads the case; within three months you are told the progress or the result.',
    ),
    next: { act: 'endExamination', by: 'clerk' },
    clocks: [substantive],
  },
  examiningOn: {
    phase: 'handling',
    title: words('已答复进展，继续审查', 'Progress told, examination goes on'),
    tells: words(
      '还没有审查完，以后每月告知您一次进展。',
      'It is not finished; you are told the progress every month.',
    ),
    next: { act: 'tellProgress', by: 'clerk' },
    clocks: [monthly],
  },
  reviewing: {
    phase: 'handling',
    title: words('已立案复查不起诉决定', 'The decision not to prosecute is under review'),
    tells: words(
      '立案复查后三个月以内作出复查决定；复杂的经批准最长六个月。',
      'The review is decided within three months of its opening; a complex one, with approval, within six.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [nonProsecution, substantive],
  },
  reviewingOn: {
    phase: 'handling',
    title: words('已答复进展，继续复查', 'Progress told, the review goes on'),
    tells: words('复查还没有结束，每月告知您一次进展。', 'The review goes on; you are told the progress every month.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [nonProsecution, monthly],
  },
  ended: {
    phase: 'handling',
    title: words('审查结束，正在写答复', 'Examined, the answer is being written'),
    tells: words(
      '审查结束后十日以内告诉您结果。',
      'You are told the result within ten days of the end of the examination.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'proc.criminalAppeal.notify', side: 'authority' }],
  },
  superior: {
    phase: 'handling',
    title: words('已提请上一级检察院抗诉', 'The superior procuratorate was asked to protest'),
    tells: words(
      '抗不抗诉由上一级检察院的检察长决定。决定以前每月告知您一次进展。',
      'The chief prosecutor one level above decides on a protest. Until then you are told the progress every month.',
    ),
    next: { act: 'protest', by: 'head' },
    clocks: [monthly],
  },
  protested: {
    phase: 'handling',
    title: words('已提出抗诉，等法院审理', 'A protest was filed, the court tries it'),
    tells: words('法院审理后，检察院把结果告诉您。', 'When the court has decided, you are told the result.'),
    next: { act: 'answer', by: 'clerk' },
    waits: {
      forWhom: 'otherBody',
      reason: words('案件由人民法院再审', 'The court tries the case again'),
      until: words('人民法院作出裁判', 'The court’s decision'),
      source: crpl('254'),
    },
  },
  answered: {
    phase: 'answered',
    title: words('已答复', 'Answered'),
    tells: words(
      '答复书写明了结果、理由、依据和还能怎么办。看完可以确认；到期没有确认的，也会办结。',
      'The answer gives result, reasons, basis and what you can still do. Confirm it, or it is closed in time.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.proc.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  explaining: {
    phase: 'answered',
    title: words('正在就答复作说明', 'The answer is being explained'),
    tells: words('检察院会就您的疑问作书面说明。', 'Your question is answered in writing.'),
    next: { act: 'explain', by: 'clerk' },
    clocks: [{ limit: 'local.proc.explain', side: 'authority' }],
  },
  refused: refusedState('contest', 'closeRefused'),
  contested: contestedState('upholdContest'),
  closed,
  withdrawn,
  transferred,
} as const
