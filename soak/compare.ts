import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MatterEvent } from '@gongdao/matters'
import { services } from '@gongdao/services'
import pg from 'pg'
import { wordsOfEvent } from '../modules/notices/domain/words-of-event.ts'
import type { City } from './city.ts'
import type { Memory } from './memory.ts'
import type { People } from './people.ts'

/** What must stay empty, each in words that name the thing. */
export interface Verdict {
  readonly lost: string[]
  readonly doubled: string[]
  readonly illegal: string[]
  readonly ownerless: string[]
}

export const emptyVerdict = (): Verdict => ({ lost: [], doubled: [], illegal: [], ownerless: [] })

const city = '441200'

/** Acts that the engine writes into the other matter of a pair, and what the system does by itself. */
const derived = new Set(['join', 'part', 'answerTogether', 'shareAnswer'])

/** A reader of the database beside the application, and what it found. */
export interface Comparison {
  /** Compares what was written since the last time. */
  since(memory: Memory): Promise<Verdict>
  /** Waits until every event was handed on and every job done, then compares the notices of the matters written to since. */
  notices(people: People, memory: Memory): Promise<Verdict>
  /** The numbers of the matters that somebody of this run did not file, must be those of the beginning. */
  strangers(memory: Memory): Promise<Verdict>
  papers(memory: Memory): Promise<Verdict>
  close(): Promise<void>
}

export async function openComparison({ cluster, data }: City): Promise<Comparison> {
  const db = new pg.Pool({ connectionString: cluster.ownerUrl, max: 2 })
  db.on('error', () => {})
  const rowsOf = async (text: string, values: unknown[]) => (await db.query(text, values)).rows
  const before = await rowsOf('select number from matters.matter where city = $1', [city])
  const known = new Set(before.map(({ number }) => number))
  return {
    async since(memory) {
      const numbers = [...memory.touched]
      memory.touched.clear()
      const entries = await rowsOf(
        `select m.number, a.seq, a.act, a.by, a.hash from matters.action a
         join matters.matter m on m.city = a.city and m.id = a.matter
         where m.city = $1 and m.number = any($2::text[])`,
        [city, numbers],
      )
      const verdict = emptyVerdict()
      verdict.doubled.push(...memory.doubled.splice(0))
      compareEntries(numbers, entries, memory, verdict)
      verdict.ownerless.push(...(await ownerless(rowsOf, numbers)))
      return verdict
    },
    async notices(people, memory) {
      const verdict = emptyVerdict()
      verdict.lost.push(...(await untilHandedOn(rowsOf)))
      const events = await rowsOf(
        `select o.payload from matters.outbox o join matters.matter m on m.city = o.city and m.id = o.matter
         where o.city = $1 and m.number = any($2::text[])`,
        [city, [...memory.touched]],
      )
      await compareNotices(
        events.map(({ payload }) => payload),
        people,
        rowsOf,
        verdict,
      )
      return verdict
    },
    async strangers(memory) {
      const verdict = emptyVerdict()
      const rows = await rowsOf('select number from matters.matter where city = $1', [city])
      for (const { number } of rows)
        if (!known.has(number) && !memory.claims.has(number))
          verdict.doubled.push(`the matter ${number} stands, and nobody was told of it`)
      return verdict
    },
    papers: (memory) => comparePapers(rowsOf, data, memory),
    close: () => db.end(),
  }
}

type RowsOf = (text: string, values: unknown[]) => Promise<pg.QueryResultRow[]>

function compareEntries(numbers: readonly string[], entries: pg.QueryResultRow[], memory: Memory, verdict: Verdict) {
  const stored = new Map(entries.map((row) => [`${row.number} ${row.seq}`, row]))
  for (const number of numbers)
    for (const [seq, claim] of memory.claims.get(number) ?? []) {
      const row = stored.get(`${number} ${seq}`)
      stored.delete(`${number} ${seq}`)
      if (!row) verdict.lost.push(`entry ${seq} of ${number}, acknowledged under ${claim.key}, is not there`)
      else if (row.act !== claim.act || !isBy(row.by, claim.by.id) || (claim.actionHash ?? row.hash) !== row.hash)
        verdict.lost.push(`entry ${seq} of ${number} is not what was acknowledged under ${claim.key}`)
    }
  for (const [place, row] of stored)
    if (row.by.kind !== 'system' && !derived.has(row.act))
      verdict.doubled.push(`entry ${place} (${row.act} by ${row.by.id}) was acknowledged to nobody`)
}

/** Who filed while her session had just ended is known by the code alone. */
const isBy = (by: { id: string; kind: string }, id: string): boolean => by.id === id || by.kind === 'anonymous'

async function ownerless(rowsOf: RowsOf, numbers: readonly string[]): Promise<string[]> {
  const rows = await rowsOf(
    `select m.number from matters.matter m
     where m.city = $1 and m.number = any($2::text[]) and not m.closed and (
       m.unit is null or m.next_act is null or m.next_by is null
       or ((select count(*) from matters.clock c where c.city = m.city and c.matter = m.id and c."leading") = 1)
          = (m.suspension is not null)
       or (m.next_by not in ('applicant', 'system')
           and not exists (select 1 from matters.task t where t.city = m.city and t.matter = m.id)))`,
    [city, numbers],
  )
  return rows.map(({ number }) => `${number} is open and has no owner, no next act or no clock`)
}

/** Answers what was not handed on within two minutes. */
async function untilHandedOn(rowsOf: RowsOf): Promise<string[]> {
  for (const end = Date.now() + 120_000; ; ) {
    const [left] = await rowsOf(
      `select
         (select count(*)::int from matters.outbox o where o.city = $1 and o.taken_at is null and o.id not like 'poison-%') as events,
         (select count(*)::int from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier in ('event', 'texts') and (j.key is null or j.key not like 'poison-%')) as jobs,
         (select count(*)::int from notices.notice n where n.city = $1 and n.sms = 'waiting') as messages`,
      [city],
    )
    if (left!.events + left!.jobs + left!.messages === 0) return []
    if (Date.now() > end)
      return [
        `${left!.events} events, ${left!.jobs} jobs and ${left!.messages} text messages wait and nobody takes them`,
      ]
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Each event tells whom its words say, once. */
async function compareNotices(events: readonly MatterEvent[], people: People, rowsOf: RowsOf, verdict: Verdict) {
  const residents = new Set(people.residents.map(({ id }) => id))
  const expected = new Map<string, string>()
  for (const event of events) {
    const definition = services
      .map((one) => one.definition)
      .find((one) => one.code === event.service && one.version === event.definitionVersion)
    if (!definition || !residents.has(event.applicant)) continue
    const told = wordsOfEvent(definition, event, undefined)
    if (told.unit && event.unit) expected.set(`${event.id}.unit`, `unit:${event.unit}`)
    if (told.applicant) expected.set(`${event.id}.applicant`, event.applicant)
  }
  const rows = await rowsOf(
    'select id, recipient from notices.notice where city = $1 and split_part(id, $3, 1) = any($2::text[])',
    [city, events.map(({ id }) => id), '.'],
  )
  for (const { id, recipient } of rows) {
    const event = residents.size > 0 && expected.get(id)
    if (event === recipient) expected.delete(id)
  }
  for (const [id, recipient] of expected) verdict.lost.push(`the notice ${id} did not come to ${recipient}`)
}

async function comparePapers(rowsOf: RowsOf, data: string, { papers }: Memory): Promise<Verdict> {
  const verdict = emptyVerdict()
  const ids = papers.map(({ id }) => id)
  const rows = await rowsOf('select id, sha256 from documents.document where city = $1 and id = any($2::text[])', [
    city,
    ids,
  ])
  const stored = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  for (const { id, sha256 } of papers) {
    const file = path.join(data, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    if (stored.get(id) !== sha256) verdict.lost.push(`the document ${id} was acknowledged and is not there`)
    else if (!existsSync(file)) verdict.lost.push(`the document ${id} has no file`)
    else if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256)
      verdict.lost.push(`the file of the document ${id} is not what was handed in`)
  }
  return verdict
}
