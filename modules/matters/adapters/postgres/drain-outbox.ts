import type { Database, Sql } from '@gongdao/platform/postgres'
import type { EventListener } from '../../application/needs.ts'
import type { MatterEvent } from '../../domain/events.ts'

const pauseMinutes = (attempts: number): number => Math.min(2 ** attempts, 240)

/**
 * Hands events to the listeners, oldest first, each in its own transaction: taken with what the listeners wrote, or not at
 * all. One that fails waits longer each time and holds up no other. Answers how many were handed over.
 */
export async function drainOutbox(
  db: Database,
  city: string,
  listeners: readonly EventListener[],
  now: Date,
  most: number,
): Promise<number> {
  let handed = 0
  for (let nth = 0; nth < most; nth++) {
    const one = await handOne(db, city, listeners, now)
    if (one === 'none') break
    if (one === 'handed') handed++
  }
  return handed
}

async function handOne(db: Database, city: string, listeners: readonly EventListener[], now: Date) {
  let claimed: string | undefined
  try {
    return await db.transaction(async (tx) => {
      const event = await claim(tx, city, now)
      if (!event) return 'none'
      claimed = event.id
      for (const listener of listeners) await listener(event, tx)
      await tx.query('update matters.outbox set taken_at = $3 where city = $1 and id = $2', [
        city,
        event.id,
        now.toISOString(),
      ])
      return 'handed'
    })
  } catch (error) {
    if (claimed === undefined) throw error
    await postpone(db, city, claimed, now)
    return 'postponed'
  }
}

async function claim(tx: Sql, city: string, now: Date): Promise<MatterEvent | undefined> {
  const { rows } = await tx.query<{ payload: MatterEvent }>(
    `select o.payload from matters.outbox o
     where o.city = $1 and o.taken_at is null and (o.not_before is null or o.not_before <= $2)
     order by o.recorded_at, o.id limit 1 for update skip locked`,
    [city, now.toISOString()],
  )
  return rows[0]?.payload
}

async function postpone(db: Sql, city: string, id: string, now: Date): Promise<void> {
  const { rows } = await db.query<{ attempts: number }>(
    'update matters.outbox set attempts = attempts + 1 where city = $1 and id = $2 and taken_at is null returning attempts',
    [city, id],
  )
  const later = new Date(now.getTime() + pauseMinutes(rows[0]?.attempts ?? 1) * 60_000)
  await db.query('update matters.outbox set not_before = $3 where city = $1 and id = $2', [
    city,
    id,
    later.toISOString(),
  ])
}
