import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInShanghai } from './index.ts'

const byTheCalendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

describe('the day in Shanghai', () => {
  it('begins at four in the afternoon in Greenwich', () => {
    expect(dayInShanghai(new Date('2026-03-02T15:59:59.999Z'))).toBe('2026-03-02')
    expect(dayInShanghai(new Date('2026-03-02T16:00:00.000Z'))).toBe('2026-03-03')
  })

  it('begins an hour earlier in the summers of 1986 to 1991', () => {
    expect(dayInShanghai(new Date('1988-07-01T15:30:00Z'))).toBe('1988-07-02')
    expect(dayInShanghai(new Date('1988-01-01T15:30:00Z'))).toBe('1988-01-01')
  })

  it('is the one that the world’s table of time zones gives, at any moment since 1950', () => {
    const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayInShanghai(moment)).toBe(byTheCalendar.format(moment))
      }),
      { numRuns: 2_000 },
    )
  })
})
