import { createHmac } from 'node:crypto'
import type { Sql } from '@gongdao/platform/postgres'
import { secondsToWait, type TryLimit } from '../../domain/try-limit.ts'

/** Counts tries by subject. Subjects are kept as keyed hashes: the table tells nobody's number or name. */
export interface TryBook {
  /** Seconds to wait before the next try; 0 when it may be made now. */
  wait(kind: string, subject: string, limit: TryLimit): Promise<number>
  count(kind: string, subject: string, limit: TryLimit): Promise<void>
  forget(kind: string, subject: string): Promise<void>
}

/** The book of one city. */
export function tryBook(db: Sql, city: string, secret: string, now: () => Date): TryBook {
  const key = (kind: string, subject: string) =>
    createHmac('sha256', secret).update(`${kind}:${subject}`).digest('base64url')
  return {
    async wait(kind, subject, limit) {
      const { rows } = await db.query<{ count: number; since: Date }>(
        'select count, since from people.tries where city = $1 and subject = $2',
        [city, key(kind, subject)],
      )
      return secondsToWait(rows[0], limit, now())
    },
    async count(kind, subject, limit) {
      const over = new Date(now().getTime() - limit.seconds * 1000)
      await db.query(
        `insert into people.tries (city, subject, count, since) values ($1, $2, 1, $3)
         on conflict (city, subject) do update set
           count = case when people.tries.since <= $4 then 1 else people.tries.count + 1 end,
           since = case when people.tries.since <= $4 then excluded.since else people.tries.since end
         where people.tries.city = $1`,
        [city, key(kind, subject), now(), over],
      )
    },
    async forget(kind, subject) {
      await db.query('delete from people.tries where city = $1 and subject = $2', [city, key(kind, subject)])
    },
  }
}
