/** The door of `notices`: it listens to the record and tells whoever should know. */
import type { MatterEvent } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import { handleEvent } from './application/handle-event.ts'
import type { NoticesNeeds } from './application/needs.ts'
import { listFor, markRead, unreadOf } from './application/read-inbox.ts'
import { type Ring, ringUnit } from './application/ring-unit.ts'
import type { Inbox } from './contract/index.ts'

export { refusals } from './adapters/http/refusals.ts'
export { noticesRoutes } from './adapters/http/routes.ts'
export type { NoticesNeeds } from './application/needs.ts'
export type { Ring } from './application/ring-unit.ts'
export type { Inbox, Notice } from './contract/index.ts'
export { migrations } from './migrations/index.ts'

export interface Notices {
  /** A listener of the record's events; bears hearing an event twice. */
  handle(event: MatterEvent): Promise<void>
  /** Tells a unit at once of something that is no matter yet. */
  ringUnit(ring: Ring): Promise<void>
  listFor(by: Person): Promise<Inbox>
  unreadOf(by: Person): Promise<number>
  /** Marks a notice read; a letter behind it is served by that. */
  markRead(by: Person, id: string): Promise<Answer<{ id: string }>>
}

export function createNotices(needs: NoticesNeeds): Notices {
  return {
    handle: (event) => handleEvent(needs, event),
    ringUnit: (ring) => ringUnit(needs, ring),
    listFor: (by) => listFor(needs, by),
    unreadOf: (by) => unreadOf(needs, by),
    markRead: (by, id) => markRead(needs, by, id),
  }
}
