import type { MatterEvent } from '@gongdao/matters'
import { startWorkers, type Task, type TimetableEntry, type Workers } from '@gongdao/platform/jobs'
import type { Metrics } from '@gongdao/platform/metrics'
import type { House } from './main.ts'
import { type HelpCall, ringDuty } from './ring-duty.ts'
import { demandSameClock } from './same-clock.ts'

/** When what is done, in the city's own time. */
const timetable: readonly TimetableEntry[] = [
  { task: 'lapse', minutes: [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55] },
  { task: 'publishRoot', hours: [0], minutes: [20] },
  { task: 'forgetOldDrafts', hours: [3], minutes: [10] },
  { task: 'cleanUploads', minutes: [40] },
  { task: 'recompute', hours: [4], minutes: [10] },
]

/** What is done later: events handed on, clocks that ended, the daily root. */
export function startWork(house: House, metrics: Metrics): Workers {
  const { city, documents, matters, roots, intake, notices, queue, log } = house
  const inTime = (work: () => Promise<unknown>) => async () => {
    await demandSameClock(house.db, house.now)
    await work()
  }
  const tasks: Record<string, Task> = {
    lapse: inTime(() => matters.lapse(city)),
    publishRoot: inTime(() => roots.publish(city)),
    recompute: inTime(() => matters.recompute(city)),
    forgetOldDrafts: inTime(() => intake.forgetOldDrafts()),
    cleanUploads: inTime(() => documents.cleanUp()),
    ringDuty: (call: HelpCall) => ringDuty(house, call),
    texts: (events: MatterEvent[]) => notices.sendTexts(events),
    // Ordered by servers of before, one for each event.
    event: (event: MatterEvent) => notices.handle(event),
  }
  const workers = startWorkers({
    db: house.db,
    log,
    metrics,
    tasks,
    timetable,
    drains: [{ name: 'outbox', rest: 200, work: () => matters.drainOutbox(city) }],
  })
  // What ended while nobody worked is not left until the next turn of the timetable.
  queue.add('lapse', {}, { key: 'lapse' }).catch((error) => log.error({ err: error }, 'the first turn was not ordered'))
  return workers
}
