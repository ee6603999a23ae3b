/** The door of `worklists`: what waits for whom. It owns no table; it reads those of `matters`. */
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { Sql } from '@gongdao/platform/postgres'
import type { VisibleTo } from './adapters/postgres/visible.ts'
import { workRows } from './adapters/postgres/work-rows.ts'
import { listOwn } from './application/list-own.ts'
import { listQueue, type QueueWanted } from './application/list-queue.ts'
import { type ListRefused, listTasks, type TasksWanted } from './application/list-tasks.ts'
import type { WorklistNeeds } from './application/needs.ts'
import type { TaskPage, WorkItem, WorkPage } from './contract/index.ts'

export { refusals } from './adapters/http/refusals.ts'
export { worklistsRoutes } from './adapters/http/routes.ts'
export { Places } from './adapters/postgres/places.ts'
export { riskSql } from './adapters/postgres/risk.ts'
export type { VisibleSql, VisibleTo } from './adapters/postgres/visible.ts'
export { leadingClock, momentText, workItemColumns } from './adapters/postgres/work-item-columns.ts'
export type { QueueWanted } from './application/list-queue.ts'
export type { TasksWanted } from './application/list-tasks.ts'
export { wordingFor } from './application/needs.ts'
export type { TaskItem, TaskPage, WorkItem, WorkPage } from './contract/index.ts'
export { cursorOf, placeOf } from './domain/cursor.ts'
export { presentWorkItem, type Wording } from './domain/present-work-item.ts'
export type { WorkItemRow } from './domain/work-item-row.ts'

/** What the readers are given: a database to read, and the words that turn ids into names. */
export interface ReaderNeeds extends Omit<WorklistNeeds, 'rows'> {
  readonly db: Sql
  readonly visibleTo: VisibleTo
}

export interface Worklists {
  /** What waits for a member of staff, ordered by legal risk. */
  tasks(by: Person, wanted: TasksWanted): Promise<Answer<TaskPage, ListRefused>>
  /** The matters that a unit holds, ordered by legal risk. */
  queue(by: Person, wanted: QueueWanted): Promise<Answer<WorkPage, ListRefused>>
  /** A resident's own matters, newest first. */
  own(by: Person): Promise<readonly WorkItem[]>
  /** The days on which the leading clocks of matters end, by matter, for whoever writes notices about them. */
  duesOf(city: string, matters: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Gathers the lists. */
export function createWorklists(given: ReaderNeeds): Worklists {
  const needs: WorklistNeeds = { ...given, rows: workRows(given.db, given.visibleTo) }
  return {
    tasks: (by, wanted) => listTasks(needs, by, wanted),
    queue: (by, wanted) => listQueue(needs, by, wanted),
    own: (by) => listOwn(needs, by),
    duesOf: (city, matters) => needs.rows.duesOf(city, matters),
  }
}
