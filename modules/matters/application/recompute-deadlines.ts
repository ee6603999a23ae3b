import { recomputeOne } from './bring-up-to-date.ts'
import { loadMatter } from './load-matter.ts'
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
      const matter = await loadMatter(shop, city, { id })
      if (matter && (await recomputeOne(shop, matter))) touched++
    }
    if (ids.length < atOnce) return touched
    after = ids.at(-1)!
  }
}
