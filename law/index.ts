/** The door of the law: days, limits, fees, interest, numbers. Pure functions and dated tables; usable alone. */
export type { LawAnswer, LawRefusal } from './answer.ts'
export {
  type CaseNumber,
  type CourtLevel,
  isProcuratorateNumber,
  type LegacyCaseNumber,
  readCaseNumber,
  writeCaseNumber,
} from './case-numbers/case-number.ts'
export { type CaseType, caseTypes } from './case-numbers/type-codes.ts'
export { computeDeadline } from './compute-deadline.ts'
export type { Deadline, DeadlineOptions, DeadlineQuestion, DeadlineStep, Suspension } from './deadline.ts'
export { type DeadlineSettings, lawDeadlineLine, lawDeadlineLines, lawDeadlineStream } from './deadline-lines.ts'
export { computeFee } from './fees/compute-fee.ts'
export { type Fee, type FeeKind, type FeeStep, feeKinds } from './fees/fee.ts'
export { lawFeeLine, lawFeeLines, lawFeeStream } from './fees/fee-lines.ts'
export {
  type Calendar,
  defaultCalendar,
  type HolidayEntry,
  type HolidayYear,
  loadCalendar,
  readHolidayYear,
} from './holiday-calendar.ts'
export { checkId, idKinds } from './identifiers/check-id.ts'
export { lawIdLine, lawIdLines, lawIdStream } from './identifiers/id-lines.ts'
export type { IdAnswer, Identifier, IdWarning } from './identifiers/identifier.ts'
export { maskIdNumber } from './identifiers/resident-id.ts'
export { computeInterest, type Interest, type InterestStep } from './interest/compute-interest.ts'
export { lawInterestLine, lawInterestLines, lawInterestStream } from './interest/interest-lines.ts'
export { nationalLimits } from './limits/index.ts'
export type { Limit, LimitExtension, LimitUnit, Procedure } from './limits/limit.ts'
export { isInForce, type LimitTable, limitOf } from './limits/limit-table.ts'
export { type LocalLimit, withLocalLimits } from './limits/local-limits.ts'
export { type Fen, formatYuan, parseYuan } from './money.ts'
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
