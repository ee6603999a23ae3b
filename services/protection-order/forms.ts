import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { courtPage, otherSidePage } from '../usual-parts/court.ts'
import { papersPage, text } from '../usual-parts/fields.ts'
import { violence } from './states.ts'

const forAnother = field('whoApplies').isOneOf(
  'relative',
  'police',
  'womenFederation',
  'committee',
  'shelter',
  'civilAffairs',
  'disabledFederation',
  'elderlyOrganisation',
)

/** Few questions, in plain words; nothing but who, what and what would help is needed to begin (DV 24). */
export const form: readonly FormPage[] = [
  {
    id: 'safety',
    title: words('您现在安全吗？', 'Are you safe now?'),
    fields: [
      {
        name: 'danger',
        kind: 'choice',
        label: words('现在的情况', 'How it is now'),
        hint: words('有危险请先拨110；受伤请拨120', 'In danger call 110 first; hurt, call 120'),
        why: words('情况紧急的，二十四小时以内决定。', 'Urgent cases are decided within 24 hours.'),
        choices: [
          { value: 'now', label: words('有危险，随时可能再发生', 'In danger, it may happen any time') },
          { value: 'afraid', label: words('现在安全，害怕再发生', 'Safe now, afraid of more') },
          { value: 'apart', label: words('已经离开', 'Already away') },
        ],
      },
      {
        name: 'safeContact',
        kind: 'choice',
        label: words('怎么联系您才安全？', 'How may we safely reach you?'),
        why: words('对方可能看您的手机。', 'The other person may see your telephone.'),
        choices: [
          { value: 'none', label: words('不要联系我，我自己来查', 'Do not contact me; I look here myself') },
          { value: 'ping', label: words('只发没有内容的提醒', 'Only a reminder without content') },
          { value: 'full', label: words('可以打电话、发短信', 'Calls and messages are safe') },
        ],
      },
    ],
  },
  {
    id: 'who',
    title: words('谁来申请？', 'Who applies?'),
    fields: [
      {
        name: 'whoApplies',
        kind: 'choice',
        label: words('申请的人', 'Who applies'),
        why: words('有的人可以由别人代为申请。', 'For some people others may apply.'),
        choices: [
          { value: 'self', label: words('我自己', 'Myself') },
          { value: 'relative', label: words('近亲属代为申请', 'A close relative') },
          { value: 'police', label: words('公安机关', 'The police') },
          { value: 'womenFederation', label: words('妇联', 'The women’s federation') },
          { value: 'committee', label: words('居民委员会、村民委员会', 'A residents’ or village committee') },
          { value: 'shelter', label: words('救助管理机构', 'A relief station') },
          { value: 'civilAffairs', label: words('民政部门', 'Civil affairs') },
          { value: 'disabledFederation', label: words('残联', 'The disabled persons’ federation') },
          {
            value: 'elderlyOrganisation',
            label: words('依法设立的老年人组织', 'A lawful organisation of the elderly'),
          },
        ],
      },
      {
        name: 'whyForAnother',
        kind: 'choice',
        label: words('为什么代为申请', 'Why for another'),
        why: words('法律规定了可以代为申请的情形。', 'The law says when others may apply.'),
        choices: [
          { value: 'capacity', label: words('她（他）没有完全民事行为能力', 'Without full capacity') },
          { value: 'afraid', label: words('受到强制、威吓，自己不能申请', 'Coerced or intimidated') },
          { value: 'frail', label: words('年老、残疾、重病，本人愿意', 'Old, disabled or gravely ill, and willing') },
        ],
        when: forAnother,
      },
      {
        name: 'name',
        kind: 'text',
        label: words('受保护的人的姓名', 'Name of the person to be protected'),
        why: words('保护令要写明保护谁。', 'The order names whom it protects.'),
        maxLength: 60,
        personal: true,
      },
      {
        name: 'idNumber',
        kind: 'idNumber',
        label: words('公民身份号码', 'Identity number'),
        hint: words('不在身边可以不填', 'Leave it empty if it is not at hand'),
        why: words('确认身份。', 'To make sure who it is.'),
        optional: true,
        personal: true,
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('安全的联系电话', 'A safe telephone'),
        hint: words('没有就不填', 'Leave it empty if there is none'),
        why: words('只按您选的方式联系。', 'Used only in the way you chose.'),
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'relation',
    title: words('对方和您是什么关系？', 'Who is the other person to you?'),
    fields: [
      {
        name: 'relation',
        kind: 'choice',
        label: words('关系', 'Relation'),
        why: words(
          '家庭成员、共同生活的人、以恋爱为借口纠缠的人都可以。',
          'Family, people living together, and pestering under pretext of love are all covered.',
        ),
        choices: [
          { value: 'spouse', label: words('配偶', 'Spouse') },
          { value: 'family', label: words('父母、子女、其他家庭成员', 'Parent, child, other family') },
          { value: 'livingTogether', label: words('一起生活的人', 'Someone living together with you') },
          {
            value: 'pestering',
            label: words(
              '恋爱、分手或者离婚以后纠缠骚扰的人',
              'Someone who pesters under pretext of love or after a separation',
            ),
          },
        ],
      },
    ],
  },
  otherSidePage(
    '对方',
    'other person',
    '保护令要写明对谁；送达以前不会通知。',
    'The order names this person; nothing is told before service.',
  ),
  {
    id: 'violence',
    title: words('发生了什么？', 'What happened?'),
    fields: [
      {
        name: 'lastDate',
        kind: 'date',
        label: words('最近一次是哪一天', 'Day of the last time'),
        hint: words('记不清可以不填', 'Leave it empty if you do not remember'),
        why: words('看情况有多急。', 'To see how urgent it is.'),
        optional: true,
      },
      text('violence', '打骂、恐吓、限制自由、跟踪骚扰……请说说', 'Beating, threats, confinement, stalking … tell us', {
        why: words('法官凭它判断；您的陈述就是证据。', 'The judge decides by it; what you tell is evidence.'),
        maxLength: 8000,
      }),
    ],
  },
  {
    id: 'measures',
    title: words('您希望法院做什么？', 'What should the court do?'),
    fields: [
      {
        name: 'measures',
        kind: 'choices',
        label: words('保护措施', 'Measures'),
        why: words('保护令里写明。', 'They stand in the order.'),
        choices: [
          { value: 'banViolence', label: words('禁止实施家庭暴力', 'Ban violence') },
          { value: 'banContact', label: words('禁止骚扰、跟踪、接触', 'Ban harassing, following, contact') },
          { value: 'moveOut', label: words('责令对方搬出住所', 'Make the other person move out') },
          { value: 'other', label: words('其他保护措施', 'Other measures') },
        ],
      },
      text('otherMeasure', '其他什么措施', 'Which other measures', {
        why: words('让法官知道您需要什么。', 'So that the judge knows what you need.'),
        maxLength: 1000,
        when: field('measures').equals('other'),
      }),
    ],
  },
  courtPage,
  papersPage(
    '报警记录、告诫书、照片、病历、聊天记录（没有也可以申请）',
    'Police record, admonition letter, pictures, medical papers, chats (you may apply without)',
  ),
]

/** No papers are demanded: the facts that make a request, nothing more. */
export const requirements: readonly Requirement[] = [
  {
    id: 'respondent',
    title: words('明确的被申请人', 'A definite respondent'),
    field: 'otherName',
    source: violence('27'),
  },
  { id: 'measures', title: words('具体的请求', 'A concrete request'), field: 'measures', source: violence('27') },
  {
    id: 'facts',
    title: words('遭受家庭暴力或者面临现实危险的情形', 'Violence suffered or real danger'),
    field: 'violence',
    source: violence('27'),
  },
]
