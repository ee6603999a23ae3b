import type { Person } from '@gongdao/people/contract'

/** A condition on rows of `matters.matter`, with the values for its places. */
export interface VisibleSql {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * The one answer of `matters` to "who may see", as a condition on the row called `alias`; its places are numbered from
 * `firstPlace`. Readers never decide it themselves.
 */
export type VisibleTo = (person: Person, alias: string, firstPlace: number) => VisibleSql
