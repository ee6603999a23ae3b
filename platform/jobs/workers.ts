import { EventEmitter } from 'node:events'
import { parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker'
import type { Logger } from '../log/index.ts'
import type { Metrics } from '../metrics/index.ts'
import type { Database } from '../postgres/index.ts'
import { type DeadWorkers, freeDeadWorkers } from './dead-workers.ts'
import { type Drain, type DrainLoop, drainLoop } from './drain-loop.ts'
import { quiet, schema } from './queue.ts'

/** Does one job. Throwing means: try again later. */
// biome-ignore lint/suspicious/noExplicitAny: each task knows its own payload
export type Task = (payload: any) => Promise<void>

/** A task of the timetable. Hours and minutes are Asia/Shanghai's, as everywhere in this house. */
export interface TimetableEntry {
  readonly task: string
  /** Minutes of the hour (0 to 59). */
  readonly minutes: readonly number[]
  /** Hours of the day; absent: every hour. */
  readonly hours?: readonly number[]
}

export interface WorkerOptions {
  db: Database
  log: Logger
  metrics?: Metrics
  tasks: Readonly<Record<string, Task>>
  timetable?: readonly TimetableEntry[]
  drains?: readonly Drain[]
  /** Jobs at a time. */
  concurrency?: number
}

export interface Workers {
  /** Look at the drains now: something has just been written. */
  nudge(): void
  stop(): Promise<void>
}

/** Pause before workers that lost their database try again. */
const revivalPause = 5_000

/** Starts the workers of this process. They outlive outages of the database and end with `stop`. */
export function startWorkers(options: WorkerOptions): Workers {
  const loops = (options.drains ?? []).map((drain) => drainLoop(drain, options.log))
  const dead = freeDeadWorkers(options.db, options.log)
  const supervisor = supervise(options, dead)
  return {
    nudge: () => {
      for (const loop of loops) loop.nudge()
    },
    async stop() {
      await Promise.all([...loops.map((loop: DrainLoop) => loop.stop()), supervisor.stop()])
      await dead.stop()
    },
  }
}

/** graphile-worker gives up after some failures in a row; we do not. */
function supervise(options: WorkerOptions, dead: DeadWorkers): { stop(): Promise<void> } {
  let stopping = false
  let runner: Runner | undefined
  let wake = () => {}
  const keep = async () => {
    while (!stopping) {
      try {
        runner = await startRunner(options, dead)
        if (stopping) await runner.stop()
        await runner.promise
      } catch (error) {
        if (!stopping) options.log.error({ err: error }, 'the workers lost the database; they try again')
      }
      if (stopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, revivalPause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const kept = keep()
  return {
    async stop() {
      stopping = true
      wake()
      await runner?.stop().catch(() => {})
      await kept
    },
  }
}

function startRunner(
  { db, log, metrics, tasks, timetable = [], concurrency = 4 }: WorkerOptions,
  dead: DeadWorkers,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => dead.isOurs(workerPool.id))
  const done = counterOf(metrics)
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(payload)
          done?.inc({ task: name, outcome: 'done' })
        } catch (error) {
          done?.inc({ task: name, outcome: 'failed' })
          log.error({ err: error, task: name }, 'a job failed and will be tried again')
          throw error
        }
      },
    ]),
  )
  return run({
    pgPool: db.pool,
    schema,
    events,
    taskList,
    parsedCronItems: parseCronItems(timetable.map(cronItem)),
    concurrency,
    noHandleSignals: true,
    // Put down together, jobs are put down with care: alone, one that cannot be while the database is away ends the process.
    preset: { worker: { failJobBatchDelay: 0, completeJobBatchDelay: 0 } },
    pollInterval: 2_000,
    logger: quiet,
  })
}

/** The worker's clock is UTC; Shanghai is eight hours ahead all year. */
function cronItem({ task, minutes, hours }: TimetableEntry) {
  const hoursInUtc = hours ? hours.map((hour) => (hour + 16) % 24).join(',') : '*'
  return { task, match: `${minutes.join(',')} ${hoursInUtc} * * *`, options: { jobKey: task } }
}

const counters = new WeakMap<Metrics, ReturnType<typeof makeCounter>>()
const makeCounter = (metrics: Metrics) =>
  metrics.counter('gongdao_jobs_total', 'Jobs that ended', ['task', 'outcome'] as const)

function counterOf(metrics: Metrics | undefined) {
  if (!metrics) return undefined
  const counter = counters.get(metrics) ?? makeCounter(metrics)
  counters.set(metrics, counter)
  return counter
}
