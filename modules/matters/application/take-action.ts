import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { ActionTaken, ActionWish } from '../contract/index.ts'
import { decide } from '../domain/decide.ts'
import { engineActRules } from '../domain/engine-acts.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { answeredBefore, asking } from './asking.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { differenceSince } from './difference-since.ts'
import { holdingNow } from './hold-mandates.ts'
import { writeOtherSide } from './join-matters.ts'
import { type Seen, seeMatter, situationOf } from './load-matter.ts'
import { lookUpWish } from './look-up-wish.ts'
import type { IdempotentAsk, Workshop } from './store.ts'
import { actorOf, writeActs } from './write-acts.ts'

/** How often a decision is made anew because others acted in between. */
const mostTries = 8

/** Someone does what the definition allows in this state; clocks start and stop as it says. */
export async function takeAction(
  shop: Workshop,
  by: Person,
  number: string,
  seen: number | 'any',
  wish: ActionWish,
  key: string,
  code?: string,
): Promise<Answer<ActionTaken>> {
  const ask = asking(by, key, { verb: 'act', number, wish }, shop.now(), number)
  if (!ask.ok) return ask
  for (let nth = 1; nth <= mostTries; nth++) {
    const attempt = await tryOnce(shop, by, number, seen, wish, ask.value, code)
    if (attempt === 'again') continue
    if (attempt.ok) return attempt
    // A lost answer looks like a stale act: whoever asks again under her key is told what she was told before.
    const before = await shop.store.recordedAnswer(by.city, { ...ask.value, answer: null })
    return answeredBefore(before, (answer) => answer as ActionTaken) ?? attempt
  }
  return no('matters/busy', { number })
}

async function tryOnce(
  shop: Workshop,
  known: Person,
  number: string,
  seen: number | 'any',
  wish: ActionWish,
  ask: Omit<IdempotentAsk, 'answer'>,
  code: string | undefined,
): Promise<Answer<ActionTaken> | 'again'> {
  const by = await holdingNow(shop, known)
  const found = await seeMatter(shop, by, number, code)
  if (!found.ok) return found
  const matter = found.value
  if (by.kind !== 'system' && (await bringUpToDate(shop, matter, wish.happenedAt))) return 'again'
  const stale = isStale(matter, seen, wish.act)
  if (stale) return no('matters/changed', { ...differenceSince(matter, shop.law, seen as number, matter.audience) })
  const looked = await lookUpWish(shop, by, matter, wish)
  if (!looked.ok) return looked
  const decided = decide(situationOf(shop, by, matter, wish.happenedAt), looked.value)
  if (!decided.ok) return decided
  const { permit, ...content } = decided.value
  const actorId = by.kind === 'anonymous' ? matter.state.applicant : by.id
  const act = { act: wish.act, by: actorOf(by, permit.role, permit.unit, actorId), ...content }
  const written = writeActs(shop, matter.compiled, matter.state, matter.actions, [act])
  const taken = takenOf(written.state)
  const other = await writeOtherSide(shop, matter, act)
  if (other === 'again') return 'again'
  const entries = other ? [written.entry, other] : [written.entry]
  const outcome = await shop.store.record(by.city, { ...ask, answer: taken }, entries)
  if (outcome.outcome === 'recorded') return yes(taken)
  if (outcome.outcome === 'changed') return 'again'
  return answeredBefore(outcome, (answer) => answer as ActionTaken)!
}

const takenOf = (state: MatterState): ActionTaken => ({
  number: state.number,
  version: state.version,
  state: state.state,
  phase: state.phase,
  seq: state.version,
})

/** Acts that go beside the work of others (a message, an urging) make nobody's look stale, and are never stale themselves. */
function isStale(matter: Seen, seen: number | 'any', act: string): boolean {
  if (seen === 'any' || seen === matter.state.version || isPassive(act)) return false
  return seen > matter.state.version || matter.actions.slice(seen).some((one) => !isPassive(one.act))
}

const isPassive = (act: string): boolean => Object.hasOwn(engineActRules, act) && engineActRules[act]?.passive === true
