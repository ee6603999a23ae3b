import type { Now } from '@gongdao/platform/clock'
import { newId } from '@gongdao/platform/ids'
import type { Sql } from '@gongdao/platform/postgres'

/** How a text message leaves the house. The real gateway of a city is one object of this shape. */
export interface SmsGateway {
  /** Whether its messages can be read back here: only the simulator's can. */
  readonly kind: 'simulator' | 'outside'
  /** Hands a message over. Throws when the gateway does not take it: nothing is silently dropped. */
  send(phone: string, text: string): Promise<void>
}

/** Thrown when the gateway did not take a message. Says nothing of the number. */
export class MessageNotSent extends Error {
  constructor(cause: unknown) {
    super('The SMS gateway did not take a message.', { cause })
    this.name = 'MessageNotSent'
  }
}

/** A gateway that keeps its messages in a table instead of sending them, for demonstrations and tests. */
export function simulatedSms(db: Sql, city: string, now: Now): SmsGateway {
  return {
    kind: 'simulator',
    async send(phone, text) {
      await db.query('insert into people.sms_outbox (city, id, phone, text, at) values ($1, $2, $3, $4, $5)', [
        city,
        newId(),
        phone,
        text,
        now(),
      ])
    },
  }
}

/** The last simulated messages to a number, newest first. */
export async function simulatedMessages(db: Sql, city: string, phone: string, most = 5) {
  const { rows } = await db.query<{ phone: string; text: string; at: Date }>(
    'select phone, text, at from people.sms_outbox where city = $1 and phone = $2 order by at desc, id desc limit $3',
    [city, phone, most],
  )
  return rows.map((row) => ({ phone: row.phone, text: row.text, at: row.at.toISOString() }))
}
