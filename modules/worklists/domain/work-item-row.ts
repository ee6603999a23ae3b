import type { WorkItem } from '../contract/index.ts'

/**
 * A row of `matters.matter` with what its leading clock and its risk add. Moments are text to the microsecond: they sort and compare
 * exactly as the moments do, and nobody needs them as dates.
 */
export interface WorkItemRow {
  readonly id: string
  readonly number: string
  readonly service: string
  readonly definition_version: number
  readonly subject: string
  readonly state: string
  readonly phase: WorkItem['phase']
  readonly unit: string | null
  readonly handler: string | null
  readonly next_act: string | null
  readonly leading_due: string | null
  readonly leading_due_at: string | null
  readonly leading_limit: string | null
  readonly leading_side: 'authority' | 'applicant' | null
  readonly suspended: boolean
  readonly urgent: boolean
  readonly internal_target: string | null
  readonly filed_at: string
  readonly region: string
  readonly risk: WorkItem['risk']
}

/** A named act that waits, and the matter in which it waits. */
export type TaskRow = WorkItemRow & {
  readonly task_id: string
  readonly act: string
  readonly role: string
  readonly assignee: string | null
  readonly task_due_at: string | null
}
