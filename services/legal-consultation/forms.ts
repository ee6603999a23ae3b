import { citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'

/** A question needs little: no name, and a phone only if the adviser should call back (PIPL 6). */
export const form: readonly FormPage[] = [
  {
    id: 'topic',
    title: words('您想问哪方面的法律问题？', 'What is your question about?'),
    fields: [
      {
        name: 'topic',
        kind: 'choice',
        label: words('问题类别', 'Topic'),
        why: words('请熟悉这方面的人来答。', 'So that somebody who knows the field answers.'),
        choices: [
          { value: 'family', label: words('婚姻、家庭、继承', 'Marriage, family, inheritance') },
          { value: 'labour', label: words('工资、劳动、工伤', 'Wages, work, injury at work') },
          { value: 'debt', label: words('借钱、合同、消费', 'Loans, contracts, consumers') },
          { value: 'housing', label: words('房屋、土地、物业、邻里', 'Housing, land, neighbours') },
          { value: 'accident', label: words('交通事故、人身损害', 'Accidents and injury') },
          { value: 'criminal', label: words('刑事案件', 'Criminal matters') },
          { value: 'government', label: words('和政府部门有关的事', 'Matters with public authorities') },
          { value: 'other', label: words('其他或者不清楚', 'Other, or not sure') },
        ],
      },
    ],
  },
  {
    id: 'subject',
    title: words('用一句话说，您想问什么？', 'In one sentence, what do you want to know?'),
    fields: [
      {
        name: 'subject',
        kind: 'text',
        label: words('问题', 'Question'),
        why: words('让解答的人一眼看懂。', 'So that the adviser understands at a glance.'),
        maxLength: 100,
        searched: true,
        personal: true,
      },
    ],
  },
  {
    id: 'question',
    title: words('请说说具体情况', 'Please tell us more'),
    fields: [
      {
        name: 'question',
        kind: 'longText',
        label: words('情况和问题', 'Situation and question'),
        hint: words(
          '不用写真实姓名。请不要写别人的身份证号、住址。',
          'No real names needed. Please leave out other people’s identity numbers and addresses.',
        ),
        why: words('情况越清楚，解答越有用。', 'The clearer the situation, the more useful the answer.'),
        maxLength: 5000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'urgent',
    title: words('有没有马上到期的日子？', 'Is a date about to pass?'),
    fields: [
      {
        name: 'urgent',
        kind: 'yesNo',
        label: words(
          '七天内有开庭、上诉、答辩等期限，或者财物、证据马上要没了',
          'A hearing, appeal or other limit within seven days, or money or evidence about to disappear',
        ),
        why: words(
          '有的权利过期就没有了，这样的问题先答。',
          'Some rights are lost when the day has passed; such questions come first.',
        ),
      },
      {
        name: 'urgentDate',
        kind: 'date',
        label: words('哪一天', 'Which day'),
        why: words('赶在这一天之前答复您。', 'To answer before that day.'),
        optional: true,
        when: field('urgent').isYes(),
      },
    ],
  },
  {
    id: 'way',
    title: words('怎么把解答给您？', 'How shall we answer?'),
    fields: [
      {
        name: 'way',
        kind: 'choice',
        label: words('答复方式', 'Way'),
        why: words(
          '留言二十四小时内答复，信函七个工作日内处理。',
          'Messages are answered within 24 hours, letters dealt with within seven working days.',
        ),
        choices: [
          { value: 'online', label: words('在网上看（凭查询码，不用留电话）', 'Online, with a code; no phone needed') },
          { value: 'phone', label: words('打电话给我', 'By telephone') },
          { value: 'letter', label: words('书面信函', 'By letter') },
        ],
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('电话', 'Telephone'),
        why: words('只用来回复这次咨询。', 'Only for this answer.'),
        personal: true,
        when: field('way').equals('phone'),
      },
      {
        name: 'address',
        kind: 'text',
        label: words('收信地址和称呼', 'Postal address and how to address you'),
        why: words('只用来寄这次的解答。', 'Only to send this answer.'),
        maxLength: 200,
        personal: true,
        when: field('way').equals('letter'),
      },
    ],
  },
  {
    id: 'papers',
    title: words('有合同、通知书之类的照片吗？', 'Do you have pictures of a contract or a notice?'),
    fields: [
      {
        name: 'papers',
        kind: 'documents',
        label: words('材料', 'Papers'),
        hint: words('没有也可以提交', 'You may file without'),
        why: words('看到原件解答更准。', 'Seeing it makes the answer better.'),
        maxItems: 10,
        optional: true,
        personal: true,
      },
    ],
  },
]

/** A question may be sent back for nothing but the question itself. */
export const requirements: readonly Requirement[] = [
  {
    id: 'question',
    title: words('具体情况和问题', 'Situation and question'),
    field: 'question',
    source: citation('法律咨询服务规则', '咨询内容', 'Rules of the advice service: what is asked'),
  },
]
