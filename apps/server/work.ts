import { startWorkers, type Workers } from '@gongdao/platform/jobs'
import type { Metrics } from '@gongdao/platform/metrics'
import type { House } from './main.ts'

/** What is done later: events handed on, clocks that ended, the daily root. */
export function startWork(house: House, metrics: Metrics): Workers {
  return startWorkers({ db: house.db, log: house.log, metrics, tasks: {}, timetable: [], drains: [] })
}
