import {
  type Calendar,
  defaultCalendar,
  type HolidayYear,
  type LimitTable,
  loadCalendar,
  nationalLimits,
  readHolidayYear,
  withLocalLimits,
} from '@gongdao/law'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { Sql } from '@gongdao/platform/postgres'
import * as first from './0001-calendar.sql.ts'

export const migrations = [{ module: 'law', name: first.name, sql: first.sql }]

/** The law as this city reads it: the shipped holidays and those taken in later, the nation's limits and the city's promises. */
export interface CityLaw {
  /** Hold this object: it answers from the latest refresh. */
  readonly calendar: Calendar
  readonly limits: LimitTable
  refresh(): Promise<void>
  /** Takes in one year's notice; dates that touch it are recomputed by `matters` afterwards. */
  takeInHolidays(notice: unknown, at: Date): Promise<Answer<HolidayYear>>
}

/** Opens the calendar on what the database holds. */
export async function openCityLaw(db: Sql, city: string, promises: readonly unknown[]): Promise<CityLaw> {
  const limits = withLocalLimits(nationalLimits, promises)
  if (!limits.ok) throw new Error(limits.en)
  let current = await readCalendar(db, city)
  const refresh = async () => {
    current = await readCalendar(db, city)
  }
  return {
    calendar: {
      get knownYears() {
        return current.knownYears
      },
      isKnownYear: (year) => current.isKnownYear(year),
      isWorkingDay: (day) => current.isWorkingDay(day),
      isMakeUpDay: (day) => current.isMakeUpDay(day),
      holidayName: (day) => current.holidayName(day),
    },
    limits: limits.value,
    refresh,
    async takeInHolidays(notice, at) {
      const read = readHolidayYear(notice)
      if (!read.ok) return no(read.code, { ...read.facts, zh: read.zh, en: read.en })
      await db.query(
        `insert into law.holiday_year (city, year, notice, taken_in_at) values ($1, $2, $3, $4)
         on conflict (city, year) do update set notice = excluded.notice, taken_in_at = excluded.taken_in_at`,
        [city, read.value.year, JSON.stringify(read.value), at],
      )
      await refresh()
      return yes(read.value)
    },
  }
}

async function readCalendar(db: Sql, city: string): Promise<Calendar> {
  const { rows } = await db.query<{ notice: unknown }>(
    'select notice from law.holiday_year where city = $1 order by year',
    [city],
  )
  if (rows.length === 0) return defaultCalendar
  const loaded = loadCalendar(rows.map((row) => row.notice))
  if (!loaded.ok) throw new Error(loaded.en)
  return loaded.value
}
