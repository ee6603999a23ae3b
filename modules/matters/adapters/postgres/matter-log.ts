import type { Sql } from '@gongdao/platform/postgres'
import type { StoredLog } from '../../application/store.ts'
import type { ActionRecord } from '../../domain/action-record.ts'

const columns = `a.seq, a.id, a.act, a.happened_at, a.recorded_at, a.by, a.facts, a.personal, a.salt, a.personal_hash,
  a.prev, a.hash, a.key_id, a.signature`

const statement = (key: 'number' | 'id') => `
  select m.id as matter, m.service, m.definition_version, m.code_hash, m.provisional, m.leading_due, ${columns}
  from matters.matter m join matters.action a on a.city = m.city and a.matter = m.id
  where m.city = $1 and m.${key} = $2
  order by a.seq`

/** The log of a matter, by its number or by its id; one statement. */
export async function findLog(
  db: Sql,
  city: string,
  by: { readonly number: string } | { readonly id: string },
): Promise<StoredLog | undefined> {
  const [key, value] = 'number' in by ? (['number', by.number] as const) : (['id', by.id] as const)
  const { rows } = await db.query(statement(key), [city, value])
  const first = rows[0]
  if (!first) return undefined
  return {
    id: first.matter,
    service: first.service,
    definitionVersion: first.definition_version,
    codeHash: first.code_hash,
    provisional: first.provisional,
    leadingDue: first.leading_due,
    actions: rows.map((row) => toAction(city, row)),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it, spelled out here
const toAction = (city: string, row: any): ActionRecord => ({
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
  salt: row.salt,
  personalHash: row.personal_hash,
  prev: row.prev,
  hash: row.hash,
  keyId: row.key_id,
  signature: row.signature,
})
