import { type Field, field, words } from '@gongdao/catalogue'
import { basis, news, organ, reasons, text } from './act-fields.ts'
import { proc } from './states.ts'

const outcome: Field = {
  name: 'outcome',
  kind: 'choice',
  label: words('审查结果', 'Result'),
  choices: [
    { value: 'correctionIssued', label: words('属实，已通知纠正', 'True: correction was ordered') },
    {
      value: 'policeNotified',
      label: words('已通知公安机关立案或者撤案', 'The police were told to open or withdraw the case'),
    },
    { value: 'policeRight', label: words('公安机关的理由成立', 'The reasons of the police hold') },
    { value: 'unfounded', label: words('经查不属实', 'Found to be untrue') },
    { value: 'opened', label: words('已立案侦查', 'A case was opened') },
    { value: 'notOpened', label: words('决定不予立案', 'No case is opened') },
  ],
}

/** Examination, supervision of the police, the answer (PROC 58, 163, 165, 173, 556–563). */
export const examiningActs = {
  askPolice: {
    title: words('要求公安机关说明理由', 'Ask the police to explain'),
    by: ['clerk'],
    from: ['examining', 'followUp'],
    when: field('kind').isOneOf('policeNotOpening', 'policeWronglyOpening'),
    to: 'policeAsked',
    fields: [reasons],
    notice: 'news',
    source: proc('560'),
  },
  recordPoliceReasons: {
    title: words('登记公安机关的说明', 'Record the explanation of the police'),
    by: ['clerk'],
    from: ['policeAsked'],
    to: 'policeExplained',
    fields: [
      text(
        'explanation',
        '公安机关的说明（逾期未说明的写明逾期）',
        'What the police explained (or that they did not in time)',
      ),
    ],
    source: proc('561'),
  },
  notifyPolice: {
    title: words('通知公安机关立案或者撤案', 'Tell the police to open or withdraw the case'),
    by: ['head'],
    from: ['policeExplained'],
    to: 'policeMustAct',
    fields: [reasons, basis],
    notice: 'news',
    source: proc('563'),
  },
  askOrgan: {
    title: words('要求有关机关说明理由', 'Ask the organ to explain'),
    by: ['clerk'],
    from: ['examiningUnlawfulAct'],
    to: 'organAsked',
    fields: [organ, reasons],
    notice: 'news',
    source: proc('556'),
  },
  recordOrganReasons: {
    title: words('登记有关机关的说明', 'Record the explanation'),
    by: ['clerk'],
    from: ['organAsked'],
    to: 'examiningUnlawfulAct',
    fields: [
      text('explanation', '有关机关的说明（逾期未说明的写明逾期）', 'What was explained (or that it was not in time)'),
    ],
    source: proc('556'),
  },
  progressReply: {
    title: words('答复办理进展', 'Reply on progress'),
    by: ['clerk'],
    from: ['examining', 'followUp'],
    to: 'followUp',
    restarts: 'local.proc.progress',
    fields: [news],
    letter: 'progress',
    notice: 'news',
    source: proc('163'),
  },
  tellProgress: {
    title: words('告知进展', 'Tell the accuser how it stands'),
    by: ['clerk'],
    from: [
      'examiningUnlawfulAct',
      'examiningObstruction',
      'organAsked',
      'policeAsked',
      'policeExplained',
      'policeMustAct',
    ],
    fields: [news],
    letter: 'progress',
    notice: 'news',
    source: proc('163'),
  },
  answer: {
    title: words('答复审查结果', 'Answer with the result'),
    by: ['clerk', 'head'],
    from: ['examining', 'examiningUnlawfulAct', 'examiningObstruction', 'policeExplained', 'policeMustAct', 'followUp'],
    branches: [{ when: field('outcome').equals('notOpened'), to: 'notOpened' }],
    to: 'answered',
    fields: [
      outcome,
      reasons,
      basis,
      text('remedy', '救济途径和期限', 'Remedy and its time limit', { maxLength: 1000, personal: false }),
    ],
    letter: 'answer',
    notice: 'yourTurn',
    source: proc('165'),
  },
  askExplanation: {
    title: words('请就答复作说明', 'Ask for an explanation'),
    by: ['applicant'],
    from: ['answered'],
    to: 'explaining',
    fields: [
      text('question', '哪里不明白', 'What is not clear', {
        why: words('针对您的疑问说明。', 'So that exactly this is explained.'),
      }),
    ],
    source: proc('165'),
  },
  explain: {
    title: words('书面说明', 'Explain in writing'),
    by: ['clerk'],
    from: ['explaining'],
    to: 'answered',
    fields: [reasons],
    letter: 'explanation',
    notice: 'yourTurn',
    source: proc('165'),
  },
} as const
