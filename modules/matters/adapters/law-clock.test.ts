import { type Calendar, defaultCalendar, formatDay, loadCalendar, nationalLimits, parseDay } from '@gongdao/law'
import { describe, expect, it } from 'vitest'
import { libraryLaw } from '../testing/library-law.ts'
import { LawCannotSay, lawClock } from './law-clock.ts'

const newYear = [
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '元旦', date: '2027-01-04', isOffDay: true },
]

const dayNumber = parseDay('2015-01-01')!

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

  it('says what the law is not able to answer, and why', () => {
    const ask = () => lawClock().deadline({ limit: 'never', start: '2026-03-02' })
    expect(ask).toThrow(LawCannotSay)
    expect(ask).toThrow(/when never ends: There is no limit with the id "never"/)
  })

  it('keeps so many answers, and then begins to keep anew', () => {
    const clock = lawClock()
    const ask = (nth: number) => clock.deadline({ limit: 'court.answer', start: formatDay(dayNumber + nth) })
    const first = ask(0)
    for (let nth = 1; nth < 2_000; nth++) ask(nth)
    expect(ask(0)).toBe(first)
    ask(2_000)
    expect(ask(0)).not.toBe(first)
    expect(ask(0)).toEqual(first)
  })

  it('knows which limits are in hours, in a named situation too, and in what they are made longer', () => {
    const clock = lawClock()
    const hours = nationalLimits.all.find(({ unit }) => unit === 'H')!.id
    expect([hours, 'court.answer', 'never'].map((limit) => clock.isInHours(limit))).toEqual([true, false, false])
    const [answer] = nationalLimits.versions('court.answer')
    const urgent = { ...answer!, variants: { urgent: { value: 24, unit: 'H', label: answer!.label } } } as const
    const both = lawClock({ limits: { all: [urgent], versions: () => [urgent] } })
    expect([undefined, 'urgent', 'never'].map((variant) => both.isInHours(urgent.id, variant))).toEqual([
      ...[false, true, false],
    ])
    expect([clock.isInHours('court.answer', 'never'), clock.isInHours('never', 'never')]).toEqual([false, false])
    expect(['xf.handle', 'court.answer', 'never'].map((limit) => clock.extensionUnit(limit))).toEqual([
      ...['D', undefined, undefined],
    ])
  })

  it('names a limit and the article of the day: for a petition of 2018 the regulations of 2005', () => {
    const { describe: of } = lawClock()
    expect(of('xf.handle', '2018-03-14').article).toBe('《信访条例（2005）》第33条')
    for (const day of ['2025-03-14', undefined]) expect(of('xf.handle', day).article).toBe('《信访工作条例》第34条')
    // On a day without a rule, the newest one.
    expect(of('xf.objectAssignment', '2018-03-14').article).toBe(of('xf.objectAssignment').article)
    expect(of('xf.handle').title.zh).not.toBe('xf.handle')
    expect(of('never')).toEqual({ title: { zh: 'never', en: 'never' }, article: '' })
  })
})
