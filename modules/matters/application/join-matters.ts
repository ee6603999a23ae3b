import { fieldsOf } from '../domain/action-content.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { type Loaded, loadMatter } from './load-matter.ts'
import type { Entry, Workshop } from './store.ts'
import { type Unplaced, writeActs } from './write-acts.ts'

/**
 * What a merger, or the taking back of one, writes about the other matter: it says in its own log what joined or left it.
 * Both are written in one call, so that two mergers at once can never close both. `again`: the other one has changed.
 */
export async function writeOtherSide(
  shop: Workshop,
  matter: Loaded,
  act: Unplaced,
): Promise<Entry | undefined | 'again'> {
  const { state } = matter
  const isMerger = act.act === 'merge'
  const isUndone = act.act === 'takeBack' && state.merged?.seq === fieldsOf(act).seq
  if (!isMerger && !isUndone) return undefined
  const id = isMerger ? String(act.facts.into) : state.merged!.into
  const other = await loadMatter(shop, state.city, { id })
  if (!other || (isMerger && (other.state.closed || (await bringUpToDate(shop, other))))) return 'again'
  return isMerger ? joined(shop, matter, other, act) : parted(shop, matter, other, act)
}

const joined = (shop: Workshop, { state }: Loaded, other: Loaded, act: Unplaced): Entry => {
  const { reason } = fieldsOf(act)
  return entryOf(shop, other, { ...act, act: 'join' }, { from: state.id, fields: { number: state.number, reason } })
}

/** What the other matter's log says when one that was merged into it leaves it again. */
export const parted = (shop: Workshop, { state }: Loaded, other: Loaded, act: Unplaced): Entry =>
  entryOf(shop, other, { ...act, act: 'part' }, { from: state.id, fields: { number: state.number } })

function entryOf(shop: Workshop, other: Loaded, act: Unplaced, facts: Unplaced['facts']): Entry {
  const happenedAt = act.happenedAt < other.state.filedAt ? other.state.filedAt : act.happenedAt
  return writeActs(shop, other.compiled, other.state, other.actions, [{ ...act, happenedAt, facts, personal: null }])
    .entry
}
