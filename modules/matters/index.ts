/** The door of `matters`: the record of what happened, and everything that follows from it. */
import type { Directory } from '@gongdao/agencies'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import { drainOutbox } from './adapters/postgres/drain-outbox.ts'
import { matterStore } from './adapters/postgres/matter-store.ts'
import { drawnSerials } from './adapters/postgres/serials.ts'
import { cutter } from './adapters/search-words.ts'
import { fileMatter } from './application/file-matter.ts'
import { foldRows } from './application/fold-rows.ts'
import { getReceipt } from './application/get-receipt.ts'
import { lapseClocks } from './application/lapse-clocks.ts'
import { listReads } from './application/list-reads.ts'
import { maySeeDocument } from './application/may-see-document.ts'
import type { MattersNeeds } from './application/needs.ts'
import { rebuildMatter } from './application/rebuild-matter.ts'
import { recomputeDeadlines } from './application/recompute-deadlines.ts'
import type { Workshop } from './application/store.ts'
import { takeAction } from './application/take-action.ts'
import { type Glance, viewMatter, viewTimeline } from './application/view-matter.ts'
import type {
  ActionTaken,
  ActionWish,
  Filed,
  MatterView,
  NewMatter,
  ReadEntry,
  Receipt,
  TimelineEntry,
} from './contract/index.ts'
import type { ActionRecord } from './domain/action-record.ts'
import type { Rows } from './domain/project.ts'
import { sightOf, sightSql } from './domain/sight.ts'

export { mattersRoutes } from './adapters/http/matters-routes.ts'
export { refusals } from './adapters/http/refusals.ts'
export { lawClock } from './adapters/law-clock.ts'
export { cutter } from './adapters/search-words.ts'
export type { EventListener, LawClock, MattersNeeds, StaffMember } from './application/needs.ts'
export type { Rebuilt } from './application/rebuild-matter.ts'
export type { Cutter } from './application/store.ts'
export type { Glance } from './application/view-matter.ts'
export type * from './contract/index.ts'
export type { ActionRecord } from './domain/action-record.ts'
export type { Difference } from './domain/difference.ts'
export type { EventName, MatterEvent } from './domain/events.ts'
export { eventNames } from './domain/events.ts'
export { fold, LogDoesNotFit } from './domain/fold.ts'
export { readMatterNumber } from './domain/matter-number.ts'
export type { Rows } from './domain/project.ts'
export { migrations } from './migrations/index.ts'

/** The verbs of the record. Every refusal has a code of `refusals`; `matters/changed` carries a `Difference`. */
export interface Matters {
  /** Files a matter: number, tracking code (shown once), signed receipt. The same key gives the same answer. */
  file(by: Person, filing: NewMatter, key: string): Promise<Answer<Filed>>
  /** Takes an act. `seen` is the version the person looked at (ETag), or `any` for one who looked at none. */
  act(
    by: Person,
    number: string,
    seen: number | 'any',
    wish: ActionWish,
    key: string,
    code?: string,
  ): Promise<Answer<ActionTaken>>
  /** The matter as this person may see it, with the acts she may take. A read by staff is recorded. */
  view(by: Person, number: string, glance?: Glance): Promise<Answer<MatterView>>
  /** The timeline alone, a page at a time, oldest first. */
  timeline(
    by: Person,
    number: string,
    page?: { after?: number; limit?: number; code?: string },
  ): Promise<Answer<TimelinePage>>
  /** Who looked at the matter. */
  reads(by: Person, number: string, code?: string): Promise<Answer<ReadEntry[]>>
  /** The signed receipt of the filing. */
  receipt(by: Person, number: string, code?: string): Promise<Answer<Receipt>>
  /** Whether this person may see a paper of a matter, asked by `documents`. The read is recorded. */
  maySeeDocument(by: Person, document: string, code?: string): Promise<boolean>
  /** The system's acts on clocks that have ended. Idempotent; answers how many matters it moved. */
  lapse(city: string): Promise<number>
  /** Records new dates where a calendar announced later changes them; answers how many matters it touched. */
  recompute(city: string): Promise<number>
  /** Folds the log again and compares it with the stored rows. */
  rebuild(city: string, matter: string): Promise<{ same: boolean; folded: unknown; stored: unknown }>
  /** What follows from a log, for those who check one without this database. */
  foldRows(actions: readonly ActionRecord[]): Rows
  /** Hands events to the listeners; answers how many it handed over. */
  drainOutbox(city: string, most?: number): Promise<number>
}

export interface TimelinePage {
  readonly number: string
  readonly entries: TimelineEntry[]
  /** Pass it as `after` to get the next page; absent at the end. */
  readonly next?: number
}

/** Gathers the verbs. */
export function createMatters(needs: MattersNeeds): Matters {
  const store = matterStore(needs.db)
  const shop: Workshop = { ...needs, store, serials: drawnSerials(needs.db), cutter }
  return {
    file: (by, filing, key) => fileMatter(shop, by, filing, key),
    act: (by, number, seen, wish, key, code) => takeAction(shop, by, number, seen, wish, key, code),
    view: (by, number, glance) => viewMatter(shop, by, number, glance),
    timeline: (by, number, page) => viewTimeline(shop, by, number, page),
    reads: (by, number, code) => listReads(shop, by, number, code),
    receipt: (by, number, code) => getReceipt(shop, by, number, code),
    maySeeDocument: (by, document, code) => maySeeDocument(shop, by, document, code),
    lapse: (city) => lapseClocks(shop, city),
    recompute: (city) => recomputeDeadlines(shop, city),
    rebuild: (city, matter) => rebuildMatter(shop, city, matter),
    foldRows: (actions) => foldRows(shop, actions),
    drainOutbox: (city, most = 100) => drainOutbox(needs.db, city, needs.listeners ?? [], needs.now(), most),
  }
}

/**
 * Who may see which matters, as an SQL condition on `matters.matter`: the same answer that guards a single matter, for the
 * lists, counts and searches of readers. Places are numbered from `firstPlace`.
 */
export const visibleMatters =
  (directory: (city: string) => Directory) =>
  (person: Person, alias: string, firstPlace: number): { sql: string; values: readonly unknown[] } =>
    sightSql(sightOf(person, directory(person.city)), alias, firstPlace)
