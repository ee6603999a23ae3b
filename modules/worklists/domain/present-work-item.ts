import type { Directory } from '@gongdao/agencies'
import type { ServiceDefinition } from '@gongdao/catalogue'
import type { TaskItem, WorkItem } from '../contract/index.ts'
import type { TaskRow, WorkItemRow } from './work-item-row.ts'

/** What turns ids into words: definitions, the directory of units, names of staff. */
export interface Wording {
  readonly definition: (code: string, version: number) => ServiceDefinition | undefined
  readonly directory: Directory
  readonly names: ReadonlyMap<string, string>
}

const plain = (text: string) => ({ zh: text, en: text })

/** As the rest of the world writes a moment. */
const toTheMillisecond = (moment: string): string => `${moment.slice(0, 23)}Z`

/** Acts of the engine that stand in no definition. */
const engineTitles: Readonly<Record<string, { zh: string; en: string }>> = {
  acceptReferral: { zh: '接收或退回转送', en: 'Accept or refuse the referral' },
  reply: { zh: '回复留言', en: 'Reply to the message' },
  resume: { zh: '恢复计时', en: 'Resume' },
  assign: { zh: '指定承办人', en: 'Assign' },
  handOver: { zh: '移交', en: 'Hand over' },
}

const actTitle = (wording: Wording, row: WorkItemRow, act: string) =>
  wording.definition(row.service, row.definition_version)?.acts[act]?.title ?? engineTitles[act] ?? plain(act)

/** A matter as a line of a list: titles come from the definition to which it is pinned. Spelled field by field. */
export function presentWorkItem(wording: Wording, row: WorkItemRow): WorkItem {
  const definition = wording.definition(row.service, row.definition_version)
  const handler = row.handler ? wording.names.get(row.handler) : undefined
  return {
    number: row.number,
    service: row.service,
    serviceTitle: definition?.title ?? plain(row.service),
    subject: row.subject,
    state: row.state,
    stateTitle: definition?.states[row.state]?.title ?? plain(row.state),
    phase: row.phase,
    unit: row.unit ?? '',
    unitName: row.unit ? (wording.directory.unit(row.unit)?.name ?? plain(row.unit)) : plain(''),
    ...(handler ? { handler } : {}),
    ...(row.next_act ? { next: actTitle(wording, row, row.next_act) } : {}),
    ...(row.leading_due ? { due: row.leading_due } : {}),
    ...(row.leading_due_at ? { dueAt: toTheMillisecond(row.leading_due_at) } : {}),
    ...(row.internal_target ? { internalTarget: row.internal_target } : {}),
    ...(row.leading_limit ? { limit: row.leading_limit } : {}),
    ...(row.leading_side ? { side: row.leading_side } : {}),
    suspended: row.suspended,
    urgent: row.urgent,
    risk: row.risk,
    filedAt: toTheMillisecond(row.filed_at),
    region: row.region,
  }
}

/** A task with its matter. */
export function presentTask(wording: Wording, row: TaskRow): TaskItem {
  const assignee = row.assignee ? wording.names.get(row.assignee) : undefined
  return {
    id: `${row.number}/${row.task_id}`,
    act: row.act,
    title: actTitle(wording, row, row.act),
    by: row.role,
    ...(assignee ? { assignee } : {}),
    ...(row.task_due_at ? { dueAt: toTheMillisecond(row.task_due_at) } : {}),
    item: presentWorkItem(wording, row),
  }
}
