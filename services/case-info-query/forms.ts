import { any, citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage } from '../usual-parts/fields.ts'

export const disclosure = (article: string) =>
  citation(
    '人民检察院案件信息公开工作规定',
    article,
    `Provisions on Disclosure of Case Information by Procuratorates, art. ${article}`,
  )
export const courtDisclosure = citation(
  '最高人民法院关于人民法院通过互联网公开审判流程信息的规定',
  '7',
  'Provisions on Disclosure of Trial Information on the Internet, art. 7',
)

const atCourt = field('holder').equals('court')
const atProcuratorate = field('holder').equals('procuratorate')

/** Who asks about which of her own cases; the office checks who she is before it says anything. */
export const form: readonly FormPage[] = [
  {
    id: 'holder',
    title: words('案件现在在哪里？', 'Where is the case now?'),
    fields: [
      {
        name: 'holder',
        kind: 'choice',
        label: words('办案机关', 'Organ'),
        why: words('由办案的机关答复。', 'The organ that has the case answers.'),
        choices: [
          { value: 'procuratorate', label: words('检察院', 'Procuratorate') },
          { value: 'court', label: words('法院', 'Court') },
        ],
      },
    ],
  },
  {
    id: 'role',
    title: words('您是这件案的什么人？', 'What are you in this case?'),
    fields: [
      {
        name: 'roleAtProcuratorate',
        kind: 'choice',
        label: words('您在检察院案件中的身份', 'Your position in the case'),
        why: words('只有这些人能查（规定第七条）。', 'Only these persons may ask (Provisions, art. 7).'),
        when: atProcuratorate,
        choices: [
          { value: 'party', label: words('当事人', 'Party') },
          { value: 'legalRepresentative', label: words('法定代理人', 'Legal representative') },
          { value: 'closeRelative', label: words('近亲属', 'Close relative') },
          { value: 'defender', label: words('辩护人', 'Defender') },
          { value: 'agent', label: words('诉讼代理人', 'Agent ad litem') },
        ],
      },
      {
        name: 'roleAtCourt',
        kind: 'choice',
        label: words('您在法院案件中的身份', 'Your position in the trial'),
        why: words('只有这些人能查（规定第七条）。', 'Only these persons may ask (Provisions, art. 7).'),
        when: atCourt,
        choices: [
          { value: 'party', label: words('当事人', 'Party') },
          { value: 'legalRepresentative', label: words('法定代理人', 'Legal representative') },
          { value: 'agent', label: words('诉讼代理人', 'Agent ad litem') },
          { value: 'defender', label: words('辩护人', 'Defender') },
        ],
      },
    ],
  },
  {
    id: 'case',
    title: words('是哪一件案？', 'Which case is it?'),
    fields: [
      {
        name: 'subject',
        kind: 'text',
        label: words('案号或者案件名称', 'Number or name of the case'),
        hint: words('在通知书、传票上', 'It stands on the notice or summons'),
        why: words('找到您的案件。', 'To find your case.'),
        maxLength: 100,
        personal: true,
        searched: true,
      },
      {
        name: 'wanted',
        kind: 'choices',
        label: words('您想知道什么', 'What you want to know'),
        why: words('只答您要的。', 'You are told what you ask for, no more.'),
        choices: [
          { value: 'stage', label: words('到了哪一步、什么时候受理的', 'The stage and the day of acceptance') },
          { value: 'limit', label: words('办案期限', 'The time limit') },
          { value: 'unit', label: words('在哪个部门、谁承办', 'The department and who handles it') },
          {
            value: 'hearing',
            label: words('开庭的时间、地点、合议庭', 'Time and place of the hearing, and the panel'),
          },
          { value: 'result', label: words('处理结果的种类、文书送达', 'Kind of the result, and service') },
          { value: 'published', label: words('文书是否公开', 'Whether the document is published') },
        ],
      },
    ],
  },
  applicantPage(),
  papersPage('身份证明；代理、辩护的：委托书', 'Proof of identity; for agents and defenders the mandate'),
]

/** What proves that she may ask. */
export const requirements: readonly Requirement[] = [
  { id: 'identity', title: words('身份证明', 'Proof of identity'), field: 'papers', source: disclosure('7') },
  {
    id: 'authorisation',
    title: words('委托书或者关系证明', 'Mandate or proof of kinship'),
    field: 'papers',
    when: any(
      field('roleAtProcuratorate').isOneOf('legalRepresentative', 'closeRelative', 'defender', 'agent'),
      field('roleAtCourt').isOneOf('legalRepresentative', 'defender', 'agent'),
    ),
    source: disclosure('7'),
  },
]
