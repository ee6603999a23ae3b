import type { Words } from '@gongdao/matters/contract'
import { dayOf } from '@gongdao/web-kit/time/index.ts'
import { phaseWords } from '@gongdao/web-kit/words/index.ts'
import type { WorkItem } from '@gongdao/worklists/contract'
import type { ReactNode } from 'react'
import { useRegionNames } from '../agencies/queries.ts'
import { type Reader, useReader } from '../words/language.tsx'
import { dueDay } from './components/due-mark.tsx'

/** A matter as a line of a list. */
export interface WorkLine {
  readonly key: string
  readonly item: WorkItem
  /** What is to be done, where the line is a task; otherwise the matter's next act. */
  readonly todo?: Words
  readonly assignee?: string
}

/** What a list can tell of a matter beside its subject and the time left, which always stand. */
export const columnNames = ['due', 'act', 'service', 'state', 'unit', 'handler', 'region', 'filed', 'number'] as const
export type ColumnName = (typeof columnNames)[number]

interface Column {
  readonly className?: string
  cell(line: WorkLine, reader: Reader): ReactNode
}

const phaseMark = ({ item }: WorkLine, { say }: Reader) => (
  <span className={`phase phase-${item.phase}`} title={say(phaseWords[item.phase])}>
    {say(item.stateTitle)}
  </span>
)

export const columns: Readonly<Record<ColumnName, Column>> = {
  due: { className: 'cell-due', cell: ({ item }) => dueDay(item) },
  act: { className: 'cell-todo', cell: ({ item, todo }, { say }) => say(todo ?? item.next) || '—' },
  service: { cell: ({ item }, { say }) => say(item.serviceTitle) },
  state: { className: 'cell-state', cell: phaseMark },
  unit: { cell: ({ item }, { say }) => say(item.unitName) },
  handler: { cell: ({ item, assignee }, { t }) => assignee ?? item.handler ?? t.queue.handlerNone },
  region: { className: 'col-region', cell: ({ item }) => <RegionName code={item.region} /> },
  filed: { className: 'cell-day', cell: ({ item }) => dayOf(item.filedAt) },
  number: { className: 'cell-number', cell: ({ item }) => item.number },
}

function RegionName({ code }: { code: string }): ReactNode {
  const { say } = useReader()
  return say(useRegionNames()(code))
}
