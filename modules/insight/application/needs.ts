import type { Person } from '@gongdao/people/contract'
import type { ReaderNeeds } from '@gongdao/worklists'
import type { endsElsewhere } from '../domain/shown-elsewhere.ts'

/** A unit's counts as the database gives them; words are added afterwards. */
export interface UnitCounts {
  readonly unit: string
  readonly open: number
  readonly overdue: number
  readonly at_risk: number
  readonly answered: number
  readonly in_time: number
  readonly median: number | null
  readonly p90: number | null
  readonly returned: number
  readonly urged: number
  readonly elsewhere: number
}

export interface TotalCounts {
  readonly open: number
  readonly overdue: number
  readonly at_risk: number
  readonly filed_30: number
  readonly answered_30: number
  readonly median: number | null
  readonly p90: number | null
}

export interface MonthCounts {
  readonly month: string
  readonly filed: number
  readonly answered: number
  readonly overdue: number
}

/** Answers by the first day of their class (0, 8, 16, …), as `domain/day-classes.ts` cuts them. */
export interface ClassCounts {
  readonly class_no: number
  readonly matters: number
}

export interface BoardCounts {
  readonly totals: TotalCounts
  readonly units: readonly UnitCounts[]
  readonly classes: readonly ClassCounts[]
  readonly months: readonly MonthCounts[]
}

export interface PublicCounts {
  readonly unit: string
  readonly service: string
  readonly filed: number
  readonly answered: number
  readonly in_time: number
  readonly elsewhere: number
  readonly days: readonly number[]
}

/** Leaves that a supervisor gave to return papers once more (DESIGN law 4). */
export interface OverrideCounts {
  readonly unit: string
  readonly service: string
  readonly overrides: number
}

/** The counts behind the board and the public figures; the only thing here that knows SQL. */
export interface Counts {
  /** `elsewhere`: ends at which she was shown the competent body, as `service state`. */
  board(by: Person, units: readonly string[] | undefined, at: Date, elsewhere: readonly string[]): Promise<BoardCounts>
  public(
    city: string,
    services: readonly string[],
    at: Date,
    elsewhere: readonly string[],
  ): Promise<readonly PublicCounts[]>
  overrides(city: string, services: readonly string[], at: Date): Promise<readonly OverrideCounts[]>
}

export interface InsightNeeds extends Pick<ReaderNeeds, 'now' | 'directory'> {
  readonly counts: Counts
  /** The definitions in force: titles, and whether statistics of the service are published. */
  readonly services: () => readonly {
    readonly code: string
    readonly title: { readonly zh: string; readonly en: string }
    readonly publish: { readonly statistics: boolean }
    readonly acts?: Parameters<typeof endsElsewhere>[0][number]['acts']
  }[]
}
