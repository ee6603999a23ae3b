import { citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'

export const med = (article: string) => citation('人民调解法', article, `People’s Mediation Law, art. ${article}`)
export const ty = (article: string) =>
  citation('最高人民法院关于人民法院特邀调解的规定', article, `Provisions on Invited Mediation, art. ${article}`)

const kinds = [
  ['neighbour', '邻里', 'Neighbours'],
  ['family', '婚姻家庭', 'Marriage and family'],
  ['inheritance', '继承', 'Inheritance'],
  ['land', '土地、宅基地', 'Land'],
  ['labour', '劳动、工资', 'Work and wages'],
  ['traffic', '交通事故', 'Traffic accident'],
  ['medical', '医疗', 'Medical'],
  ['property', '物业', 'Property management'],
  ['loan', '借贷', 'Loans'],
  ['consumer', '消费', 'Consumers'],
  ['other', '其他', 'Other'],
] as const

export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('是哪一类纠纷？', 'What kind of dispute is it?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('纠纷类别', 'Kind of dispute'),
        why: words('请懂这一行的调解员来调。', 'So that a mediator who knows the field helps.'),
        choices: kinds.map(([value, zh, en]) => ({ value, label: words(zh, en) })),
      },
    ],
  },
  subjectPage,
  {
    id: 'court',
    title: words('这件事到法院了吗？', 'Has it gone to court?'),
    fields: [
      {
        name: 'court',
        kind: 'choice',
        label: words('和法院的关系', 'At court'),
        why: words('法院交来调解的，期限不一样。', 'Other times apply to what a court sends to mediation.'),
        choices: [
          { value: 'none', label: words('没有', 'No') },
          {
            value: 'beforeFiling',
            label: words('去过法院，还没立案，法院让先调解', 'Not filed yet; the court delegates mediation'),
          },
          { value: 'afterFiling', label: words('已经立案，法院让调解', 'Filed; the court entrusts mediation') },
        ],
      },
      {
        name: 'caseNo',
        kind: 'caseNumber',
        label: words('案号', 'Case number'),
        hint: words('没有可以不填', 'Leave it empty if there is none'),
        why: words('方便和法院衔接。', 'To find the case at court.'),
        optional: true,
        personal: true,
        when: field('court').isOneOf('beforeFiling', 'afterFiling'),
      },
    ],
  },
  {
    id: 'other',
    title: words('和谁有纠纷？', 'Who is the other side?'),
    fields: [
      {
        name: 'otherName',
        kind: 'text',
        label: words('对方的姓名或者名称', 'Name of the other side'),
        why: words('要先问对方愿不愿意调解。', 'The other side is asked whether it agrees.'),
        maxLength: 100,
        personal: true,
      },
      {
        name: 'otherPhone',
        kind: 'phone',
        label: words('对方的电话', 'Telephone of the other side'),
        hint: words('不知道可以不填', 'Leave it empty if you do not know it'),
        why: words('联系对方。', 'To reach the other side.'),
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'facts',
    title: words('发生了什么？', 'What happened?'),
    fields: [
      {
        name: 'facts',
        kind: 'longText',
        label: words('经过', 'What happened'),
        why: words('调解员要先弄清事情。', 'The mediator must know the facts.'),
        maxLength: 5000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'request',
    title: words('您希望怎么解决？', 'What would you like?'),
    fields: [
      {
        name: 'request',
        kind: 'longText',
        label: words('您的要求', 'What you ask for'),
        why: words('调解从双方的要求谈起。', 'Mediation starts from what both sides want.'),
        maxLength: 2000,
        personal: true,
      },
    ],
  },
  {
    id: 'danger',
    title: words('现在有没有危险？', 'Is there any danger now?'),
    fields: [
      {
        name: 'danger',
        kind: 'yesNo',
        label: words('有人被打、被威胁，或者可能打起来', 'Somebody is hurt or threatened, or a fight may break out'),
        hint: words('正在发生的，先拨110、120', 'If it is happening now, call 110 or 120 first'),
        why: words(
          '有危险的先处理，还要报告公安（人民调解法第二十五条）。',
          'Danger comes first and is reported to the police (art. 25).',
        ),
      },
    ],
  },
  {
    id: 'wish',
    title: words('对调解有什么要求？', 'Any wishes about the mediation?'),
    fields: [
      {
        name: 'open',
        kind: 'choice',
        label: words('公开还是不公开', 'Open or closed'),
        why: words('您有权要求公开或者不公开（第二十三条）。', 'You may ask for either (art. 23).'),
        choices: [
          { value: 'closed', label: words('不公开', 'Closed') },
          { value: 'open', label: words('公开', 'Open') },
        ],
      },
      {
        name: 'mediator',
        kind: 'text',
        label: words('想请的调解员，或者不想要的', 'A mediator whom you would like, or not like'),
        why: words('您有权选择或者接受调解员（第二十三条）。', 'You may choose or accept the mediator (art. 23).'),
        maxLength: 100,
        optional: true,
        personal: true,
      },
    ],
  },
  applicantPage(),
  papersPage('合同、照片、单据等', 'Contracts, pictures, receipts'),
]

/** An application may be made by word of mouth; only what makes asking the other side possible is demanded. */
export const requirements: readonly Requirement[] = [
  { id: 'other', title: words('对方是谁', 'Who the other side is'), field: 'otherName', source: med('17') },
  { id: 'facts', title: words('纠纷的经过', 'What happened'), field: 'facts', source: med('24') },
  { id: 'request', title: words('要求', 'What is asked for'), field: 'request', source: med('17') },
]
