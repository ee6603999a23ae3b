import { citation, words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { civilProcedure } from '../usual-parts/procuratorate.ts'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

/** The rules of 2021 on supervision of civil cases: known by title, their articles are checked before launch. */
export const supervision = citation(
  '人民检察院民事诉讼监督规则',
  '受理',
  'Rules of Civil Supervision for Procuratorates (2021), acceptance',
)

const monthly = { limit: 'local.proc.progress', side: 'authority' } as const

/** Where an application for supervision can stand. */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到，正在审查是否受理', 'Received, acceptance being examined'),
    tells: words(
      '七日以内决定是否受理；归别的检察院管的，移送并告诉您。',
      'Acceptance is decided within seven days; what belongs to another procuratorate is passed on.',
    ),
    next: { act: 'accept', by: 'clerk' },
    clocks: [{ limit: 'proc.civil.accept', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', supervision, [{ limit: 'proc.civil.accept', side: 'authority' }]),
  reviewing: {
    phase: 'handling',
    title: words('已受理，正在审查', 'Accepted, being examined'),
    tells: words(
      '三个月以内作出决定：提出检察建议、抗诉，或者不支持，都书面告诉您。',
      'Within three months it is decided: a proposal, a protest, or no support; you are told in writing.',
    ),
    next: { act: 'decide', by: 'head' },
    clocks: [{ limit: 'proc.civil.review', side: 'authority' }],
  },
  superior: {
    phase: 'handling',
    title: words('已提请上一级检察院抗诉', 'The superior procuratorate was asked to protest'),
    tells: words(
      '抗不抗诉由上一级检察院决定；决定以前每月告知您一次进展。',
      'The superior procuratorate decides; until then you are told the progress every month.',
    ),
    next: { act: 'protest', by: 'head' },
    clocks: [monthly],
  },
  atCourt: {
    phase: 'handling',
    title: words('已向法院提出，等法院处理', 'It is with the court'),
    tells: words(
      '检察院已经向法院提出检察建议或者抗诉。法院处理后，把结果告诉您。',
      'The proposal or protest is with the court; when it has decided you are told.',
    ),
    next: { act: 'recordCourtResult', by: 'clerk' },
    waits: {
      forWhom: 'otherBody',
      reason: words('由人民法院依法处理', 'The court deals with it by law'),
      until: words('人民法院书面回复或者作出裁判', 'The court’s written reply or decision'),
      source: civilProcedure('219'),
    },
  },
  answered: {
    phase: 'answered',
    title: words('已作出决定', 'Decided'),
    tells: words(
      '决定书写明了结果、理由和依据。看完可以确认；到期没有确认的，也会办结。',
      'The decision gives result, reasons and basis. Confirm it, or it is closed in time.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.proc.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  explaining: {
    phase: 'answered',
    title: words('正在就决定作说明', 'The decision is being explained'),
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
