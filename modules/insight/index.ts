/** The door of `insight`: whether agencies keep the law's time. It owns no table; it counts rows of `matters`. */
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { ReaderNeeds } from '@gongdao/worklists'
import { counts } from './adapters/postgres/counts.ts'
import type { InsightNeeds } from './application/needs.ts'
import { publicFigures } from './application/public-figures.ts'
import { type BoardRefused, type BoardWanted, showBoard } from './application/show-board.ts'
import type { Board, PublicFigures } from './contract/index.ts'

export { refusals } from './adapters/http/refusals.ts'
export { insightRoutes } from './adapters/http/routes.ts'
export type { BoardWanted } from './application/show-board.ts'
export type { Board, PublicFigures, UnitLine } from './contract/index.ts'

export interface Insight {
  /** The supervisor's board over what this person may see. */
  board(by: Person, wanted: BoardWanted): Promise<Answer<Board, BoardRefused>>
  /** Figures for everybody, small cells suppressed. */
  publicFigures(city: string): Promise<PublicFigures>
}

/** Gathers the two. `services` lists the definitions in force. */
export function createInsight(
  given: Pick<ReaderNeeds, 'db' | 'visibleTo' | 'now' | 'directory'> & Pick<InsightNeeds, 'services'>,
): Insight {
  const needs: InsightNeeds = { ...given, counts: counts(given.db, given.visibleTo) }
  return {
    board: (by, wanted) => showBoard(needs, by, wanted),
    publicFigures: (city) => publicFigures(needs, city),
  }
}
