import type { ClockView } from '@gongdao/matters/contract'
import type { Static } from 'typebox'
import type { Language, Tone, Words } from '../words/index.ts'
import { calendarDaysBetween, dayOf, formatDay, formatDue } from './dates.ts'

export type Clock = Static<typeof ClockView>

/** In what a limit is counted: hours, working days, calendar days (weeks, months and years are shown in days). */
export type LimitUnit = 'H' | 'WD' | 'D' | 'M'

/** What the model asks of the law: the unit of a limit and whether a day is a working day. Both are handed in. */
export interface Calendar {
  unitOf(limit: string): LimitUnit | undefined
  isWorkingDay(day: string): boolean
}

/** A due date as both faces show it: what, when, how much is left in the clock's own unit, and why this date. */
export interface DueDate {
  readonly title: Words
  readonly due: string
  readonly dueText: string
  readonly left: string
  readonly tone: Tone
  readonly side: 'authority' | 'applicant'
  readonly leading: boolean
  readonly notes: readonly string[]
  readonly steps: readonly { readonly text: string; readonly article: string; readonly date?: string }[]
}

const addDay = (day: string): string => dayOf(new Date(Date.parse(`${day}T12:00:00+08:00`) + 86_400_000))

/** Working days after `from` up to and including `to`; zero when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: Pick<Calendar, 'isWorkingDay'>): number {
  let count = 0
  for (let day = from; day < to && count < 2000; ) {
    day = addDay(day)
    if (calendar.isWorkingDay(day)) count += 1
  }
  return count
}

const unitText = (count: number, unit: 'hour' | 'workingDay' | 'day', language: Language): string => {
  if (language === 'zh') return `${count} ${{ hour: '小时', workingDay: '个工作日', day: '天' }[unit]}`
  const name = { hour: 'hour', workingDay: 'working day', day: 'day' }[unit]
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

function leftOf(clock: Clock, now: Date, language: Language, calendar: Calendar): string {
  const zh = language === 'zh'
  if (clock.suspended) return zh ? '中止期间不计时' : 'Paused: these days do not count'
  const unit = calendar.unitOf(clock.limit)
  const today = dayOf(now)
  const last = dayOf(clock.due)
  if (unit === 'H') {
    const hours = Math.floor((Date.parse(clock.dueAt) - now.getTime()) / 3_600_000)
    const text = unitText(Math.abs(hours), 'hour', language)
    if (hours < 0) return zh ? `已超过 ${text}` : `${text} late`
    return zh ? `还剩 ${text}` : `${text} left`
  }
  const counted = unit === 'WD' ? 'workingDay' : 'day'
  const count = (from: string, to: string) =>
    unit === 'WD' ? workingDaysBetween(from, to, calendar) : calendarDaysBetween(from, to)
  if (clock.overdue || last < today) {
    const late = Math.max(count(last, today), last < today ? 1 : 0)
    if (late === 0) return zh ? '已到期' : 'Time has ended'
    const text = unitText(late, counted, language)
    return zh ? `已超过 ${text}` : `${text} late`
  }
  const left = count(today, last)
  if (left === 0) return zh ? '今天到期' : 'Due today'
  const text = unitText(left, counted, language)
  return zh ? `还剩 ${text}` : `${text} left`
}

function toneOf(clock: Clock, now: Date): Tone {
  if (clock.suspended) return 'wait'
  if (clock.overdue || Date.parse(clock.dueAt) < now.getTime()) return 'late'
  return dayOf(now) > clock.internalTarget ? 'warn' : 'calm'
}

function notesOf(clock: Clock, language: Language): string[] {
  const zh = language === 'zh'
  const notes: string[] = []
  if (clock.extended) notes.push(zh ? '已依法延长一次' : 'Extended once, as the law allows')
  if (clock.suspended) notes.push(zh ? '正在中止，恢复后期限顺延' : 'Paused; the date moves when it resumes')
  if (clock.provisional)
    notes.push(
      zh
        ? '暂定日期：跨入的年份还没有公布放假安排，公布后会重新计算'
        : 'Provisional: holidays of that year are not announced yet; it will be recomputed',
    )
  if (clock.afterwards)
    notes.push(zh ? `过了这天会自动：${clock.afterwards.zh}` : `After that day, by itself: ${clock.afterwards.en}`)
  return notes
}

/** The steps, each with its day where the sentence does not name it and the step before did not end on it. */
function stepsOf(clock: Clock, language: Language): DueDate['steps'] {
  return clock.steps.map((step, at) => {
    const text = step[language]
    const isKnown = step.date === undefined || step.date === clock.steps[at - 1]?.date || namesDay(text, step.date)
    return { text, article: step.article, ...(isKnown ? {} : { date: formatDue(step.date!, language) }) }
  })
}

const namesDay = (text: string, date: string): boolean =>
  (['zh', 'en'] as const).some((one) => text.includes(formatDay(date, one).replace(/ (周.|\(\w+\))$/, ''))) ||
  text.includes(date)

/** Turns a clock of the record into what a person is shown. Pure: the moment and the calendar are handed in. */
export function dueDate(clock: Clock, now: Date, language: Language, calendar: Calendar): DueDate {
  return {
    title: clock.title,
    due: clock.due,
    dueText: formatDue(clock.due, language),
    left: leftOf(clock, now, language, calendar),
    tone: toneOf(clock, now),
    side: clock.side,
    leading: clock.leading,
    notes: notesOf(clock, language),
    steps: stepsOf(clock, language),
  }
}
