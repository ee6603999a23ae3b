import { Phase, Words } from '@gongdao/matters/contract'
import { type Static, Type } from 'typebox'

/** A matter as a row of a list. Red: overdue; amber: within the internal target; by the clause that says so. */
export const WorkItem = Type.Object({
  number: Type.String(),
  service: Type.String(),
  serviceTitle: Words,
  subject: Type.String(),
  state: Type.String(),
  stateTitle: Words,
  phase: Phase,
  unit: Type.String(),
  unitName: Words,
  handler: Type.Optional(Type.String()),
  next: Type.Optional(Words),
  due: Type.Optional(Type.String()),
  dueAt: Type.Optional(Type.String({ format: 'date-time' })),
  internalTarget: Type.Optional(Type.String()),
  limit: Type.Optional(Type.String()),
  side: Type.Optional(Type.Union([Type.Literal('authority'), Type.Literal('applicant')])),
  suspended: Type.Boolean(),
  urgent: Type.Boolean(),
  risk: Type.Union([Type.Literal('overdue'), Type.Literal('atRisk'), Type.Literal('onTime'), Type.Literal('waiting')]),
  filedAt: Type.String({ format: 'date-time' }),
  region: Type.String(),
})
export type WorkItem = Static<typeof WorkItem>

export const WorkPage = Type.Object({
  items: Type.Array(WorkItem),
  next: Type.Optional(Type.String({ description: 'cursor of the next page' })),
})
export type WorkPage = Static<typeof WorkPage>

export const TaskItem = Type.Object({
  id: Type.String(),
  act: Type.String(),
  title: Words,
  by: Type.String(),
  assignee: Type.Optional(Type.String()),
  dueAt: Type.Optional(Type.String({ format: 'date-time' })),
  item: WorkItem,
})
export type TaskItem = Static<typeof TaskItem>
export const TaskPage = Type.Object({ items: Type.Array(TaskItem), next: Type.Optional(Type.String()) })
export type TaskPage = Static<typeof TaskPage>
