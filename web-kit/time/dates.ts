import type { Language } from '../words/index.ts'

/** Dates as people read them: always the day in Asia/Shanghai, with its weekday. */
const zone = 'Asia/Shanghai'

const dayFormat = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
}
const weekdayFormat = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }),
}
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

const plainDate = /^\d{4}-\d{2}-\d{2}$/

/** A plain date is that day in Shanghai; anything else is a moment. */
const momentOf = (value: string | Date): Date =>
  typeof value === 'string' ? new Date(plainDate.test(value) ? `${value}T12:00:00+08:00` : value) : value

/** `2026-11-24` of a moment or a plain date, in Shanghai. */
export const dayOf = (value: string | Date): string => isoDay.format(momentOf(value))

/** `2026年11月24日 周二` · `24 November 2026 (Tue)`. An unreadable date is given back as it came. */
export function formatDay(value: string | Date, language: Language): string {
  const moment = momentOf(value)
  if (Number.isNaN(moment.getTime())) return String(value)
  const day = dayFormat[language].format(moment)
  const weekday = weekdayFormat[language].format(moment)
  return language === 'zh' ? `${day} ${weekday}` : `${day} (${weekday})`
}

/** The day and the minute: `2026年11月24日 周二 09:30`. */
export function formatMoment(value: string | Date, language: Language): string {
  const moment = momentOf(value)
  if (Number.isNaN(moment.getTime())) return String(value)
  return `${formatDay(moment, language)} ${timeFormat.format(moment)}`
}

/** The minute of a day in Shanghai: `09:30`. */
export const formatTime = (value: string | Date): string => timeFormat.format(momentOf(value))

/** A due date that may be a day or a moment (limits in hours). */
export const formatDue = (due: string, language: Language): string =>
  plainDate.test(due) ? formatDay(due, language) : formatMoment(due, language)

/** Calendar days from one day to another, both in Shanghai; negative when `to` is earlier. */
export function calendarDaysBetween(from: string | Date, to: string | Date): number {
  const noon = (value: string | Date) => Date.parse(`${dayOf(value)}T00:00:00Z`)
  return Math.round((noon(to) - noon(from)) / 86_400_000)
}

/** `3.5 MB` as people read the size of a file. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
