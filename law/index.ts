/** The door of the law: days, limits and deadlines. Pure functions and dated tables; usable alone. */
export type { LawAnswer, LawRefusal } from './answer.ts'
export { computeDeadline } from './compute-deadline.ts'
export type { Deadline, DeadlineOptions, DeadlineQuestion, DeadlineStep, Suspension } from './deadline.ts'
export { type DeadlineSettings, lawDeadlineLine, lawDeadlineLines, lawDeadlineStream } from './deadline-lines.ts'
export {
  type Calendar,
  defaultCalendar,
  type HolidayEntry,
  type HolidayYear,
  loadCalendar,
  readHolidayYear,
} from './holiday-calendar.ts'
export { nationalLimits } from './limits/index.ts'
export type { Limit, LimitExtension, LimitUnit, Procedure } from './limits/limit.ts'
export { isInForce, type LimitTable, limitOf } from './limits/limit-table.ts'
export { type LocalLimit, withLocalLimits } from './limits/local-limits.ts'
export {
  addMonths,
  type DayNumber,
  dayOfMoment,
  formatDay,
  formatMoment,
  type PlainDate,
  parseDay,
  parseMoment,
  startOfDay,
  weekday,
} from './plain-date.ts'
