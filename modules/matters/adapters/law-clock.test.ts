import { type Calendar, defaultCalendar, loadCalendar } from '@gongdao/law'
import { describe, expect, it } from 'vitest'
import { libraryLaw } from '../testing/library-law.ts'

const newYear = [
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '元旦', date: '2027-01-04', isOffDay: true },
]

describe('the law’s clock', () => {
  it('answers anew when the calendar on which it stands was read anew', () => {
    let current: Calendar = defaultCalendar
    // As the city's law holds it: one object that answers from the latest reading.
    const clock = libraryLaw({
      get knownYears() {
        return current.knownYears
      },
      isKnownYear: (year) => current.isKnownYear(year),
      isWorkingDay: (day) => current.isWorkingDay(day),
      isMakeUpDay: (day) => current.isMakeUpDay(day),
      holidayName: (day) => current.holidayName(day),
    })
    const question = { limit: 'local.library.register', start: '2026-12-29' }
    const before = clock.deadline(question)
    expect(before).toMatchObject({ due: '2027-01-05', provisional: true })
    expect(clock.deadline(question)).toBe(before)
    const loaded = loadCalendar([{ year: 2027, papers: [], days: newYear }])
    if (!loaded.ok) throw new Error(loaded.en)
    current = loaded.value
    expect(clock.deadline(question)).toMatchObject({ due: '2027-01-07', provisional: false })
  })
})
