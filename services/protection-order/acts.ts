import { field, words } from '@gongdao/catalogue'
import {
  askForPapers,
  closeRefused,
  closeUnasked,
  confirm,
  handInPapers,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { orders, violence } from './states.ts'

const open = ['deciding', 'decidingUrgent', 'changing'] as const

/** From the application to the order; a judge decides, within hours, and the respondent learns it by service alone. */
export const acts = {
  accept: {
    title: words('受理', 'Accept'),
    by: ['clerk'],
    from: ['received'],
    branches: [{ when: field('urgentFound').isYes(), to: 'decidingUrgent' }],
    to: 'deciding',
    fields: [{ name: 'urgentFound', kind: 'yesNo', label: words('情况紧急', 'It is urgent') }],
    sets: { urgent: true },
    notice: 'progress',
    source: violence('28'),
  },
  foundUrgent: {
    title: words('情况变急', 'It has become urgent'),
    by: ['clerk'],
    from: ['deciding'],
    to: 'decidingUrgent',
    notice: 'progress',
    source: violence('28'),
  },
  returnForSupplement: askForPapers(['received'], 'needsSupplement', violence('27')),
  supplement: handInPapers(['needsSupplement'], 'received', violence('27')),
  addDanger: {
    title: words('又发生了新的情况', 'Something new happened'),
    by: ['applicant'],
    from: ['received', 'deciding', 'decidingUrgent', 'inReview', 'changing'],
    fields: [
      text('newFacts', '发生了什么', 'What happened', {
        why: words('法官要马上知道。', 'The judge must know at once.'),
        maxLength: 4000,
      }),
    ],
    source: violence('23'),
  },
  order: {
    title: words('作出保护令', 'Make the order'),
    by: ['clerk'],
    from: [...open],
    to: 'ordered',
    fields: [
      text('orderText', '保护令的内容', 'What the order says', { maxLength: 2000 }),
      {
        name: 'until',
        kind: 'date',
        label: words('有效到哪一天（最长六个月）', 'In force until (at most six months)'),
      },
      text(
        'servedOn',
        '送达给谁（申请人、被申请人、公安机关、居（村）委会）',
        'Served on whom (applicant, respondent, police, committee)',
        { maxLength: 500, personal: false },
      ),
    ],
    letter: 'order',
    notice: 'news',
    source: violence('28'),
  },
  reject: refuse([...open], 'rejected', violence('28'), words('裁定驳回申请', 'Refuse by ruling')),
  askReview: {
    title: words('申请复议', 'Ask for review'),
    by: ['applicant'],
    from: ['rejected', 'ordered'],
    to: 'inReview',
    fields: [
      text('reviewWhy', '您为什么不同意', 'Why you disagree', {
        why: words('法院要针对它复议。', 'The court reviews it.'),
      }),
    ],
    source: violence('31'),
  },
  upholdReview: {
    title: words('复议改为作出保护令', 'On review: make or change the order'),
    by: ['head'],
    from: ['inReview'],
    to: 'ordered',
    fields: [reasons],
    letter: 'reviewed',
    notice: 'news',
    source: violence('31'),
  },
  refuseReview: {
    title: words('复议维持原裁定', 'On review: the ruling stands'),
    by: ['head'],
    from: ['inReview'],
    to: 'closed',
    fields: [reasons],
    ground: 'finalByLaw',
    letter: 'reviewed',
    notice: 'ended',
    source: violence('31'),
  },
  askChange: {
    title: words('申请变更、撤销或者延长', 'Ask to change, revoke or prolong it'),
    by: ['applicant'],
    from: ['ordered'],
    to: 'changing',
    fields: [
      text('change', '要怎么变、为什么', 'What and why', {
        why: words('法官要针对它裁定。', 'The judge rules on it.'),
        maxLength: 2000,
      }),
    ],
    source: violence('30'),
  },
  reportBreach: {
    title: words('对方违反了保护令', 'The order was broken'),
    by: ['applicant'],
    from: ['ordered'],
    to: 'broken',
    fields: [
      text('breach', '什么时候、做了什么', 'When, and what', {
        why: words('法院要马上处理。有危险请先拨110。', 'The court must act at once. In danger call 110 first.'),
      }),
    ],
    source: violence('34'),
  },
  answerBreach: {
    title: words('处理违反保护令', 'Act on the breach'),
    by: ['clerk'],
    from: ['broken'],
    to: 'ordered',
    fields: [text('action', '怎么处理的', 'What was done', { maxLength: 2000 })],
    letter: 'breach',
    notice: 'news',
    source: violence('34'),
  },
  passOn: passOn(['received'], 'received', violence('25')),
  transferOut: transferOut(['received'], 'transferred', violence('25')),
  confirm: confirm(['ordered'], 'closed'),
  closeUnasked: closeUnasked(['ordered'], 'closed', violence('31')),
  closeRejected: closeRefused(['rejected'], 'closed', violence('31')),
  withdraw: withdraw(
    ['received', 'needsSupplement', ...open, 'rejected', 'inReview', 'broken'],
    'withdrawn',
    words(
      '请只按自己的意愿撤回；有人逼您撤回，请拨110。撤回后随时可以再申请。',
      'Only if you want it yourself; if somebody makes you, call 110. You may apply again at any time.',
    ),
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
  reopenByOffice: reopenBySupervisor(['closed'], 'received', orders('1')),
} as const
