import type { Sql } from '@gongdao/platform/postgres'
import type { Rows } from '../../domain/project.ts'

type Json = Record<string, unknown>

/** The stored rows of a matter, spelled as the fold spells them, so that the two can be compared byte for byte. */
export async function storedRows(db: Sql, city: string, matter: string): Promise<Rows | undefined> {
  const found = await db.query('select m.* from matters.matter m where m.city = $1 and m.id = $2', [city, matter])
  if (!found.rows[0]) return undefined
  const clocks = await db.query('select c.* from matters.clock c where c.city = $1 and c.matter = $2', [city, matter])
  const tasks = await db.query('select t.* from matters.task t where t.city = $1 and t.matter = $2', [city, matter])
  return { matter: spelled(found.rows[0]), clocks: clocks.rows.map(spelled), tasks: tasks.rows.map(spelled) }
}

const spelled = (row: Json): Json =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )
