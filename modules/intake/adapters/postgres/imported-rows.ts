import type { Sql } from '@gongdao/platform/postgres'

export interface Imported {
  readonly number: string
  readonly isAnswered: boolean
}

export async function findImported(db: Sql, city: string, source: string): Promise<Imported | undefined> {
  const { rows } = await db.query<{ number: string; answered_at: Date | null }>(
    'select number, answered_at from intake.imported where city = $1 and source = $2',
    [city, source],
  )
  return rows[0] && { number: rows[0].number, isAnswered: rows[0].answered_at !== null }
}

/** Remembers that this message became this matter, and whether its answer is in. */
export async function keepImported(
  db: Sql,
  row: { city: string; source: string; number: string; receivedAt: Date; answeredAt: Date | undefined },
): Promise<void> {
  await db.query(
    `insert into intake.imported (city, source, number, received_at, answered_at) values ($1, $2, $3, $4, $5)
      on conflict (city, source) do update set answered_at = coalesce(intake.imported.answered_at, excluded.answered_at)`,
    [row.city, row.source, row.number, row.receivedAt, row.answeredAt],
  )
}
