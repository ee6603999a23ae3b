import type { Person } from '@gongdao/people/contract'
import { type Answer, yes } from '@gongdao/platform/answer'
import type { ReadEntry } from '../contract/index.ts'
import { seeMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'

/** Who looked at the matter, newest first: name, unit, purpose. */
export async function listReads(
  shop: Workshop,
  by: Person,
  number: string,
  code?: string,
): Promise<Answer<ReadEntry[]>> {
  const found = await seeMatter(shop, by, number, code)
  if (!found.ok) return found
  const rows = await shop.store.reads(by.city, found.value.state.id)
  const readers = [...new Set(rows.map((row) => row.person))]
  const names = rows.length > 0 ? await shop.people.namesOf(by.city, readers) : new Map()
  const directory = shop.directory(by.city)
  return yes(
    rows.map((row) => {
      const unit = row.unit === null ? undefined : directory.unit(row.unit)
      return {
        at: row.at,
        reader: readers.indexOf(row.person) + 1,
        name: names.get(row.person) ?? (by.language === 'zh' ? '工作人员' : 'member of staff'),
        ...(unit ? { unitName: unit.name } : {}),
        purpose: row.purpose,
      }
    }),
  )
}
