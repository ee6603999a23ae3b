import type { Directory } from '@gongdao/agencies'
import type { CompiledDefinition } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import type { Deadline, DeadlineQuestion, LimitUnit } from '@gongdao/law'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { Now } from '@gongdao/platform/clock'
import type { Signer } from '@gongdao/platform/crypto'
import type { Database, Sql } from '@gongdao/platform/postgres'
import type { MatterEvent } from '../domain/events.ts'

/** The law's clock, bound to the calendar and to the promises (`local.…`) that the city's bodies made. */
export interface LawClock {
  deadline(question: DeadlineQuestion): Deadline
  /** Limits in hours count from the moment, all others from the day. */
  isInHours(limit: string, variant?: string): boolean
  /** The unit in which an extension of this limit is granted; absent: it has none. */
  extensionUnit(limit: string): LimitUnit | undefined
  /** What the limit is called, and its article on that day (the newest unless told). */
  describe(limit: string, day?: string): { readonly title: { zh: string; en: string }; readonly article: string }
}

/** A member of a unit, as the desk that assigns work needs to know her. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly role: 'clerk' | 'head' | 'supervisor' | 'admin' | 'auditor'
}

/** What the record touches. A test can hand in anything; `apps/server` hands in the house. */
export interface MattersNeeds {
  readonly db: Database
  readonly now: Now
  readonly signer: Signer
  readonly law: LawClock
  readonly catalogue: {
    /** The definition to which a matter is pinned. */
    definition(code: string, version: number): CompiledDefinition | undefined
    /** The version in force for new matters. */
    current(code: string): CompiledDefinition | undefined
    all(): readonly CompiledDefinition[]
  }
  /** The organisation of a city, in memory. */
  readonly directory: (city: string) => Directory
  readonly people: {
    /** Those who work in a unit now. */
    membersOf(city: string, unit: string): Promise<readonly StaffMember[]>
    /** Names for ids, for timelines and lists of readers; unknown ids are absent. */
    namesOf(city: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
    /** The mandates that somebody holds at this moment, not a moment ago: after a revocation nothing is done on it. */
    mandatesNow?(city: string, person: string): Promise<Person['mandates']>
  }
  readonly documents: {
    /** Describes the papers that this person may put into a matter; an unknown, foreign or infected one refuses. */
    forFiling(by: Person, ids: readonly string[]): Promise<Answer<readonly DocumentInfo[]>>
  }
  /** Letters before the matter's number; Zhaoqing's are `ZQ`. */
  readonly numberPrefix?: string
  /** Whoever cares what happened. Called by the worker, at least once for every event. */
  readonly listeners?: readonly EventListener[]
}

/**
 * Hears of events, oldest first, at least once: what it writes `within` is kept together with their being taken, everything
 * else must bear hearing them twice (an event's id is the same). Throwing means that one of them cannot be heard; they are
 * then told in smaller groups, and the one alone later.
 */
export type EventListener = (events: readonly MatterEvent[], within: Sql) => Promise<void>
