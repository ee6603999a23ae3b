import type { Database } from '@gongdao/platform/postgres'

type Json = Record<string, unknown>

/** What the product asks the database to write about one matter. */
export interface Payload {
  readonly idempotency: Json | null
  readonly matters: readonly {
    readonly id: string
    readonly row: Json
    readonly actions: readonly Json[]
    readonly clocks: readonly Json[]
    readonly tasks: readonly Json[]
    readonly outbox: readonly Json[]
    readonly papers: readonly Json[]
    readonly search: { readonly words: readonly string[]; readonly grams: readonly string[] } | null
  }[]
}

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
  /** Serial numbers drawn, by day. */
  readonly drawn = new Map<string, number>()
  private readonly matters = new Map<string, Kept>()

  /** Goes on after the serial numbers that were drawn before. */
  constructor(drawnBefore: ReadonlyMap<string, number>) {
    for (const [day, drawn] of drawnBefore) this.drawn.set(day, drawn)
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
      const rows = this.answer(text, values)
      return { rows, rowCount: rows.length }
    }
    return { query } as unknown as Database
  }

  private answer(text: string, values: readonly unknown[]): Json[] {
    if (text.includes('matters.record(')) return [{ outcome: this.record(JSON.parse(String(values[1]))) }]
    if (text.includes('matters.serial_block')) {
      const drawn = (this.drawn.get(String(values[1])) ?? 0) + Number(values[2])
      this.drawn.set(String(values[1]), drawn)
      return [{ drawn }]
    }
    if (text.includes('join matters.action')) return this.log(String(values[1]))
    throw new Error(`The city is loaded without a database, and the product asked it: ${text}`)
  }

  private record({ idempotency, matters }: Payload): Json {
    for (const entry of matters) {
      const before = this.matters.get(String(entry.row.number))
      const kept = before ?? { ...entry, actions: [], outbox: [], idempotency: [] }
      kept.row = entry.row
      kept.clocks = entry.clocks
      kept.tasks = entry.tasks
      kept.search = entry.search ?? kept.search
      kept.actions.push(...entry.actions)
      kept.outbox.push(...entry.outbox)
      if (idempotency) kept.idempotency.push(idempotency)
      this.matters.set(String(entry.row.number), kept)
    }
    return { outcome: 'recorded' }
  }

  private log(number: string): Json[] {
    const kept = this.matters.get(number)
    if (!kept) return []
    const { row } = kept
    return kept.actions.map((action) => ({
      ...action,
      happened_at: new Date(String(action.happened_at)),
      recorded_at: new Date(String(action.recorded_at)),
      matter: row.id,
      service: row.service,
      definition_version: row.definition_version,
      code_hash: row.code_hash,
      provisional: row.provisional,
      leading_due: row.leading_due,
    }))
  }
}
