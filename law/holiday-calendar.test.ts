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
import { expectBothLanguages } from './testing/both-languages.ts'

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
    const answer = readHolidayYear(file)
    expect(answer).toMatchObject({ ok: false, code })
    if (!answer.ok) expectBothLanguages(answer)
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

  it('says what is wrong with it, and of which year', () => {
    const said = (file: unknown) => {
      const answer = readHolidayYear(file)
      return answer.ok ? 'taken' : [answer.zh.replace('节假日文件不合格式：', ''), answer.facts.year]
    }
    expect(said([])).toEqual(['应为一个对象，含 year 和 days。', undefined])
    expect(said('2027')).toEqual(['应为一个对象，含 year 和 days。', undefined])
    expect(said({ year: '2027', days: [good] })).toEqual(['year 应为四位年份。', '2027'])
    expect(said({ year: 2027 })).toEqual(['days 应为数组。', 2027])
    expect(said(ofDays())).toEqual(['2027年的文件没有任何日期，该年放假通知可能尚未公布，未导入。', 2027])
    expect(said(ofDays(1))).toEqual(['第1项不是对象。', 2027])
    expect(said(ofDays(null))).toEqual(['第1项不是对象。', 2027])
    expect(said(ofDays({ ...good, name: 7 }))).toEqual(['第1项缺少名称 name。', 2027])
    expect(said(ofDays({ ...good, date: 'soon' }))).toEqual(['第1项的日期“soon”不存在。', 2027])
    expect(said(ofDays({ ...good, isOffDay: 1 }))).toEqual(['第1项的 isOffDay 应为 true 或 false。', 2027])
    expect(said(ofDays({ ...good, date: '2025-12-31' }))).toEqual(['第1项的日期“2025-12-31”不属于2027年。', 2027])
    expect(said(ofDays(good, { ...good, isOffDay: false }))).toEqual(['第2项与前面对2027-01-01的说明相反。', 2027])
    expect(said(ofDays(good, { ...good, name: '假日' }))).toBe('taken')
  })

  it('is of a year between 1949 and 2200, with days of that year and its neighbours', () => {
    const isTaken = (year: number, date: string) => readHolidayYear({ year, days: [{ ...good, date }] }).ok
    expect([1948, 1949, 2200, 2201].map((year) => isTaken(year, `${year}-01-01`))).toEqual([false, true, true, false])
    expect(isTaken(2027.5, '2027-01-01')).toBe(false)
    expect(['2025-12-31', '2026-01-01', '2028-12-31', '2029-01-01'].map((date) => isTaken(2027, date))).toEqual([
      ...[false, true, true, false],
    ])
  })

  it('keeps the addresses of its papers, and nothing else that stands among them', () => {
    expect(readHolidayYear({ ...ofDays(good), papers: ['https://gov.cn', 7] })).toMatchObject({
      value: { year: 2027, papers: ['https://gov.cn'], days: [good] },
    })
    expect(readHolidayYear({ ...ofDays(good), papers: 'none' })).toMatchObject({ value: { papers: [] } })
  })
})

describe('Notices that speak of one day', () => {
  const of = (year: number, isOffDay: boolean) => ({ year, days: [{ name: `${year}`, date: '2027-12-31', isOffDay }] })
  it('speak in the order of their years, not in that in which they were read', () => {
    for (const files of [
      [of(2027, true), of(2028, false)],
      [of(2028, false), of(2027, true)],
    ]) {
      const calendar = calendarOf(files)
      expect([calendar.isWorkingDay(day('2027-12-31')), calendar.holidayName(day('2027-12-31'))]).toEqual([
        true,
        '2028',
      ])
      expect(calendar.knownYears.slice(-3)).toEqual([2026, 2027, 2028])
      // A Friday that is worked is no make-up day.
      expect(calendar.isMakeUpDay(day('2027-12-31'))).toBe(false)
    }
  })

  it('leave every other day as the week has it', () => {
    const days = ['2027-03-05', '2027-03-06', '2027-03-07', '2027-03-08'].map(day)
    expect(days.map(defaultCalendar.isWorkingDay)).toEqual([true, false, false, true])
    expect(days.map(defaultCalendar.isMakeUpDay)).toEqual([false, false, false, false])
    expect(days.map(defaultCalendar.holidayName)).toEqual([undefined, undefined, undefined, undefined])
    expect(defaultCalendar.isMakeUpDay(day('2026-10-01'))).toBe(false)
  })
})
