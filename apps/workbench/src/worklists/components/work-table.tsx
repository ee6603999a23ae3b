import { dayOf } from '@gongdao/web-kit/time/index.ts'
import { phaseWords } from '@gongdao/web-kit/words/index.ts'
import type { WorkItem } from '@gongdao/worklists/contract'
import { type ReactNode, useRef } from 'react'
import { Link } from 'react-router'
import { useRegionNames } from '../../agencies/queries.ts'
import { Icon } from '../../app/icons.tsx'
import { useReader } from '../../words/language.tsx'
import { DueMark, dueDay } from './due-mark.tsx'
import { useRowKeys } from './use-row-keys.ts'

export interface WorkLine {
  readonly key: string
  readonly item: WorkItem
  /** What is to be done, where the line is a task; otherwise the matter's next act. */
  readonly todo?: string
  readonly assignee?: string
}

interface Props {
  readonly lines: readonly WorkLine[]
  readonly caption: string
  readonly show?: { readonly unit?: boolean; readonly handler?: boolean }
}

/** Matters as dense rows, forty on a screen; on a narrow one each row becomes a card. Walks by keyboard. */
export function WorkTable({ lines, caption, show = {} }: Props): ReactNode {
  const { t } = useReader()
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  return (
    <div className="work-scroll">
      <table className={`work-table ${show.unit ? 'has-unit' : ''} ${show.handler ? 'has-handler' : ''}`} ref={table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.column.left}</th>
            <th scope="col">{t.column.due}</th>
            <th scope="col">{t.column.subject}</th>
            <th scope="col">{t.column.act}</th>
            <th scope="col">{t.column.service}</th>
            <th scope="col">{t.column.state}</th>
            {show.unit && <th scope="col">{t.column.unit}</th>}
            {show.handler && <th scope="col">{t.column.handler}</th>}
            <th scope="col" className="col-region">
              {t.column.region}
            </th>
            <th scope="col" className="cell-day">
              {t.column.filed}
            </th>
            <th scope="col" className="cell-number">
              {t.column.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <WorkRow key={line.key} line={line} show={show} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WorkRow({ line, show }: { line: WorkLine; show: NonNullable<Props['show']> }): ReactNode {
  const { t, say } = useReader()
  const regionName = useRegionNames()
  const { item } = line
  return (
    <tr className={`row-${item.risk}`}>
      <td className="cell-left">
        <DueMark item={item} />
      </td>
      <td className="cell-due" data-label={t.column.due} title={item.limit}>
        {dueDay(item)}
      </td>
      <td className="cell-subject">
        <Link to={`/matters/${item.number}`} data-row-link="">
          {item.urgent && <Icon name="urgent" size={14} />}
          {item.subject || item.number}
        </Link>
      </td>
      <td className="cell-todo" data-label={t.column.act}>
        {line.todo ?? (say(item.next) || '—')}
      </td>
      <td data-label={t.column.service}>{say(item.serviceTitle)}</td>
      <td data-label={t.column.state}>
        <span className={`phase phase-${item.phase}`} title={say(phaseWords[item.phase])}>
          {say(item.stateTitle)}
        </span>
      </td>
      {show.unit && <td data-label={t.column.unit}>{say(item.unitName)}</td>}
      {show.handler && <td data-label={t.column.handler}>{line.assignee ?? item.handler ?? t.queue.handlerNone}</td>}
      <td className="col-region" data-label={t.column.region}>
        {say(regionName(item.region))}
      </td>
      <td className="cell-day" data-label={t.column.filed}>
        {dayOf(item.filedAt)}
      </td>
      <td className="cell-number" data-label={t.column.number}>
        {item.number}
      </td>
    </tr>
  )
}
