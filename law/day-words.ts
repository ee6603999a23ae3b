import type { LimitUnit } from './limits/limit.ts'
import { civil, type DayNumber, dayOfMoment, formatDay, formatMoment, weekday } from './plain-date.ts'

const unitsZh: Record<LimitUnit, string> = { D: '日', WD: '个工作日', H: '小时', M: '个月', Y: '年', persons: '人' }
const unitsEn: Record<LimitUnit, string> = {
  D: 'day',
  WD: 'working day',
  H: 'hour',
  M: 'month',
  Y: 'year',
  persons: 'person',
}

export const lengthZh = (value: number, unit: LimitUnit): string => `${value}${unitsZh[unit]}`
export const lengthEn = (value: number, unit: LimitUnit): string => `${value} ${unitsEn[unit]}${value === 1 ? '' : 's'}`

const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function dayZh(n: DayNumber): string {
  const { year, month, day } = civil(n)
  return `${year}年${month}月${day}日（星期${weekdaysZh[weekday(n)]}）`
}
export const dayEn = (n: DayNumber): string => `${formatDay(n)} (${weekdaysEn[weekday(n)]})`

const clock = (ms: number): string => formatMoment(ms).slice(11, ms % 60_000 === 0 ? 16 : 19)

/** A moment as Shanghai reads it. */
export const momentZh = (ms: number): string => `${dayZh(dayOfMoment(ms))}${clock(ms)}`
export const momentEn = (ms: number): string => `${dayEn(dayOfMoment(ms))} ${clock(ms)}`
