import { type Signer, signTogether } from '@gongdao/platform/crypto'
import { gather } from '@gongdao/platform/gather'
import { isDatabaseDown, type Sql } from '@gongdao/platform/postgres'
import type { Entry, IdempotentAsk, Outcome } from '../../application/store.ts'
import type { UnsignedAction } from '../../domain/action-record.ts'
import { actionBytes } from '../../domain/seal.ts'

/** What one verb wants written: all of it or nothing. */
interface Wish {
  readonly ask: IdempotentAsk | null
  readonly entries: readonly Entry[]
}

type Write = (wish: Wish) => Promise<Outcome>

/** Wishes that share a call and its commit at most, and calls under way at a time (docs/decisions/0009-group-commit.md). */
const most = 16
const underway = 2

/**
 * The one call: all of it is written, or nothing. What is asked for at the same time is signed and written together; the
 * answer comes after the commit, and what one wish comes to depends on no other.
 */
export function record(
  house: Signing,
  city: string,
  ask: IdempotentAsk | null,
  entries: readonly Entry[],
): Promise<Outcome> {
  return writerOf(house, city)({ ask, entries })
}

interface Signing {
  readonly db: Sql
  readonly signer: Signer
}

const writers = new WeakMap<Sql, Map<string, Write>>()

/** One writer for each database, city and key: a call stays within its city (DESIGN law 12). */
function writerOf({ db, signer }: Signing, city: string): Write {
  const ofCities = writers.get(db) ?? new Map<string, Write>()
  writers.set(db, ofCities)
  const name = `${city} ${signer.keyId}`
  const known = ofCities.get(name)
  if (known) return known
  const made = gather<Wish, Outcome>({
    ...{ most, underway },
    names: ({ ask, entries }) => [...entries.map((entry) => entry.id), ...(ask ? [`${ask.scope} ${ask.keyHash}`] : [])],
    // Whether it was written is not known when the line breaks: whoever asks again under the same key is told.
    mayGoAlone: (failure) => !isDatabaseDown(failure),
    work: (wishes) => writeTogether({ db, signer }, city, wishes),
  })
  ofCities.set(name, made)
  return made
}

const statement = `select matters.record_group($1, $2, $3, $4, $5, $6, $7, $8, $9) as outcomes`

async function writeTogether({ db, signer }: Signing, city: string, wishes: readonly Wish[]) {
  const all = wishes.flatMap((wish) => wish.entries)
  const actions = all.flatMap((entry) => entry.actions)
  const carried = wishes.map(({ ask }) => ask?.carries)
  const signatures = signTogether(signer.sign, [
    ...actions.map((action) => actionBytes(action.hash)),
    ...carried.flatMap((one) => one?.bytes ?? []),
  ])
  const rest = signatures.slice(actions.length)
  const own = carried.map((one) => one && rest.shift()!)
  const { rows } = await db.query<{ outcomes: Outcome[] }>(statement, [
    city,
    JSON.stringify(wishes.map((wish, at) => askRow(wish, own[at]))),
    JSON.stringify(all.map((entry) => entry.rows.matter)),
    JSON.stringify(actions.map((action, at) => actionRow(action, signatures[at]!))),
    JSON.stringify(all.flatMap((entry) => entry.rows.clocks)),
    JSON.stringify(all.flatMap((entry) => entry.rows.tasks)),
    JSON.stringify(all.flatMap(outboxRows)),
    JSON.stringify(all.flatMap((entry) => entry.papers.map((paper) => ({ ...paper, matter: entry.id })))),
    JSON.stringify(all.flatMap(searchRows)),
  ])
  return rows[0]!.outcomes.map((outcome, at): Outcome => {
    const signature = own[at]
    return outcome.outcome === 'recorded' && signature !== undefined ? { ...outcome, signature } : outcome
  })
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

const askRow = ({ ask, entries }: Wish, signature: string | undefined) => ({
  ...(ask && {
    ...{ scope: ask.scope, key_hash: ask.keyHash, body_hash: ask.bodyHash, at: ask.at },
    answer: ask.carries && signature !== undefined ? ask.carries.answer(signature) : ask.answer,
  }),
  matters: entries.map(({ id, expected }) => ({ id, expected })),
})

const outboxRows = ({ id, outbox }: Entry) =>
  outbox.map((event) => ({
    ...{ id: event.id, matter: id, seq: event.seq, name: event.name, payload: event, recorded_at: event.at },
  }))

const searchRows = ({ id, rows, search }: Entry) =>
  search ? [{ matter: id, filed_at: rows.matter.filed_at, ...search }] : []

const actionRow = (action: UnsignedAction, signature: string) => ({
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
  signature,
})
