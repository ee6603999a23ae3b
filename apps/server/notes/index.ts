import type { Sql } from '@gongdao/platform/postgres'
import * as first from './0001-note.sql.ts'

export const migrations = [{ module: 'platform', name: first.name, sql: first.sql }]

/** What this installation remembers under a name. */
export async function readNote<T>(db: Sql, name: string): Promise<T | undefined> {
  const { rows } = await db.query<{ value: T }>('select value from platform.note where name = $1', [name])
  return rows[0]?.value
}

export async function writeNote(db: Sql, name: string, value: unknown, at: Date): Promise<void> {
  await db.query(
    `insert into platform.note (name, value, at) values ($1, $2, $3)
     on conflict (name) do update set value = excluded.value, at = excluded.at`,
    [name, JSON.stringify(value), at],
  )
}
