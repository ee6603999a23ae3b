/** The door of work that is done later: a queue (graphile-worker), its timetable, and the drains that feed it. */
export { type Drain, type DrainLoop, drainLoop } from './drain-loop.ts'
export { createQueue, grantQueue, type JobOptions, type Queue } from './queue.ts'
export { startWorkers, type Task, type TimetableEntry, type WorkerOptions, type Workers } from './workers.ts'
