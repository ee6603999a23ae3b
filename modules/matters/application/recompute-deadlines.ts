import { canonicalJson } from '@gongdao/platform/crypto'
import { project } from '../domain/project.ts'
import { recordNewDates } from './bring-up-to-date.ts'
import { loadMatter } from './load-matter.ts'
import { ordered } from './rebuild-matter.ts'
import type { Workshop } from './store.ts'

const atOnce = 200

/**
 * After a calendar was announced: every matter whose dates may still have moved is counted again, and what moved is an
 * action in its log. Answers how many matters it touched.
 */
export async function recomputeDeadlines(shop: Workshop, city: string): Promise<number> {
  let touched = 0
  let after = ''
  for (;;) {
    const ids = await shop.store.provisional(city, after, atOnce)
    for (const id of ids) {
      if (await recomputeMatter(shop, city, id)) touched++
    }
    if (ids.length < atOnce) return touched
    after = ids.at(-1)!
  }
}

async function recomputeMatter(shop: Workshop, city: string, id: string): Promise<boolean> {
  const matter = await loadMatter(shop, city, { id })
  const stored = await shop.store.storedRows(city, id)
  if (!matter || !stored) return false
  const counted = project(matter.compiled, matter.state, matter.headHash, shop.law)
  if (canonicalJson(ordered(counted)) === canonicalJson(ordered(stored))) return false
  return recordNewDates(shop, matter)
}
