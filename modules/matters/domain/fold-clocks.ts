import {
  answeredDay,
  type ClockUse,
  type ConditionFacts,
  mayRunBy,
  periodOf,
  type StateDefinition,
} from '@gongdao/catalogue'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { ClockState } from './matter-state.ts'

/** Start, stop, suspend, extend and restart: a matter's clocks live exactly where its states declare them. */

interface Moment {
  readonly at: string
  readonly unit: string
}

const dayOf = (at: string): string => dayInShanghai(new Date(at))

/** The day after: a suspension, like a period, does not count the day of its event (民法典 art. 201). */
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const isLive = (clock: ClockState): boolean => clock.stoppedAt === null

/** The name under which states, extensions and restarts mean a clock, whichever case of it runs. */
export const clockName = (clock: ClockState): string => clock.use ?? clock.limit

/** What the event was at which clocks start: when, whose they are, and what their cases may ask about. */
interface Entering extends Moment {
  readonly filedAt: string
  readonly facts: ConditionFacts
}

/** What entering a state does: its clocks start or go on, others stop. */
export function enterState(
  clocks: readonly ClockState[],
  state: StateDefinition | undefined,
  moment: Entering,
): ClockState[] {
  const declared = state?.clocks ?? []
  const kept = clocks.map((clock) => {
    if (!isLive(clock) || clock.kind !== 'state') return clock
    const use = declared.find((one) => one.limit === clockName(clock))
    return use && mayRunBy(use, clock)
      ? { ...clock, side: use.side, onLapse: use.onLapse ?? null }
      : stop(clock, moment.at)
  })
  const running = new Set(kept.filter((clock) => isLive(clock) && clock.kind === 'state').map(clockName))
  const fresh = declared.filter((use) => !running.has(use.limit))
  return [...kept, ...fresh.map((use) => begin(use, kept, moment))]
}

function begin(use: ClockUse, before: readonly ClockState[], moment: Entering): ClockState {
  const nth = before.filter((clock) => clock.kind === 'state' && clockName(clock) === use.limit).length + 1
  const { limit, variant } = periodOf(use, moment.facts)
  return {
    ...engineClock('state', `${use.limit}#${nth}`, limit, { at: startOf(use, moment), unit: moment.unit }),
    ...(limit !== use.limit && { use: use.limit }),
    ...(variant !== undefined && { variant }),
    side: use.side,
    onLapse: use.onLapse ?? null,
  }
}

/** The event from which it counts: this one, the filing, or a day that was told (a service, a judgment). */
function startOf(use: ClockUse, { at, filedAt, facts }: Entering): string {
  const day = answeredDay(use, facts.fields)
  if (day !== undefined) return new Date(`${day}T00:00:00+08:00`).toISOString()
  return use.from === 'filing' ? filedAt : at
}

/** A clock of the engine's own: of a referral that may be refused, of a message that waits for its answer. */
export const engineClock = (kind: ClockState['kind'], id: string, limit: string, moment: Moment): ClockState => ({
  id,
  kind,
  limit,
  side: 'authority',
  unit: moment.unit,
  start: moment.at,
  extended: false,
  restart: null,
  suspensions: [],
  onLapse: null,
  stoppedAt: null,
})

/** Stops a clock; an open suspension ends with it. */
export const stop = (clock: ClockState, at: string): ClockState =>
  isLive(clock) ? { ...closeSuspension(clock, at), stoppedAt: at } : clock

export const stopWhere = (clocks: readonly ClockState[], at: string, which: (clock: ClockState) => boolean) =>
  clocks.map((clock) => (which(clock) ? stop(clock, at) : clock))

/** The live clocks belong to the unit that is responsible now. */
export const handToUnit = (clocks: readonly ClockState[], unit: string): ClockState[] =>
  clocks.map((clock) => (isLive(clock) && clock.unit !== unit ? { ...clock, unit } : clock))

/** While a matter waits for someone outside, the authority's clocks of its state stand still; an applicant's runs on. */
export function suspendOrResume(clocks: readonly ClockState[], suspended: boolean, at: string): ClockState[] {
  return clocks.map((clock) => {
    if (!isLive(clock) || clock.kind !== 'state' || clock.side !== 'authority') return clock
    const open = isSuspended(clock)
    if (suspended === open) return clock
    if (!suspended) return closeSuspension(clock, at)
    return { ...clock, suspensions: [...clock.suspensions, { from: nextDay(dayOf(at)) }] }
  })
}

/** A suspension without an end is running. */
export const isSuspended = (clock: ClockState): boolean => clock.suspensions.some((one) => one.to === undefined)

function closeSuspension(clock: ClockState, at: string): ClockState {
  const to = dayOf(at)
  const suspensions = clock.suspensions.flatMap((one) => {
    if (one.to !== undefined) return [one]
    return one.from <= to ? [{ from: one.from, to }] : []
  })
  return { ...clock, suspensions }
}

/** Grants the one extension of a running limit, whole or by so much. */
export const extend = (clocks: readonly ClockState[], limit: string, by?: number): ClockState[] =>
  clocks.map((clock) =>
    isLive(clock) && clockName(clock) === limit
      ? { ...clock, extended: true, ...(by !== undefined && { extendedBy: by }) }
      : clock,
  )

/** Cured papers: the running limit counts anew from this moment. */
export const restart = (clocks: readonly ClockState[], limit: string, at: string): ClockState[] =>
  clocks.map((clock) => (isLive(clock) && clockName(clock) === limit ? { ...clock, restart: at } : clock))

export const liveClock = (clocks: readonly ClockState[], limit: string): ClockState | undefined =>
  clocks.find((clock) => isLive(clock) && clockName(clock) === limit)
