import type { CheckedQuestion } from './check-question.ts'
import type { DeadlineOptions } from './deadline.ts'
import type { Calendar } from './holiday-calendar.ts'
import type { LimitUnit } from './limits/limit.ts'
import { addCriminalMonths, addMonths, civil, type DayNumber, startOfDay } from './plain-date.ts'
import { skipSuspended, suspendedUntil } from './suspensions.ts'

/** What the counting of days found, before anything is put into words. */
export interface CountedDays {
  readonly raw: DayNumber
  readonly due: DayNumber
  readonly target: DayNumber
  readonly advised: DayNumber
  readonly isProvisional: boolean
  readonly mayMove: boolean
}

/** Counts a period of days, working days, months or years. */
export function countDays(q: CheckedQuestion, calendar: Calendar, options: DeadlineOptions): CountedDays {
  const raw = rawEnd(q, calendar)
  const rolls = q.unit !== 'WD' && (q.limit.roll === 'S' || q.limit.roll === 'A')
  const due = rolls ? rollForward(raw, q, calendar, options) : raw
  const back = backToWorkingDay(raw, calendar)
  const target = back < q.from ? due : back
  const before = backToWorkingDay(due - 1, calendar)
  const looked = q.unit === 'WD' ? q.from + 1 : Math.min(raw, target)
  const isProvisional = touchesUnknownYear(looked, due, calendar)
  return {
    raw,
    due,
    target,
    advised: before < q.from ? due : before,
    isProvisional,
    mayMove: isProvisional || isUnsettledDecember(due, calendar),
  }
}

/** The end before rolling: the start day is not counted, days in a suspension are not counted. */
function rawEnd(q: CheckedQuestion, calendar: Calendar): DayNumber {
  if (q.unit === 'WD') {
    const sameUnit = !q.extension || q.extension.unit === 'WD'
    const end = addWorkingDays(q.from, q.value + (sameUnit ? (q.extension?.value ?? 0) : 0), q, calendar)
    if (sameUnit) return end
    return skipSuspended(end, addPeriod(end, q.extension!.value, q.extension!.unit, q), q.suspensions)
  }
  const end = extendedEnd(q)
  const moved = skipSuspended(q.from, end, q.suspensions)
  return q.extension?.unit === 'WD' ? addWorkingDays(moved, q.extension.value, q, calendar) : moved
}

const monthsIn = (value: number, unit: LimitUnit): number => (unit === 'Y' ? value * 12 : unit === 'M' ? value : 0)

/** Months and their extension are one span: 6 M + 6 M from 31 August end on 31 August. */
function extendedEnd(q: CheckedQuestion): DayNumber {
  const extra = q.extension
  if (!extra || extra.unit === 'WD') return addPeriod(q.from, q.value, q.unit, q)
  if (q.unit !== 'D' && extra.unit !== 'D')
    return addPeriod(q.from, monthsIn(q.value, q.unit) + monthsIn(extra.value, extra.unit), 'M', q)
  return addPeriod(addPeriod(q.from, q.value, q.unit, q), extra.value, extra.unit, q)
}

function addPeriod(from: DayNumber, value: number, unit: LimitUnit, q: CheckedQuestion): DayNumber {
  if (unit === 'D') return from + value
  const add = q.limit.months === 'criminal' ? addCriminalMonths : addMonths
  return add(from, monthsIn(value, unit))
}

function addWorkingDays(from: DayNumber, count: number, q: CheckedQuestion, calendar: Calendar): DayNumber {
  let day = from
  for (let left = count; left > 0; ) {
    day += 1
    const until = q.suspensions.length > 0 ? suspendedUntil(day, q.suspensions) : undefined
    if (until !== undefined) day = until
    else if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** C-4: the first working day after a rest day; a day that does not count cannot be the last one either. */
function rollForward(raw: DayNumber, q: CheckedQuestion, calendar: Calendar, options: DeadlineOptions): DayNumber {
  const ends = (day: DayNumber) =>
    calendar.isWorkingDay(day) && !(options.makeUpDays === 'rest' && calendar.isMakeUpDay(day))
  let day = raw
  while (true) {
    const until = suspendedUntil(day, q.suspensions)
    if (until !== undefined) day = until + 1
    else if (ends(day)) return day
    else day += 1
  }
}

function backToWorkingDay(day: DayNumber, calendar: Calendar): DayNumber {
  let back = day
  while (!calendar.isWorkingDay(back)) back -= 1
  return back
}

function touchesUnknownYear(first: DayNumber, last: DayNumber, calendar: Calendar): boolean {
  const end = civil(last).year
  for (let year = civil(first).year; year <= end; year += 1) if (!calendar.isKnownYear(year)) return true
  return false
}

/** The notice of year N+1 may change days in late December of year N, as that of 2019 did. */
function isUnsettledDecember(due: DayNumber, calendar: Calendar): boolean {
  const { year, month, day } = civil(due)
  return month === 12 && day >= 20 && calendar.isKnownYear(year) && !calendar.isKnownYear(year + 1)
}

const hourMs = 3_600_000

/** Procedure counts from the next full hour; the civil code from the moment itself (C-2). */
export const countsFromNextHour = (q: CheckedQuestion): boolean => q.limit.procedure !== 'general'

/** Counts a period of hours; hours on suspended days do not count. */
export function countHours(q: CheckedQuestion): { readonly begin: number; readonly end: number } {
  const begin = countsFromNextHour(q) ? (Math.floor(q.fromMs! / hourMs) + 1) * hourMs : q.fromMs!
  let end = begin + (q.value + (q.extension?.value ?? 0)) * hourMs
  for (const span of q.suspensions) {
    const spanEnd = startOfDay(span.to + 1)
    if (spanEnd <= begin) continue
    const first = Math.max(startOfDay(span.from), begin)
    if (first >= end) break
    end += spanEnd - first
  }
  return { begin, end }
}
