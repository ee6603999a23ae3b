import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  computeDeadline,
  defaultCalendar,
  formatDay,
  loadCalendar,
  parseDay,
  readHolidayYear,
} from './index.ts'

const day = (text: string): number => parseDay(text)!
const year2027 = {
  year: 2027,
  papers: [],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2026-12-26', isOffDay: false },
    { name: '元旦', date: '2026-12-31', isOffDay: true },
  ],
}
const calendarOf = (years: readonly unknown[]): Calendar => {
  const loaded = loadCalendar(years)
  if (!loaded.ok) throw new Error(loaded.en)
  return loaded.value
}

const handbook = new URL('../../shared/domain/HANDBOOK.md', import.meta.url)
const isHere = existsSync(handbook)
if (!isHere) console.log('holiday-calendar.test: the handbook is not here; its list of holidays is not compared.')

describe('The calendar', () => {
  it('knows the years 2007 to 2026 and no other', () => {
    expect(defaultCalendar.knownYears).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index))
    expect(defaultCalendar.isKnownYear(2027)).toBe(false)
  })

  it('merges by date: the notice of 2019 made 2018-12-29 a working Saturday and the 31st a holiday', () => {
    expect(defaultCalendar.isWorkingDay(day('2018-12-29'))).toBe(true)
    expect(defaultCalendar.isMakeUpDay(day('2018-12-29'))).toBe(true)
    expect(defaultCalendar.isWorkingDay(day('2018-12-31'))).toBe(false)
  })

  it('takes the eve of the Spring Festival 2024, which no notice lists, as the Friday it was', () => {
    expect(defaultCalendar.isWorkingDay(day('2024-02-09'))).toBe(true)
  })

  it.runIf(isHere)('agrees with every day of the handbook C.3', () => {
    const text = readFileSync(handbook, 'utf8')
    const part = text.slice(text.indexOf('### C.3'), text.indexOf('### C.4'))
    const rows = [...part.matchAll(/^\| (20\d\d) \| ([^|]+) \| ([^|]+) \|/gm)].filter((row) => row[1] !== '2027')
    expect(rows.length).toBe(4)
    for (const [, year, off, work] of rows) {
      const dates = (cell: string) =>
        [...cell.replaceAll('*', '').matchAll(/(\d\d-\d\d)(?:\.\.(\d\d-\d\d))?/g)].flatMap(([, from, to]) => {
          const first = day(`${year}-${from}`)
          return Array.from({ length: day(`${year}-${to ?? from}`) - first + 1 }, (_, index) => first + index)
        })
      const offDays = new Set(dates(off!))
      const workDays = new Set(dates(work!))
      for (let n = day(`${year}-01-01`); n <= day(`${year}-12-31`); n += 1) {
        const isWeekend = [0, 6].includes(new Date(n * 86_400_000).getUTCDay())
        const isWorked = workDays.has(n) || (!isWeekend && !offDays.has(n))
        expect([formatDay(n), defaultCalendar.isWorkingDay(n)]).toEqual([formatDay(n), isWorked])
      }
    }
  })

  it('takes a later year from an operator, and what was provisional becomes settled', () => {
    const question = { limit: 'court.answer', start: '2026-12-16' }
    const before = computeDeadline(question)
    const after = computeDeadline(question, calendarOf([year2027]))
    expect(before).toMatchObject({ value: { raw: '2026-12-31', due: '2026-12-31', provisional: false, mayMove: true } })
    expect(after).toMatchObject({ value: { raw: '2026-12-31', due: '2027-01-04', provisional: false, mayMove: false } })
    expect(computeDeadline({ ...question, start: '2026-12-17' })).toMatchObject({ value: { provisional: true } })
  })

  it('replaces a shipped year by the one that is given', () => {
    const calendar = calendarOf([{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }])
    expect(calendar.isWorkingDay(day('2026-10-01'))).toBe(true)
    expect(defaultCalendar.isWorkingDay(day('2026-10-01'))).toBe(false)
  })

  it('lets a city read a make-up Saturday as a rest day for the end of a period, yet counts it as worked', () => {
    const ask = (limit: string, start: string) => {
      const answer = computeDeadline({ limit, start }, defaultCalendar, undefined, { makeUpDays: 'rest' })
      return answer.ok && answer.value.due
    }
    expect(ask('court.appeal.judgment', '2024-04-13')).toBe('2024-04-29')
    expect(ask('foi.answer', '2025-09-12')).toBe('2025-10-16')
  })
})

describe('A holiday file', () => {
  const ofDays = (...days: unknown[]) => ({ year: 2027, days })
  const good = { name: '元旦', date: '2027-01-01', isOffDay: true }
  it.each([
    ['that is a list', [], 'law/holidays-malformed'],
    ['that is null', null, 'law/holidays-malformed'],
    ['without a year', { days: [good] }, 'law/holidays-malformed'],
    ['whose days are no list', { year: 2027, days: {} }, 'law/holidays-malformed'],
    ['without any day', ofDays(), 'law/holidays-empty'],
    ['with an entry that is no object', ofDays(good, 1), 'law/holidays-malformed'],
    ['with a day that does not exist', ofDays(good, { ...good, date: '2027-02-30' }), 'law/holidays-malformed'],
    ['with a day of another year', ofDays(good, { ...good, date: '2029-01-01' }), 'law/holidays-malformed'],
    ['with isOffDay as text', ofDays(good, { ...good, isOffDay: 'yes' }), 'law/holidays-malformed'],
    ['with a nameless day', ofDays(good, { ...good, name: '' }), 'law/holidays-malformed'],
    ['that contradicts itself', ofDays(good, { ...good, isOffDay: false }), 'law/holidays-malformed'],
  ])('%s is refused, and the calendar is not loaded', (_, file, code) => {
    expect(readHolidayYear(file)).toMatchObject({ ok: false, code })
    expect(loadCalendar([file])).toMatchObject({ ok: false, code })
  })

  it('names the entry that is wrong', () => {
    const answer = readHolidayYear(ofDays(good, { ...good, date: '2027-02-30' }))
    expect(answer).toMatchObject({
      facts: { entry: 2 },
      zh: expect.stringContaining('第2项'),
      en: expect.stringContaining('entry 2'),
    })
  })
})
