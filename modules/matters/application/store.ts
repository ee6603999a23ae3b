import type { LoggedAction, UnsignedAction } from '../domain/action-record.ts'
import type { MatterEvent } from '../domain/events.ts'
import type { Rows } from '../domain/project.ts'
import type { MattersNeeds } from './needs.ts'

/** Who asked under which key, and what she will be answered if she asks again. */
export interface IdempotentAsk {
  readonly scope: string
  readonly keyHash: string
  readonly bodyHash: string
  readonly answer: unknown
  readonly at: string
  /** What the answer carries that has to be signed: it is signed with the entries, and the answer is told the signature. */
  readonly carries?: { readonly bytes: Uint8Array; answer(signature: string): unknown }
}

/** Everything that one act writes about one matter. */
export interface Entry {
  readonly id: string
  /** The version it was decided at; 0 for a new matter. */
  readonly expected: number
  readonly actions: readonly UnsignedAction[]
  readonly rows: Rows
  readonly outbox: readonly MatterEvent[]
  readonly papers: readonly { readonly document: string; readonly seq: number }[]
  readonly search: { readonly words: readonly string[]; readonly grams: readonly string[] } | null
}

export type Outcome =
  /** `signature`: of what the answer carries. */
  | { readonly outcome: 'recorded'; readonly signature?: string }
  | { readonly outcome: 'again'; readonly answer: unknown }
  | { readonly outcome: 'keyReused' }
  | { readonly outcome: 'changed'; readonly version: number | null }

/** A matter's log as it stands, with what its row says of its dates. */
export interface StoredLog {
  readonly id: string
  readonly service: string
  readonly definitionVersion: number
  readonly codeHash: string
  readonly provisional: boolean
  readonly leadingDue: string | null
  readonly actions: readonly LoggedAction[]
}

/** Someone who looked. */
export interface ReadRow {
  readonly id: string
  readonly at: string
  readonly person: string
  readonly unit: string | null
  readonly purpose: string
}

/** The tables of the record, as its verbs need them. */
export interface MatterStore {
  findLog(city: string, by: { readonly number: string } | { readonly id: string }): Promise<StoredLog | undefined>
  /** The hash at which a matter's log ends now. */
  headOf(city: string, id: string): Promise<string | undefined>
  /** The one call: all of it is signed and written, or nothing. */
  record(city: string, ask: IdempotentAsk | null, entries: readonly Entry[]): Promise<Outcome>
  /** What was answered under a key before, if anything. */
  recordedAnswer(city: string, ask: IdempotentAsk): Promise<Outcome | undefined>
  addRead(city: string, matter: string, read: ReadRow): Promise<void>
  reads(city: string, matter: string): Promise<readonly ReadRow[]>
  /** Matters with a clock that has ended and says what the system then does. */
  lapsed(city: string, now: Date, most: number): Promise<readonly string[]>
  /** Open matters held by one of these units. */
  openOf(city: string, units: readonly string[], most: number): Promise<readonly string[]>
  /** Matters whose dates may still move, after this id. */
  provisional(city: string, after: string, most: number): Promise<readonly string[]>
  /** Merged matters, after this id, whose other matter is answered or closed. */
  mergedIntoAnswered(city: string, after: string, most: number): Promise<readonly string[]>
  /** Numbers of matters from which this member of staff is recused. */
  recusedFrom(city: string, person: string): Promise<readonly string[]>
  storedRows(city: string, matter: string): Promise<Rows | undefined>
  /** Matters that a paper came with. */
  mattersOfPaper(city: string, document: string): Promise<readonly string[]>
}

/** Where numbers come from. */
export interface Serials {
  next(city: string, day: string): Promise<number>
}

/** How text is cut into what `matters.search` holds; a query must be cut the same way. */
export interface Cutter {
  /** Words of running text. */
  words(text: string): readonly string[]
  /** Pairs of neighbouring characters, and every four digits in a row, for names and numbers that no dictionary knows. */
  grams(text: string): readonly string[]
  /** Those of them that say all of a question; the others follow from these. */
  askedGrams(text: string): readonly string[]
}

/** What the verbs work with: what the house hands in, and our own tables, numbers and scissors. */
export interface Workshop extends MattersNeeds {
  readonly store: MatterStore
  readonly serials: Serials
  readonly cutter: Cutter
}
