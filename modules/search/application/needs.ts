import type { SightMarks } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import type { ReaderNeeds, WorkItemRow } from '@gongdao/worklists'
import type { Stretch } from '../domain/next-stretch.ts'
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
  /** Who may see, in marks of the index; absent where they do not say it all. */
  readonly sight?: SightMarks | undefined
  readonly at: Date
}

/** Where a hit stands in the order: when it was filed (text that compares as the moment does), and its matter. */
export interface HitPlace {
  readonly place: string
  readonly id: string
}

/** So many hits, and where the newest of them stand. */
export interface Hits {
  readonly count: number
  readonly places: readonly HitPlace[]
}

/** No look meets more hits than these: enough to say "1000+". */
export const mostHits = 1001

/** The rows behind a search; the only thing here that knows SQL. */
export interface HitRows {
  /**
   * Hits in these days, after a place if one is given, and the places of the newest `shown`. A count of `mostHits` is not the whole
   * of them, and then the places are not the newest.
   */
  look(by: Person, question: HitQuestion, days: Stretch, after: HitPlace | undefined, shown: number): Promise<Hits>
  /** How many hits are in these days, up to `most`. */
  count(by: Person, question: HitQuestion, days: Stretch, most: number): Promise<number>
  /** The newest `shown` in these days, by the list of dates: for days in which every few matters are a hit. */
  newest(
    by: Person,
    question: HitQuestion,
    days: Stretch,
    after: HitPlace | undefined,
    shown: number,
  ): Promise<readonly HitPlace[]>
  /** What stands on a page: these matters, as far as this person may see them, newest first. */
  items(by: Person, at: Date, ids: readonly string[]): Promise<readonly WorkItemRow[]>
}

export interface SearchNeeds extends Pick<ReaderNeeds, 'now' | 'definition' | 'directory' | 'namesOf'> {
  readonly rows: HitRows
  readonly inMarks: (person: Person) => SightMarks | undefined
  readonly cutter: Cutter
}
