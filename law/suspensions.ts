import { type LawAnswer, lawNo, lawYes } from './answer.ts'
import { type DayNumber, parseDay } from './plain-date.ts'

/** Days that do not count, both ends included. */
export interface Interval {
  readonly from: DayNumber
  readonly to: DayNumber
}

export interface MergedSuspensions {
  readonly intervals: readonly Interval[]
  readonly openSince?: DayNumber
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null

/** Suspensions of any order and overlap as disjoint spans in order, so that their order cannot matter. */
export function mergeSuspensions(suspensions: unknown, asOf: unknown): LawAnswer<MergedSuspensions> {
  if (isAbsent(suspensions)) return lawYes({ intervals: [] })
  if (!Array.isArray(suspensions))
    return lawNo(
      'law/question-malformed',
      { part: 'suspensions' },
      '“suspensions”应为数组。',
      '"suspensions" must be a list.',
    )
  const looked = isAbsent(asOf) ? undefined : parseDay(asOf)
  if (!isAbsent(asOf) && looked === undefined) return badDay('asOf', asOf)
  const spans: Interval[] = []
  let openSince: DayNumber | undefined
  for (const [index, suspension] of suspensions.entries()) {
    const span = readSpan(suspension, index, looked)
    if (!span.ok) return span
    spans.push(span.value)
    if (span.value.isOpen) openSince = Math.min(openSince ?? span.value.from, span.value.from)
  }
  return lawYes({ intervals: merge(spans), ...(openSince !== undefined && { openSince }) })
}

function readSpan(
  suspension: unknown,
  index: number,
  looked: DayNumber | undefined,
): LawAnswer<Interval & { readonly isOpen: boolean }> {
  const part = `suspensions[${index}]`
  if (typeof suspension !== 'object' || suspension === null)
    return lawNo(
      'law/question-malformed',
      { part },
      `“${part}”应为 {"from":…,"to":…}。`,
      `"${part}" must be {"from":…,"to":…}.`,
    )
  const { from, to } = suspension as Record<string, unknown>
  const first = parseDay(from)
  if (first === undefined) return badDay(`${part}.from`, from)
  // A suspension that still runs stops the clock at least on its first day.
  if (isAbsent(to)) return lawYes({ from: first, to: Math.max(first, looked ?? first), isOpen: true })
  const last = parseDay(to)
  if (last === undefined) return badDay(`${part}.to`, to)
  if (last < first)
    return lawNo(
      'law/suspension-backwards',
      { part, from, to },
      `“${part}”的结束日${to}早于开始日${from}。`,
      `"${part}" ends on ${to}, before it begins on ${from}.`,
    )
  return lawYes({ from: first, to: last, isOpen: false })
}

const badDay = (part: string, value: unknown) =>
  lawNo(
    'law/impossible-date',
    { part, value },
    `“${part}”的日期“${String(value)}”不存在，请按 YYYY-MM-DD 填写真实日期（年份1900至2999）。`,
    `"${part}" is not a date that exists: ${String(value)}. Write a real day as YYYY-MM-DD (years 1900 to 2999).`,
  )

function merge(spans: readonly Interval[]): Interval[] {
  const merged: { from: DayNumber; to: DayNumber }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** The last day of the span a day lies in; undefined for a day that counts. */
export function suspendedUntil(day: DayNumber, intervals: readonly Interval[]): DayNumber | undefined {
  return intervals.find((span) => span.from <= day && day <= span.to)?.to
}

/** The end of a period that began after `from`, moved by the days in it that do not count. */
export function skipSuspended(from: DayNumber, end: DayNumber, intervals: readonly Interval[]): DayNumber {
  let moved = end
  for (const span of intervals) {
    if (span.to <= from) continue
    const first = Math.max(span.from, from + 1)
    if (first > moved) break
    moved += span.to - first + 1
  }
  return moved
}
