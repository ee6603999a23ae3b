import { type Field, words } from '@gongdao/catalogue'
import {
  closeRefused,
  closeUnasked,
  confirm,
  giveResult,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { contest, refuseContest, upholdContest } from '../usual-parts/contest.ts'
import { askOn } from '../usual-parts/course.ts'
import { organ, reasons, text } from '../usual-parts/fields.ts'
import { addWords, tellProgress } from '../usual-parts/procuratorate.ts'
import { pil } from './states.ts'

const result: Field = {
  name: 'outcome',
  kind: 'choice',
  label: words('结果', 'Result'),
  choices: [
    { value: 'rectified', label: words('已整改', 'It was put right') },
    { value: 'judged', label: words('法院已作出裁判', 'The court has decided') },
    { value: 'suedByOthers', label: words('其他机关、组织已起诉', 'Another organ or organisation sued') },
    { value: 'ended', label: words('终结案件', 'The case was ended') },
  ],
}

const told = { by: ['head'], notice: 'progress', letter: 'step' } as const

/** From the lead to what came of it; the chief prosecutor decides on opening, proposals and suits. */
export const acts = {
  register: {
    title: words('登记并转评估', 'Register it for assessment'),
    by: ['clerk'],
    from: ['received'],
    to: 'assessing',
    notice: 'progress',
    source: pil('21'),
  },
  open: {
    ...told,
    title: words('立案', 'Open a case'),
    from: ['assessing'],
    to: 'opened',
    fields: [reasons],
    source: pil('21'),
  },
  refuse: { ...refuse(['assessing'], 'refused', pil('21'), words('不立案', 'Do not open a case')), by: ['head'] },
  tellProgress: tellProgress(['opened'], 'opened', pil('21')),
  suggest: {
    ...told,
    title: words('发出检察建议', 'Send a proposal to the agency'),
    from: ['opened'],
    to: 'suggested',
    fields: [
      organ,
      reasons,
      {
        name: 'urgentHarm',
        kind: 'yesNo',
        label: words(
          '损害继续扩大等紧急情形（十五日内回复；否则两个月）',
          'Urgent, such as harm that goes on growing: 15 days to answer instead of two months',
        ),
      },
    ],
    source: pil('21'),
  },
  recordReply: {
    title: words('登记行政机关的回复', 'Record the agency’s answer'),
    by: ['clerk'],
    from: ['suggested'],
    to: 'opened',
    fields: [text('reply', '回复（逾期没有回复的写明逾期）', 'The answer, or that none came in time')],
    source: pil('21'),
  },
  announce: {
    ...told,
    title: words('发布诉前公告', 'Give public notice'),
    from: ['opened'],
    to: 'announced',
    fields: [reasons],
    source: pil('13'),
  },
  // A civil suit follows the notice and its thirty days, an administrative one the answer to the proposal.
  sueAfterNotice: {
    ...told,
    title: words('公告期满，提起民事公益诉讼', 'The notice is over: file the civil suit'),
    from: ['announced'],
    to: 'sued',
    notBefore: { limit: 'proc.pil.notice', after: 'announce' },
    fields: [reasons],
    source: pil('13'),
  },
  sue: {
    ...told,
    title: words('提起行政公益诉讼', 'File the administrative suit'),
    from: ['opened'],
    to: 'sued',
    fields: [reasons],
    source: pil('21'),
  },
  tellResult: giveResult(
    ['opened', 'announced', 'sued'],
    'answered',
    pil('21'),
    words('告知结果', 'Tell the result'),
    result,
  ),
  askOn: askOn(['answered'], 'opened'),
  addWords: addWords(['assessing', 'opened', 'suggested', 'announced', 'sued']),
  passOn: passOn(['received'], 'received', pil('21')),
  transferOut: transferOut(['received', 'assessing'], 'transferred', pil('21')),
  contest: contest(['refused'], 'contested', words('对不立案提出异议', 'Contest that no case is opened')),
  upholdContest: upholdContest(['contested'], 'opened', pil('21')),
  refuseContest: refuseContest(['contested'], 'closed', pil('21')),
  closeRefused: closeRefused(['refused'], 'closed', pil('21')),
  confirm: confirm(['answered'], 'closed'),
  closeUnasked: closeUnasked(['answered'], 'closed', pil('21')),
  withdraw: withdraw(
    ['received', 'assessing', 'answered', 'refused', 'contested'],
    'withdrawn',
    words(
      '撤回后不再告诉您进展；检察院发现公益受损仍会依法办理。',
      'You are told no more; the procuratorate still acts on harm that it finds.',
    ),
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', pil('21')),
} as const
