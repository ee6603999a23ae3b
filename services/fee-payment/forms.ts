import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { caseNo, courtPage, feeRules, paper } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'

const pays = field('wish').isOneOf('pay', 'relief')
const relief = field('wish').equals('relief')

/** Which fee of which case, and what is wanted. */
export const form: readonly FormPage[] = [
  {
    id: 'wish',
    title: words('您想办什么？', 'What do you want?'),
    fields: [
      {
        name: 'wish',
        kind: 'choice',
        label: words('事项', 'What'),
        why: words('每一种的期限不一样。', 'Each has its own time.'),
        choices: [
          { value: 'pay', label: words('交费', 'Pay') },
          { value: 'relief', label: words('申请缓交、减交、免交', 'Ask for deferral, reduction or waiver') },
          { value: 'refund', label: words('退费', 'Get a refund') },
          { value: 'contest', label: words('认为费用算错了', 'The fee is wrong') },
        ],
      },
      caseNo(),
    ],
  },
  courtPage,
  {
    id: 'fee',
    title: words('是哪一笔费用？', 'Which fee?'),
    fields: [
      {
        name: 'feeKind',
        kind: 'choice',
        label: words('费用种类', 'Kind of fee'),
        why: words('不同费用规则不同。', 'Each kind has its rule.'),
        choices: [
          { value: 'acceptance', label: words('案件受理费', 'Acceptance fee') },
          { value: 'appeal', label: words('上诉费', 'Appeal fee') },
          { value: 'counterclaim', label: words('反诉费', 'Counterclaim fee') },
          {
            value: 'application',
            label: words('申请费（保全、支付令等）', 'Application fee (preservation, payment order …)'),
          },
          { value: 'topUp', label: words('简易转普通补交', 'Top-up when simplified becomes ordinary') },
        ],
      },
      {
        name: 'noticeFen',
        kind: 'money',
        label: words('通知书上的金额', 'Amount in the notice'),
        hint: words('没有通知书可以不填', 'Leave it empty if you have no notice'),
        why: words('和法院的数核对；以法院为准。', 'Checked against the court’s figure, which prevails.'),
        optional: true,
        min: 0,
      },
      {
        name: 'noticeOn',
        kind: 'date',
        label: words('哪一天收到通知', 'Day of the notice'),
        hint: words('没有可以不填', 'Leave it empty if there was none'),
        why: words('期限从这一天的次日算。', 'The time counts from the next day.'),
        optional: true,
        when: pays,
      },
      {
        name: 'channel',
        kind: 'choice',
        label: words('想怎么交', 'How you want to pay'),
        why: words('告诉您对应的办法；钱直接到法院账户。', 'You are told how; the money goes straight to the court.'),
        choices: [
          { value: 'wechat', label: words('微信', 'WeChat') },
          { value: 'alipay', label: words('支付宝', 'Alipay') },
          { value: 'bank', label: words('银行', 'Bank') },
          { value: 'counter', label: words('法院窗口', 'At the court') },
        ],
        when: field('wish').equals('pay'),
      },
    ],
  },
  {
    id: 'relief',
    title: words('要哪一种、为什么？', 'Which relief, and why?'),
    when: relief,
    fields: [
      {
        name: 'reliefKind',
        kind: 'choice',
        label: words('种类', 'Kind'),
        why: words('条件不一样；免交只对自然人。', 'Conditions differ; waiver is for natural persons.'),
        choices: [
          { value: 'deferral', label: words('缓交', 'Deferral') },
          { value: 'reduction', label: words('减交', 'Reduction') },
          { value: 'waiver', label: words('免交', 'Waiver') },
        ],
      },
      text(
        'reliefGround',
        '您的困难（低保、残疾、受灾、法律援助等）',
        'Your hardship (allowance, disability, disaster, legal aid …)',
        { why: words('按规定的情形决定。', 'It is decided by the cases of the rules.'), maxLength: 3000 },
      ),
    ],
  },
  {
    id: 'reason',
    title: words('请说明情况', 'Please explain'),
    when: field('wish').isOneOf('refund', 'contest'),
    fields: [
      text('facts', '为什么退、退多少，或者哪里算错了', 'Why and how much to refund, or what is wrong', {
        why: words('承办的人要核对。', 'It is checked.'),
        maxLength: 3000,
      }),
    ],
  },
  applicantPage(),
  papersPage('交费通知书、缴费凭证、困难证明、裁判文书', 'Fee notice, slip, proof of hardship, judgment'),
]

export const requirements: readonly Requirement[] = [
  paper('hardship', '经济困难的证明', 'Proof of hardship', feeRules('48'), { when: relief }),
  paper('slip', '缴费凭证', 'Payment slip', feeRules('53'), { when: field('wish').equals('refund') }),
]
