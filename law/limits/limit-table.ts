import type { PlainDate } from '../plain-date.ts'
import type { Limit } from './limit.ts'

/** Limits by id; several rows of one id follow one another in time. */
export interface LimitTable {
  readonly all: readonly Limit[]
  readonly versions: (id: string) => readonly Limit[]
}

const none: readonly Limit[] = []

export function buildLimitTable(all: readonly Limit[]): LimitTable {
  const byId = new Map<string, Limit[]>()
  for (const limit of all) byId.set(limit.id, [...(byId.get(limit.id) ?? []), limit])
  return { all, versions: (id) => byId.get(id) ?? none }
}

/** Whether a row is the rule for a period that starts on this day. */
export const isInForce = (limit: Limit, day: PlainDate): boolean =>
  (limit.validFrom === null || limit.validFrom <= day) && (limit.validTo === null || day <= limit.validTo)

/** The row of this id in force on a day; without a day, the newest row. */
export function limitOf(table: LimitTable, id: string, day?: PlainDate): Limit | undefined {
  const versions = table.versions(id)
  if (day !== undefined) return versions.find((limit) => isInForce(limit, day))
  return versions.reduce<Limit | undefined>(
    (newest, limit) => (newest && (newest.validFrom ?? '') >= (limit.validFrom ?? '') ? newest : limit),
    undefined,
  )
}
