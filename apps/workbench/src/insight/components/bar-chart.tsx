import { color, font } from '@gongdao/web-kit/tokens/index.ts'
import { BarChart as Bars } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef } from 'react'

use([Bars, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export interface Series {
  readonly name: string
  readonly values: readonly number[]
  readonly tone: 'pine' | 'lineStrong' | 'seal'
}

/** Bars of a few series. The table beside it says the same, so the picture is hidden from readers of the screen. */
export default function BarChart({
  labels,
  series,
  height = 240,
}: {
  labels: readonly string[]
  series: readonly Series[]
  height?: number
}): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'canvas' })
    chart.setOption(optionOf(labels, series))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [labels, series])
  return <div ref={place} className="chart" style={{ height }} aria-hidden="true" />
}

const optionOf = (labels: readonly string[], series: readonly Series[]) => ({
  animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  animationDuration: 240,
  textStyle: { fontFamily: font.sans, color: color.inkSoft },
  grid: { left: 4, right: 8, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  ...(series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12 } } : {}),
  xAxis: {
    type: 'category',
    data: [...labels],
    axisLine: { lineStyle: { color: color.lineStrong } },
    axisTick: { show: false },
    axisLabel: { color: color.inkSoft },
  },
  yAxis: {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: color.line } },
    axisLabel: { color: color.inkSoft },
  },
  series: series.map((one) => ({
    type: 'bar',
    name: one.name,
    data: [...one.values],
    barMaxWidth: 34,
    itemStyle: { color: color[one.tone], borderRadius: [2, 2, 0, 0] },
  })),
})
