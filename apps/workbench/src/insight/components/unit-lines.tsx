import type { UnitLine } from '@gongdao/insight/contract'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useReader } from '../../words/language.tsx'

type Column =
  | 'open'
  | 'overdue'
  | 'atRisk'
  | 'answered'
  | 'inTime'
  | 'median'
  | 'p90'
  | 'returned'
  | 'urged'
  | 'elsewhere'

const share = (line: UnitLine): number | null => (line.answered > 0 ? line.answeredInTime / line.answered : null)

const figureOf: Record<Column, (line: UnitLine) => number | null> = {
  open: (line) => line.open,
  overdue: (line) => line.overdue,
  atRisk: (line) => line.atRisk,
  answered: (line) => line.answered,
  inTime: share,
  median: (line) => line.medianDaysToAnswer,
  p90: (line) => line.p90DaysToAnswer,
  returned: (line) => line.returned,
  urged: (line) => line.urged,
  elsewhere: (line) => line.shownElsewhere,
}

const columns: readonly Column[] = [
  'overdue',
  'atRisk',
  'open',
  'answered',
  'inTime',
  'median',
  'p90',
  'returned',
  'urged',
  'elsewhere',
]

/** How each unit keeps time; every count opens the matters behind it. Units only: no person stands here. */
export function UnitLines({ lines }: { lines: readonly UnitLine[] }): ReactNode {
  const { t, say } = useReader()
  const [by, setBy] = useState<{ column: Column; up: boolean }>({ column: 'overdue', up: false })
  const sorted = useMemo(() => {
    const value = (line: UnitLine) => figureOf[by.column](line) ?? Number.NEGATIVE_INFINITY
    return [...lines].sort((a, b) => (by.up ? value(a) - value(b) : value(b) - value(a)))
  }, [lines, by])
  const titles: Record<Column, string> = {
    open: t.board.open,
    overdue: t.board.overdue,
    atRisk: t.board.atRisk,
    answered: t.board.answered,
    inTime: t.board.inTime,
    median: t.board.median,
    p90: t.board.p90,
    returned: t.board.returned,
    urged: t.board.urged,
    elsewhere: t.board.elsewhere,
  }
  return (
    <section className="card">
      <h2>{t.board.units}</h2>
      <div className="work-scroll">
        <table className="plain-table figures unit-lines">
          <caption className="visually-hidden">{t.board.units}</caption>
          <thead>
            <tr>
              <th scope="col">{t.board.unit}</th>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={by.column === column ? (by.up ? 'ascending' : 'descending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => setBy((now) => ({ column, up: now.column === column ? !now.up : false }))}
                  >
                    {titles[column]}
                    <span aria-hidden="true">{by.column === column ? (by.up ? ' ↑' : ' ↓') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <tr key={line.unit}>
                <th scope="row">
                  <Link to={`/queue?unit=${encodeURIComponent(line.unit)}`}>{say(line.unitName)}</Link>
                  <small>{say(line.bodyName)}</small>
                </th>
                {columns.map((column) => (
                  <td key={column} data-label={titles[column]}>
                    <Figure line={line} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Figure({ line, column }: { line: UnitLine; column: Column }): ReactNode {
  const value = figureOf[column](line)
  if (value === null) return '—'
  if (column === 'inTime') return `${Math.round(value * 100)}%`
  if (value === 0) return <span className="zero">0</span>
  const unit = encodeURIComponent(line.unit)
  if (column === 'overdue')
    return (
      <Link className="figure-late" to={`/queue?unit=${unit}&risk=overdue`}>
        {value}
      </Link>
    )
  if (column === 'atRisk')
    return (
      <Link className="figure-warn" to={`/queue?unit=${unit}&risk=atRisk`}>
        {value}
      </Link>
    )
  if (column === 'open') return <Link to={`/queue?unit=${unit}`}>{value}</Link>
  return Number.isInteger(value) ? value : value.toFixed(1)
}
