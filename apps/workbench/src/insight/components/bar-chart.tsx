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
  readonly tone: 'pine' | 'lineStrong' | 'seal' | 'amberBright'
}

/** Bars of a few series. The table beside it says the same, so the picture is hidden from readers of the screen. */
export default function BarChart({
  labels,
  series,
  height = 240,
  lying = false,
}: {
  labels: readonly string[]
  series: readonly Series[]
  height?: number
  /** Bars that lie, one upon the other, for names too long to stand under a bar. */
  lying?: boolean | 'stacked'
}): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'canvas' })
    const draw = () => chart.setOption(optionOf(labels, series, lying, place.current?.clientWidth ?? 600))
    draw()
    const watch = new ResizeObserver(() => {
      chart.resize()
      draw()
    })
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [labels, series, lying])
  return <div ref={place} className="chart" style={{ height }} aria-hidden="true" />
}

const tones: Readonly<Record<Series['tone'], string>> = {
  pine: color.pine,
  lineStrong: color.lineStrong,
  seal: color.seal,
  amberBright: '#b97d10',
}

function optionOf(labels: readonly string[], series: readonly Series[], lying: boolean | 'stacked', width: number) {
  const names = {
    type: 'category',
    data: [...labels],
    inverse: lying !== false,
    axisLine: { lineStyle: { color: color.lineStrong } },
    axisTick: { show: false },
    axisLabel: {
      color: color.inkSoft,
      ...(lying ? { interval: 0, width: Math.min(180, width * 0.4), overflow: 'break', lineHeight: 14 } : {}),
    },
  }
  const figures = {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: color.line } },
    axisLabel: { color: color.inkSoft },
  }
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 240,
    textStyle: { fontFamily: font.sans, color: color.inkSoft },
    grid: { left: 4, right: 12, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12 } } : {}),
    xAxis: lying ? figures : names,
    yAxis: lying ? names : figures,
    series: series.map((one) => ({
      type: 'bar',
      name: one.name,
      data: [...one.values],
      barMaxWidth: lying ? 18 : 34,
      ...(lying === 'stacked' ? { stack: 'all' } : {}),
      itemStyle: { color: tones[one.tone], borderRadius: lying ? 0 : [2, 2, 0, 0] },
    })),
  }
}
