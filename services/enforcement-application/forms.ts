import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { courtPage, execution, otherSidePage, paper } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'

const successor = field('applicantIs').equals('successor')
const money = (name: string, zh: string, en: string, why: string, whyEn: string) =>
  ({ name, kind: 'money', label: words(zh, en), why: words(why, whyEn), optional: true, min: 0 }) as const

/** Who enforces which document against whom, and for how much. */
export const form: readonly FormPage[] = [
  {
    id: 'document',
    title: words('拿什么文书申请执行？', 'Which document do you enforce?'),
    fields: [
      {
        name: 'documentKind',
        kind: 'choice',
        label: words('文书种类', 'Kind of document'),
        why: words('不同文书核对的内容不同。', 'Each kind is checked differently.'),
        choices: [
          { value: 'judgment', label: words('判决书、裁定书', 'Judgment or ruling') },
          { value: 'mediation', label: words('法院调解书', 'Court mediation paper') },
          { value: 'confirmation', label: words('司法确认裁定书', 'Ruling confirming a mediation agreement') },
          { value: 'award', label: words('仲裁裁决书、仲裁调解书', 'Arbitral award or mediation paper') },
          { value: 'paymentOrder', label: words('支付令', 'Payment order') },
          { value: 'notarial', label: words('公证债权文书', 'Notarised debt instrument') },
        ],
      },
      {
        name: 'documentNo',
        kind: 'text',
        label: words('文书字号', 'Number of the document'),
        why: words('找到这份文书。', 'To find it.'),
        maxLength: 100,
        personal: true,
        searched: true,
      },
      {
        name: 'effectiveDate',
        kind: 'date',
        label: words('哪一天生效', 'Day on which it took effect'),
        hint: words('不清楚可以不填', 'Leave it empty if you do not know'),
        why: words('没有履行期的，从生效日算。', 'Where no time was set, it counts from here.'),
        optional: true,
      },
      {
        name: 'performBy',
        kind: 'date',
        label: words('文书要求对方最迟哪一天履行', 'Last day for performance in the document'),
        hint: words('分期的填最后一期；没有写的不填', 'By instalments: the last; leave it empty if none is stated'),
        why: words(
          '两年的申请期从这一天算；过了也可以申请，对方可以提出异议。',
          'The two years count from it; you may apply later, and the debtor may object.',
        ),
        optional: true,
      },
    ],
  },
  courtPage,
  {
    id: 'applicant',
    title: words('您是文书上的权利人吗？', 'Are you the creditor in the document?'),
    fields: [
      {
        name: 'applicantIs',
        kind: 'choice',
        label: words('您是', 'You are'),
        why: words('继承人、受让人要证明。', 'Heirs and successors must show it.'),
        choices: [
          { value: 'creditor', label: words('文书上的权利人', 'The creditor') },
          { value: 'successor', label: words('继承人或者权利承受人', 'Heir or successor') },
        ],
      },
    ],
  },
  otherSidePage('被执行人', 'debtor', '要知道执行谁。', 'To know whom to enforce against.'),
  {
    id: 'claims',
    title: words('对方还欠您什么？', 'What is still owed?'),
    fields: [
      money('principalFen', '本金', 'Principal', '执行的数额。', 'The amount to be enforced.'),
      money(
        'interestFen',
        '文书写明的利息',
        'Interest stated in the document',
        '执行的数额。',
        'The amount to be enforced.',
      ),
      money(
        'addedInterestFen',
        '迟延履行利息（估算）',
        'Interest for late performance (estimate)',
        '可以用计算器估算，以法院为准。',
        'The calculator estimates it; the court’s figure prevails.',
      ),
      money(
        'costsFen',
        '对方应当付给您的诉讼费',
        'Fees that the other side owes you',
        '执行的数额。',
        'The amount to be enforced.',
      ),
      text('otherClaims', '不是钱的：交什么、做什么', 'Not money: what to hand over or do', {
        why: words('执行的内容要明确。', 'What is enforced must be definite.'),
        optional: true,
      }),
      text('performed', '已经履行了多少', 'What was performed', {
        why: words('只执行没有履行的部分。', 'Only the rest is enforced.'),
        optional: true,
        maxLength: 1000,
      }),
    ],
  },
  {
    id: 'assets',
    title: words('知道对方有什么财产吗？', 'Do you know of assets?'),
    fields: [
      text('assets', '财产线索（一行一条）', 'Leads to assets (one a line)', {
        why: words(
          '法院会核实，措施完成以前不告诉对方。',
          'The court checks them and tells the debtor nothing before it acts.',
        ),
        optional: true,
        maxItems: 50,
      }),
    ],
  },
  {
    id: 'account',
    title: words('案款打到哪里？', 'Where should the money go?'),
    fields: [
      text('account', '您本人的收款账户（户名、开户行、账号）', 'Your own account (name, bank, number)', {
        why: words('一案一账户，只发到权利人的账户。', 'One account per case; it is paid to the creditor alone.'),
        optional: true,
        maxLength: 300,
      }),
    ],
  },
  applicantPage(),
  papersPage('申请书、生效文书、身份证明', 'Application, document in force, identity'),
]

export const requirements: readonly Requirement[] = [
  paper(
    'application',
    '申请执行书（书写有困难的可以口头）',
    'Application (oral where writing is hard)',
    execution('18'),
  ),
  paper('document', '生效法律文书副本', 'Copy of the document in force', execution('18')),
  paper('identity', '身份证明', 'Proof of identity', execution('18')),
  paper('succession', '继承或者承受权利的证明', 'Proof of succession', execution('18'), { when: successor }),
]
