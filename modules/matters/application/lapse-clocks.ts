import { bringUpToDate, systemActs } from './bring-up-to-date.ts'
import { followMerged } from './follow-merged.ts'
import { loadMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'

const atOnce = 200
/** One matter may pass through several ends in one go, when the timer was away for long. */
const mostSteps = 20

/**
 * The system's acts on clocks that have ended, and on matters whose unit was dissolved. Run it as often as you like: the
 * key of each act is the clock and its end. Answers how many matters it moved.
 */
export async function lapseClocks(shop: Workshop, city: string): Promise<number> {
  let moved = 0
  for (const id of await shop.store.lapsed(city, shop.now(), atOnce)) if (await lapseMatter(shop, city, id)) moved++
  moved += await followMerged(shop, city)
  const directory = shop.directory(city)
  const dissolved = directory
    .units()
    .filter((unit) => !unit.active)
    .map((unit) => unit.id)
  if (dissolved.length === 0) return moved
  for (const id of await shop.store.openOf(city, dissolved, atOnce)) if (await handOn(shop, city, id)) moved++
  return moved
}

async function lapseMatter(shop: Workshop, city: string, id: string): Promise<boolean> {
  for (let step = 0; step < mostSteps; step++) {
    const matter = await loadMatter(shop, city, { id })
    if (!matter || !(await bringUpToDate(shop, matter))) return step > 0
  }
  return true
}

/** Nothing is ever ownerless: the successor of a dissolved unit, or the backstop, takes over. */
async function handOn(shop: Workshop, city: string, id: string): Promise<boolean> {
  const matter = await loadMatter(shop, city, { id })
  if (!matter) return false
  const reason = '原单位已撤销，由承接单位办理。'
  const wish = { act: 'handOver', fields: { reason } }
  return systemActs(shop, matter, wish, `handOver ${matter.state.unit} ${matter.state.version}`)
}
