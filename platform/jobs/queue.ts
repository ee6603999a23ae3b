import { Logger, runMigrations } from 'graphile-worker'
import { appRole, type Database, type Sql } from '../postgres/index.ts'

export const schema = 'graphile_worker'

export interface JobOptions {
  /** One job at a time of this key: a job added again before it ran replaces the first. For events: the row's id. */
  key?: string
  runAt?: Date
  /** How often it is tried, with growing pauses; 25 unless told (about three days). */
  attempts?: number
}

/** Where work is left for later. It outlives the process. */
export interface Queue {
  add(task: string, payload: unknown, options?: JobOptions, within?: Sql): Promise<void>
}

/** A queue in the server's own database. */
export function createQueue(db: Database): Queue {
  return {
    async add(task, payload, options = {}, within = db) {
      await within.query(
        `select ${schema}.add_job($1, payload := $2::json, job_key := $3, run_at := $4, max_attempts := $5)`,
        [task, JSON.stringify(payload), options.key ?? null, options.runAt ?? null, options.attempts ?? 25],
      )
    },
  }
}

/**
 * Brings the queue's own tables up to date, as their owner, and lets the server use them. They switch on row-level
 * security without a policy, so that everybody but the owner would see nothing: the server gets its policy.
 */
export async function grantQueue(owner: Database): Promise<void> {
  await runMigrations({ pgPool: owner.pool, schema, logger: quiet })
  await owner.transaction(async (tx) => {
    // Two servers that start together must not grant together.
    await tx.query('select pg_advisory_xact_lock(44120005)')
    await tx.query(`
      grant usage on schema ${schema} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
      grant usage on all sequences in schema ${schema} to ${appRole};
      grant execute on all functions in schema ${schema} to ${appRole};
    `)
    const { rows } = await tx.query<{ table: string }>(
      `select c.relname as table from pg_class c where c.relnamespace = $1::regnamespace and c.relrowsecurity
         and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'server')`,
      [schema],
    )
    for (const { table } of rows)
      await tx.query(`create policy server on ${schema}.${table} to ${appRole} using (true) with check (true)`)
  })
}

/** The library's own lines are kept out of our logs: they repeat payloads. */
export const quiet = new Logger(() => () => {})
