import type { Person } from '@gongdao/people/contract'
import type { WorkItem } from '../contract/index.ts'
import { presentWorkItem } from '../domain/present-work-item.ts'
import { type WorklistNeeds, wordingFor } from './needs.ts'

/** More matters than this nobody reads on one page; the rest is found by number. */
const most = 200

/** A resident's matters at every body, and those of whom she represents, newest first. Others have none. */
export async function listOwn(needs: WorklistNeeds, by: Person): Promise<readonly WorkItem[]> {
  if (by.kind !== 'resident') return []
  const rows = await needs.rows.own(by, needs.now(), most)
  const wording = await wordingFor(needs, by.city, [])
  // Who handles it inside the body is not hers to know; the unit is.
  return rows.map((row) => presentWorkItem(wording, { ...row, handler: null }))
}
