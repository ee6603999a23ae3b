import { type Field, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { courtPage, cpl, online, paper } from '../usual-parts/court.ts'
import { papersPage, text } from '../usual-parts/fields.ts'

const asOrganisation = field('plaintiffKind').equals('organisation')
const asPerson = field('plaintiffKind').equals('person')
const byAgent = field('filedBy').isOneOf('lawyer', 'legalWorker', 'relative', 'recommended')
const administrative = field('caseKind').equals('administrative')

const short = (name: string, zh: string, en: string, why: [string, string], more: Partial<Field> = {}): Field => ({
  name,
  kind: 'text',
  label: words(zh, en),
  why: words(...why),
  maxLength: 100,
  personal: true,
  ...more,
})

/** The elements of a complaint (CPL 124), one group a page. */
export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您要打哪一种官司？', 'Which kind of case?'),
    fields: [
      {
        name: 'caseKind',
        kind: 'choice',
        label: words('案件种类', 'Kind of case'),
        why: words('两种官司的规则不一样。', 'The two follow different rules.'),
        choices: [
          { value: 'civil', label: words('告个人或者单位（民事）', 'Against a person or organisation (civil)') },
          { value: 'administrative', label: words('告行政机关（行政）', 'Against an authority (administrative)') },
        ],
      },
      short(
        'cause',
        '因为什么事（案由）',
        'About what (cause of action)',
        ['分给办这类案件的法官。', 'So that a judge of this field gets it.'],
        {
          hint: words('例如：借钱不还、离婚、工伤', 'For example: a loan, divorce, an injury at work'),
          personal: false,
          searched: true,
        },
      ),
    ],
  },
  courtPage,
  {
    id: 'plaintiff',
    title: words('谁是原告？', 'Who sues?'),
    fields: [
      {
        name: 'plaintiffKind',
        kind: 'choice',
        label: words('原告是', 'The plaintiff is'),
        why: words('个人和单位要写的内容不同。', 'Different facts are needed of each.'),
        choices: [
          { value: 'person', label: words('个人', 'A person') },
          { value: 'organisation', label: words('单位', 'An organisation') },
        ],
      },
      short(
        'name',
        '原告姓名或者单位名称',
        'Name of the plaintiff',
        ['起诉状要写明原告。', 'A complaint names the plaintiff.'],
        { searched: true },
      ),
      {
        name: 'idNumber',
        kind: 'idNumber',
        label: words('原告公民身份号码', 'Identity number of the plaintiff'),
        hint: words('没有的可以不填，由窗口核对', 'Leave it empty if there is none; it is checked at the window'),
        why: words('在线诉讼要核对身份。', 'Identity is checked in online litigation.'),
        optional: true,
        personal: true,
        when: asPerson,
      },
      short(
        'personFacts',
        '性别、年龄、民族、职业',
        'Sex, age, ethnicity, occupation',
        ['起诉状的法定内容。', 'The law asks for it in a complaint.'],
        { when: asPerson },
      ),
      short(
        'representative',
        '法定代表人姓名和职务',
        'Legal representative and post',
        ['单位由法定代表人代表。', 'An organisation is represented by this person.'],
        { when: asOrganisation },
      ),
      short(
        'address',
        '住址',
        'Address',
        ['起诉状的法定内容，法院凭它联系您。', 'The law asks for it; the court writes there.'],
        { maxLength: 200 },
      ),
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        why: words('补正、送达时联系您。', 'To reach you.'),
        personal: true,
      },
    ],
  },
  {
    id: 'more',
    title: words('还有别的原告吗？', 'Are there other plaintiffs?'),
    fields: [
      text(
        'otherPlaintiffs',
        '其他原告（一行一个：姓名、身份号码、住址、电话）',
        'Other plaintiffs (one a line: name, number, address, telephone)',
        {
          why: words('每位原告都要写明。', 'Every plaintiff is named.'),
          hint: words('没有就不填', 'Leave it empty if there is none'),
          optional: true,
          maxItems: 50,
        },
      ),
    ],
  },
  {
    id: 'agent',
    title: words('谁来提交？', 'Who files it?'),
    fields: [
      {
        name: 'filedBy',
        kind: 'choice',
        label: words('提交的人', 'Who files'),
        why: words('代理人要有委托手续。', 'An agent needs a mandate.'),
        choices: [
          { value: 'self', label: words('原告自己', 'The plaintiff') },
          { value: 'lawyer', label: words('律师', 'A lawyer') },
          { value: 'legalWorker', label: words('基层法律服务工作者', 'A grass-roots legal worker') },
          { value: 'relative', label: words('近亲属或者工作人员', 'A close relative or employee') },
          {
            value: 'recommended',
            label: words('社区、单位、社会团体推荐的公民', 'A citizen recommended by a community or organisation'),
          },
        ],
      },
      short(
        'agentName',
        '代理人姓名和电话',
        'Name and telephone of the agent',
        ['核对委托关系。', 'To check the mandate.'],
        { when: byAgent },
      ),
    ],
  },
  {
    id: 'defendant',
    title: words('告谁？', 'Who is sued?'),
    fields: [
      text(
        'defendants',
        '被告（一行一个：姓名或者名称、性别、工作单位、住址）',
        'Defendants (one a line: name, sex, workplace, address)',
        {
          why: words('要有明确的被告；提交时不会通知对方。', 'The defendant must be definite; filing tells nobody.'),
          maxItems: 50,
        },
      ),
    ],
  },
  {
    id: 'claims',
    title: words('您要法院判什么？', 'What should the court decide?'),
    fields: [
      text('claims', '诉讼请求（一行一项）', 'Claims (one a line)', {
        why: words('请求要具体。', 'Claims must be concrete.'),
        searched: true,
      }),
      {
        name: 'claimFen',
        kind: 'money',
        label: words('请求的金额合计', 'Total amount claimed'),
        hint: words('不涉及金额的不填', 'Leave it empty if no amount is claimed'),
        why: words('用来估算诉讼费，以法院通知为准。', 'To estimate the fee; the court’s notice prevails.'),
        optional: true,
        min: 0,
      },
    ],
  },
  {
    id: 'facts',
    title: words('事情的经过和理由', 'Facts and reasons'),
    fields: [
      text(
        'facts',
        '什么时候、在哪里、发生了什么，为什么这样请求',
        'When, where, what happened, and why you claim this',
        {
          why: words('起诉状的法定内容。请不要写侮辱、谩骂的话。', 'The law asks for it. Please write no insults.'),
          maxLength: 10_000,
          searched: true,
        },
      ),
    ],
  },
  {
    id: 'decision',
    title: words('告行政机关的哪个行为？', 'Which act of the authority?'),
    when: administrative,
    fields: [
      text('act', '行政行为（决定书名称、文号，或者该做没做的事）', 'The act (name and number, or what was not done)', {
        why: words('行政官司审查的是这个行为。', 'The court examines this act.'),
        maxLength: 500,
      }),
      {
        name: 'knownOn',
        kind: 'date',
        label: words('您哪一天知道的', 'Day on which you knew'),
        why: words(
          '起诉期限从这一天算；过了期限也可以提交，由法官判断。',
          'The time to sue counts from it; you may file even late, a judge decides.',
        ),
      },
    ],
  },
  {
    id: 'evidence',
    title: words('您有哪些证据？', 'What evidence do you have?'),
    fields: [
      {
        name: 'evidenceKinds',
        kind: 'choices',
        label: words('证据种类', 'Kinds of evidence'),
        why: words('分类登记证据。', 'To register it by kind.'),
        optional: true,
        choices: [
          { value: 'statement', label: words('当事人陈述', 'Statements of a party') },
          { value: 'document', label: words('书证', 'Documents') },
          { value: 'object', label: words('物证', 'Objects') },
          { value: 'recording', label: words('视听资料', 'Recordings') },
          { value: 'data', label: words('电子数据', 'Electronic data') },
          { value: 'witness', label: words('证人证言', 'Witnesses') },
          { value: 'expert', label: words('鉴定意见', 'Expert opinions') },
          { value: 'inspection', label: words('勘验笔录', 'Records of inspection') },
        ],
      },
      text(
        'evidence',
        '证据清单（一行一项：名称、来源、证明什么、页数；证人写住所）',
        'List of evidence (one a line: name, source, what it proves, pages; witnesses with address)',
        {
          why: words('起诉状要写证据和来源。', 'A complaint names evidence and its source.'),
          optional: true,
        },
      ),
    ],
  },
  {
    id: 'service',
    title: words('法院怎么把文书送给您？', 'How should the court send you papers?'),
    fields: [
      {
        name: 'eServiceConsent',
        kind: 'yesNo',
        label: words('同意电子送达', 'Agree to electronic service'),
        why: words('不同意就用纸质；只对这一步有效。', 'Otherwise on paper; it holds for this step only.'),
      },
      short(
        'addressForService',
        '送达地址（纸质地址或者电子地址）',
        'Address for service (postal or electronic)',
        ['文书送到这里。', 'Papers are sent there.'],
        { maxLength: 200 },
      ),
      {
        name: 'mediationWill',
        kind: 'yesNo',
        label: words('愿意先由调解员调解', 'Willing to try mediation first'),
        why: words('不愿意的不影响立案。', 'If not, filing is not affected.'),
        when: field('caseKind').equals('civil'),
      },
    ],
  },
  papersPage('起诉状、身份证明、委托手续、证据', 'Complaint, proof of identity, mandate, evidence'),
]

/** Asked for once and completely; what an electronic paper already gives is not asked on paper (OL 9). */
export const requirements: readonly Requirement[] = [
  paper('complaint', '起诉状（签名或者盖章）', 'Complaint (signed or sealed)', cpl('123')),
  paper('identity', '每位原告的身份证明', 'Proof of identity of each plaintiff', online('7')),
  paper('mandate', '授权委托书和代理人身份证明', 'Mandate and identity of the agent', cpl('62'), { when: byAgent }),
  paper('lawyerPapers', '律师执业证、律师事务所证明', 'Practice certificate and letter of the firm', cpl('61'), {
    when: field('filedBy').equals('lawyer'),
  }),
  paper(
    'orgPapers',
    '单位的主体证明和法定代表人身份证明',
    'Papers of the organisation and its representative',
    cpl('51'),
    { when: asOrganisation },
  ),
  { id: 'defendants', title: words('明确的被告', 'A definite defendant'), field: 'defendants', source: cpl('122') },
  { id: 'claims', title: words('具体的诉讼请求', 'Concrete claims'), field: 'claims', source: cpl('122') },
  { id: 'facts', title: words('事实和理由', 'Facts and reasons'), field: 'facts', source: cpl('122') },
  { id: 'evidence', title: words('证据和证据清单', 'Evidence and its list'), field: 'evidence', source: cpl('124') },
]
