import type { PoolClient } from 'pg'
import type { Logger } from '../log/index.ts'
import type { Database } from '../postgres/index.ts'
import { schema } from './queue.ts'

/** Milliseconds between looks; a job is left alone for as long after somebody took it. */
const pause = 5_000

/** The space of advisory locks by which pools of workers show that they live. */
const living = 44_120_006

export interface DeadWorkers {
  /** This pool of workers is ours and alive. */
  isOurs(pool: string): void
  stop(): Promise<void>
}

/**
 * Gives back what killed workers held. A pool shows that it lives by a lock that ends with its connection; the library alone
 * would wait four hours. A job whose worker only lost its line may then be done twice, as every job may: each is one effect.
 */
export function freeDeadWorkers(db: Database, log: Logger): DeadWorkers {
  const ours = new Set<string>()
  const shown = new Set<string>()
  let line: PoolClient | undefined
  let stopping = false
  let wake = () => {}

  const look = async () => {
    line ??= await db.pool.connect()
    for (const pool of ours) {
      if (shown.has(pool)) continue
      await line.query('select pg_advisory_lock($1, hashtext($2))', [living, pool])
      shown.add(pool)
    }
    const { rowCount } = await line.query(freed, [living, pause / 1_000])
    if (rowCount) log.warn({ jobs: rowCount }, 'jobs of workers that died are given to others')
  }
  const forget = (error?: unknown) => {
    line?.release(error !== undefined)
    line = undefined
    shown.clear()
  }
  const run = async () => {
    while (!stopping) {
      await look().catch(forget)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    // The lock must not stay with a connection that goes back to the pool.
    forget(true)
  }
  const running = run()
  return {
    isOurs(pool) {
      ours.add(pool)
      wake()
    },
    async stop() {
      stopping = true
      wake()
      await running
    },
  }
}

const freed = `
  update ${schema}._private_jobs j set locked_at = null, locked_by = null, run_at = greatest(j.run_at, now())
  where j.locked_by is not null and j.locked_at < now() - make_interval(secs => $2)
    and not exists (
      select 1 from pg_locks l
      where l.locktype = 'advisory' and l.classid::bigint = $1 and l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295)
        and l.database = (select d.oid from pg_database d where d.datname = current_database()))`
