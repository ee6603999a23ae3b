import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'
import { supervision } from './states.ts'

const judgment = field('kind').isOneOf('civilJudgment', 'administrativeJudgment')

/** What the applicant is asked; for judgments the court must have been asked for a retrial first. */
export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您要检察院监督什么？', 'What shall the procuratorate supervise?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('监督的事项', 'Subject of supervision'),
        why: words('各类事项的条件和时间不同。', 'Each kind has its own conditions and time.'),
        choices: [
          {
            value: 'civilJudgment',
            label: words('生效的民事判决、裁定、调解书', 'A civil judgment, ruling or mediation in force'),
          },
          {
            value: 'administrativeJudgment',
            label: words('生效的行政判决、裁定', 'An administrative judgment or ruling in force'),
          },
          { value: 'officerUnlawfulAct', label: words('审判人员在审判中违法', 'Unlawful acts of judges in a trial') },
          { value: 'enforcement', label: words('法院的执行活动违法', 'Unlawful acts of the court in enforcement') },
        ],
      },
    ],
  },
  {
    id: 'retrial',
    title: words('您向法院申请过再审吗？', 'Did you ask the court for a retrial?'),
    when: judgment,
    fields: [
      {
        name: 'retrial',
        kind: 'choice',
        label: words('再审申请的情况', 'What became of it'),
        why: words(
          '对判决申请监督，法律要求先向法院申请再审（民事诉讼法第二百二十条）。',
          'For judgments the law asks you to apply to the court for retrial first (Civil Procedure Law, art. 220).',
        ),
        choices: [
          { value: 'rejected', label: words('法院驳回了', 'The court rejected it') },
          { value: 'late', label: words('法院逾期没有裁定', 'The court did not decide in time') },
          {
            value: 'wrong',
            label: words('再审了，再审的判决明显有错', 'It retried, and that judgment is obviously wrong'),
          },
          { value: 'none', label: words('没有申请过', 'I did not apply') },
        ],
      },
      {
        name: 'retrialNo',
        kind: 'text',
        label: words('再审的案号', 'Number of the retrial case'),
        why: words('核对法院的处理。', 'To check what the court did.'),
        optional: true,
        maxLength: 60,
        personal: true,
        when: field('retrial').isOneOf('rejected', 'late', 'wrong'),
      },
      {
        name: 'retrialOn',
        kind: 'date',
        label: words('驳回裁定或者再审判决送到您的日期', 'Day on which that ruling or judgment reached you'),
        hint: words(
          '申请监督有时间限制：民事两年，行政只有六个月',
          'Time to apply is limited: two years in civil, only six months in administrative cases',
        ),
        why: words('核对是否在期限内。', 'To check that you are in time.'),
        when: field('retrial').isOneOf('rejected', 'wrong'),
      },
      {
        name: 'appealed',
        kind: 'choice',
        label: words('一审后您上诉了吗？', 'Did you appeal after the first judgment?'),
        why: words(
          '能上诉没有上诉、又没有正当理由的，一般不受理。',
          'Who could appeal and did not, without good reason, is usually refused.',
        ),
        choices: [
          { value: 'yes', label: words('上诉了', 'Yes') },
          { value: 'couldNot', label: words('依法不能上诉', 'No appeal was possible') },
          { value: 'noWithReason', label: words('没有上诉，有原因', 'No, for a reason') },
          { value: 'no', label: words('没有上诉', 'No') },
        ],
      },
    ],
  },
  subjectPage,
  {
    id: 'case',
    title: words('是哪一件案？', 'Which case is it?'),
    fields: [
      {
        name: 'court',
        kind: 'text',
        label: words('作出生效裁判或者正在执行的法院', 'Court that decided or enforces'),
        why: words('由和它同级的检察院受理。', 'The procuratorate at its level is competent.'),
        maxLength: 100,
      },
      {
        name: 'caseNo',
        kind: 'caseNumber',
        label: words('案号', 'Case number'),
        hint: words('例如：（2024）粤12民终1号', 'It stands at the top of the court’s papers'),
        why: words('调出案件。', 'To find the case.'),
        personal: true,
        searched: true,
      },
      {
        name: 'otherParty',
        kind: 'text',
        label: words('对方当事人', 'The other party'),
        hint: words('没有对方的可以不填', 'Leave it empty if there is none'),
        why: words('检察院受理后依法通知对方。', 'The other party is told by law once it is accepted.'),
        optional: true,
        maxLength: 200,
        personal: true,
      },
    ],
  },
  {
    id: 'grounds',
    title: words('您的理由和请求', 'Your grounds and request'),
    fields: [
      {
        name: 'grounds',
        kind: 'longText',
        label: words('哪里错了、为什么', 'What is wrong, and why'),
        why: words('审查和决定要针对您的理由。', 'The examination and the decision must deal with them.'),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
      {
        name: 'request',
        kind: 'longText',
        label: words('请检察院做什么', 'What the procuratorate shall do'),
        why: words('决定要回应您的请求。', 'The decision must deal with it.'),
        maxLength: 2000,
        personal: true,
      },
    ],
  },
  applicantPage({
    name: 'role',
    kind: 'choice',
    label: words('您的身份', 'Your position'),
    why: words('法律规定了哪些人可以申请。', 'The law says who may apply.'),
    choices: [
      { value: 'party', label: words('本案当事人', 'Party of the case') },
      { value: 'agent', label: words('当事人的代理人', 'Agent of a party') },
      { value: 'thirdPerson', label: words('执行活动的利害关系人', 'Third person concerned by enforcement') },
    ],
  }),
  papersPage(
    '监督申请书、身份证明、各级裁判文书、证据和目录',
    'Application, identity, judgments of all levels, evidence and its list',
  ),
]

/** The papers of HANDBOOK E `civilSupervision`: the only things for which it may be returned. */
export const requirements: readonly Requirement[] = [
  { id: 'application', title: words('理由', 'Grounds'), field: 'grounds', source: supervision },
  { id: 'identity', title: words('身份证明', 'Proof of identity'), field: 'papers', source: supervision },
  {
    id: 'judgments',
    title: words('各级裁判文书', 'Judgments of all levels'),
    field: 'papers',
    when: judgment,
    source: supervision,
  },
  { id: 'evidence', title: words('证据和目录', 'Evidence and its list'), field: 'papers', source: supervision },
  {
    id: 'authorisation',
    title: words('授权委托书', 'Mandate'),
    field: 'papers',
    when: field('role').equals('agent'),
    source: supervision,
  },
]
