import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { caseNo, courtPage, cpl, otherSidePage, paper } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'
import { preserving } from './states.ts'

const inSuit = field('stage').equals('inSuit')

/** Who asks to secure what of whom, and why it cannot wait. */
export const form: readonly FormPage[] = [
  {
    id: 'stage',
    title: words('您起诉了没有？', 'Have you sued already?'),
    fields: [
      {
        name: 'stage',
        kind: 'choice',
        label: words('阶段', 'Stage'),
        why: words('起诉以前和以后的期限、担保不一样。', 'Time and security differ before and after suing.'),
        choices: [
          { value: 'beforeSuit', label: words('还没有起诉或者仲裁', 'Not yet sued, no arbitration') },
          { value: 'inSuit', label: words('已经起诉', 'Already sued') },
        ],
      },
      caseNo({ when: inSuit }),
    ],
  },
  courtPage,
  otherSidePage(
    '被申请人',
    'respondent',
    '要知道保全谁的财产；保全以前不会告诉对方。',
    'To know whose assets; nothing is told before the measure is done.',
  ),
  {
    id: 'what',
    title: words('要保全什么？', 'What is to be secured?'),
    fields: [
      {
        name: 'object',
        kind: 'choice',
        label: words('保全的对象', 'What'),
        why: words('裁定要写明。', 'The ruling names it.'),
        choices: [
          { value: 'money', label: words('一定数额的财产', 'Assets up to an amount') },
          { value: 'thing', label: words('争议的东西', 'The thing in dispute') },
        ],
      },
      {
        name: 'amountFen',
        kind: 'money',
        label: words('请求保全的金额', 'Amount to be secured'),
        why: words('不能超过您的请求；也用来算申请费。', 'It may not exceed your claim; the fee is counted by it.'),
        min: 1,
        when: field('object').equals('money'),
      },
      text('thing', '是什么东西、在哪里', 'What and where', {
        why: words('找到这件东西。', 'To find it.'),
        maxLength: 1000,
        when: field('object').equals('thing'),
      }),
    ],
  },
  {
    id: 'assets',
    title: words('对方有哪些财产？', 'What assets are there?'),
    fields: [
      text(
        'assets',
        '明确的财产或者线索（开户行账号、房产地址、车牌）',
        'Clear assets or leads (bank and account, address, plate)',
        {
          why: words('有明确的财产才能查封、冻结。', 'Only what is clear can be sealed or frozen.'),
          optional: true,
        },
      ),
    ],
  },
  {
    id: 'urgency',
    title: words('是不是很急？', 'Is it urgent?'),
    fields: [
      {
        name: 'urgent',
        kind: 'yesNo',
        label: words(
          '对方马上要转移财产，或者不立即保全会受到难以弥补的损害',
          'Assets are about to go, or the harm could not be repaired',
        ),
        why: words(
          '紧急的四十八小时以内裁定；由法官判断。',
          'Urgent ones are ruled on within 48 hours; a judge decides.',
        ),
      },
      text('urgentWhy', '为什么急', 'Why', {
        why: words('法官要看理由。', 'The judge needs the reasons.'),
        when: field('urgent').isYes(),
        maxLength: 2000,
      }),
    ],
  },
  {
    id: 'security',
    title: words('用什么担保？', 'What security do you give?'),
    fields: [
      {
        name: 'security',
        kind: 'choice',
        label: words('担保方式', 'Kind of security'),
        why: words(
          '起诉以前要提供相当的担保；诉讼中由法院决定，不超过请求保全数额的百分之三十。',
          'Before suit: security of equal amount; in a suit as the court orders, at most thirty per cent.',
        ),
        choices: [
          { value: 'money', label: words('交钱', 'Money') },
          { value: 'property', label: words('财产担保', 'Property') },
          { value: 'guarantor', label: words('保证人', 'A guarantor') },
          { value: 'insurance', label: words('保险公司担保书', 'A letter of an insurer') },
          { value: 'later', label: words('等法院通知', 'When the court asks') },
          { value: 'exempt', label: words('申请免担保', 'Ask to be exempted') },
        ],
      },
    ],
  },
  applicantPage(),
  papersPage('保全申请书、身份证明、证据、担保材料', 'Application, identity, evidence, security'),
]

export const requirements: readonly Requirement[] = [
  paper('application', '保全申请书', 'Application', preserving('1')),
  paper('identity', '身份证明', 'Proof of identity', preserving('1')),
  paper('evidence', '证明请求和紧急情况的证据', 'Evidence of the claim and of the urgency', preserving('1')),
  paper('security', '相当的担保', 'Security of equal amount', cpl('104'), {
    when: field('stage').equals('beforeSuit'),
  }),
]
