import type { MatterView } from '../contract/index.ts'
import { leadingOf, timed } from '../domain/deadlines.ts'
import { type Loaded, loadMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'

/**
 * How the matter is getting on into which this one was merged: its phase, unit and date, nothing of the person who brought
 * it; and the date that was promised here. Undefined where nothing was merged.
 */
export async function standTogether(shop: Workshop, { state }: Loaded): Promise<MatterView['together']> {
  const { merged } = state
  const other = merged && (await loadMatter(shop, state.city, { id: merged.into }))
  if (!other) return undefined
  const due = leadingOf(other.state, timed(other.state, shop.law))?.deadline.due
  const promised = timed(state, shop.law).filter(
    (clock) => merged.clocks.includes(clock.id) && clock.kind === 'state' && clock.side === 'authority',
  )
  const ownDue = promised.map((clock) => clock.deadline.due).sort()[0]
  return {
    number: other.state.number,
    since: merged.at,
    phase: other.state.phase,
    stateTitle: other.compiled.state(other.state.state)!.title,
    unitName: shop.directory(state.city).unit(other.state.unit)?.name ?? { zh: other.state.unit, en: other.state.unit },
    ...(due ? { due } : {}),
    ...(ownDue ? { ownDue } : {}),
  }
}
