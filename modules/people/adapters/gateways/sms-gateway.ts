import type { Now } from '@gongdao/platform/clock'
import { newId } from '@gongdao/platform/ids'
import type { Sql } from '@gongdao/platform/postgres'

/** How a text message leaves the house. The real gateway of a city is one object of this shape. */
export interface SmsGateway {
  /** Whether its messages can be read back here: only the simulator's can. */
  readonly kind: 'simulator' | 'outside'
  /** Hands a message over. Throws when the gateway does not take it: nothing is silently dropped. */
  send(phone: string, text: string): Promise<void>
  /** Hands several over at once, all or none, where the gateway can. */
  sendMany?(messages: readonly { readonly phone: string; readonly text: string }[]): Promise<void>
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
  const sendMany = async (messages: readonly { readonly phone: string; readonly text: string }[]) => {
    await db.query(
      `insert into people.sms_outbox (city, id, phone, text, at)
       select $1, m.id, m.phone, m.text, $2 from json_populate_recordset(null::people.sms_outbox, $3) m`,
      [city, now(), JSON.stringify(messages.map(({ phone, text }) => ({ id: newId(), phone, text })))],
    )
  }
  return { kind: 'simulator', send: (phone, text) => sendMany([{ phone, text }]), sendMany }
}

/** The last simulated messages to a number, newest first. */
export async function simulatedMessages(db: Sql, city: string, phone: string, most = 5) {
  const { rows } = await db.query<{ phone: string; text: string; at: Date }>(
    'select phone, text, at from people.sms_outbox where city = $1 and phone = $2 order by at desc, id desc limit $3',
    [city, phone, most],
  )
  return rows.map((row) => ({ phone: row.phone, text: row.text, at: row.at.toISOString() }))
}
