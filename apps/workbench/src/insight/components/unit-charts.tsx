import type { UnitLine } from '@gongdao/insight/contract'
import { type ReactNode, useMemo } from 'react'
import { useReader } from '../../words/language.tsx'
import { ChartWithTable } from './chart-with-table.tsx'

/** So many units are drawn; the table of all stands below. */
const most = 10

/** Which units are late or nearly so, and which take long to answer: the worst first, agencies and never people. */
export function UnitCharts({ lines }: { lines: readonly UnitLine[] }): ReactNode {
  const { t, say } = useReader()
  const risks = useMemo(
    () =>
      lines
        .filter((line) => line.open > 0)
        .sort((a, b) => b.overdue - a.overdue || b.atRisk - a.atRisk || b.open - a.open)
        .slice(0, most)
        .map((line) => ({
          label: say(line.unitName),
          to: `/queue?unit=${encodeURIComponent(line.unit)}`,
          values: [line.overdue, line.atRisk, Math.max(0, line.open - line.overdue - line.atRisk)],
        })),
    [lines, say],
  )
  const times = useMemo(
    () =>
      lines
        .filter((line) => line.medianDaysToAnswer !== null)
        .sort((a, b) => (b.medianDaysToAnswer ?? 0) - (a.medianDaysToAnswer ?? 0))
        .slice(0, most)
        .map((line) => ({ label: say(line.unitName), values: [line.medianDaysToAnswer, line.p90DaysToAnswer] })),
    [lines, say],
  )
  const riskColumns = useMemo(
    () => [
      { name: t.board.overdue, tone: 'seal' as const },
      { name: t.board.atRisk, tone: 'amberBright' as const },
      { name: t.board.onTime, tone: 'pine' as const },
    ],
    [t],
  )
  const timeColumns = useMemo(
    () => [
      { name: t.board.medianShort, tone: 'pine' as const },
      { name: t.board.p90Short, tone: 'lineStrong' as const },
    ],
    [t],
  )
  return (
    <>
      {risks.length > 0 && (
        <ChartWithTable
          title={t.board.riskByUnit}
          rowTitle={t.board.unit}
          rows={risks}
          columns={riskColumns}
          lying="stacked"
        />
      )}
      {times.length > 0 && (
        <ChartWithTable title={t.board.timeByUnit} rowTitle={t.board.unit} rows={times} columns={timeColumns} lying />
      )}
    </>
  )
}
