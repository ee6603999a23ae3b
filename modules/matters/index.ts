/** The door of `matters`: the record of what happened, and everything that follows from it. */
import type { Directory } from '@gongdao/agencies'
import type { Person } from '@gongdao/people/contract'
import { drainOutbox } from './adapters/postgres/drain-outbox.ts'
import { matterStore } from './adapters/postgres/matter-store.ts'
import { drawnSerials } from './adapters/postgres/serials.ts'
import { cutter } from './adapters/search-words.ts'
import { fileMatter } from './application/file-matter.ts'
import { foldRows } from './application/fold-rows.ts'
import { getReceipt } from './application/get-receipt.ts'
import { lapseClocks } from './application/lapse-clocks.ts'
import { listReads } from './application/list-reads.ts'
import { looking } from './application/look-at-matter.ts'
import type { Matters } from './application/matters.ts'
import { maySeeDocument } from './application/may-see-document.ts'
import type { MattersNeeds } from './application/needs.ts'
import { rebuildMatter } from './application/rebuild-matter.ts'
import { recomputeDeadlines } from './application/recompute-deadlines.ts'
import type { Workshop } from './application/store.ts'
import { takeAction } from './application/take-action.ts'
import { viewMatter, viewTimeline } from './application/view-matter.ts'
import { type SightMarks, sightMarks, sightOf, sightSql } from './domain/sight.ts'

export { createRoots, type Roots, type RootsNeeds } from './adapters/create-roots.ts'
export { mattersRoutes } from './adapters/http/matters-routes.ts'
export { refusals } from './adapters/http/refusals.ts'
export { rootsRoutes } from './adapters/http/roots-routes.ts'
export { lawClock } from './adapters/law-clock.ts'
export { readLog, readLogsOf } from './adapters/postgres/read-log.ts'
export { cutter } from './adapters/search-words.ts'
export { type LogCommand, type Said, verifyLogCommand, verifyReceiptFile } from './adapters/verify-commands.ts'
export { foldRows } from './application/fold-rows.ts'
export type { Look } from './application/look-at-matter.ts'
export type { Matters, TimelinePage } from './application/matters.ts'
export type { EventListener, LawClock, MattersNeeds, StaffMember } from './application/needs.ts'
export type { Rebuilt } from './application/rebuild-matter.ts'
export type { Cutter } from './application/store.ts'
export type { Glance } from './application/view-matter.ts'
export type * from './contract/index.ts'
export type { ActionRecord } from './domain/action-record.ts'
export type { EventName, MatterEvent } from './domain/events.ts'
export { eventNames } from './domain/events.ts'
export { fold, LogDoesNotFit } from './domain/fold.ts'
export { matterNumber, readMatterNumber } from './domain/matter-number.ts'
export type { Rows } from './domain/project.ts'
export { dayOf, dayStart, markedDays, searchMark, searchMarks } from './domain/search-marks.ts'
export { type SightMarks, supervisedUnits } from './domain/sight.ts'
export { migrations } from './migrations/index.ts'

/** Gathers the verbs. */
export function createMatters(needs: MattersNeeds): Matters {
  const store = matterStore(needs.db, needs.signer)
  const shop: Workshop = { ...needs, store, serials: drawnSerials(needs.db), cutter }
  return {
    file: (by, filing, key) => fileMatter(shop, by, filing, key),
    act: (by, number, seen, wish, key, code) => takeAction(shop, by, number, seen, wish, key, code),
    view: (by, number, glance) => viewMatter(shop, by, number, glance),
    look: looking(shop),
    timeline: (by, number, page) => viewTimeline(shop, by, number, page),
    reads: (by, number, code) => listReads(shop, by, number, code),
    receipt: (by, number, code) => getReceipt(shop, by, number, code),
    maySeeDocument: (by, document, code) => maySeeDocument(shop, by, document, code),
    recusedFrom: (by) => store.recusedFrom(by.city, by.id),
    lapse: (city) => lapseClocks(shop, city),
    recompute: (city) => recomputeDeadlines(shop, city),
    rebuild: (city, matter) => rebuildMatter(shop, city, matter),
    foldRows: (actions) => foldRows(shop, actions),
    drainOutbox: (city, most = 500) => drainOutbox(needs.db, city, needs.listeners ?? [], needs.now(), most),
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

/** The same answer in the marks of the search index; nothing where they do not say it all. */
export const visibleInMarks =
  (directory: (city: string) => Directory) =>
  (person: Person): SightMarks | undefined =>
    sightMarks(sightOf(person, directory(person.city)))
