import type { Database, Sql } from '@gongdao/platform/postgres'
import type { EventListener } from '../../application/needs.ts'
import type { MatterEvent } from '../../domain/events.ts'

/** Events handed over in one transaction. */
const groupSize = 250

const pauseMinutes = (attempts: number): number => Math.min(2 ** attempts, 240)

/**
 * Hands events to the listeners, oldest first: each is taken with what the listeners wrote, or not at all. A group shares a
 * transaction and is told in one go; when that fails it is told by halves, down to the one that fails: it is undone alone,
 * waits longer each time and holds up no other. Answers how many were handed over.
 */
export async function drainOutbox(
  db: Database,
  city: string,
  listeners: readonly EventListener[],
  now: Date,
  most: number,
): Promise<number> {
  let handed = 0
  for (let left = most; left > 0; left -= groupSize) {
    const size = Math.min(left, groupSize)
    const group = await db.transaction((tx) => handGroup(tx, city, listeners, now, size))
    handed += group.handed
    if (group.claimed < size) break
  }
  return handed
}

async function handGroup(tx: Sql, city: string, listeners: readonly EventListener[], now: Date, size: number) {
  const events = await claim(tx, city, now, size)
  const failed = new Set<string>()
  await tell(tx, listeners, events, failed)
  for (const id of failed) await postpone(tx, city, id, now)
  const taken = events.filter(({ id }) => !failed.has(id)).map(({ id }) => id)
  if (taken.length > 0)
    await tx.query('update matters.outbox set taken_at = $3 where city = $1 and id = any($2::text[])', [
      city,
      taken,
      now.toISOString(),
    ])
  return { claimed: events.length, handed: taken.length }
}

/** Tells some events; who fails is noted. */
async function tell(
  tx: Sql,
  listeners: readonly EventListener[],
  events: readonly Claimed[],
  failed: Set<string>,
): Promise<void> {
  if (events.length === 0) return
  await tx.query('savepoint events')
  try {
    for (const listener of listeners)
      await listener(
        events.map(({ payload }) => payload),
        tx,
      )
    await tx.query('release savepoint events')
  } catch {
    await tx.query('rollback to savepoint events')
    await tx.query('release savepoint events')
    if (events.length === 1) {
      failed.add(events[0]!.id)
      return
    }
    const half = Math.ceil(events.length / 2)
    await tell(tx, listeners, events.slice(0, half), failed)
    await tell(tx, listeners, events.slice(half), failed)
  }
}

interface Claimed {
  /** Of the row: what an event that nobody can read says of itself is not asked. */
  readonly id: string
  readonly payload: MatterEvent
}

/** What happened to one matter is told in its order, also within a millisecond. */
async function claim(tx: Sql, city: string, now: Date, most: number): Promise<Claimed[]> {
  const { rows } = await tx.query<Claimed>(
    `select o.id, o.payload from matters.outbox o
     where o.city = $1 and o.taken_at is null and (o.not_before is null or o.not_before <= $2)
     order by o.recorded_at, o.seq, o.id limit $3 for update skip locked`,
    [city, now.toISOString(), most],
  )
  return rows
}

async function postpone(tx: Sql, city: string, id: string, now: Date): Promise<void> {
  const { rows } = await tx.query<{ attempts: number }>(
    'update matters.outbox set attempts = attempts + 1 where city = $1 and id = $2 and taken_at is null returning attempts',
    [city, id],
  )
  const later = new Date(now.getTime() + pauseMinutes(rows[0]?.attempts ?? 1) * 60_000)
  await tx.query('update matters.outbox set not_before = $3 where city = $1 and id = $2', [
    city,
    id,
    later.toISOString(),
  ])
}
