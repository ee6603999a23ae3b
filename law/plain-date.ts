/** Calendar days of Asia/Shanghai as plain day numbers: no clock, no zone of the machine, no `Date` arithmetic. */

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type PlainDate = string

/** Days since 1970-01-01. */
export type DayNumber = number

const shanghaiOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000
const firstYear = 1900
const lastYear = 2999

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : lengths[month - 1]!

/** The number of a civil day (proleptic Gregorian). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Year, month (1 to 12) and day of a day number. */
export function civil(n: DayNumber): { year: number; month: number; day: number } {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (n: DayNumber): number => (((n + 4) % 7) + 7) % 7

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** `YYYY-MM-DD` of a day number. */
export function formatDay(n: DayNumber): PlainDate {
  const { year, month, day } = civil(n)
  return `${year}-${two(month)}-${two(day)}`
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of a written day; undefined for a day that no calendar has (2025-02-30) or outside 1900 to 2999. */
export function parseDay(text: unknown): DayNumber | undefined {
  const parts = typeof text === 'string' ? dayShape.exec(text) : null
  if (!parts) return undefined
  const year = Number(parts[1])
  const month = Number(parts[2])
  const day = Number(parts[3])
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : undefined
}

/** Whether a day number can be written as a day of this calendar. */
export const isWritable = (n: DayNumber): boolean => n >= dayNumber(firstYear, 1, 1) && n <= dayNumber(lastYear, 12, 31)

/** The corresponding day some months later, else that month's last day (Civil Code art. 202). */
export function addMonths(n: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(n)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)))
}

/** Whether it is the last day of its month. */
export function isMonthEnd(n: DayNumber): boolean {
  const { year, month, day } = civil(n)
  return day === daysInMonth(year, month)
}

/** Like `addMonths`, but from a month's last day to a month's last day (Interpretation of the Criminal Procedure Law art. 202). */
export function addCriminalMonths(n: DayNumber, months: number): DayNumber {
  const end = addMonths(n, months)
  if (!isMonthEnd(n)) return end
  const { year, month } = civil(end)
  return dayNumber(year, month, daysInMonth(year, month))
}

const momentShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Milliseconds since 1970 of an ISO 8601 moment with offset; undefined where it is none. */
export function parseMoment(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? momentShape.exec(text) : null
  if (!parts || parseDay(parts[1]) === undefined) return undefined
  const ms = Date.parse(parts[0])
  return Number.isNaN(ms) ? undefined : ms
}

/** The Shanghai day on which a moment lies. */
export const dayOfMoment = (ms: number): DayNumber => Math.floor((ms + shanghaiOffsetMs) / dayMs)

/** The moment at which a Shanghai day begins. */
export const startOfDay = (n: DayNumber): number => n * dayMs - shanghaiOffsetMs

/** A moment as Shanghai reads it, to the second: `2025-10-09T17:30:00+08:00`. */
export function formatMoment(ms: number): string {
  const n = dayOfMoment(ms)
  const second = Math.floor((ms - startOfDay(n)) / 1000)
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
  return `${formatDay(n)}T${clock}+08:00`
}
