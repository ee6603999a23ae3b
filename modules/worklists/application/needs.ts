import type { Directory } from '@gongdao/agencies'
import type { ServiceDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import type { Now } from '@gongdao/platform/clock'
import type { Wording } from '../domain/present-work-item.ts'
import type { TaskRow, WorkItemRow } from '../domain/work-item-row.ts'

/** A place of the list after which to go on, and how many rows to take. */
export interface Stretch {
  readonly after?: readonly (string | number)[]
  readonly limit: number
}

/** What the queue is narrowed to; absent means any. */
export interface QueueFilter {
  readonly units?: readonly string[]
  readonly service?: string
  readonly state?: string
  readonly phase?: string
  readonly risk?: string
  readonly region?: string
  /** A person's id, or `none` for matters that nobody handles yet. */
  readonly handler?: string
}

/** The rows that the two lists are made of; the only thing here that knows SQL is behind it. */
export interface WorkRows {
  tasks(by: Person, mine: boolean, at: Date, stretch: Stretch): Promise<readonly TaskRow[]>
  queue(by: Person, filter: QueueFilter, at: Date, stretch: Stretch): Promise<readonly WorkItemRow[]>
  /** What this person may see, newest first. */
  own(by: Person, at: Date, most: number): Promise<readonly WorkItemRow[]>
  /** The days on which the leading clocks of matters end, where one runs. */
  duesOf(city: string, matters: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export interface WorklistNeeds {
  readonly rows: WorkRows
  readonly now: Now
  readonly definition: (code: string, version: number) => ServiceDefinition | undefined
  readonly directory: (city: string) => Directory
  readonly namesOf: (city: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Gathers what words the rows need: one look-up of names for the whole page. */
export async function wordingFor(
  needs: Pick<WorklistNeeds, 'definition' | 'directory' | 'namesOf'>,
  city: string,
  ids: readonly (string | null)[],
): Promise<Wording> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const names = known.length > 0 ? await needs.namesOf(city, known) : new Map<string, string>()
  return { definition: needs.definition, directory: needs.directory(city), names }
}
