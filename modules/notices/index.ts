/** The door of `notices`: it listens to the record and tells whoever should know. */
import type { MatterEvent } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { Sql } from '@gongdao/platform/postgres'
import { hearEvents } from './application/hear-events.ts'
import type { NoticesNeeds } from './application/needs.ts'
import { listFor, markRead, unreadOf } from './application/read-inbox.ts'
import { type Ring, ringUnit } from './application/ring-unit.ts'
import { sendTexts } from './application/send-texts.ts'
import { UnreadCounts } from './application/unread-counts.ts'
import type { Inbox } from './contract/index.ts'

export { refusals } from './adapters/http/refusals.ts'
export { noticesRoutes } from './adapters/http/routes.ts'
export type { NoticesNeeds, TextMessage } from './application/needs.ts'
export type { Ring } from './application/ring-unit.ts'
export type { Inbox, Notice } from './contract/index.ts'
export { migrations } from './migrations/index.ts'

export interface Notices {
  /** A listener of the record's events: writes into inboxes, and orders the text messages. Bears hearing an event twice. */
  hear(events: readonly MatterEvent[], within: Sql): Promise<void>
  /** Sends the text messages of these events that still wait. */
  sendTexts(events: readonly MatterEvent[]): Promise<void>
  /** Both at once, for one event. */
  handle(event: MatterEvent): Promise<void>
  /** Tells a unit at once of something that is no matter yet. */
  ringUnit(ring: Ring): Promise<void>
  listFor(by: Person): Promise<Inbox>
  unreadOf(by: Person): Promise<number>
  /** Marks a notice read; a letter behind it is served by that. */
  markRead(by: Person, id: string): Promise<Answer<{ id: string }>>
}

export function createNotices(needs: NoticesNeeds): Notices {
  const counts = new UnreadCounts()
  return {
    hear: async (events, within) => {
      try {
        counts.forget([...(await hearEvents(needs, events, within))])
      } finally {
        counts.forget(applicantsOf(events))
      }
    },
    sendTexts: (events) => sendTexts(needs, events),
    handle: async (event) => {
      await hearEvents({ ...needs, sendLater: undefined }, [event], needs.db)
      counts.forget(applicantsOf([event]))
      await sendTexts(needs, [event])
    },
    ringUnit: (ring) => ringUnit(needs, ring),
    listFor: (by) => listFor(needs, by),
    unreadOf: (by) => unreadOf(needs, counts, by),
    markRead: (by, id) => markRead(needs, by, id).finally(() => counts.forget([by.id])),
  }
}

const applicantsOf = (events: readonly MatterEvent[]): string[] => events.map((event) => event.applicant)
