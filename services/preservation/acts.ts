import { type Field, field, words } from '@gongdao/catalogue'
import {
  askForPapers,
  closeRefused,
  closeUnasked,
  confirm,
  giveResult,
  handInPapers,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { contest, refuseContest, upholdContest } from '../usual-parts/contest.ts'
import { cpl } from '../usual-parts/court.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { preserving } from './states.ts'

const beforeSuit = field('stage').equals('beforeSuit')
const examined = ['beforeSuit', 'urgentInSuit', 'ordinary', 'secured'] as const
const security: readonly Field[] = [
  text('securityGiven', '提供了什么担保', 'Security given', {
    why: words('法官要核对。', 'The judge checks it.'),
    maxLength: 1000,
  }),
  {
    name: 'securityPapers',
    kind: 'documents',
    label: words('担保材料', 'Papers of the security'),
    why: words('证明担保。', 'To show it.'),
    optional: true,
    personal: true,
  },
]

/** From the application to the measure in force; a judge orders, and nobody tells the respondent before it is done. */
export const acts = {
  giveToJudge: {
    title: words('分给法官审查', 'Give it to a judge'),
    by: ['clerk'],
    from: ['received'],
    branches: [
      { when: beforeSuit, to: 'beforeSuit' },
      { when: field('urgentFound').isYes(), to: 'urgentInSuit' },
    ],
    to: 'ordinary',
    fields: [{ name: 'urgentFound', kind: 'yesNo', label: words('情况紧急', 'It is urgent') }],
    notice: 'progress',
    source: cpl('103'),
  },
  returnForSupplement: askForPapers(['received'], 'needsSupplement', preserving('1')),
  supplement: handInPapers(['needsSupplement'], 'received', preserving('1'), 'local.preserve.sort'),
  askSecurity: {
    title: words('通知提供担保', 'Order security'),
    by: ['clerk'],
    from: ['ordinary'],
    to: 'securityDue',
    fields: [text('securityWanted', '担保的数额和方式', 'Amount and kind', { maxLength: 500, personal: false })],
    letter: 'securityOrdered',
    notice: 'yourTurn',
    source: preserving('5'),
  },
  // Before suit and in urgency the 48 hours go on while she brings it.
  askSecurityAtOnce: {
    title: words('通知马上提供担保', 'Order security at once'),
    by: ['clerk'],
    from: ['beforeSuit', 'urgentInSuit'],
    fields: [text('securityWanted', '担保的数额和方式', 'Amount and kind', { maxLength: 500, personal: false })],
    letter: 'securityOrdered',
    notice: 'yourTurn',
    source: cpl('104'),
  },
  giveSecurity: {
    title: words('提供担保', 'Give security'),
    by: ['applicant'],
    from: ['securityDue'],
    to: 'secured',
    fields: security,
    source: preserving('4'),
  },
  giveSecurityAtOnce: {
    title: words('提供担保', 'Give security'),
    by: ['applicant'],
    from: ['beforeSuit', 'urgentInSuit'],
    fields: security,
    source: cpl('104'),
  },
  order: {
    title: words('裁定保全', 'Order the preservation'),
    by: ['clerk'],
    from: [...examined],
    branches: [{ when: field('atOnce').isYes(), to: 'carryingOutAtOnce' }],
    to: 'carryingOut',
    fields: [
      {
        name: 'atOnce',
        kind: 'yesNo',
        label: words('立即执行（诉前的、紧急的）', 'Carry out at once (before suit, urgent)'),
      },
      text('rulingNo', '裁定书案号和保全内容', 'Number of the ruling and what it orders', { maxLength: 1000 }),
      { name: 'feeFen', kind: 'money', label: words('保全申请费', 'Application fee'), min: 0 },
    ],
    letter: 'ordered',
    notice: 'news',
    source: cpl('103'),
  },
  refuse: refuse([...examined, 'securityDue'], 'refused', cpl('103'), words('裁定驳回保全申请', 'Refuse by ruling')),
  recordMeasure: {
    title: words('登记已经保全', 'Record the measure'),
    by: ['clerk'],
    from: ['carryingOutAtOnce', 'carryingOut'],
    branches: [{ when: beforeSuit, to: 'mustSue' }],
    to: 'inForce',
    fields: [
      text('measure', '查封、扣押、冻结了什么', 'What was sealed, seized or frozen', { maxLength: 2000 }),
      { name: 'until', kind: 'date', label: words('保全到哪一天', 'In force until') },
    ],
    letter: 'done',
    notice: 'news',
    source: preserving('4'),
  },
  saySued: {
    title: words('已经起诉或者申请仲裁', 'I have sued'),
    by: ['applicant'],
    from: ['mustSue', 'notSuedInTime'],
    to: 'inForce',
    fields: [
      text('suit', '受理的法院或者仲裁机构、案号', 'Court or arbitration body, number', {
        why: words('保全要接着有效。', 'So that it stays in force.'),
        maxLength: 300,
      }),
    ],
    source: cpl('104'),
  },
  notSued: {
    title: words('三十日以内没有起诉的消息', 'Not sued within thirty days'),
    by: ['system'],
    from: ['mustSue'],
    to: 'notSuedInTime',
    notice: 'yourTurn',
    source: cpl('104'),
  },
  lift: {
    title: words('裁定解除保全', 'Lift it'),
    by: ['clerk'],
    from: ['notSuedInTime'],
    to: 'closed',
    fields: [reasons],
    ground: 'finalByLaw',
    letter: 'lifted',
    notice: 'ended',
    source: cpl('104'),
  },
  askChange: {
    title: words('申请解除、续期或者变更', 'Ask to lift, prolong or change it'),
    by: ['applicant'],
    from: ['inForce'],
    to: 'changing',
    fields: [
      text('change', '要怎么变、为什么', 'What and why', {
        why: words('法官要针对它裁定。', 'The judge rules on it.'),
        maxLength: 2000,
      }),
    ],
    source: preserving('1'),
  },
  answerChange: giveResult(['changing'], 'inForce', preserving('1'), words('就申请作出裁定', 'Rule on it')),
  contest: contest(['refused'], 'contested', words('申请复议', 'Ask for review')),
  upholdContest: upholdContest(['contested'], 'secured', cpl('111')),
  refuseContest: refuseContest(['contested'], 'closed', cpl('111')),
  closeRefused: closeRefused(['refused'], 'closed', cpl('111')),
  passOn: passOn(['received'], 'received', cpl('104')),
  transferOut: transferOut(['received'], 'transferred', cpl('104')),
  confirm: confirm(['inForce'], 'closed'),
  closeUnasked: closeUnasked(['inForce'], 'closed', preserving('4')),
  withdraw: withdraw(
    [
      'received',
      'needsSupplement',
      'securityDue',
      ...examined,
      'refused',
      'contested',
      'carryingOut',
      'carryingOutAtOnce',
      'changing',
    ],
    'withdrawn',
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', cpl('103')),
} as const
