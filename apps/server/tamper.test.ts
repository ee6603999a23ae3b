import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { verifyContents } from '@gongdao/documents'
import { verifyLogCommand } from '@gongdao/matters'
import { filesOnDisk } from '@gongdao/platform/files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse } from './api/a-house.ts'
import { act, beginOne, fileOne, goingOn } from './api/a-town.ts'
import { lucky } from './api/attack/calls.ts'
import { foldOf, sealedPapers } from './commands/verify.ts'

/** `node tools/tamper.js` makes 1,000. */
const edits = Number(process.env.GONGDAO_TAMPER_EDITS ?? 40)
const seed = Number(process.env.GONGDAO_TAMPER_SEED ?? 20_261_124)
const tell = process.env.GONGDAO_TAMPER_EDITS ? (line: string) => writeSync(2, `${line}\n`) : undefined
const luck = lucky(seed)
const oneOf = <T>(list: readonly T[]): T => list[luck(list.length)]!

let opened: OpenedHouse
let fold: Awaited<ReturnType<typeof foldOf>>
let roots: string
let files: string
/** Columns of each table that are not its key, with their types. */
const columns = new Map<string, { name: string; type: string }[]>()

beforeAll(async () => {
  opened = await openTestHouse()
  const { house, database } = opened
  const owner = await opened.resident('13000000301')
  const clerk = await opened.staff('clerk')
  for (let nth = 0; nth < 8; nth++) {
    const { number } = await fileOne(opened, owner, { subject: `第${nth}件` })
    const content = Buffer.from(`第${nth}件的材料`)
    const id = await beginOne(opened, owner, `${nth}.txt`, content.length)
    await opened.ask(goingOn(owner, id, 0, content))
    await act(opened, owner, number, { act: 'addMaterial', fields: { documents: [id] } })
    if (nth % 2) {
      const fields = { items: ['facts'], note: '请补充路灯的位置。' }
      await act(opened, clerk, number, { act: 'returnForCorrection', fields })
    }
    await act(opened, owner, number, { act: 'message', fields: { text: '请问办到哪一步了？' } })
  }
  await house.roots.publish(house.city)
  fold = await foldOf(database.app, house.city)
  roots = path.join(house.data, 'roots')
  files = path.join(house.data, 'files')
  for (const table of ['matters.action', 'matters.matter', 'matters.clock', 'matters.task', 'documents.document']) {
    const { rows } = await database.owner.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> all($2)
       order by a.attname`,
      [table, ['city', ...(table === 'documents.document' ? unsealed : []), ...(keys[table] ?? [])]],
    )
    columns.set(table, rows)
  }
})
afterAll(() => opened?.close())

/** What no act seals: said of an upload before it was anybody's paper, and nothing asks it afterwards. */
const unsealed = ['uploaded_at', 'uploaded_bytes', 'uploaded_sha256', 'scan']
const keys: Record<string, readonly string[]> = {
  'matters.action': ['matter', 'seq'],
  'matters.matter': ['id'],
  'documents.document': ['id'],
}

type Row = Record<string, unknown>

/** What verification says of log, rows and papers, together: its exit and its lines. */
async function verify(): Promise<{ ok: boolean; lines: string[] }> {
  const { database, house } = opened
  const log = await verifyLogCommand({ city: house.city, roots, db: database.app, foldRows: fold })
  const sealed = await sealedPapers(database.app, house.city)
  const { faults } = await verifyContents(database.app, house.city, filesOnDisk(files), sealed)
  const lines = log.text.split('\n').filter((line) => line.includes('\t'))
  const papers = faults.map(({ what, id }) => `${what}\t${id}`)
  return { ok: log.exitCode === 0 && faults.length === 0, lines: [...lines, ...papers] }
}

const rowsOf = async (table: string): Promise<Row[]> =>
  (
    await opened.database.owner.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t where city = $1 order by t::text`,
      [opened.house.city],
    )
  ).rows.map(({ row }) => row)

/** Puts a whole table back as it was: whatever was done to it. Others point at the rows of matters, so these are changed in place. */
async function restore(table: string, rows: readonly Row[]): Promise<void> {
  if (table === 'matters.matter') return overwriteMatters(rows)
  await opened.database.owner.transaction(async (tx) => {
    await tx.query(`delete from ${table} where city = $1`, [opened.house.city])
    await tx.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, r)).* from jsonb_array_elements($1::jsonb) r
       where r->>'city' = $2`,
      [JSON.stringify(rows), opened.house.city],
    )
  })
}

async function overwriteMatters(rows: readonly Row[]): Promise<void> {
  const names = columns.get('matters.matter')!.map(({ name }) => `"${name}" = excluded."${name}"`)
  await opened.database.owner.query(
    `insert into matters.matter select (jsonb_populate_record(null::matters.matter, r)).* from jsonb_array_elements($1::jsonb) r
     where r->>'city' = $2 on conflict (city, id) do update set ${names.join(', ')}`,
    [JSON.stringify(rows), opened.house.city],
  )
}

/** A matter goes with everything that hangs on it; the names of the tables, those that others point at first. */
async function deleteMatter(): Promise<{ id: string; undo(): Promise<void> }> {
  const tables = [
    'matters.matter',
    'matters.action',
    'matters.clock',
    'matters.task',
    'matters.paper',
    'matters.search',
  ]
  const before = new Map<string, Row[]>()
  for (const table of tables) before.set(table, await rowsOf(table))
  const id = String(oneOf(before.get('matters.matter')!).id)
  for (const table of tables.toReversed())
    await opened.database.owner.query(
      `delete from ${table} where city = $1 and ${table === 'matters.matter' ? 'id' : 'matter'} = $2`,
      [opened.house.city, id],
    )
  const undo = async () => {
    for (const table of tables) await restore(table, before.get(table)!)
  }
  return { id, undo }
}

/** Another value of a column's type. */
function otherValue(type: string, value: unknown): unknown {
  if (type === 'jsonb') return Array.isArray(value) ? [...value, 'x'] : { ...((value as object) ?? {}), x: 1 }
  if (type.endsWith('[]')) return [...((value as unknown[]) ?? []), 'x']
  if (type === 'boolean') return value !== true
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return Number(value ?? 0) + 1
  if (/^timestamp/.test(type))
    return new Date(Date.parse(String(value ?? '2026-11-01T00:00:00Z')) - 86_400_000).toISOString()
  if (type === 'date') return '2020-01-01'
  return value === null || value === undefined
    ? 'x'
    : [...String(value)].reverse().join('') === value
      ? `${value}x`
      : [...String(value)].reverse().join('')
}

interface Edit {
  readonly what: string
  readonly table: string
  /** Makes the edit; the names by which it must be called. Undefined: the database itself refused it. */
  make(rows: readonly Row[]): Promise<readonly string[] | undefined>
}

const nameOf = (table: string, row: Row): string =>
  table === 'matters.action'
    ? `${row.matter}\t${row.seq}`
    : String(table === 'matters.clock' || table === 'matters.task' ? row.matter : row.id)

async function put(table: string, without: readonly Row[], and: readonly Row[], all: readonly Row[]): Promise<boolean> {
  try {
    await restore(table, [...all.filter((row) => !without.includes(row)), ...and])
    return true
  } catch (error) {
    // Keys and checks refuse some edits before anybody has to find them.
    if (/violates|invalid input|out of range/.test(String(error))) return false
    throw error
  }
}

const update = (table: string): Edit => ({
  what: `update ${table}`,
  table,
  async make(rows) {
    const row = oneOf(rows)
    const { name, type } = oneOf(columns.get(table)!)
    const changed = { ...row, [name]: otherValue(type, row[name]) }
    return (await put(table, [row], [changed], rows)) ? [nameOf(table, row), name] : undefined
  },
})
const remove = (table: string): Edit => ({
  what: `delete ${table}`,
  table,
  async make(rows) {
    const row = oneOf(rows)
    return (await put(table, [row], [], rows)) ? [nameOf(table, row)] : undefined
  },
})
const insert = (table: string, change: (row: Row, rows: readonly Row[]) => Row): Edit => ({
  what: `insert ${table}`,
  table,
  async make(rows) {
    const row = change(oneOf(rows), rows)
    return (await put(table, [], [row], rows)) ? [nameOf(table, row)] : undefined
  },
})
const backDate = (table: string, times: readonly string[]): Edit => ({
  what: `back-date ${table}`,
  table,
  async make(rows) {
    const row = oneOf(rows.filter((one) => times.some((time) => one[time] !== null)))
    const earlier = times.map((time) => [time, otherValue('timestamp', row[time])])
    return (await put(table, [row], [{ ...row, ...Object.fromEntries(earlier) }], rows))
      ? [nameOf(table, row)]
      : undefined
  },
})
/** Two rows exchange all but their keys. */
const swap = (table: string): Edit => ({
  what: `swap ${table}`,
  table,
  async make(rows) {
    const [one, other] = [oneOf(rows), oneOf(rows)]
    const key = ['city', 'matter', 'seq', 'id']
    const keyOf = (row: Row) => Object.fromEntries(key.filter((name) => name in row).map((name) => [name, row[name]]))
    const pair = [
      { ...other, ...keyOf(one) },
      { ...one, ...keyOf(other) },
    ]
    if (one === other || JSON.stringify(pair[0]) === JSON.stringify(one)) return undefined
    return (await put(table, [one, other], pair, rows)) ? [nameOf(table, one), nameOf(table, other)] : undefined
  },
})

const later = (row: Row, rows: readonly Row[]): Row => {
  const seq = Math.max(...rows.filter((one) => one.matter === row.matter).map((one) => Number(one.seq))) + 1
  return { ...row, seq, id: `${String(row.id).slice(0, -4)}${1000 + luck(9000)}` }
}
const kinds: Edit[] = [
  ...['matters.action', 'matters.matter', 'matters.clock', 'documents.document', 'matters.task'].flatMap((table) => [
    update(table),
    update(table),
    ...(table === 'matters.matter' ? [] : [remove(table)]),
  ]),
  ...['matters.action', 'matters.matter', 'matters.clock', 'documents.document'].map(swap),
  insert('matters.action', later),
  insert('matters.clock', (row) => ({ ...row, seq: Number(row.seq ?? 0) + 50, id: `${row.id}x`, limit: 'xf.handle' })),
  backDate('matters.action', ['happened_at', 'recorded_at']),
  backDate('matters.matter', ['filed_at', 'recorded_at']),
]

/** A stored file gets another byte, or goes. */
async function tamperWithFile(): Promise<{ id: string; undo(): void }> {
  const row = oneOf(await rowsOf('documents.document'))
  const sha = String(row.sha256)
  const file = path.join(files, sha.slice(0, 2), sha.slice(2, 4), sha)
  const before = readFileSync(file)
  if (luck(4) === 0) rmSync(file)
  else
    writeFileSync(
      file,
      before.map((byte, at) => (at === luck(before.length) || at === before.length - 1 ? byte ^ 1 : byte)),
    )
  return { id: String(row.id), undo: () => writeFileSync(file, before) }
}

describe('a superuser', () => {
  it('changes nothing of the acts, matters, clocks, tasks and papers of a day whose root is published that is not found and named', async () => {
    expect(await verify()).toEqual({ ok: true, lines: [] })
    const missed: string[] = []
    const made = new Map<string, number>()
    const count = (what: string) => made.set(what, (made.get(what) ?? 0) + 1)
    for (let tries = 0; [...made.values()].reduce((sum, one) => sum + one, 0) < edits && tries < edits * 8; tries++) {
      const special = luck(24)
      if (special < 3) {
        const { id, undo } = special === 0 ? await deleteMatter() : await tamperWithFile()
        const { ok, lines } = await verify()
        await undo()
        count(special === 0 ? 'delete a whole matter' : 'a byte or a file')
        if (ok || !lines.some((line) => line.includes(id))) missed.push(`${special} ${id}: ${lines.join(' | ')}`)
        continue
      }
      const edit = oneOf(kinds)
      const rows = await rowsOf(edit.table)
      const names = await edit.make(rows)
      if (!names) continue
      const { ok, lines } = await verify()
      await restore(edit.table, rows)
      count(edit.what)
      const told = lines.join('\n')
      const [who = ''] = names
      if (ok || !told.includes(who)) missed.push(`${edit.what} ${names.join(' ')}: ${told.slice(0, 300)}`)
      if (tries % 100 === 99) tell?.(`${tries + 1} tries, ${missed.length} missed`)
    }
    expect(missed).toEqual([])
    expect(await verify()).toEqual({ ok: true, lines: [] })
    const total = [...made.values()].reduce((sum, one) => sum + one, 0)
    expect(total).toBe(edits)
    tell?.(`${total} edits, all found and named: ${[...made].map(([what, many]) => `${what} ${many}`).join(', ')}`)
  }, 7_200_000)

  it('on the open day is shown up by signatures and chain; the last act of a matter, taken away with its row’s head, only by its receipt', async () => {
    const { database, house } = opened
    const owner = await opened.resident('13000000302')
    const { number } = await fileOne(opened, owner)
    await act(opened, owner, number, { act: 'message', fields: { text: '第一次询问。' } })
    const where = `city = $1 and matter = (select id from matters.matter where city = $1 and number = $2)`
    const rows = await rowsOf('matters.action')
    await database.owner.query(`update matters.action set facts = facts || '{"x":1}' where ${where} and seq = 2`, [
      house.city,
      number,
    ])
    const altered = await verify()
    expect([altered.ok, altered.lines.length]).toEqual([false, 1])
    await restore('matters.action', rows)
    // The row still knows its head: the missing last act is noticed without any root.
    await database.owner.query(`delete from matters.action where ${where} and seq = 2`, [house.city, number])
    expect((await verify()).ok).toBe(false)
    await restore('matters.action', rows)
    expect((await verify()).ok).toBe(true)
  })
})
