import { canonicalJson } from '@gongdao/platform/crypto'
import { project, type Rows } from '../domain/project.ts'
import { loadMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'

export interface Rebuilt {
  /** Byte for byte. */
  readonly same: boolean
  readonly folded: Rows | null
  readonly stored: Rows | null
}

/** Folds a matter's log again and compares what follows from it with the stored rows. */
export async function rebuildMatter(shop: Workshop, city: string, id: string): Promise<Rebuilt> {
  const loaded = await loadMatter(shop, city, { id })
  const stored = await shop.store.storedRows(city, id)
  const folded = ordered(loaded && project(loaded.compiled, loaded.state, loaded.headHash, shop.law))
  const kept = ordered(stored)
  return { same: canonicalJson(folded) === canonicalJson(kept), folded, stored: kept }
}

/** Rows of a set have no order; their ids give them one. */
export const ordered = (rows: Rows | undefined) =>
  rows ? { matter: rows.matter, clocks: byId(rows.clocks), tasks: byId(rows.tasks) } : null

const byId = (rows: Rows['clocks']) => [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
