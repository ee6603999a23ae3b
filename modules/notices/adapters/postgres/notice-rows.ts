import type { Words } from '@gongdao/catalogue'
import type { Sql } from '@gongdao/platform/postgres'
import type { Notice } from '../../contract/index.ts'

interface NoticeRow {
  id: string
  number: string
  seq: number
  words: Words
  carries_letter: boolean
  at: Date
  read_at: Date | null
}

const columns = 'id, number, seq, words, carries_letter, at, read_at'

/** Writes a notice once. `waiting` is true while its text message is still to be sent, also after a crash. */
export async function keepNotice(
  db: Sql,
  row: {
    city: string
    id: string
    recipient: string
    number: string
    seq: number
    words: Words
    carriesLetter: boolean
    at: string
    sms: 'none' | 'waiting'
  },
): Promise<{ waiting: boolean }> {
  await db.query(
    `insert into notices.notice (city, id, recipient, number, seq, words, carries_letter, at, sms)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (city, id) do nothing`,
    [
      row.city,
      row.id,
      row.recipient,
      row.number,
      row.seq,
      JSON.stringify(row.words),
      row.carriesLetter,
      row.at,
      row.sms,
    ],
  )
  const { rows } = await db.query<{ sms: string }>('select sms from notices.notice where city = $1 and id = $2', [
    row.city,
    row.id,
  ])
  return { waiting: rows[0]?.sms === 'waiting' }
}

export async function markSmsSent(db: Sql, city: string, id: string): Promise<void> {
  await db.query(`update notices.notice set sms = 'sent' where city = $1 and id = $2`, [city, id])
}

export async function noticesFor(
  db: Sql,
  city: string,
  recipients: readonly string[],
  most: number,
): Promise<Notice[]> {
  const { rows } = await db.query<NoticeRow>(
    `select ${columns} from notices.notice where city = $1 and recipient = any($2) order by at desc, id desc limit $3`,
    [city, recipients, most],
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    ...(row.number === '' ? {} : { number: row.number }),
    words: row.words,
    ...(row.read_at ? { readAt: row.read_at.toISOString() } : {}),
  }))
}

export async function countUnread(db: Sql, city: string, recipients: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ unread: number }>(
    `select count(*)::int as unread from notices.notice where city = $1 and recipient = any($2) and read_at is null`,
    [city, recipients],
  )
  return rows[0]?.unread ?? 0
}

/** The notice that was read now for the first time; undefined when it is not hers or was read before. */
export async function markNoticeRead(
  db: Sql,
  city: string,
  id: string,
  recipients: readonly string[],
  at: Date,
): Promise<{ number: string; seq: number; carriesLetter: boolean } | undefined> {
  const { rows } = await db.query<NoticeRow>(
    `update notices.notice set read_at = $4 where city = $1 and id = $2 and recipient = any($3) and read_at is null
      returning ${columns}`,
    [city, id, recipients, at],
  )
  return rows[0] && { number: rows[0].number, seq: rows[0].seq, carriesLetter: rows[0].carries_letter }
}
