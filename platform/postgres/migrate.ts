import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Database } from './database.ts'
import { isConcurrent, statementsOf } from './online.ts'

/** One numbered step of one module's tables. It is never changed after it was published; a new step follows it. */
export interface ModuleMigration {
  readonly module: string
  readonly name: string
  readonly sql: string
}

export interface MigrationState extends ModuleMigration {
  readonly sha256: string
  readonly appliedAt: Date | undefined
}

/** Thrown when a migration that this database already took has been changed since. */
export class MigrationChanged extends Error {
  constructor(which: string) {
    super(
      `The migration ${which} was changed after this database took it. Put its text back as it was and write what you want to change as a new migration.`,
    )
    this.name = 'MigrationChanged'
  }
}

/** Thrown when a migration fails; it leaves nothing behind. */
export class MigrationFailed extends Error {
  constructor(which: string, cause: Error & { position?: string; where?: string }, sql: string) {
    const line = cause.position ? sql.slice(0, Number(cause.position)).split('\n').length : undefined
    super(`The migration ${which} failed${line ? ` at its line ${line}` : ''}: ${cause.message}`, { cause })
    this.name = 'MigrationFailed'
  }
}

/** Two servers that start together must not migrate together. */
const migrationLock = 4412_0002

export const appRole = 'gongdao_app'

/** Brings the database to the newest step of every module, in the order given, and says which steps it took. */
export function migrate(owner: Database, migrations: readonly ModuleMigration[]): Promise<string[]> {
  return alone(owner, async (client) => {
    const taken: string[] = []
    for (const { appliedAt, ...step } of await statesOf(client, migrations)) {
      if (appliedAt) continue
      await take(client, step)
      taken.push(`${step.module}/${step.name}`)
    }
    return taken
  })
}

/** Which steps this database has taken and which wait; refuses when an old one was changed. */
export function migrationPlan(owner: Database, migrations: readonly ModuleMigration[]): Promise<MigrationState[]> {
  return alone(owner, (client) => statesOf(client, migrations))
}

/**
 * Works while nobody else looks at the steps or takes them; the lock ends with the connection. It is asked for again and again, not
 * waited for: an index that is made beside the writers waits for every statement that runs, also for one that waits for a lock.
 */
async function alone<T>(owner: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.pool.connect()
  try {
    while (!(await client.query('select pg_try_advisory_lock($1) as mine', [migrationLock])).rows[0].mine)
      await pause(100)
    await prepare(client)
    return await work(client)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    client.release()
  }
}

async function prepare(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      module text not null,
      name text not null,
      sha256 text not null,
      at timestamptz not null default now(),
      primary key (module, name)
    );
    grant usage on schema platform to ${appRole};
    grant select on platform.migration to ${appRole};
  `)
}

async function statesOf(client: pg.PoolClient, migrations: readonly ModuleMigration[]): Promise<MigrationState[]> {
  const { rows } = await client.query('select module, name, sha256, at from platform.migration')
  const known = new Map(rows.map((row) => [`${row.module}/${row.name}`, row]))
  return migrations.map((step) => {
    const which = `${step.module}/${step.name}`
    const sha256 = createHash('sha256').update(step.sql).digest('hex')
    const row = known.get(which)
    if (row && row.sha256 !== sha256) throw new MigrationChanged(which)
    return { ...step, sha256, appliedAt: row?.at }
  })
}

/** Milliseconds that a step waits for a lock, for everybody queues behind it, and how often it tries. */
const lockPatience = { wait: 1_000, pause: 500, tries: 60 }

/** PostgreSQL's code for a lock that did not come in time. */
const lockNotAvailable = '55P03'

async function take(client: pg.PoolClient, step: ModuleMigration & { sha256: string }): Promise<void> {
  if (!/^[a-z_]+$/.test(step.module)) throw new Error(`"${step.module}" is no name of a module.`)
  await client.query(`set lock_timeout = ${lockPatience.wait}`)
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await (isConcurrent(step.sql) ? takeBeside(client, step) : takeWhole(client, step))
      } catch (error) {
        const isBusy = (error as { code?: string }).code === lockNotAvailable
        if (!isBusy || tries === lockPatience.tries)
          throw new MigrationFailed(`${step.module}/${step.name}`, error as Error, step.sql)
        await pause(lockPatience.pause)
      }
    }
  } finally {
    await client.query('reset lock_timeout').catch(() => {})
  }
}

async function takeWhole(client: pg.PoolClient, step: ModuleMigration & { sha256: string }): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`create schema if not exists ${step.module}`)
    await client.query(step.sql)
    await client.query(`grant usage on schema ${step.module} to ${appRole}`)
    await note(client, step)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** An index made CONCURRENTLY: one statement outside a transaction. One that was broken off left an index that is not valid. */
async function takeBeside(client: pg.PoolClient, step: ModuleMigration & { sha256: string }): Promise<void> {
  if (statementsOf(step.sql).length !== 1) throw new Error('A step with CONCURRENTLY holds one statement and no other.')
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and not i.indisvalid`,
    [step.module],
  )
  for (const { name } of rows) await client.query(`drop index concurrently if exists ${name}`)
  await client.query(step.sql)
  await note(client, step)
}

const note = (client: pg.PoolClient, step: ModuleMigration & { sha256: string }) =>
  client.query('insert into platform.migration (module, name, sha256) values ($1, $2, $3)', [
    step.module,
    step.name,
    step.sha256,
  ])

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
