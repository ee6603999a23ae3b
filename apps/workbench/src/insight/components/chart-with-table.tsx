import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import type { Series } from './bar-chart.tsx'

// The picture's library is larger than the rest of the desk: it is fetched only where a picture is shown.
const BarChart = lazy(() => import('./bar-chart.tsx'))

/** Names stand in three lines there. */
const isNarrow = (): boolean => window.matchMedia('(max-width: 860px)').matches

interface Props {
  readonly title: string
  readonly rowTitle: string
  readonly rows: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    /** Where the figures of this row are opened to their matters. */
    readonly to?: string
  }[]
  readonly columns: readonly Omit<Series, 'values'>[]
  readonly lying?: boolean | 'stacked'
}

/** A picture with the same figures as a table beside it. */
export function ChartWithTable({ title, rowTitle, rows, columns, lying = false }: Props): ReactNode {
  const labels = useMemo(() => rows.map((row) => row.label), [rows])
  const series = useMemo(
    () => columns.map((column, at) => ({ ...column, values: rows.map((row) => row.values[at] ?? 0) })),
    [rows, columns],
  )
  const height = lying ? Math.max(160, 40 + rows.length * (lying === 'stacked' && !isNarrow() ? 34 : 46)) : 240
  return (
    <section className={lying ? 'card chart-card chart-lying' : 'card chart-card'}>
      <h2>{title}</h2>
      <div className="chart-pair">
        <Suspense fallback={<div className="chart" style={{ height }} />}>
          <BarChart labels={labels} series={series} height={height} lying={lying} />
        </Suspense>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls, and must scroll by keyboard too */}
        <section className="work-scroll" tabIndex={0} aria-label={title}>
          <table className="plain-table figures">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{rowTitle}</th>
                {columns.map((column) => (
                  <th scope="col" key={column.name}>
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</th>
                  {row.values.map((value, at) => (
                    <td key={columns[at]?.name}>{value ?? '—'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  )
}
