import type { ActionRecord } from './action-record.ts'
import { hashAction } from './seal.ts'

/** The two times of an entry. */
export interface Times {
  readonly happenedAt: string
  readonly recordedAt: string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Shifts that a person makes who dates something back: seconds, minutes, hours, days, up to a year and a bit. */
const shifts: readonly number[] = [
  ...Array.from({ length: 59 }, (_, index) => (index + 1) * second),
  ...Array.from({ length: 120 }, (_, index) => (index + 1) * minute),
  ...Array.from({ length: 72 }, (_, index) => (index + 1) * hour),
  ...Array.from({ length: 400 }, (_, index) => (index + 1) * day),
].flatMap((shift) => [shift, -shift])

/** The moment in a UUID version 7; the engine makes the id when it records. */
export function momentOfId(id: string): number | undefined {
  const hex = id.replaceAll('-', '')
  return /^[0-9a-f]{12}7[0-9a-f]{19}$/.test(hex) ? Number.parseInt(hex.slice(0, 12), 16) : undefined
}

const isMoment = (ms: number | undefined): ms is number => ms !== undefined && Math.abs(ms) <= 8_640_000_000_000_000

/**
 * The times an entry had when it was sealed, if changed times are all that is wrong with it: the hash proves a guess.
 * `hints` are moments nearby: of the neighbours and of what was folded from the log.
 */
export function findOriginalTimes(
  entry: ActionRecord,
  hashes: ReadonlySet<string>,
  hints: readonly (string | null)[],
  wide: boolean,
): Times | undefined {
  const fits = (happened: number, recorded: number): Times | undefined => {
    if (!isMoment(happened) || !isMoment(recorded)) return undefined
    const times = { happenedAt: new Date(happened).toISOString(), recordedAt: new Date(recorded).toISOString() }
    return hashes.has(hashAction({ ...entry, ...times })) ? times : undefined
  }
  const own = [Date.parse(entry.happenedAt), Date.parse(entry.recordedAt)] as const
  const near = [
    ...new Set([...own, momentOfId(entry.id), ...hints.map((hint) => (hint ? Date.parse(hint) : undefined))]),
  ]
    .filter(isMoment)
    .slice(0, 12)
  for (const happened of near)
    for (const recorded of near) {
      const found = fits(happened, recorded)
      if (found) return found
    }
  if (!wide) return undefined
  for (const shift of shifts) {
    const [happened, recorded] = own
    const found =
      fits(happened + shift, recorded) ?? fits(happened, recorded + shift) ?? fits(happened + shift, recorded + shift)
    if (found) return found
  }
  return undefined
}
