import { gather } from '@gongdao/platform/gather'
import { isDatabaseDown, type Sql } from '@gongdao/platform/postgres'
import type { StoredLog } from '../../application/store.ts'
import type { LoggedAction } from '../../domain/action-record.ts'

type Key = 'number' | 'id'
type By = { readonly number: string } | { readonly id: string }
type Read = (value: string) => Promise<StoredLog | undefined>

/** Logs that are read in one statement at most, and statements under way at a time. */
const most = 32
const underway = 2

/** Without salt and signature: they open and prove an entry, and whoever does that reads the log by other ways. */
const columns = `a.seq, a.id, a.act, a.happened_at, a.recorded_at, a.by, a.facts, a.personal, a.personal_hash, a.prev,
  a.hash, a.key_id`

const statement = (key: Key) => `
  select m.${key} as found_by, m.id as matter, m.service, m.definition_version, m.code_hash, m.provisional, m.leading_due,
    ${columns}
  from matters.matter m join matters.action a on a.city = m.city and a.matter = m.id
  where m.city = $1 and m.${key} = any($2::text[])
  order by a.seq`

const readers = new WeakMap<Sql, Map<string, Read>>()

/** The log of a matter, by its number or by its id. What many ask for at the same time is read in one statement. */
export function findLog(db: Sql, city: string, by: By): Promise<StoredLog | undefined> {
  return 'number' in by ? readerOf(db, city, 'number')(by.number) : readerOf(db, city, 'id')(by.id)
}

/** One reader for each database, city and key: a statement stays within its city (DESIGN law 12). */
function readerOf(db: Sql, city: string, key: Key): Read {
  const known = readers.get(db) ?? new Map<string, Read>()
  readers.set(db, known)
  const name = `${key} ${city}`
  const found = known.get(name)
  if (found) return found
  const made = gather<string, StoredLog | undefined>({
    ...{ most, underway },
    mayGoAlone: (failure) => !isDatabaseDown(failure),
    work: (values) => readLogs(db, city, key, values),
  })
  known.set(name, made)
  return made
}

const statements = { number: statement('number'), id: statement('id') }

async function readLogs(
  db: Sql,
  city: string,
  key: Key,
  values: readonly string[],
): Promise<readonly (StoredLog | undefined)[]> {
  const { rows } = await db.query(statements[key], [city, [...new Set(values)]], `matters.log-by-${key}`)
  const logs = new Map<string, Growing>()
  for (const row of rows) {
    const log = logs.get(row.found_by)
    if (log) log.actions.push(toAction(city, row))
    else logs.set(row.found_by, toLog(city, row))
  }
  return values.map((value) => logs.get(value))
}

type Growing = StoredLog & { readonly actions: LoggedAction[] }

// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it, spelled out here
const toLog = (city: string, row: any): Growing => ({
  id: row.matter,
  service: row.service,
  definitionVersion: row.definition_version,
  codeHash: row.code_hash,
  provisional: row.provisional,
  leadingDue: row.leading_due,
  actions: [toAction(city, row)],
})

// biome-ignore lint/suspicious/noExplicitAny: as above
const toAction = (city: string, row: any): LoggedAction => ({
  city,
  matter: row.matter,
  seq: row.seq,
  id: row.id,
  act: row.act,
  happenedAt: row.happened_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  by: row.by,
  facts: row.facts,
  personal: row.personal,
  personalHash: row.personal_hash,
  prev: row.prev,
  hash: row.hash,
  keyId: row.key_id,
})
