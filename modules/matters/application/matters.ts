import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type {
  ActionTaken,
  ActionWish,
  Filed,
  MatterView,
  NewMatter,
  ReadEntry,
  Receipt,
  TimelineEntry,
} from '../contract/index.ts'
import type { ActionRecord } from '../domain/action-record.ts'
import type { Rows } from '../domain/project.ts'
import type { Look } from './look-at-matter.ts'
import type { Glance } from './view-matter.ts'

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
  /** The same for who may have the answer already: whether she may see it is asked anew, the view is made when it is wanted. */
  look(by: Person, number: string, code?: string): Promise<Answer<Look>>
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
  /** Numbers of matters from which this member of staff is recused: whoever tells of matters leaves them out. */
  recusedFrom(by: Person): Promise<readonly string[]>
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
