import { type Field, words } from '@gongdao/catalogue'
import {
  closeUnasked,
  confirm,
  giveResult,
  passOn,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { reception, rules } from './states.ts'

const day: Field = { name: 'day', kind: 'date', label: words('接待的日子', 'Day of the reception') }
const place = text('place', '时间、地点和接待的检察官', 'Hour, place and who receives', {
  maxLength: 300,
  personal: false,
})
const bring = text('bring', '要带什么', 'What to bring', { maxLength: 500, personal: false })

const record = text('record', '接待记录', 'Record of the reception')

/** From the booking to the written answer; the chief prosecutor or who is named for the day receives. */
export const acts = {
  confirmDay: {
    title: words('定下接待的日子', 'Fix the day'),
    by: ['clerk'],
    from: ['booked'],
    to: 'confirmed',
    fields: [day, place, bring],
    letter: 'confirmed',
    notice: 'progress',
    source: reception,
  },
  moveDay: {
    title: words('改接待的日子', 'Move the day'),
    by: ['clerk'],
    from: ['confirmed'],
    fields: [day, place, reasons],
    letter: 'moved',
    notice: 'progress',
    source: reception,
  },
  askOtherDay: {
    title: words('换一个日子', 'Ask for another day'),
    by: ['applicant'],
    from: ['confirmed', 'missed'],
    to: 'booked',
    restarts: 'proc.handle',
    fields: [
      text('wish', '您哪些日子方便', 'Which days suit you', {
        why: words('按您方便的日子重新安排。', 'To arrange a day that suits you.'),
        maxLength: 500,
      }),
    ],
    source: reception,
  },
  didNotCome: {
    title: words('到时没有来', 'Did not come'),
    by: ['clerk'],
    from: ['confirmed'],
    to: 'missed',
    fields: [text('note', '说明', 'Note', { maxLength: 500, optional: true })],
    notice: 'progress',
    source: reception,
  },
  answerOnSpot: {
    ...giveResult(['confirmed'], 'answered', rules('163'), words('当场答复', 'Answer on the spot'), record),
    by: ['head', 'clerk'],
  },
  giveToDepartment: {
    title: words('接待后交部门办理', 'Give it to a department'),
    by: ['head', 'clerk'],
    from: ['confirmed'],
    to: 'assigned',
    fields: [record, text('instructions', '交哪个部门、要办什么', 'Which department, and what it must do')],
    letter: 'assigned',
    notice: 'progress',
    source: rules('163'),
  },
  answer: giveResult(['assigned', 'missed'], 'answered', rules('163'), words('书面答复', 'Answer in writing')),
  passOn: passOn(['booked'], 'booked', rules('161')),
  transferOut: transferOut(['booked'], 'transferred', rules('161')),
  confirm: confirm(['answered'], 'closed'),
  closeUnasked: closeUnasked(['answered'], 'closed', rules('165')),
  withdraw: withdraw(
    ['booked', 'confirmed', 'missed', 'assigned', 'answered'],
    'withdrawn',
    words('取消后不再接待，以后可以重新预约。', 'You will not be received; you may book again later.'),
  ),
  reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'booked'),
  reopenByOffice: reopenBySupervisor(['closed'], 'booked', rules('161')),
} as const
