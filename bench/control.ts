import { newId } from '@gongdao/platform/ids'
import pg from 'pg'

/** The control writes under a city of its own: its rows lie in the same tables and indexes, and the city's chain stays whole. */
export const controlCity = '990000'

type Row = Record<string, string | null>

/** The rows that one filing, or one act, left behind, as text. */
export interface Pattern {
  readonly id: string
  readonly number: string
  readonly rows: readonly { readonly table: string; readonly row: Row }[]
}

const tables = ['matter', 'action', 'clock', 'task', 'search', 'outbox', 'paper'] as const

/** Reads what is stored of one matter, and the idempotency row that was written last. */
export async function readPattern(owner: pg.Client, number: string): Promise<Pattern> {
  const found = await owner.query("select id from matters.matter where city <> '' and number = $1", [number])
  const id = found.rows[0].id as string
  const rows: { table: string; row: Row }[] = []
  const take = async (table: string, where: string, values: unknown[]) => {
    const { rows: columns } = await owner.query(
      `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`matters.${table}`],
    )
    const list = columns.map(({ attname }) => `"${attname}"::text as "${attname}"`).join(', ')
    const read = await owner.query(`select ${list} from matters.${table} where ${where}`, values)
    for (const row of read.rows) rows.push({ table, row })
  }
  for (const table of tables)
    await take(table, `city <> $2 and ${table === 'matter' ? 'id' : 'matter'} = $1`, [id, controlCity])
  await take('idempotency', 'city <> $1 order by recorded_at desc limit 1', [controlCity])
  return { id, number, rows }
}

/** What an act added to the rows that were there before it. */
export function addedBy(before: Pattern, after: Pattern): Pattern {
  const known = new Set(before.rows.map((one) => `${one.table} ${keyOf(one.row)}`))
  const added = after.rows.filter((one) => !known.has(`${one.table} ${keyOf(one.row)}`))
  // One clock leads, and the control does not choose which: as many rows, one change less.
  const rows = added.map((one) => (one.table === 'clock' ? { ...one, row: { ...one.row, leading: 'false' } } : one))
  return { ...after, rows }
}

const keyOf = (row: Row): string => `${row.id ?? row.key_hash ?? row.document ?? ''} ${row.seq ?? ''}`

/** A plain client per worker, each with prepared statements. */
export class Control {
  private readonly clients: pg.Client[] = []
  /** Matters that the control has filed: what it acts on. */
  readonly filed: { readonly id: string; version: number }[] = []

  async open(url: string, count: number): Promise<void> {
    while (this.clients.length < count) {
      const client = new pg.Client({ connectionString: url })
      // A server that stops while something else failed must not hide what failed.
      client.on('error', () => {})
      await client.connect()
      this.clients.push(client)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()))
  }

  ask(client: number, name: string, text: string, values: unknown[]) {
    return this.clients[client]!.query({ name, text, values })
  }

  /** Writes the rows of a filing, or of what an act added, in one statement. */
  async write(client: number, statement: Statement): Promise<void> {
    const id = newId()
    await this.ask(client, statement.name, statement.text, statement.valuesFor(id, newId()))
    this.filed.push({ id, version: 1 })
  }

  async act(client: number, statement: Statement, nth: number): Promise<void> {
    const matter = this.filed[nth % this.filed.length]!
    matter.version++
    const values = statement.valuesFor(matter.id, newId(), matter.version)
    await this.ask(client, statement.name, statement.text, [...values, matter.id, matter.version])
  }
}

export interface Statement {
  readonly name: string
  readonly text: string
  valuesFor(id: string, other: string, version?: number): (string | null)[]
}

/** One statement that writes the pattern's rows with other ids; `last` may use the places that follow. */
export function statementOf(name: string, pattern: Pattern, last?: (firstPlace: number) => string): Statement {
  let place = 0
  const parts = pattern.rows.map(
    ({ table, row }) =>
      `insert into matters.${table} (${columnsOf(row)}) values (${Object.keys(row)
        .map(() => `$${++place}`)
        .join(', ')})`,
  )
  const end = last ? last(place + 1) : parts.pop()!
  const text = `with ${parts.map((part, at) => `w${at} as (${part})`).join(', ')} ${end}`
  return { name, text, valuesFor: (id, other, version) => valuesOf(pattern, id, other, version) }
}

const columnsOf = (row: Row): string =>
  Object.keys(row)
    .map((column) => `"${column}"`)
    .join(', ')

function valuesOf(pattern: Pattern, id: string, other: string, version?: number): (string | null)[] {
  const number = `C${other}`
  const renamed = (text: string) => text.replaceAll(pattern.id, id).replaceAll(pattern.number, number)
  return pattern.rows.flatMap(({ table, row }) =>
    Object.entries(row).map(([column, value]) => {
      if (column === 'city') return controlCity
      if (column === 'key_hash' || (column === 'id' && (table === 'action' || table === 'outbox'))) return other
      if (version !== undefined && column === 'seq') return String(version)
      if (version !== undefined && column === 'id') return `${table}${version}`
      return value === null || /^(salt|hash|prev|signature|personal_hash|words)$/.test(column) ? value : renamed(value)
    }),
  )
}
