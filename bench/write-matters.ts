import type pg from 'pg'
import type { Kept } from './collecting-database.ts'
import { arrayText, copyRows, copyText, vectorText } from './copy-rows.ts'

type Json = Record<string, unknown>

/** Writes collected matters into the tables, as `matters.record` would have written them, all or none. */
export async function writeMatters(client: pg.Client, city: string, all: readonly Kept[]): Promise<void> {
  await client.query('begin')
  try {
    const put = (table: string, rows: readonly Json[]) => copyObjects(client, `matters.${table}`, rows)
    await put(
      'matter',
      all.map((one) => one.row),
    )
    await put(
      'action',
      all.flatMap((one) => one.actions),
    )
    await put(
      'clock',
      all.flatMap((one) => one.clocks),
    )
    await put(
      'task',
      all.flatMap((one) => one.tasks),
    )
    await put(
      'search',
      all.flatMap((one) => searchRow(city, one)),
    )
    await put(
      'outbox',
      all.flatMap((one) => one.outbox.map((event) => outboxRow(city, event))),
    )
    await put(
      'idempotency',
      all.flatMap((one) => one.idempotency.map((ask) => idempotencyRow(city, ask))),
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The worker of a running server has heard of all this long ago. */
const outboxRow = (city: string, event: Json): Json => ({ city, ...event, taken_at: event.recorded_at })

const idempotencyRow = (city: string, ask: Json): Json => ({
  ...{ city, scope: ask.scope, key_hash: ask.key_hash, body_hash: ask.body_hash },
  ...{ answer: ask.answer, recorded_at: ask.at },
})

const searchRow = (city: string, { row, search }: Kept): Json[] =>
  search
    ? [
        {
          ...{ city, matter: row.id, filed_at: row.filed_at },
          ...{ words: vectorText(search.words), grams: vectorText(search.grams) },
        },
      ]
    : []

const arrays = new Set(['held_by', 'representatives', 'excluded'])

async function copyObjects(client: pg.Client, table: string, rows: readonly Json[]): Promise<void> {
  if (!rows[0]) return
  const columns = Object.keys(rows[0])
  const cell = (column: string, value: unknown) => copyText(arrays.has(column) ? arrayText(value as string[]) : value)
  await copyRows(
    client,
    table,
    columns,
    rows.map((row) => columns.map((column) => cell(column, row[column])).join('\t')),
  )
}
