import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { WorkPage } from '../contract/index.ts'
import { cursorOf, placeOf } from '../domain/cursor.ts'
import { presentWorkItem } from '../domain/present-work-item.ts'
import type { ListRefused } from './list-tasks.ts'
import { type QueueFilter, type WorklistNeeds, wordingFor } from './needs.ts'

export interface QueueWanted extends Omit<QueueFilter, 'units'> {
  /** One unit, or a body's units by `body`; absent: my units, or all I may see where I watch over others. */
  readonly unit?: string
  readonly body?: string
  readonly cursor?: string
  readonly limit?: number
}

/** Roles that watch over more than the unit they sit in. */
const watchers: readonly string[] = ['supervisor', 'auditor', 'admin']

/** The matters that a unit holds, by legal risk; open ones unless the phase asks for the closed. */
export async function listQueue(
  needs: WorklistNeeds,
  by: Person,
  wanted: QueueWanted,
): Promise<Answer<WorkPage, ListRefused>> {
  if (by.kind !== 'staff') return no('worklists/staff-only')
  const after = wanted.cursor === undefined ? undefined : placeOf(wanted.cursor, ['number', 'moment', 'string'])
  if (wanted.cursor !== undefined && !after) return no('worklists/bad-cursor')
  const limit = wanted.limit ?? 50
  const units = unitsWanted(needs, by, wanted)
  const handler = wanted.handler === 'me' ? by.id : wanted.handler
  const filter: QueueFilter = { ...wanted, ...(units ? { units } : {}), ...(handler ? { handler } : {}) }
  const rows = await needs.rows.queue(by, filter, needs.now(), { ...(after ? { after } : {}), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const wording = await wordingFor(
    needs,
    by.city,
    page.map((row) => row.handler),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  // What waits, or has no end, stands behind everything on which the authority's time runs.
  const rank = last && (last.risk === 'waiting' || last.leading_due_at === null) ? 1 : 0
  return yes({
    items: page.map((row) => presentWorkItem(wording, row)),
    ...(last ? { next: cursorOf([rank, last.leading_due_at ?? 'infinity', last.id]) } : {}),
  })
}

function unitsWanted(needs: WorklistNeeds, by: Person, wanted: QueueWanted): readonly string[] | undefined {
  if (wanted.unit) return [wanted.unit]
  if (wanted.body)
    return needs
      .directory(by.city)
      .unitsOf(wanted.body)
      .map((unit) => unit.id)
  const watches = by.memberships.some((membership) => watchers.includes(membership.role))
  return watches ? undefined : by.memberships.map((membership) => membership.unit)
}
