import type { Database, Sql } from '@gongdao/platform/postgres'

type Json = Record<string, unknown>

/** What one matter comes to, when everything that was written about it is put together. */
export interface Kept {
  row: Json
  clocks: readonly Json[]
  tasks: readonly Json[]
  search: { readonly words: readonly string[]; readonly grams: readonly string[] } | null
  readonly actions: Json[]
  readonly outbox: Json[]
  readonly idempotency: Json[]
}

/**
 * Stands where the product expects its database, and keeps what it writes: so the rows of a whole city are those that the
 * product's own verbs make (decided, numbered, sealed, signed, folded), and only the way in is another.
 */
export class CollectingDatabase {
  private readonly real: Sql
  private readonly matters = new Map<string, Kept>()

  /** Blocks of numbers are drawn where every server draws them. */
  constructor(real: Sql) {
    this.real = real
  }

  get size(): number {
    return this.matters.size
  }

  /** Gives away what was collected. */
  take(): Kept[] {
    const all = [...this.matters.values()]
    this.matters.clear()
    return all
  }

  asDatabase(): Database {
    const query = async (text: string, values: readonly unknown[] = []) => {
      if (text.includes('matters.serial_block')) return this.real.query(text, values)
      const rows = this.answer(text, values)
      return { rows, rowCount: rows.length }
    }
    return { query } as unknown as Database
  }

  private answer(text: string, values: readonly unknown[]): Json[] {
    if (text.includes('matters.record_group('))
      return [{ outcomes: this.record(values.slice(1).map((one) => JSON.parse(String(one)))) }]
    if (text.includes('join matters.action'))
      return (values[1] as readonly string[]).flatMap((number) => this.log(number))
    throw new Error(`The city is loaded without a database, and the product asked it: ${text}`)
  }

  /** What a call would write, a table at a time: wishes, rows, actions, clocks, tasks, events, papers, words. */
  private record([asks, rows, actions, clocks, tasks, outbox, , search]: readonly Json[][]): Json[] {
    for (const row of rows!) {
      const kept = this.matters.get(String(row.number)) ?? newlyKept(row)
      const own = (all: readonly Json[]) => all.filter((one) => one.matter === row.id)
      kept.row = row
      kept.clocks = own(clocks!)
      kept.tasks = own(tasks!)
      kept.search = (own(search!)[0] as Kept['search'] | undefined) ?? kept.search
      kept.actions.push(...own(actions!))
      kept.outbox.push(...own(outbox!))
      kept.idempotency.push(...asks!.filter((ask) => (ask.matters as Json[]).some((one) => one.id === row.id)))
      this.matters.set(String(row.number), kept)
    }
    return asks!.map(() => ({ outcome: 'recorded' }))
  }

  private log(number: string): Json[] {
    const kept = this.matters.get(number)
    if (!kept) return []
    const { row } = kept
    return kept.actions.map((action) => ({
      ...action,
      happened_at: new Date(String(action.happened_at)),
      recorded_at: new Date(String(action.recorded_at)),
      found_by: number,
      matter: row.id,
      service: row.service,
      definition_version: row.definition_version,
      code_hash: row.code_hash,
      provisional: row.provisional,
      leading_due: row.leading_due,
    }))
  }
}

const newlyKept = (row: Json): Kept => ({
  ...{ row, clocks: [], tasks: [], search: null },
  ...{ actions: [], outbox: [], idempotency: [] },
})
