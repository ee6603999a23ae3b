import type { Sql } from '@gongdao/platform/postgres'
import type { Entry, IdempotentAsk, Outcome } from '../../application/store.ts'
import type { ActionRecord } from '../../domain/action-record.ts'

/** The one call: all of it is written, or nothing. */
export async function record(
  db: Sql,
  city: string,
  ask: IdempotentAsk | null,
  entries: readonly Entry[],
): Promise<Outcome> {
  const payload = { idempotency: ask, matters: entries.map(toPayload) }
  const { rows } = await db.query<{ outcome: Outcome }>('select matters.record($1, $2::jsonb) as outcome', [
    city,
    JSON.stringify(payload),
  ])
  return rows[0]!.outcome
}

/** What was answered under a key before, if anything. */
export async function recordedAnswer(db: Sql, city: string, ask: IdempotentAsk): Promise<Outcome | undefined> {
  const { rows } = await db.query(
    'select body_hash, answer from matters.idempotency where city = $1 and scope = $2 and key_hash = $3',
    [city, ask.scope, ask.keyHash],
  )
  if (!rows[0]) return undefined
  return rows[0].body_hash === ask.bodyHash ? { outcome: 'again', answer: rows[0].answer } : { outcome: 'keyReused' }
}

const toPayload = (entry: Entry) => ({
  id: entry.id,
  expected: entry.expected,
  row: entry.rows.matter,
  clocks: entry.rows.clocks,
  tasks: entry.rows.tasks,
  actions: entry.actions.map(toRow),
  outbox: entry.outbox,
  papers: entry.papers,
  search: entry.search,
})

const toRow = (action: ActionRecord) => ({
  city: action.city,
  matter: action.matter,
  seq: action.seq,
  id: action.id,
  act: action.act,
  happened_at: action.happenedAt,
  recorded_at: action.recordedAt,
  by: action.by,
  facts: action.facts,
  personal: action.personal,
  salt: action.salt,
  personal_hash: action.personalHash,
  prev: action.prev,
  hash: action.hash,
  key_id: action.keyId,
  signature: action.signature,
})
