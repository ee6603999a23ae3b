import type { Board } from '@gongdao/insight/contract'
import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { useBodies, useRegions } from '../../agencies/queries.ts'
import { useAddress } from '../../app/address.ts'
import { ApiProblem } from '../../app/api.ts'
import { Choice } from '../../app/choice.tsx'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Offline, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { ChartWithTable } from '../components/chart-with-table.tsx'
import { UnitCharts } from '../components/unit-charts.tsx'
import { UnitLines } from '../components/unit-lines.tsx'
import { useBoard } from '../queries.ts'

/** Whether units keep the law's time: numbers, then pictures with their tables, every number open to its matters. */
export function BoardPage(): ReactNode {
  const { t, say, language } = useReader()
  const { values, set } = useAddress(['region', 'body'] as const)
  const board = useBoard(values)
  const regions = useRegions()
  const bodies = useBodies()
  const forbidden = board.error instanceof ApiProblem && board.error.status === 403
  const counties = (regions.data ?? []).filter((region) => region.level !== 'town')
  return (
    <>
      <PageTitle title={t.board.title} lead={t.board.lead}>
        {board.data && (
          <span className="as-of">
            {t.board.asOf} {formatMoment(board.data.asOf, language)}
          </span>
        )}
      </PageTitle>
      <div className="filters">
        <Choice
          label={t.board.region}
          value={values.region}
          options={counties.map((region) => ({ value: region.code, label: say(region.name) }))}
          onChange={(value) => set('region', value)}
        />
        <Choice
          search
          label={t.board.bodyFilter}
          value={values.body}
          options={(bodies.data ?? []).map((body) => ({ value: body.id, label: say(body.name) }))}
          onChange={(value) => set('body', value)}
        />
      </div>
      {board.isPending && (board.fetchStatus === 'paused' ? <Offline /> : <Loading rows={12} />)}
      {board.error && !forbidden && <Trouble fault={board.error} retry={() => void board.refetch()} />}
      {forbidden && <Empty title={t.board.forbidden} detail={board.error?.message ?? ''} />}
      {board.data &&
        !forbidden &&
        (board.data.units.length === 0 ? (
          <Empty title={t.board.empty} detail={t.board.emptyDetail} />
        ) : (
          <Shown board={board.data} body={values.body} />
        ))}
    </>
  )
}

function Shown({ board, body }: { board: Board; body: string | undefined }): ReactNode {
  const { t } = useReader()
  const days = useMemo(
    () =>
      board.daysToAnswer.map((one) => ({
        label: one.to === null ? `${one.from} ${t.board.over}` : `${one.from}–${one.to}`,
        values: [one.matters],
      })),
    [board, t],
  )
  const months = useMemo(
    () => board.perMonth.map((one) => ({ label: one.month, values: [one.filed, one.answered, one.overdue] })),
    [board],
  )
  const dayColumns = useMemo(() => [{ name: t.board.matters, tone: 'pine' as const }], [t])
  const monthColumns = useMemo(
    () => [
      { name: t.board.filed, tone: 'lineStrong' as const },
      { name: t.board.answered, tone: 'pine' as const },
      { name: t.board.overdue, tone: 'seal' as const },
    ],
    [t],
  )
  return (
    <>
      <Totals totals={board.totals} body={body} />
      <UnitCharts lines={board.units} />
      <div className="chart-row">
        <ChartWithTable title={t.board.distribution} rowTitle={t.board.days} rows={days} columns={dayColumns} />
        <ChartWithTable title={t.board.perMonth} rowTitle={t.board.month} rows={months} columns={monthColumns} />
      </div>
      <UnitLines lines={board.units} />
    </>
  )
}

function Totals({ totals, body }: { totals: Board['totals']; body: string | undefined }): ReactNode {
  const { t } = useReader()
  const queue = (risk?: string) => {
    const query = new URLSearchParams({ ...(body ? { body } : {}), ...(risk ? { risk } : {}) }).toString()
    return `/queue${query ? `?${query}` : ''}`
  }
  const day = (value: number | null) => (value === null ? '—' : Number.isInteger(value) ? value : value.toFixed(1))
  return (
    <dl className="totals">
      <Total name={t.board.overdue} tone="late" to={queue('overdue')} value={totals.overdue} />
      <Total name={t.board.atRisk} tone="warn" to={queue('atRisk')} value={totals.atRisk} />
      <Total name={t.board.open} to={queue()} value={totals.open} />
      <Total name={t.board.filed30} value={totals.filed30Days} />
      <Total name={t.board.answered30} value={totals.answered30Days} />
      <Total name={t.board.median} value={day(totals.medianDaysToAnswer)} />
      <Total name={t.board.p90} value={day(totals.p90DaysToAnswer)} />
    </dl>
  )
}

function Total({
  name,
  value,
  to,
  tone,
}: {
  name: string
  value: ReactNode
  to?: string
  tone?: 'late' | 'warn'
}): ReactNode {
  return (
    <div className={`total ${tone && value !== 0 ? `total-${tone}` : ''}`}>
      <dt>{name}</dt>
      <dd>{to ? <Link to={to}>{value}</Link> : value}</dd>
    </div>
  )
}
