import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { caseNo, courtPage, feeRules } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const rules = (article: string) =>
  citation(
    '最高人民法院关于人民法院在互联网公布裁判文书的规定',
    article,
    `Provisions on Publishing Judgments Online, art. ${article}`,
  )

const wantsPublication = field('wish').equals('publish')

const form: readonly FormPage[] = [
  {
    id: 'wish',
    title: words('您想办什么？', 'What do you want?'),
    fields: [
      {
        name: 'wish',
        kind: 'choice',
        label: words('事项', 'What'),
        why: words('分给能办的人。', 'So that it reaches who can do it.'),
        choices: [
          { value: 'publish', label: words('应当公布，还没有公布', 'It should be published and is not') },
          { value: 'withhold', label: words('不应当公布，请撤下', 'It should not be published: take it down') },
          {
            value: 'anonymise',
            label: words('没有隐去姓名、号码、住址等', 'Names, numbers or addresses were left in'),
          },
          { value: 'correct', label: words('公布的和原件不一样', 'What is published differs from the original') },
        ],
      },
      caseNo(),
    ],
  },
  courtPage,
  {
    id: 'effective',
    title: words('文书哪一天生效？', 'When did it take effect?'),
    when: wantsPublication,
    fields: [
      {
        name: 'effectiveDate',
        kind: 'date',
        label: words('生效的日子', 'Day of effect'),
        hint: words('不清楚可以不填', 'Leave it empty if you do not know'),
        why: words(
          '生效之日起七个工作日以内公布；法院会核实。',
          'To be published within seven working days of effect; the court checks it.',
        ),
        optional: true,
      },
    ],
  },
  {
    id: 'reason',
    title: words('请说明理由', 'Please say why'),
    fields: [
      {
        name: 'ground',
        kind: 'choice',
        label: words('不应当公布的情形', 'Why it should not be published'),
        why: words('规定列明了不公布的情形。', 'The rules list when papers are not published.'),
        choices: [
          { value: 'secret', label: words('涉及国家秘密', 'State secrets') },
          { value: 'juvenile', label: words('未成年人犯罪', 'Crime of a minor') },
          { value: 'mediation', label: words('以调解结案或者确认调解协议', 'Settled by mediation, or confirming it') },
          {
            value: 'family',
            label: words('离婚，或者涉及未成年子女抚养、监护', 'Divorce, custody or guardianship of minors'),
          },
          { value: 'other', label: words('其他不宜公布的', 'Otherwise unsuitable') },
        ],
        when: field('wish').equals('withhold'),
      },
      text('facts', '哪里不对、要怎么改', 'What is wrong and what should be done', {
        why: words('承办的人要核对。', 'The handler checks it.'),
        maxLength: 3000,
      }),
    ],
  },
  applicantPage(),
  papersPage('身份证明、截图', 'Proof of identity, screenshots'),
]

const requirements: readonly Requirement[] = [
  { id: 'facts', title: words('具体的问题', 'What exactly is wrong'), field: 'facts', source: rules('4') },
]

const base = usualStates({
  law: rules('7'),
  received: words('正在核对文书和您的理由。', 'The paper and your reasons are being checked.'),
  handling: words('正在办理。', 'Being handled.'),
  answered: words(
    '结果写在告知书里；不公布的写明理由。',
    'The letter says the result, with reasons where it is not published.',
  ),
})
const acts = usualActs(rules('7'))

/** 裁判文书公开: a paper that should be published, taken down, anonymised or corrected; an officer of the court decides. */
export const judgmentPublication = defineMatter({
  code: 'judgmentPublication',
  version: 2,
  validFrom: '2016-10-01',
  title: words('裁判文书公开', 'Publication of judgments'),
  purpose: words(
    '请法院公布、撤下或者更正网上的裁判文书。',
    'Have a judgment published, taken down or corrected online.',
  ),
  mark: 'WS',
  bodies: ['court'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '案件的当事人；文书里提到的人；认为应当公布的人。',
      'Parties; people named in a paper; anyone who finds it should be published.',
    ),
    need: [words('案号', 'The case number'), words('哪里不对', 'What is wrong')],
    time: words(
      '应当公布的，生效之日起七个工作日以内公布；其他的按法院公布的服务承诺。',
      'What is to be published: within seven working days of effect; otherwise the court’s own promise.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [rules('3'), rules('4'), rules('7'), rules('8'), rules('10')],
    next: [
      words('核对文书和理由', 'Paper and reasons are checked'),
      words(
        '公布、撤下、隐名或者更正，或者说明理由',
        'It is published, taken down, anonymised or corrected, or you get the reasons',
      ),
    ],
    notFor: [
      {
        what: words('查找已公布的文书', 'Looking for a published judgment'),
        where: words('请上中国裁判文书网', 'Use China Judgments Online'),
      },
      {
        what: words('认为判决错了', 'The judgment itself is wrong'),
        where: words('请在期限内上诉或者申请再审', 'Appeal or apply for retrial in time'),
      },
      { what: words('查自己案件的进展', 'Progress of your own case'), where: words('请拨12368', 'Call 12368') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...base,
    publishing: {
      phase: 'handling',
      title: words('应当公布，正在公布', 'To be published'),
      tells: words('生效之日起七个工作日以内公布。', 'Within seven working days of effect.'),
      next: { act: 'recordPublished', by: 'clerk' },
      clocks: [{ limit: 'court.publishJudgment', side: 'authority', from: { field: 'inForceOn' } }],
    },
  },
  acts: {
    ...acts,
    recordEffective: {
      title: words('文书已生效，应当公布', 'In force and to be published'),
      by: ['clerk'],
      from: ['received', 'handling'],
      to: 'publishing',
      when: wantsPublication,
      fields: [
        {
          name: 'inForceOn',
          kind: 'date',
          label: words('生效的日子', 'Day of effect'),
          latest: 0,
          earliest: '2016-10-01',
        },
      ],
      notice: 'progress',
      source: rules('7'),
    },
    recordPublished: { ...acts.answer, title: words('已公布', 'It is published'), from: ['publishing'] },
    withdraw: { ...acts.withdraw, from: [...acts.withdraw.from, 'publishing'] },
  },
  letters: usualLetters(
    words('裁判文书公开申请', 'request on a published judgment'),
    words('《最高人民法院关于人民法院在互联网公布裁判文书的规定》', 'Provisions on Publishing Judgments Online'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('不是本院的案件', 'Not a case of this court'), source: rules('7') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('6') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
