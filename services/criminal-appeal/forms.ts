import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'
import { proc } from '../usual-parts/procuratorate.ts'

const nonProsecution = field('against').isOneOf('nonProsecutionVictim', 'nonProsecutionPerson')

/** What the petitioner is asked (PROC 161, 162, 377–382, 593–594). */
export const form: readonly FormPage[] = [
  {
    id: 'against',
    title: words('您不服的是什么？', 'What do you disagree with?'),
    fields: [
      {
        name: 'against',
        kind: 'choice',
        label: words('不服的判决或者决定', 'Judgment or decision'),
        why: words('由不同的检察院办，期限也不同。', 'Different procuratorates handle them, within different times.'),
        choices: [
          { value: 'judgment', label: words('已经生效的刑事判决、裁定', 'A criminal judgment or ruling in force') },
          {
            value: 'nonProsecutionVictim',
            label: words('检察院不起诉，我是被害人一方', 'A decision not to prosecute; I am the victim’s side'),
          },
          {
            value: 'nonProsecutionPerson',
            label: words('检察院不起诉，我是被不起诉的人', 'A decision not to prosecute; I am the person concerned'),
          },
          {
            value: 'otherDecision',
            label: words('检察院的其他终结性决定', 'Another final decision of a procuratorate'),
          },
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
        name: 'decidingOrgan',
        kind: 'text',
        label: words('作出判决或者决定的机关', 'Court or procuratorate that decided'),
        why: words('由和它同级或者上一级的检察院办。', 'The procuratorate at its level, or one above, is competent.'),
        maxLength: 100,
      },
      {
        name: 'originalCaseNo',
        kind: 'text',
        label: words('原案案号或者文书号', 'Number of the case or document'),
        hint: words('写在文书标题下面', 'It stands below the title of the document'),
        why: words('调出原案。', 'To find the case.'),
        maxLength: 80,
        personal: true,
        searched: true,
      },
      {
        name: 'decisionDate',
        kind: 'date',
        label: words('文书上的日期', 'Date of the document'),
        why: words('核对文书。', 'To check the document.'),
      },
      {
        name: 'receivedOn',
        kind: 'date',
        label: words('您收到不起诉决定书的日期', 'Day on which you received the decision'),
        hint: words(
          '七日以内申诉由法律规定的检察院复查；过了七日也可以提出，由作出决定的检察院审查',
          'Within seven days the procuratorate named by law reviews it; later, the one that decided still examines it',
        ),
        why: words('七日的期限从收到的第二天算。', 'The seven days count from the day after.'),
        when: nonProsecution,
      },
    ],
  },
  {
    id: 'grounds',
    title: words('您为什么不服？', 'Why do you disagree?'),
    fields: [
      {
        name: 'grounds',
        kind: 'longText',
        label: words('申诉理由和请求', 'Grounds and what you ask for'),
        why: words('审查和答复要针对您的理由。', 'The examination and the answer must deal with them.'),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
      {
        name: 'newEvidence',
        kind: 'longText',
        label: words('新的证据', 'New evidence'),
        hint: words('没有就不填', 'Leave it empty if there is none'),
        why: words(
          '经两级检察院（含省级）审查过的，一般要有新证据才再审查（规则第五百九十四条）。',
          'After two levels including the provincial one, new evidence is usually needed (Rules, art. 594).',
        ),
        maxLength: 4000,
        optional: true,
        personal: true,
      },
      {
        name: 'examinedBefore',
        kind: 'choice',
        label: words('检察院以前审查过这件申诉吗', 'Has a procuratorate examined this petition before?'),
        why: words('调出以前的材料，不用您再说一遍。', 'So that the earlier papers are there.'),
        choices: [
          { value: 'no', label: words('没有', 'No') },
          { value: 'one', label: words('一级检察院审查过', 'Yes, at one level') },
          {
            value: 'two',
            label: words('两级检察院（含省级）审查过', 'Yes, at two levels including the provincial one'),
          },
        ],
      },
    ],
  },
  applicantPage({
    name: 'role',
    kind: 'choice',
    label: words('您的身份', 'Your position'),
    why: words('法律规定了哪些人可以申诉。', 'The law says who may petition.'),
    choices: [
      { value: 'party', label: words('当事人（被告人、被害人等）', 'Party (accused, victim …)') },
      { value: 'legalRepresentative', label: words('法定代理人', 'Legal representative') },
      { value: 'closeRelative', label: words('近亲属', 'Close relative') },
      { value: 'lawyer', label: words('受委托的律师', 'Lawyer with a mandate') },
    ],
  }),
  papersPage(
    '申诉书、判决书或者决定书、身份证明、亲属关系证明或者委托书、证据',
    'Petition, judgment or decision, identity, proof of kinship or mandate, evidence',
  ),
]

/** The papers of HANDBOOK E `criminalAppeal`: the only things for which it may be returned. */
export const requirements: readonly Requirement[] = [
  { id: 'petition', title: words('申诉理由和请求', 'Grounds and request'), field: 'grounds', source: proc('162') },
  {
    id: 'decision',
    title: words('判决书、裁定书或者决定书的复印件', 'Copy of the judgment, ruling or decision'),
    field: 'papers',
    source: proc('162'),
  },
  { id: 'identity', title: words('身份证明', 'Proof of identity'), field: 'papers', source: proc('162') },
  {
    id: 'relation',
    title: words('法定代理人、近亲属的关系证明', 'Proof of being legal representative or relative'),
    field: 'papers',
    when: field('role').isOneOf('legalRepresentative', 'closeRelative'),
    source: proc('162'),
  },
  {
    id: 'authorisation',
    title: words('授权委托书和律师事务所证明', 'Mandate and letter of the law firm'),
    field: 'papers',
    when: field('role').equals('lawyer'),
    source: proc('162'),
  },
]
