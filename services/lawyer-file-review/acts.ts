import { type Field, field, words } from '@gongdao/catalogue'
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
import { contest, refuseContest, upholdContest } from '../usual-parts/contest.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { proc } from './states.ts'

const when: Field = { name: 'day', kind: 'date', label: words('哪一天', 'Day') }
const where = text(
  'place',
  '时间和地点，或者光盘、网上阅卷的办法',
  'Hour and place, or how disc or online reading works',
  {
    maxLength: 300,
    personal: false,
  },
)
const isLawyer = field('reader').equals('defenceLawyer')

const arrange = {
  title: words('安排阅卷时间', 'Fix the time'),
  by: ['clerk'],
  to: 'arranged',
  fields: [when, where],
  letter: 'arranged',
  notice: 'progress',
  source: proc('49'),
} as const

/** From the request to the reading. The files themselves stay with the department that handles the case. */
export const acts = {
  // Anybody but a defence lawyer needs permission first (PROC 48, 56).
  arrange: { ...arrange, from: ['requested'], when: isLawyer },
  arrangePermitted: { ...arrange, from: ['toArrange'] },
  acceptRequest: {
    title: words('核对无误，收下申请', 'Checked: accept the request'),
    by: ['clerk'],
    from: ['requested'],
    branches: [{ when: isLawyer, to: 'toArrange' }],
    to: 'permissionNeeded',
    fields: [text('note', '核对说明', 'What was checked', { maxLength: 1000 })],
    notice: 'progress',
    source: proc('48'),
  },
  permit: {
    title: words('许可', 'Permit'),
    by: ['head'],
    from: ['permissionNeeded'],
    to: 'toArrange',
    fields: [reasons],
    letter: 'permitted',
    notice: 'news',
    source: proc('48'),
  },
  refusePermission: {
    ...refuse(['permissionNeeded'], 'refused', proc('48'), words('不许可', 'Do not permit')),
    by: ['head'],
  },
  refuse: refuse(['requested'], 'refused', proc('47'), words('不予安排', 'Do not arrange')),
  returnForSupplement: askForPapers(['requested'], 'needsSupplement', proc('48')),
  supplement: handInPapers(['needsSupplement'], 'requested', proc('48'), 'proc.fileReview'),
  moveTime: {
    title: words('改时间', 'Move the time'),
    by: ['clerk'],
    from: ['arranged'],
    fields: [when, where, reasons],
    letter: 'moved',
    notice: 'progress',
    source: proc('49'),
  },
  askOtherTime: {
    title: words('换一个时间', 'Ask for another time'),
    by: ['applicant'],
    from: ['arranged'],
    to: 'toArrange',
    fields: [
      text('wish', '您哪些时间方便', 'Which times suit you', {
        why: words('按您方便的时间重新安排。', 'To arrange a time that suits you.'),
        maxLength: 300,
      }),
    ],
    source: proc('49'),
  },
  recordDone: {
    title: words('登记已阅卷', 'Record that it was read'),
    by: ['clerk'],
    from: ['arranged'],
    to: 'done',
    fields: [
      text('given', '提供了哪些卷、怎么提供的', 'Which volumes were given, and how', {
        maxLength: 2000,
        personal: false,
      }),
    ],
    letter: 'done',
    notice: 'news',
    source: proc('49'),
  },
  sayMissing: {
    title: words('还有卷没有提供', 'Part of the file was not given'),
    by: ['applicant'],
    from: ['done'],
    to: 'toArrange',
    fields: [
      text('missing', '缺哪些卷', 'What was missing', {
        why: words('补齐没有提供的卷。', 'So that the rest is given.'),
        maxLength: 1000,
      }),
    ],
    source: proc('47'),
  },
  passOn: passOn(['requested'], 'requested', proc('47')),
  transferOut: transferOut(['requested'], 'transferred', proc('47')),
  contest: contest(['refused'], 'contested'),
  upholdContest: upholdContest(['contested'], 'toArrange', proc('57')),
  refuseContest: refuseContest(['contested'], 'closed', proc('57')),
  closeRefused: closeRefused(['refused'], 'closed', proc('57')),
  confirm: confirm(['done'], 'closed'),
  closeUnasked: closeUnasked(['done'], 'closed', proc('49')),
  withdraw: withdraw(
    ['requested', 'needsSupplement', 'permissionNeeded', 'toArrange', 'arranged', 'done', 'refused', 'contested'],
    'withdrawn',
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'requested'),
  reopenByOffice: reopenBySupervisor(['closed'], 'requested', proc('57')),
} as const
