import type { Database, Sql } from '@gongdao/platform/postgres'
import type { StoredMatter } from '../../application/verify-log.ts'
import type { ActionRecord } from '../../domain/action-record.ts'
import type { Rows } from '../../domain/project.ts'

type Json = Record<string, unknown>

const mattersAtOnce = 500

/** The whole record of a city, matter by matter, with the rows that follow from it; some hundred matters are in memory at a time. */
export async function* readLog(db: Database, city: string): AsyncGenerator<StoredMatter> {
  for (let after = ''; ; ) {
    const { rows } = await db.query<{ id: string }>(
      `select x.id from (
         select m.id from matters.matter m where m.city = $1 and m.id > $2
         union select a.matter from matters.action a where a.city = $1 and a.matter > $2
       ) x order by x.id limit ${mattersAtOnce}`,
      [city, after],
    )
    if (rows.length === 0) return
    yield* await inOneMoment(db, (tx) =>
      readMatters(
        tx,
        city,
        rows.map((row) => row.id),
      ),
    )
    after = rows.at(-1)!.id
  }
}

/** The logs of matters that run on these versions of a service, the newest first, some hundred at a time. */
export async function* readLogsOf(
  db: Database,
  city: string,
  service: string,
  versions: readonly number[],
): AsyncGenerator<{ version: number; logs: readonly (readonly ActionRecord[])[] }> {
  for (let before: string | undefined; ; ) {
    const { rows } = await db.query<{ id: string; version: number }>(
      `select m.id, m.definition_version as version from matters.matter m
       where m.city = $1 and m.service = $2 and m.definition_version = any($3) and ($4::text is null or m.id < $4)
       order by m.id desc limit ${mattersAtOnce}`,
      [city, service, versions, before ?? null],
    )
    if (rows.length === 0) return
    const actions = await db.query(
      'select a.* from matters.action a where a.city = $1 and a.matter = any($2) order by a.seq',
      [city, rows.map(({ id }) => id)],
    )
    const actionsOf = groupBy(actions.rows)
    for (const version of new Set(rows.map((row) => row.version)))
      yield {
        version,
        logs: rows.filter((row) => row.version === version).map(({ id }) => (actionsOf.get(id) ?? []).map(toAction)),
      }
    before = rows.at(-1)!.id
  }
}

/** A log and its rows belong together: what is written meanwhile must not come between them. */
const inOneMoment = <T>(db: Database, read: (tx: Sql) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read read only')
    return read(tx)
  })

async function readMatters(db: Sql, city: string, ids: readonly string[]): Promise<StoredMatter[]> {
  const some = [city, ids]
  const actions = await db.query(
    'select a.* from matters.action a where a.city = $1 and a.matter = any($2) order by a.seq',
    some,
  )
  const matters = await db.query('select m.* from matters.matter m where m.city = $1 and m.id = any($2)', some)
  const clocks = await db.query('select c.* from matters.clock c where c.city = $1 and c.matter = any($2)', some)
  const tasks = await db.query('select t.* from matters.task t where t.city = $1 and t.matter = any($2)', some)
  const actionsOf = groupBy(actions.rows)
  const clocksOf = groupBy(clocks.rows)
  const tasksOf = groupBy(tasks.rows)
  const rowOf = new Map(matters.rows.map((row) => [row.id as string, row]))
  return ids.map((id) => {
    const row = rowOf.get(id)
    const rows: Rows | undefined = row && {
      matter: spelled(row),
      clocks: (clocksOf.get(id) ?? []).map(spelled),
      tasks: (tasksOf.get(id) ?? []).map(spelled),
    }
    return { matter: id, actions: (actionsOf.get(id) ?? []).map(toAction), ...(rows && { rows }) }
  })
}

function groupBy(rows: readonly Json[]): Map<string, Json[]> {
  const groups = new Map<string, Json[]>()
  for (const row of rows) groups.set(row.matter as string, [...(groups.get(row.matter as string) ?? []), row])
  return groups
}

/** Moments as the fold spells them. */
const spelled = (row: Json): Json =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )

// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it, spelled out here
const toAction = (row: any): ActionRecord => ({
  ...{ city: row.city, matter: row.matter, seq: row.seq, id: row.id, act: row.act },
  ...{ happenedAt: row.happened_at.toISOString(), recordedAt: row.recorded_at.toISOString() },
  ...{ by: row.by, facts: row.facts, personal: row.personal, salt: row.salt, personalHash: row.personal_hash },
  ...{ prev: row.prev, hash: row.hash, keyId: row.key_id, signature: row.signature },
})
