import type { Filed, NewMatter } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { Now } from '@gongdao/platform/clock'
import type { Database } from '@gongdao/platform/postgres'
import type { Alert, Proposal } from '../contract/index.ts'
import type { Place } from '../domain/gazetteer.ts'

/** Asks a language model for a second opinion; undefined when it has none. Never throws. */
export type AskModel = (text: string) => Promise<unknown>

/** What intake touches. */
export interface IntakeNeeds {
  readonly db: Database
  readonly now: Now
  readonly city: string
  /** The city's divisions as the agencies directory holds them now. */
  readonly places: () => readonly Place[]
  readonly matters: { file(by: Person, filing: NewMatter, key: string): Promise<Answer<Filed>> }
  /** Absent: rules and examples alone, without any network. */
  readonly askModel?: AskModel | undefined
  /** Which units answer calls for help from a place, and which of them a unit oversees. Absent: all staff on duty. */
  readonly duty?: Duty | undefined
  readonly namesOf?: ((ids: readonly string[]) => Promise<ReadonlyMap<string, string>>) | undefined
  /** Tells whoever is on duty that somebody must be called now. Absent: the list of alerts alone. */
  readonly onAlert?: ((alert: Alert) => Promise<void>) | undefined
}

/** Who answers for somebody in danger. */
export interface Duty {
  /** The units that are called for a place, or for `unknown`. */
  unitsFor(region: string): readonly string[]
  /** The units that a supervisor of this unit watches over. */
  under(unit: string): readonly string[]
}

export type ProposeNow = (text: string, hints?: { region?: string; service?: string }) => Proposal
