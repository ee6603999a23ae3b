import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, med, requirements, ty } from './forms.ts'
import { states } from './states.ts'

const { result: _, ...letters } = usualLetters(
  words('调解申请', 'application for mediation'),
  words('《人民调解法》第十七条', 'People’s Mediation Law, art. 17'),
)

/** 调解: people's, administrative and court-invited mediation by one door; nobody is made to mediate. */
export const mediation = defineMatter({
  code: 'mediation',
  version: 2,
  validFrom: '2022-01-01',
  title: words('调解', 'Mediation'),
  purpose: words('请调解员帮双方商量解决，不收费。', 'A mediator helps both sides to settle, free of charge.'),
  mark: 'TJ',
  bodies: ['justiceBureau', 'government', 'court', 'other'],
  route: 'mediation',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '纠纷的任何一方；对方明确拒绝的，不能调解。',
      'Any side of a dispute; if the other side clearly refuses there is no mediation.',
    ),
    need: [
      words('对方是谁、怎么联系', 'Who the other side is and how to reach it'),
      words('事情经过和您的要求', 'What happened and what you ask for'),
    ],
    time: words(
      '三个工作日内联系对方；调解一般一个月内结束；法院委派的三十日，委托的十五日或者七日；双方同意可以延长。',
      'The other side is asked within three working days; mediation normally ends within a month; 30 days if delegated by a court, 15 or 7 if entrusted; longer if both agree.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      med('4'),
      med('17'),
      med('23'),
      med('26'),
      med('31'),
      med('33'),
      ty('27'),
      citation('民事诉讼法', '205', 'Civil Procedure Law, art. 205'),
    ],
    next: [
      words('问对方愿不愿意', 'The other side is asked'),
      words('一起选调解员，约时间谈', 'A mediator is chosen and sessions are held'),
      words(
        '谈成了写成协议；三十日内双方可以一起申请司法确认',
        'What is agreed is written down; within 30 days both may apply for judicial confirmation',
      ),
      words(
        '谈不成，告诉您仲裁、行政、诉讼的途径',
        'If not, you are told of arbitration, administrative and court ways',
      ),
    ],
    notFor: [
      {
        what: words('正在被打、被威胁', 'Being beaten or threatened'),
        where: words('请拨110；可以申请人身安全保护令', 'Call 110; apply for a personal safety protection order'),
      },
      {
        what: words('已有协议，要让它能强制执行', 'Making an agreement enforceable'),
        where: words('请双方一起申请司法确认', 'Judicial confirmation, both together'),
      },
      { what: words('只想告对方', 'Only wanting to sue'), where: words('请用网上立案', 'Online filing') },
    ],
  },
  form,
  requirements,
  initial: 'applied',
  states,
  acts,
  letters: {
    ...letters,
    agreement: {
      title: words('调解协议告知书', 'Notice of the agreement'),
      body: words(
        '您的纠纷（{number}）已达成协议：{agreement}\n协议有法律约束力，应当按约定履行（《人民调解法》第三十一条）。双方可以自协议生效之日起三十日内共同向法院申请司法确认（第三十三条、《民事诉讼法》第二百零五条）；立案后委托调解的，由法院审查制作调解书，或者申请撤诉。',
        'In your dispute ({number}) it was agreed: {agreement}\nThe agreement binds and is to be performed (People’s Mediation Law, art. 31). Within 30 days of its taking effect both sides may apply together for judicial confirmation (art. 33; Civil Procedure Law, art. 205); if the case was entrusted after filing, the court makes a mediation paper or the suit is withdrawn.',
      ),
    },
    noAgreement: {
      title: words('调解终止告知书', 'Notice that mediation has ended'),
      body: words(
        '您的纠纷（{number}）调解终止。情形：{why}\n说明：{reasons}\n您可以走的途径：{remedy}\n依据：《人民调解法》第二十六条。不得因调解阻止您仲裁、起诉（第三条）。',
        'Mediation of your dispute ({number}) has ended. Case: {why}\nExplanation: {reasons}\nWays open to you: {remedy}\nBasis: People’s Mediation Law, art. 26. Mediation never bars arbitration or a suit (art. 3).',
      ),
    },
    outcome: {
      title: words('结果告知书', 'Notice of the outcome'),
      body: words(
        '您的纠纷（{number}）：{why}\n说明：{reasons}\n接下来可以怎么办：{remedy}',
        'Your dispute ({number}): {why}\nExplanation: {reasons}\nWhat you can do next: {remedy}',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'backstop',
    rules: [
      {
        id: 'otherPlace',
        title: words('应由当地的调解组织就地调解', 'Belongs to the mediators of that place'),
        source: med('21'),
      },
      {
        id: 'otherField',
        title: words('应由行业、专业或者行政调解组织调解', 'Belongs to specialised or administrative mediators'),
        source: med('34'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: med('4') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
