import { type ReactNode, type RefObject, useRef } from 'react'
import { Link } from 'react-router'
import { Icon } from '../../app/icons.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { type ColumnName, columnNames, columns, type WorkLine } from '../columns.tsx'
import { DueMark } from './due-mark.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  readonly lines: readonly WorkLine[]
  readonly caption: string
  readonly shown: readonly ColumnName[]
  /** The clerk chose the columns herself: none steps back where the screen is narrow. */
  readonly isChosen?: boolean
  readonly selection?: Selection | undefined
}

/** Matters as dense rows, forty on a screen; on a narrow one each row becomes a card. Walks by keyboard. */
export function WorkTable({ lines, caption, shown, isChosen = false, selection }: Props): ReactNode {
  const { t } = useReader()
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table as RefObject<HTMLElement | null>, selection)
  const named = columnNames.filter((name) => shown.includes(name))
  const width = isChosen ? 'has-chosen' : named.map((name) => `has-${name}`).join(' ')
  // The subject stands after the day on which it is due.
  const before = named.filter((name) => name === 'due')
  const after = named.filter((name) => name !== 'due')
  const head = (name: ColumnName) => (
    <th key={name} scope="col" className={columns[name].className}>
      {t.column[name]}
    </th>
  )
  return (
    <div className="work-scroll">
      <table className={`work-table ${width}`} ref={table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="cell-pick">
                <input
                  type="checkbox"
                  aria-label={t.batch.pickAll}
                  checked={lines.length > 0 && lines.every((line) => selection.has(line.key))}
                  onChange={(event) => selection.all(event.target.checked)}
                />
              </th>
            )}
            <th scope="col">{t.column.left}</th>
            {before.map(head)}
            <th scope="col">{t.column.subject}</th>
            {after.map(head)}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <WorkRow key={line.key} line={line} before={before} after={after} selection={selection} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly line: WorkLine
  readonly before: readonly ColumnName[]
  readonly after: readonly ColumnName[]
  readonly selection: Selection | undefined
}

function WorkRow({ line, before, after, selection }: RowProps): ReactNode {
  const reader = useReader()
  const { t } = reader
  const { item } = line
  const subject = item.subject || reader.say(item.serviceTitle)
  const isPicked = selection?.has(line.key) ?? false
  const cell = (name: ColumnName) => (
    <td key={name} className={columns[name].className} data-label={t.column[name]} title={titleOf(name, line)}>
      {columns[name].cell(line, reader)}
    </td>
  )
  return (
    <tr className={`row-${item.risk} ${isPicked ? 'row-picked' : ''}`} data-row-key={line.key}>
      {selection && (
        <td className="cell-pick">
          <input
            type="checkbox"
            aria-label={fill(t.batch.pick, { subject: item.subject || item.number })}
            checked={isPicked}
            onChange={() => selection.toggle(line.key)}
          />
        </td>
      )}
      <td className="cell-left">
        <DueMark item={item} />
      </td>
      {before.map(cell)}
      <td className="cell-subject">
        <Link to={`/matters/${item.number}`} data-row-link="" title={subject}>
          {item.urgent && (
            <>
              <Icon name="urgent" size={14} />
              <span className="visually-hidden">{t.column.urgent}</span>
            </>
          )}
          {subject}
        </Link>
      </td>
      {after.map(cell)}
    </tr>
  )
}

/** What is cut off where the column is narrow. */
function titleOf(name: ColumnName, { item, todo }: WorkLine): string | undefined {
  if (name === 'due') return item.limit
  if (name === 'act') return (todo ?? item.next)?.zh
  if (name === 'unit') return item.unitName.zh
  return undefined
}
