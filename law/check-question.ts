import { type LawAnswer, type LawRefusal, lawNo, lawYes } from './answer.ts'
import type { DeadlineQuestion } from './deadline.ts'
import type { Limit, LimitUnit } from './limits/limit.ts'
import { type LimitTable, limitOf } from './limits/limit-table.ts'
import { type DayNumber, dayOfMoment, formatDay, parseDay, parseMoment } from './plain-date.ts'
import { type Interval, mergeSuspensions } from './suspensions.ts'
import type { Words } from './words.ts'

/** A question whose every part has been looked at: what is left is counting. */
export interface CheckedQuestion {
  readonly limit: Limit
  readonly value: number
  readonly unit: LimitUnit
  readonly variant?: Words
  readonly extension?: { readonly value: number; readonly unit: LimitUnit; readonly by: Words }
  readonly startDay: DayNumber
  readonly startMs?: number
  /** Where the counting begins: the start, or the restart. */
  readonly from: DayNumber
  readonly fromMs?: number
  readonly restarted: boolean
  readonly suspensions: readonly Interval[]
  /** First day of a suspension that still runs. */
  readonly openSince?: DayNumber
  readonly posted?: { readonly day: DayNumber; readonly ms?: number }
}

const malformed = (part: string, zh: string, en: string) =>
  lawNo('law/question-malformed', { part }, `“${part}”${zh}`, `"${part}" ${en}`)

const impossible = (part: string, value: unknown) =>
  lawNo(
    'law/impossible-date',
    { part, value },
    `“${part}”的日期“${String(value)}”不存在，请按 YYYY-MM-DD 填写真实日期（年份1900至2999）。`,
    `"${part}" is not a date that exists: ${String(value)}. Write a real day as YYYY-MM-DD (years 1900 to 2999).`,
  )

interface Point {
  readonly day: DayNumber
  readonly ms?: number
}

/** A day, or a moment with offset that lies on a Shanghai day. */
function readPoint(part: string, value: unknown): LawAnswer<Point> {
  const day = parseDay(value)
  if (day !== undefined) return lawYes({ day })
  const ms = parseMoment(value)
  if (ms === undefined) return impossible(part, value)
  return lawYes({ day: dayOfMoment(ms), ms })
}

/** Checks a question of unknown origin; every refusal names the part and says what would be right. */
export function checkQuestion(question: unknown, limits: LimitTable): LawAnswer<CheckedQuestion> {
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return lawNo('law/question-malformed', {}, '问题应为一个 JSON 对象。', 'The question must be a JSON object.')
  const asked = question as { readonly [K in keyof DeadlineQuestion]?: unknown }
  if (typeof asked.limit !== 'string') return malformed('limit', '应为时限编号。', 'must be the id of a limit.')
  if (limits.versions(asked.limit).length === 0)
    return lawNo(
      'law/unknown-limit',
      { limit: asked.limit },
      `没有编号为“${asked.limit}”的时限。`,
      `There is no limit with the id "${asked.limit}".`,
    )
  const start = readPoint('start', asked.start)
  if (!start.ok) return start
  const limit = findLimit(asked.limit, start.value.day, limits)
  if (!limit.ok) return limit
  const period = findPeriod(limit.value, asked.variant)
  if (!period.ok) return period
  const extension = findExtension(limit.value, period.value.unit, asked.extended, asked.extendedBy)
  if (!extension.ok) return extension
  const counted = findFrom(asked.restart, start.value, period.value.unit)
  if (!counted.ok) return counted
  const suspended = mergeSuspensions(asked.suspensions, asked.asOf)
  if (!suspended.ok) return suspended
  const posted = findPosted(asked.posted, period.value.unit)
  if (!posted.ok) return posted
  return lawYes({
    limit: limit.value,
    ...period.value,
    ...(extension.value && { extension: extension.value }),
    startDay: start.value.day,
    ...(start.value.ms !== undefined && { startMs: start.value.ms }),
    from: counted.value.day,
    ...(counted.value.ms !== undefined && { fromMs: counted.value.ms }),
    restarted: asked.restart !== undefined && asked.restart !== null,
    suspensions: suspended.value.intervals,
    ...(suspended.value.openSince !== undefined && { openSince: suspended.value.openSince }),
    ...(posted.value && { posted: posted.value }),
  })
}

function findLimit(id: string, day: DayNumber, limits: LimitTable): LawAnswer<Limit> {
  const limit = limitOf(limits, id, formatDay(day))
  if (limit) return lawYes(limit)
  const label = limits.versions(id)[0]!.label
  return lawNo(
    'law/not-in-force',
    { limit: id, day: formatDay(day) },
    `时限“${label.zh}”（${id}）在${formatDay(day)}没有施行的规定。`,
    `No rule for "${label.en}" (${id}) was in force on ${formatDay(day)}.`,
  )
}

function findPeriod(limit: Limit, variant: unknown): LawAnswer<{ value: number; unit: LimitUnit; variant?: Words }> {
  if (variant !== undefined && variant !== null) {
    const found =
      typeof variant === 'string' && Object.hasOwn(limit.variants ?? {}, variant)
        ? limit.variants?.[variant]
        : undefined
    if (found) return lawYes({ value: found.value, unit: found.unit, variant: found.label })
    const names = Object.keys(limit.variants ?? {})
    return lawNo(
      'law/unknown-variant',
      { limit: limit.id, variant, variants: names },
      `时限“${limit.label.zh}”没有情形“${String(variant)}”，可用：${names.join('、') || '无'}。`,
      `The limit "${limit.label.en}" has no variant "${String(variant)}"; it has: ${names.join(', ') || 'none'}.`,
    )
  }
  if (limit.value !== null && limit.unit !== null && limit.unit !== 'persons')
    return lawYes({ value: limit.value, unit: limit.unit })
  if (limit.configurable)
    return lawNo(
      'law/limit-not-configured',
      { limit: limit.id },
      `时限“${limit.label.zh}”（${limit.id}）没有确定的法定数字，须由本市在地方时限中设定后才能计算。`,
      `The limit "${limit.label.en}" (${limit.id}) has no established number; the city must configure one in its local limits first.`,
    )
  return lawNo(
    'law/no-period',
    { limit: limit.id },
    `“${limit.label.zh}”（${limit.id}）不是一段期间，不能计算到期日。`,
    `"${limit.label.en}" (${limit.id}) is not a period of time; it has no due date.`,
  )
}

function findExtension(
  limit: Limit,
  unit: LimitUnit,
  extended: unknown,
  by: unknown,
): LawAnswer<CheckedQuestion['extension']> {
  if (extended !== undefined && extended !== null && typeof extended !== 'boolean')
    return malformed('extended', '应为 true 或 false。', 'must be true or false.')
  const wished = by === undefined || by === null ? undefined : readLength(by)
  if (wished === null)
    return malformed(
      'extendedBy',
      '应为 {"value":正整数,"unit":"D|WD|H|M|Y"}。',
      'must be {"value":positive whole number,"unit":"D|WD|H|M|Y"}.',
    )
  if (!extended && !wished) return lawYes(undefined)
  const allowed = limit.extension
  if (!allowed)
    return lawNo(
      'law/extension-not-allowed',
      { limit: limit.id },
      `时限“${limit.label.zh}”（${limit.id}）${limit.invariable ? '是不变期间，' : '依法'}不能延长。`,
      `The limit "${limit.label.en}" (${limit.id}) ${limit.invariable ? 'is invariable and ' : ''}cannot be extended.`,
    )
  return measureExtension(limit, allowed, unit, wished)
}

function measureExtension(
  limit: Limit,
  allowed: NonNullable<Limit['extension']>,
  unit: LimitUnit,
  wished: { value: number; unit: LimitUnit } | undefined,
): LawAnswer<CheckedQuestion['extension']> {
  if (wished && (wished.unit === 'H') !== (unit === 'H'))
    return malformed('extendedBy', '的单位与时限不符。', 'has a unit that does not fit the limit.')
  if (allowed.value === null) {
    if (wished) return lawYes({ ...wished, by: allowed.by })
    return lawNo(
      'law/extension-length-missing',
      { limit: limit.id },
      `时限“${limit.label.zh}”可以延长，但法律没有写明长度，请在 extendedBy 中填写批准的长度。`,
      `The limit "${limit.label.en}" may be extended, but the law names no length: give the approved length in extendedBy.`,
    )
  }
  const full = { value: allowed.value, unit: allowed.unit, by: allowed.by }
  if (!wished) return lawYes(full)
  if (wished.unit === full.unit && wished.value <= full.value) return lawYes({ ...wished, by: allowed.by })
  return lawNo(
    'law/extension-too-long',
    { limit: limit.id, most: `${full.value} ${full.unit}` },
    `时限“${limit.label.zh}”最多只能延长 ${full.value} ${full.unit}。`,
    `The limit "${limit.label.en}" can be extended by at most ${full.value} ${full.unit}.`,
  )
}

const units: readonly unknown[] = ['D', 'WD', 'H', 'M', 'Y']

function readLength(by: unknown): { value: number; unit: LimitUnit } | null {
  const { value, unit } = (typeof by === 'object' ? by : {}) as Record<string, unknown>
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > 10_000 || !units.includes(unit))
    return null
  return { value: value as number, unit: unit as LimitUnit }
}

const momentMissing = (part: string): LawRefusal =>
  lawNo(
    'law/moment-missing',
    { part },
    `以小时计算的时限，“${part}”须写明时刻，例如 2025-08-05T10:20:00+08:00。`,
    `A limit in hours needs a moment in "${part}", such as 2025-08-05T10:20:00+08:00.`,
  )

function findFrom(restart: unknown, start: Point, unit: LimitUnit): LawAnswer<Point> {
  if (unit === 'H' && start.ms === undefined) return momentMissing('start')
  if (restart === undefined || restart === null) return lawYes(start)
  const again = readPoint('restart', restart)
  if (!again.ok) return again
  if (unit === 'H' && again.value.ms === undefined) return momentMissing('restart')
  const isBefore = again.value.day < start.day || (unit === 'H' && again.value.ms! < start.ms!)
  if (!isBefore) return again
  return lawNo(
    'law/restart-before-start',
    { start: formatDay(start.day), restart: formatDay(again.value.day) },
    `重新起算日${formatDay(again.value.day)}早于起算日${formatDay(start.day)}。`,
    `The restart on ${formatDay(again.value.day)} is before the start on ${formatDay(start.day)}.`,
  )
}

function findPosted(posted: unknown, unit: LimitUnit): LawAnswer<CheckedQuestion['posted']> {
  if (posted === undefined || posted === null) return lawYes(undefined)
  const point = readPoint('posted', posted)
  if (point.ok && unit === 'H' && point.value.ms === undefined) return momentMissing('posted')
  return point
}
