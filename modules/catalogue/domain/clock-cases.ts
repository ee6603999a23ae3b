import { type ConditionFacts, evaluate } from './conditions.ts'
import type { ClockUse } from './definition.ts'

/** By what a clock runs: a limit, and the situation for which the law gives that limit another number. */
export interface ClockPeriod {
  readonly limit: string
  readonly variant?: string
}

/** The case that holds where a clock starts; the limit itself where none does. */
export function periodOf(use: ClockUse, facts: ConditionFacts): ClockPeriod {
  const found = use.cases?.find((one) => evaluate(one.when, facts))
  const variant = found ? found.variant : use.variant
  return { limit: found?.limit ?? use.limit, ...(variant !== undefined && { variant }) }
}

/** Everything by which a clock may run: its own limit, then its cases. */
export const periodsOf = (use: ClockUse): readonly ClockPeriod[] => [
  { limit: use.limit, ...(use.variant !== undefined && { variant: use.variant }) },
  ...(use.cases ?? []).map((one) => ({
    limit: one.limit ?? use.limit,
    ...(one.variant !== undefined && { variant: one.variant }),
  })),
]

/** A clock goes on in a state in which it may run so; where only another period is possible there, it begins anew. */
export const mayRunBy = (use: ClockUse, running: ClockPeriod): boolean =>
  periodsOf(use).some((one) => one.limit === running.limit && one.variant === running.variant)

/** The limits by which a clock may run, each once. */
export const limitsOfClock = (use: ClockUse): readonly string[] => [...new Set(periodsOf(use).map((one) => one.limit))]

/** The day from which a clock counts, where it counts from an answer that was given; absent: from the event. */
export function answeredDay(use: ClockUse, fields: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof use.from !== 'object') return undefined
  const day = fields[use.from.field]
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}
