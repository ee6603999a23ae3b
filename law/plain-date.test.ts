import { describe, expect, it } from 'vitest'
import { dayNumber, formatDay, isWritable, parseDay, parseMoment } from './plain-date.ts'

describe('the days of the calendar', () => {
  it('follow one another from 1900 to 2999 as one counts them on a wall calendar', () => {
    const leap = (year: number) => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0)
    let number = dayNumber(1900, 1, 1)
    expect(formatDay(number)).toBe('1900-01-01')
    let wrong = 0
    for (let year = 1900; year <= 2999; year += 1)
      for (const [at, length] of [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries())
        for (let day = 1; day <= length; day += 1) {
          const written = `${year}-${String(at + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          if (formatDay(number) !== written || (day % 9 === 1 && parseDay(written) !== number)) wrong += 1
          number += 1
        }
    expect([wrong, number - 1]).toEqual([0, dayNumber(2999, 12, 31)])
  })

  it('are no others than those', () => {
    for (const none of [
      '1900-02-29',
      '2100-02-29',
      '2025-02-29',
      '2025-00-10',
      '2025-13-10',
      '2025-04-31',
      '2025-04-00',
    ])
      expect([none, parseDay(none)]).toEqual([none, undefined])
    expect(formatDay(parseDay('2000-02-29')! + 1)).toBe('2000-03-01')
    for (const none of ['1899-12-31', '3000-01-01', ['2025-01-01'], 20250101, null])
      expect([none, parseDay(none)]).toEqual([none, undefined])
    expect(parseMoment(['2025-01-01T10:00:00+08:00'])).toBeUndefined()
  })

  it('can be written from the first day of 1900 to the last of 2999', () => {
    const [first, last] = [parseDay('1900-01-01')!, parseDay('2999-12-31')!]
    expect([first - 1, first, last, last + 1].map(isWritable)).toEqual([false, true, true, false])
  })
})
