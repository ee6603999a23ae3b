import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { addressesIn, primaryAmong } from './addresses.ts'
import { cityGuarded } from './city-guard.ts'
import { isDatabaseDown } from './database-down.ts'
import { givingUp } from './giving-up.ts'
import { rowTypes } from './row-types.ts'

/** Anything that answers SQL: the pool, or one transaction. */
export interface Sql {
  // biome-ignore lint/suspicious/noExplicitAny: a row is whatever the statement selects
  query<R = Record<string, any>>(
    text: string,
    values?: readonly unknown[],
    /** A name for a statement that is asked all the time: the server keeps it prepared on each connection. */
    name?: string,
  ): Promise<{ rows: R[]; rowCount: number }>
}

/** One pool on one database, as one role. */
export interface Database extends Sql {
  // biome-ignore lint/suspicious/noExplicitAny: each module knows the types of its own tables
  readonly kysely: Kysely<any>
  readonly pool: pg.Pool
  /** `patience`: milliseconds for each statement instead of the usual. */
  transaction<T>(work: (tx: Sql) => Promise<T>, patience?: number): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** One server, or several of which the one that takes writes is used (`addressesIn`). */
  url: string
  /** Connections at most; 10 unless told. */
  max?: number
  /** Milliseconds after which an answer is no longer waited for, and its connection given up; unlimited unless told. */
  patience?: number
  /** In tests: refuse a statement on a module's table that does not name the city (DESIGN law 12). */
  guardCity?: boolean
  applicationName?: string
}

/** Opens a pool. Nothing is connected before the first statement; a lost server is found again without a restart. */
export function openDatabase(options: DatabaseOptions): Database {
  const addresses = addressesIn(options.url)
  const Client = givingUp(options.guardCity ? cityGuarded(pg.Client) : pg.Client)
  const Primary = addresses.length > 1 ? primaryAmong(addresses, Client) : undefined
  const pool = new pg.Pool({
    connectionString: addresses[0]!,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'gongdao',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...limitsOf(options.patience),
    types: rowTypes,
    Client: Primary ?? Client,
    ...(Primary && { onConnect: (client) => (client as InstanceType<typeof Primary>).demandPrimary() }),
  })
  // A connection that breaks must not end the process: its statement fails, and the next one opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | undefined
  return {
    pool,
    kysely,
    query: sqlOf(pool).query,
    transaction: (work, patience) => inTransaction(pool, work, patience),
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}

/**
 * A line may swallow everything without a word: neither side waits for the other for ever, and no lock stays with the lost. The
 * server ends a statement a little before we give it up, so that a slow one costs no connection.
 */
const limitsOf = (patience: number | undefined) =>
  patience === undefined
    ? {}
    : {
        query_timeout: patience,
        statement_timeout: Math.round(patience * 0.9),
        idle_in_transaction_session_timeout: patience,
      }

function sqlOf(runner: pg.Pool | pg.PoolClient, patience?: number): Sql {
  return {
    async query(text, values, name) {
      const given = values as unknown[] | undefined
      const result = await (name === undefined && patience === undefined
        ? runner.query(text, given)
        : runner.query({ text, values: given, ...(name && { name }), ...(patience && { query_timeout: patience }) }))
      return { rows: result.rows ?? [], rowCount: result.rowCount ?? 0 }
    },
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Sql) => Promise<T>, patience?: number): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    if (patience !== undefined) await client.query(`set local statement_timeout = ${Math.round(patience)}`)
    const value = await work(sqlOf(client, patience))
    await client.query('commit')
    return value
  } catch (error) {
    // On a line that answers nothing there is nothing to undo by: it is given up.
    if (isDatabaseDown(error)) broken ??= error as Error
    else
      await client.query('rollback').catch((failed: Error) => {
        broken = failed
      })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
