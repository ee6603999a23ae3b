import { extended, type Field, field, not, words } from '@gongdao/catalogue'
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
import { addWords, askExplanation, crpl, explain, proc, tellProgress } from '../usual-parts/procuratorate.ts'

const outcome: Field = {
  name: 'outcome',
  kind: 'choice',
  label: words('结果', 'Result'),
  choices: [
    { value: 'correct', label: words('原判决、决定正确，维持', 'The judgment or decision was right and stands') },
    { value: 'decisionChanged', label: words('原决定不当，已变更或者撤销', 'The decision was changed or quashed') },
    { value: 'retried', label: words('法院再审后已作出裁判', 'The court has decided after trying it again') },
    { value: 'noProtest', label: words('上级检察院决定不抗诉', 'The superior procuratorate does not protest') },
  ],
}

const againstNonProsecution = field('against').isOneOf('nonProsecutionVictim', 'nonProsecutionPerson')

/** From receipt to the written answer; the chief prosecutor alone asks for or files a protest. */
export const acts = {
  accept: {
    title: words('受理', 'Accept'),
    by: ['clerk'],
    from: ['received'],
    branches: [{ when: againstNonProsecution, to: 'reviewing' }],
    to: 'examining',
    fields: [text('note', '受理说明', 'Note on acceptance', { maxLength: 1000 })],
    letter: 'accepted',
    notice: 'news',
    source: proc('161'),
  },
  returnForSupplement: askForPapers(['received'], 'needsSupplement', proc('162')),
  supplement: handInPapers(['needsSupplement'], 'received', proc('162'), 'proc.handle'),
  passOn: { ...passOn(['received'], 'received', proc('161')), restarts: 'proc.handle' },
  transferOut: transferOut(['received'], 'transferred', proc('161')),
  refuse: refuse(['received'], 'refused', proc('161')),
  tellProgress: tellProgress(['examining', 'examiningOn'], 'examiningOn', proc('163')),
  tellReview: {
    ...tellProgress(['reviewing', 'reviewingOn'], 'reviewingOn', proc('163')),
    title: words('答复复查进展', 'Tell the progress of the review'),
  },
  tellProtest: {
    ...tellProgress(['superior'], 'superior', proc('163')),
    title: words('答复抗诉审查进展', 'Tell the progress on the protest'),
  },
  extend: {
    title: words('批准延长复查期限', 'Approve more time for the review'),
    by: ['head'],
    from: ['reviewing', 'reviewingOn'],
    to: 'reviewingOn',
    when: not(extended('proc.nonProsecution.review')),
    extends: 'proc.nonProsecution.review',
    fields: [reasons],
    letter: 'extended',
    notice: 'progress',
    source: proc('386'),
  },
  endExamination: {
    title: words('审查结束', 'End the examination'),
    by: ['clerk'],
    from: ['examining', 'examiningOn'],
    to: 'ended',
    fields: [text('finding', '审查意见', 'Opinion on the case', { hiddenFrom: ['applicant'] })],
    source: proc('596'),
  },
  askProtest: {
    title: words('提请上一级检察院抗诉', 'Ask the superior procuratorate to protest'),
    by: ['head'],
    from: ['examining', 'examiningOn'],
    to: 'superior',
    moves: 'superior',
    fields: [reasons],
    letter: 'protestAsked',
    notice: 'progress',
    source: crpl('254'),
  },
  protest: {
    title: words('检察长决定抗诉', 'The chief prosecutor decides to protest'),
    by: ['head'],
    from: ['superior', 'ended'],
    to: 'protested',
    fields: [reasons],
    letter: 'protested',
    notice: 'progress',
    source: crpl('254'),
  },
  noProtest: {
    title: words('决定不抗诉，审查结束', 'Decide not to protest: examination ends'),
    by: ['head'],
    from: ['superior'],
    to: 'ended',
    fields: [reasons],
    source: proc('596'),
  },
  answer: giveResult(
    ['reviewing', 'reviewingOn', 'ended', 'protested'],
    'answered',
    proc('596'),
    words('书面答复结果', 'Answer in writing'),
    outcome,
  ),
  askExplanation: askExplanation(['answered'], 'explaining'),
  explain: explain(['explaining'], 'answered', proc('165')),
  addWords: addWords(['examining', 'examiningOn', 'reviewing', 'reviewingOn', 'superior', 'protested']),
  contest: contest(['refused'], 'contested'),
  // What was refused and is taken up goes through the same door as any other.
  upholdContest: {
    ...upholdContest(['contested'], 'examining', proc('161')),
    branches: [{ when: againstNonProsecution, to: 'reviewing' }],
  },
  refuseContest: refuseContest(['contested'], 'closed', proc('161')),
  closeRefused: closeRefused(['refused'], 'closed', proc('161')),
  confirm: confirm(['answered'], 'closed'),
  closeUnasked: closeUnasked(['answered'], 'closed', proc('165')),
  withdraw: withdraw(
    [
      'received',
      'needsSupplement',
      'examining',
      'examiningOn',
      'reviewing',
      'reviewingOn',
      'ended',
      'superior',
      'answered',
      'explaining',
      'refused',
      'contested',
    ],
    'withdrawn',
    words(
      '撤回后不再办理。以后可以重新申诉；对不起诉的申诉，七日的期限不会重新算。',
      'It will not be handled. You may petition again later; the seven days against non-prosecution do not start anew.',
    ),
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', proc('161')),
} as const
