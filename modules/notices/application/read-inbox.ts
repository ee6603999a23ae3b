import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { countUnread, markNoticeRead, noticesFor } from '../adapters/postgres/notice-rows.ts'
import type { Inbox } from '../contract/index.ts'
import type { NoticesNeeds } from './needs.ts'
import type { UnreadCounts } from './unread-counts.ts'

const mostShown = 100

/** Whose notices a person reads: her own, and those of the units in which she works. */
function recipientsOf(by: Person): string[] {
  if (by.kind === 'resident') return [by.id]
  if (by.kind === 'staff') return [...new Set(by.memberships.map(({ unit }) => `unit:${unit}`))]
  return []
}

/** Numbers of matters from which a member of staff is kept away: her unit's inbox says nothing of them to her. */
const hiddenFrom = async (needs: NoticesNeeds, by: Person): Promise<readonly string[]> =>
  by.kind === 'staff' ? ((await needs.recusedFrom?.(by)) ?? []) : []

/** The inbox, newest first; empty for who has not signed in. */
export async function listFor(needs: NoticesNeeds, by: Person): Promise<Inbox> {
  const recipients = recipientsOf(by)
  if (recipients.length === 0) return { notices: [], unread: 0 }
  const hidden = await hiddenFrom(needs, by)
  const notices = await noticesFor(needs.db, needs.city, recipients, mostShown, hidden)
  return { notices, unread: await countUnread(needs.db, needs.city, recipients, hidden) }
}

/** How many she has not read: what stands beside the link on every page. */
export async function unreadOf(needs: NoticesNeeds, counts: UnreadCounts, by: Person): Promise<number> {
  const recipients = recipientsOf(by)
  if (recipients.length === 0) return 0
  const count = async () => countUnread(needs.db, needs.city, recipients, await hiddenFrom(needs, by))
  return by.kind === 'resident' ? counts.find(by.id, count) : count()
}

/** She has read it. A letter that stood behind it has reached her, and the matter's log says so. */
export async function markRead(needs: NoticesNeeds, by: Person, id: string): Promise<Answer<{ id: string }>> {
  const recipients = recipientsOf(by)
  if (recipients.length === 0) return no('notices/sign-in-first')
  const read = await markNoticeRead(needs.db, needs.city, id, recipients, needs.now())
  if (read?.carriesLetter) await needs.serve?.(read.number, read.seq, `notice:${id}:serve`)
  return yes({ id })
}
