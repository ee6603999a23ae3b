import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { cursorOf, placeOf, presentWorkItem, wordingFor } from '@gongdao/worklists'
import type { SearchPage } from '../contract/index.ts'
import { textQuery } from '../domain/text-query.ts'
import { findPlaces } from './find-places.ts'
import type { HitFilter, SearchNeeds } from './needs.ts'

export interface SearchWanted extends HitFilter {
  readonly q?: string
  readonly cursor?: string
  readonly limit?: number
}

export type SearchRefused = 'search/staff-only' | 'search/bad-cursor'

/** Counting stops here: "1000+" says all that a person needs. */
export const countCap = 1000

/** Finds matters that this person may see, newest first. The count is taken once and travels in the cursor. */
export async function searchMatters(
  needs: SearchNeeds,
  by: Person,
  wanted: SearchWanted,
): Promise<Answer<SearchPage, SearchRefused>> {
  if (by.kind !== 'staff') return no('search/staff-only')
  const after = wanted.cursor === undefined ? undefined : placeOf(wanted.cursor, ['moment', 'string', 'number'])
  if (wanted.cursor !== undefined && !after) return no('search/bad-cursor')
  const { q = '', service, phase, unit, region } = wanted
  const text = textQuery(q, needs.cutter)
  const asksNothing = q.trim() !== '' && !text.words && !text.grams
  if (asksNothing) return yes({ items: [], count: 0, more: false })
  const at = needs.now()
  const filter = given({ service, phase, unit, region })
  const question = { text, filter, sight: needs.inMarks(by), at }
  const limit = wanted.limit ?? 50
  const place = after && { place: String(after[0]), id: String(after[1]) }
  const found = await findPlaces({ rows: needs.rows, by, question, after: place, shown: limit + 1 })
  const counted = after ? Number(after[2]) : found.count
  const page = found.places.slice(0, limit)
  const rows =
    page.length > 0
      ? await needs.rows.items(
          by,
          at,
          page.map((one) => one.id),
        )
      : []
  const wording = await wordingFor(
    needs,
    by.city,
    rows.map((row) => row.handler),
  )
  const last = found.places.length > limit ? page.at(-1) : undefined
  return yes({
    items: rows.map((row) => presentWorkItem(wording, row)),
    count: Math.min(Math.max(counted, 0), countCap),
    more: counted > countCap,
    ...(last ? { next: cursorOf([last.place, last.id, counted]) } : {}),
  })
}

const given = (filter: { [Name in keyof HitFilter]: HitFilter[Name] | undefined }): HitFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as HitFilter
