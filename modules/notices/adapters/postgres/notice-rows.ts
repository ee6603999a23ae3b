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

/** A notice as its row is written. */
export interface NewNotice {
  readonly city: string
  readonly id: string
  readonly recipient: string
  readonly number: string
  readonly seq: number
  readonly words: Words
  readonly carries_letter: boolean
  readonly at: string
  readonly sms: 'none' | 'waiting'
}

/** Writes notices, each once. */
export async function keepNotices(db: Sql, city: string, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await db.query(
    `insert into notices.notice (city, id, recipient, number, seq, words, carries_letter, at, sms)
     select $1, n.id, n.recipient, n.number, n.seq, n.words, n.carries_letter, n.at, n.sms
     from json_populate_recordset(null::notices.notice, $2) n on conflict (city, id) do nothing`,
    [city, JSON.stringify(notices)],
  )
}

/** Those of these notices whose text message is still to be sent, also after a crash. */
export async function waitingTexts(
  db: Sql,
  city: string,
  ids: readonly string[],
): Promise<Map<string, { recipient: string; words: Words }>> {
  const { rows } = await db.query<{ id: string; recipient: string; words: Words }>(
    `select id, recipient, words from notices.notice where city = $1 and id = any($2) and sms = 'waiting'`,
    [city, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function markSmsSent(db: Sql, city: string, ids: readonly string[]): Promise<void> {
  await db.query(`update notices.notice set sms = 'sent' where city = $1 and id = any($2)`, [city, ids])
}

export async function noticesFor(
  db: Sql,
  city: string,
  recipients: readonly string[],
  most: number,
  hidden: readonly string[],
): Promise<Notice[]> {
  const { rows } = await db.query<NoticeRow>(
    `select ${columns} from notices.notice where city = $1 and recipient = any($2) and number <> all($4)
     order by at desc, id desc limit $3`,
    [city, recipients, most, hidden],
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    ...(row.number === '' ? {} : { number: row.number }),
    words: row.words,
    ...(row.read_at ? { readAt: row.read_at.toISOString() } : {}),
  }))
}

export async function countUnread(
  db: Sql,
  city: string,
  recipients: readonly string[],
  hidden: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ unread: number }>(
    `select count(*)::int as unread from notices.notice
     where city = $1 and recipient = any($2) and read_at is null and number <> all($3)`,
    [city, recipients, hidden],
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
