/** The door of `search`: finding a matter again. It owns no table; it reads `matters.search`. */
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { ReaderNeeds } from '@gongdao/worklists'
import { hitRows } from './adapters/postgres/hit-rows.ts'
import type { SearchNeeds } from './application/needs.ts'
import { type SearchRefused, type SearchWanted, searchMatters } from './application/search-matters.ts'
import type { SearchPage } from './contract/index.ts'
import type { Cutter } from './domain/text-query.ts'

export { refusals } from './adapters/http/refusals.ts'
export { searchRoutes } from './adapters/http/routes.ts'
export type { SearchWanted } from './application/search-matters.ts'
export type { SearchPage } from './contract/index.ts'
export type { Cutter } from './domain/text-query.ts'

export interface Search {
  /** Matters that this person may see, newest first. */
  find(by: Person, wanted: SearchWanted): Promise<Answer<SearchPage, SearchRefused>>
}

interface Given extends ReaderNeeds {
  /** How `matters` cuts text on writing: the query must be cut the same way. */
  readonly cutter: Cutter
  /** Who may see, in marks of the index. */
  readonly inMarks: SearchNeeds['inMarks']
}

/** Gathers the verb. */
export function createSearch(given: Given): Search {
  const needs: SearchNeeds = { ...given, rows: hitRows(given.db, given.visibleTo) }
  return { find: (by, wanted) => searchMatters(needs, by, wanted) }
}
