import type { ActionWish } from '../contract/index.ts'
import { endOf, leadingOf, timed } from '../domain/deadlines.ts'
import { decide, type Wish } from '../domain/decide.ts'
import { isSuspended } from '../domain/fold-clocks.ts'
import { standingOf } from '../domain/standing.ts'
import { type Loaded, situationOf } from './load-matter.ts'
import type { Workshop } from './store.ts'
import { systemPerson } from './system-person.ts'
import { actorOf, writeActs } from './write-acts.ts'

/**
 * What time itself did to a matter is written before anybody acts on it: clocks that ended, dates that a calendar
 * announced later moved. Says whether something was written (or somebody else wrote), so that the caller looks again.
 * `before` is when a late-recorded act happened: what ended after that moment does not stand in its way.
 */
export async function bringUpToDate(
  shop: Workshop,
  matter: Loaded,
  before?: ActionWish['happenedAt'],
): Promise<boolean> {
  const moment = before === undefined ? shop.now() : new Date(Math.min(Date.parse(before) || 0, shop.now().getTime()))
  return (await recomputeOne(shop, matter)) || (await lapseOne(shop, matter, moment))
}

/** Takes the system's act on the first clock that has ended, if there is one. */
export async function lapseOne(shop: Workshop, matter: Loaded, moment: Date): Promise<boolean> {
  const ended = timed(matter.state, shop.law)
    .filter((clock) => clock.stoppedAt === null && clock.onLapse !== null && !isSuspended(clock))
    .filter((clock) => endOf(clock) <= moment.getTime())
    .sort((a, b) => endOf(a) - endOf(b))[0]
  if (!ended) return false
  const last = Math.max(endOf(ended), ...matter.state.moves.map((one) => Date.parse(one.at)))
  const wish = { act: ended.onLapse!, happenedAt: new Date(last).toISOString(), extra: { lapsed: ended.id } }
  return systemActs(shop, matter, wish, `lapse ${ended.id} ${ended.deadline.dueAt}`)
}

/** Records new dates where the calendar of today gives others than the row holds. */
export async function recomputeOne(shop: Workshop, matter: Loaded): Promise<boolean> {
  if (!matter.stored.provisional || matter.state.closed) return false
  const clocks = timed(matter.state, shop.law)
  const due = leadingOf(matter.state, clocks)?.deadline.due ?? null
  const mayMove = clocks.some((clock) => clock.deadline.mayMove)
  if (mayMove && due === matter.stored.leadingDue) return false
  return recordNewDates(shop, matter)
}

/** An action that says what the dates are now; the rows follow from the fold, as after every action. */
export async function recordNewDates(shop: Workshop, matter: Loaded): Promise<boolean> {
  const now = timed(matter.state, shop.law)
    .filter((clock) => clock.stoppedAt === null)
    .map(({ id, limit, deadline }) => ({ clock: id, limit, due: deadline.due, provisional: deadline.provisional }))
  const extra = { before: { leading: matter.stored.leadingDue }, now }
  return systemActs(shop, matter, { act: 'recompute', extra }, `recompute ${matter.state.version}`)
}

/** The system acts like anyone: through the same decision, into the same log. */
export async function systemActs(
  shop: Workshop,
  matter: Loaded,
  wish: Pick<Wish, 'act' | 'happenedAt' | 'extra'> & { fields?: Wish['fields'] },
  key: string,
): Promise<boolean> {
  const by = systemPerson(matter.state.city)
  const standing = standingOf(by, matter.state, shop.directory(by.city), false)
  const decided = decide(situationOf(shop, by, { ...matter, standing }), {
    fields: {},
    papers: [],
    paperNames: {},
    ...wish,
  })
  if (!decided.ok) return false
  const { permit, ...content } = decided.value
  const act = { act: wish.act, by: actorOf(by, permit.role, permit.unit), ...content }
  const { entry } = writeActs(shop, matter.compiled, matter.state, matter.actions, [act])
  const ask = {
    scope: `system ${matter.state.id}`,
    keyHash: key,
    bodyHash: key,
    answer: null,
    at: shop.now().toISOString(),
  }
  const { outcome } = await shop.store.record(by.city, ask, [entry])
  return outcome === 'recorded' || outcome === 'changed'
}
