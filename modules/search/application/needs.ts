import type { Person } from '@gongdao/people/contract'
import type { ReaderNeeds, WorkItemRow } from '@gongdao/worklists'
import type { Cutter, TextQuery } from '../domain/text-query.ts'

/** What hits are narrowed to; absent means any. */
export interface HitFilter {
  readonly service?: string
  readonly phase?: string
  readonly unit?: string
  readonly region?: string
}

export interface HitQuestion {
  readonly text: TextQuery
  readonly filter: HitFilter
  readonly at: Date
}

/** The rows behind a search; the only thing here that knows SQL. */
export interface HitRows {
  /** Hits newest first, after a place if one is given. */
  newest(
    by: Person,
    question: HitQuestion,
    after: readonly (string | number)[] | undefined,
    limit: number,
  ): Promise<readonly WorkItemRow[]>
  /** How many hits there are, counted no further than `most`. */
  count(by: Person, question: HitQuestion, most: number): Promise<number>
}

export interface SearchNeeds extends Pick<ReaderNeeds, 'now' | 'definition' | 'directory' | 'namesOf'> {
  readonly rows: HitRows
  readonly cutter: Cutter
}
