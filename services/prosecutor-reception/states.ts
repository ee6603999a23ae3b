import { citation, words } from '@gongdao/catalogue'
import { closed, transferred, withdrawn } from '../usual-parts/states.ts'

export const rules = (article: string) =>
  citation('人民检察院刑事诉讼规则', article, `Rules of Criminal Procedure for Procuratorates, art. ${article}`)
export const reception = citation(
  '检察长接待日的公开安排',
  '接待范围、人数和材料',
  'Published arrangement of the chief prosecutor’s reception days',
)

/** Three months from receipt for progress or result, whatever else happens meanwhile (PROC 163). */
const substantive = { limit: 'proc.letter.substantive', side: 'authority' } as const

/** Where a reception can stand, from the booking to the answer. */
export const states = {
  booked: {
    phase: 'filed',
    title: words('已预约，等检察院安排日子', 'Booked, the day is being arranged'),
    tells: words(
      '检察院七日以内告诉您接待的日子、地点和要带的东西；不归检察院管的，告诉您该找谁。',
      'Within seven days you are told the day, the place and what to bring, or who is competent.',
    ),
    next: { act: 'confirmDay', by: 'clerk' },
    clocks: [{ limit: 'proc.handle', side: 'authority' }, substantive],
  },
  confirmed: {
    phase: 'accepted',
    title: words('日子定了，请按时来', 'The day is fixed'),
    tells: words(
      '请带身份证件和材料；接待场所内不能录音录像。来不了的，可以改日子。',
      'Bring your identity card and papers; nothing may be recorded inside. If you cannot come, ask for another day.',
    ),
    next: { act: 'answerOnSpot', by: 'head' },
    clocks: [substantive],
  },
  missed: {
    phase: 'handling',
    title: words('这次没有见到您，书面接着办', 'You were not there; it goes on in writing'),
    tells: words(
      '您的事没有作废：检察院按您写的材料接着办，三个月以内答复；您也可以再约一个日子当面说。',
      'Nothing is lost: it is handled on what you wrote and answered within three months; you may also book another day.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [substantive],
  },
  assigned: {
    phase: 'handling',
    title: words('已接待，交办案部门办理', 'Received; a department handles it'),
    tells: words(
      '检察长已听取您的意见并交部门办理，三个月以内把进展或者结果书面答复您。',
      'The chief prosecutor has heard you and gave it to a department; within three months you get a written answer.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [substantive],
  },
  answered: {
    phase: 'answered',
    title: words('已答复', 'Answered'),
    tells: words(
      '答复写明了事实、理由和依据。到期没有异议就办结；不服的，按答复写的办法提出。',
      'The answer gives facts, reasons and basis. Without an objection in time it is closed; the answer says what you can do.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  closed,
  withdrawn,
  transferred,
} as const
