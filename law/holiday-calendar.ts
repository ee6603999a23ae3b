import { type LawAnswer, lawNo, lawYes } from './answer.ts'
import { announcedYears } from './data/holidays/index.ts'
import { civil, type DayNumber, parseDay, weekday } from './plain-date.ts'

/** One notice of the State Council as the holiday-cn data set writes it. */
export interface HolidayYear {
  readonly year: number
  readonly papers?: readonly string[]
  readonly days: readonly HolidayEntry[]
}

export interface HolidayEntry {
  readonly name: string
  readonly date: string
  readonly isOffDay: boolean
}

/** Which days are worked. Working days are Monday to Friday without holidays, plus make-up days (HANDBOOK C-8). */
export interface Calendar {
  /** Years whose notice is loaded, ascending. */
  readonly knownYears: readonly number[]
  readonly isKnownYear: (year: number) => boolean
  readonly isWorkingDay: (day: DayNumber) => boolean
  /** A Saturday or Sunday that the notice makes a working day. */
  readonly isMakeUpDay: (day: DayNumber) => boolean
  /** The holiday's name on a day off or a make-up day of the notices. */
  readonly holidayName: (day: DayNumber) => string | undefined
}

const bad = (zh: string, en: string, facts: Record<string, unknown> = {}) =>
  lawNo('law/holidays-malformed', facts, `节假日文件不合格式：${zh}`, `The holiday file is malformed: ${en}`)

/** Reads one file in the holiday-cn format; every mistake is told with the entry it is in. */
export function readHolidayYear(json: unknown): LawAnswer<HolidayYear> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return bad('应为一个对象，含 year 和 days。', 'it must be one object with year and days.')
  const { year, papers, days } = json as Record<string, unknown>
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2200)
    return bad('year 应为四位年份。', 'year must be a year of four digits.', { year })
  if (!Array.isArray(days)) return bad('days 应为数组。', 'days must be a list.', { year })
  if (days.length === 0)
    return lawNo(
      'law/holidays-empty',
      { year },
      `${year}年的文件没有任何日期，该年放假通知可能尚未公布，未导入。`,
      `The file of ${year} names no day; its notice is probably not published yet. Nothing was loaded.`,
    )
  const seen = new Map<string, boolean>()
  for (const [index, entry] of days.entries()) {
    const problem = entryProblem(entry, year, seen)
    if (problem)
      return bad(`第${index + 1}项${problem.zh}`, `entry ${index + 1} ${problem.en}`, { year, entry: index + 1 })
  }
  const named = Array.isArray(papers) ? papers.filter((paper) => typeof paper === 'string') : []
  return lawYes({ year, papers: named, days: days as HolidayEntry[] })
}

function entryProblem(entry: unknown, year: number, seen: Map<string, boolean>) {
  if (typeof entry !== 'object' || entry === null) return { zh: '不是对象。', en: 'is not an object.' }
  const { name, date, isOffDay } = entry as Record<string, unknown>
  if (typeof name !== 'string' || name === '') return { zh: '缺少名称 name。', en: 'has no name.' }
  const day = parseDay(date)
  if (day === undefined) return { zh: `的日期“${date}”不存在。`, en: `has a date that does not exist: ${date}.` }
  if (typeof isOffDay !== 'boolean')
    return { zh: '的 isOffDay 应为 true 或 false。', en: 'needs isOffDay true or false.' }
  // A notice of year N+1 may change days at the end of year N (2018-12-29), never further away.
  if (Math.abs(civil(day).year - year) > 1)
    return { zh: `的日期“${date}”不属于${year}年。`, en: `has a date outside ${year}: ${date}.` }
  const before = seen.get(date as string)
  if (before !== undefined && before !== isOffDay)
    return { zh: `与前面对${date}的说明相反。`, en: `contradicts an earlier entry for ${date}.` }
  seen.set(date as string, isOffDay)
  return undefined
}

function buildCalendar(years: readonly HolidayYear[]): Calendar {
  const byDay = new Map<DayNumber, HolidayEntry>()
  // Merged by date in the order of the notices: the later notice speaks last about a day of December.
  for (const year of [...years].sort((a, b) => a.year - b.year))
    for (const entry of year.days) byDay.set(parseDay(entry.date)!, entry)
  const known = new Set(years.map((year) => year.year))
  const isWeekend = (day: DayNumber) => weekday(day) === 0 || weekday(day) === 6
  return {
    knownYears: [...known].sort((a, b) => a - b),
    isKnownYear: (year) => known.has(year),
    isWorkingDay: (day) => {
      const entry = byDay.get(day)
      return entry ? !entry.isOffDay : !isWeekend(day)
    },
    isMakeUpDay: (day) => byDay.get(day)?.isOffDay === false && isWeekend(day),
    holidayName: (day) => byDay.get(day)?.name,
  }
}

/**
 * The calendar of the notices that ship with the house and of those an operator adds. A year given here replaces
 * the shipped one; a year nobody announced stays unknown, and what touches it is provisional.
 */
export function loadCalendar(extraYears: readonly unknown[] = []): LawAnswer<Calendar> {
  const years = new Map<number, HolidayYear>()
  for (const json of [...announcedYears, ...extraYears]) {
    const read = readHolidayYear(json)
    if (!read.ok) return read
    years.set(read.value.year, read.value)
  }
  return lawYes(buildCalendar([...years.values()]))
}

function shippedCalendar(): Calendar {
  const loaded = loadCalendar()
  if (!loaded.ok) throw new Error(loaded.en)
  return loaded.value
}

/** The calendar of the notices that ship with the house, 2007 to 2026. */
export const defaultCalendar: Calendar = shippedCalendar()
