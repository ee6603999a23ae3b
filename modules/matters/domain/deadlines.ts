import type { Deadline, DeadlineQuestion, LimitUnit } from '@gongdao/law'
import { dayInShanghai } from '@gongdao/platform/clock'
import { isSuspended } from './fold-clocks.ts'
import type { ClockState, MatterState } from './matter-state.ts'

/** The law's answer, as far as the record asks it. */
export interface LawAnswers {
  deadline(question: DeadlineQuestion): Deadline
  isInHours(limit: string, variant?: string): boolean
  /** The unit in which an extension of this limit is granted. */
  extensionUnit(limit: string): LimitUnit | undefined
}

/** A clock with the date on which it ends: a pure function of the log, the pinned definition and the calendar. */
export interface TimedClock extends ClockState {
  readonly deadline: Deadline
}

const shanghaiOffset = 8 * 3_600_000

/** A moment as Shanghai's clocks show it, with its offset. */
export const inShanghai = (at: string): string =>
  `${new Date(Date.parse(at) + shanghaiOffset).toISOString().slice(0, -1)}+08:00`

/** What is asked of the law about a clock. */
export function questionOf(clock: ClockState, law: LawAnswers): DeadlineQuestion {
  const hours = law.isInHours(clock.limit, clock.variant)
  const start = hours ? inShanghai(clock.start) : dayInShanghai(new Date(clock.start))
  const cured = clock.restart === null ? undefined : clock.restart
  const restart = cured && (hours ? inShanghai(cured) : dayInShanghai(new Date(cured)))
  // What was suspended before the papers were cured has no part in the time that begins anew.
  const suspensions = clock.suspensions.filter(
    (one) => !restart || one.to === undefined || one.to > restart.slice(0, 10),
  )
  return {
    limit: clock.limit,
    start,
    ...(clock.variant !== undefined ? { variant: clock.variant } : {}),
    ...(clock.extended ? { extended: true } : {}),
    ...extendedBy(clock, law),
    ...(suspensions.length > 0 ? { suspensions } : {}),
    ...(restart ? { restart } : {}),
  }
}

/** An extension that was granted for less than the law allows, or whose length the law leaves to the parties. */
function extendedBy(clock: ClockState, law: LawAnswers): Pick<DeadlineQuestion, 'extendedBy'> {
  const unit = clock.extendedBy === undefined ? undefined : law.extensionUnit(clock.limit)
  return unit ? { extendedBy: { value: clock.extendedBy!, unit } } : {}
}

/** What the law said of a state: one look asks several times, and a state never changes. */
const said = new WeakMap<MatterState, { readonly law: LawAnswers; readonly clocks: readonly TimedClock[] }>()

/** Every clock of a matter with its date, live ones and those that stopped. */
export function timed(state: MatterState, law: LawAnswers): readonly TimedClock[] {
  const known = said.get(state)
  if (known?.law === law) return known.clocks
  const clocks = state.clocks.map((clock) => ({ ...clock, deadline: law.deadline(questionOf(clock, law)) }))
  said.set(state, { law, clocks })
  return clocks
}

/**
 * The leading clock: of those that run, the first to end of the authority's; where only the applicant's run, the first of
 * those. A suspended matter has none.
 */
export function leadingOf(state: MatterState, clocks: readonly TimedClock[]): TimedClock | undefined {
  if (state.closed || state.suspension) return undefined
  const running = clocks.filter((clock) => clock.stoppedAt === null && !isSuspended(clock))
  const first = (side: ClockState['side']) =>
    running.filter((clock) => clock.side === side).sort((a, b) => endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1))[0]
  return first('authority') ?? first('applicant')
}

/** The moment after which it is late. */
export const endOf = (clock: TimedClock): number => Date.parse(clock.deadline.dueAt)
