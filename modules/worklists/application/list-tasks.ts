import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { TaskPage } from '../contract/index.ts'
import { cursorOf, placeOf } from '../domain/cursor.ts'
import { presentTask } from '../domain/present-work-item.ts'
import { type WorklistNeeds, wordingFor } from './needs.ts'

export interface TasksWanted {
  /** Only what is assigned to me or what my role may take; otherwise all that waits in my units. */
  readonly mine: boolean
  readonly cursor?: string
  readonly limit?: number
}

export type ListRefused = 'worklists/staff-only' | 'worklists/bad-cursor'

/** What waits for a member of staff, by legal risk: what ended first comes first, what has no end comes last. */
export async function listTasks(
  needs: WorklistNeeds,
  by: Person,
  wanted: TasksWanted,
): Promise<Answer<TaskPage, ListRefused>> {
  if (by.kind !== 'staff') return no('worklists/staff-only')
  const after = wanted.cursor === undefined ? undefined : placeOf(wanted.cursor, ['moment', 'string', 'string'])
  if (wanted.cursor !== undefined && !after) return no('worklists/bad-cursor')
  const limit = wanted.limit ?? 50
  const rows = await needs.rows.tasks(by, wanted.mine, needs.now(), { ...(after ? { after } : {}), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const wording = await wordingFor(
    needs,
    by.city,
    page.flatMap((row) => [row.handler, row.assignee]),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  return yes({
    items: page.map((row) => presentTask(wording, row)),
    ...(last ? { next: cursorOf([last.task_due_at ?? 'infinity', last.id, last.task_id]) } : {}),
  })
}
