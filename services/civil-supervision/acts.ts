import { type Field, words } from '@gongdao/catalogue'
import {
  askForPapers,
  closeRefused,
  closeUnasked,
  confirm,
  giveResult,
  handInPapers,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { contest, refuseContest, upholdContest } from '../usual-parts/contest.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { addWords, askExplanation, civilProcedure, explain, tellProgress } from '../usual-parts/procuratorate.ts'
import { supervision } from './states.ts'

const outcome: Field = {
  name: 'outcome',
  kind: 'choice',
  label: words('决定', 'Decision'),
  choices: [
    { value: 'notSupported', label: words('不支持监督申请', 'The application is not supported') },
    { value: 'reviewEnded', label: words('终结审查', 'The examination is ended') },
  ],
}
const courtOutcome: Field = {
  name: 'outcome',
  kind: 'choice',
  label: words('法院的处理', 'What the court did'),
  choices: [
    { value: 'retrialOrdered', label: words('裁定再审', 'It ordered a retrial') },
    { value: 'changed', label: words('已改判或者纠正', 'It changed or corrected it') },
    { value: 'unchanged', label: words('没有采纳，维持', 'It left it as it was') },
  ],
}

/** From receipt to the decision; the chief prosecutor decides on proposals and protests. */
export const acts = {
  accept: {
    title: words('受理', 'Accept'),
    by: ['clerk'],
    from: ['received'],
    to: 'reviewing',
    fields: [text('note', '受理说明', 'Note on acceptance', { maxLength: 1000 })],
    letter: 'accepted',
    notice: 'news',
    source: supervision,
  },
  returnForSupplement: askForPapers(['received'], 'needsSupplement', supervision),
  supplement: handInPapers(['needsSupplement'], 'received', supervision, 'proc.civil.accept'),
  passOn: { ...passOn(['received'], 'received', supervision), restarts: 'proc.civil.accept' },
  transferOut: transferOut(['received'], 'transferred', supervision),
  refuse: refuse(['received'], 'refused', civilProcedure('220')),
  propose: {
    title: words('向同级法院提出检察建议', 'Send a proposal to the court'),
    by: ['head'],
    from: ['reviewing'],
    to: 'atCourt',
    fields: [reasons],
    letter: 'proposed',
    notice: 'news',
    source: civilProcedure('219'),
  },
  askProtest: {
    title: words('提请上一级检察院抗诉', 'Ask the superior procuratorate to protest'),
    by: ['head'],
    from: ['reviewing'],
    to: 'superior',
    moves: 'superior',
    fields: [reasons],
    letter: 'protestAsked',
    notice: 'news',
    source: civilProcedure('219'),
  },
  tellProgress: tellProgress(['superior'], 'superior', civilProcedure('219')),
  protest: {
    title: words('决定抗诉', 'Decide to protest'),
    by: ['head'],
    from: ['reviewing', 'superior'],
    to: 'atCourt',
    fields: [reasons],
    letter: 'protested',
    notice: 'news',
    source: civilProcedure('219'),
  },
  decide: {
    ...giveResult(
      ['reviewing', 'superior'],
      'answered',
      civilProcedure('220'),
      words('决定不支持或者终结审查', 'Decide not to support, or end the examination'),
      outcome,
    ),
    by: ['head'],
  },
  recordCourtResult: giveResult(
    ['atCourt'],
    'answered',
    civilProcedure('219'),
    words('告知法院的处理结果', 'Tell what the court did'),
    courtOutcome,
  ),
  addWords: addWords(['reviewing', 'superior', 'atCourt']),
  askExplanation: askExplanation(['answered'], 'explaining'),
  explain: explain(['explaining'], 'answered', civilProcedure('220')),
  contest: contest(['refused'], 'contested'),
  upholdContest: upholdContest(['contested'], 'reviewing', supervision),
  refuseContest: refuseContest(['contested'], 'closed', supervision),
  closeRefused: closeRefused(['refused'], 'closed', civilProcedure('220')),
  confirm: confirm(['answered'], 'closed'),
  closeUnasked: closeUnasked(['answered'], 'closed', civilProcedure('220')),
  withdraw: withdraw(
    ['received', 'needsSupplement', 'reviewing', 'superior', 'answered', 'explaining', 'refused', 'contested'],
    'withdrawn',
    words(
      '撤回后不再办理；申请监督有时间限制，不会因为撤回重新算。',
      'It will not be handled; the time in which you may apply does not start anew.',
    ),
  ),
  reopen: reopenByApplicant(['withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', supervision),
} as const
