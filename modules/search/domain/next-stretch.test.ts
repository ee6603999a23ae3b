import { dayStart } from '@gongdao/matters'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, firstStretch, nextStretch, type Stretch } from './next-stretch.ts'

/** Looks through a city whose days hold so many hits each (the newest last), until enough are found. */
function look(hits: readonly number[], needed: number, hour = 24) {
  const before = new Date(dayStart(hits.length - 1).getTime() + hour * 3_600_000 - 1)
  let stretch: Stretch | undefined = firstStretch(hits.length - 1)
  const seen: number[] = []
  let found = 0
  for (let looks = 1; ; looks++) {
    const oldest = stretch.oldest ?? Number.NEGATIVE_INFINITY
    if (stretch.mark !== undefined)
      expect(Math.floor(stretch.newest / stretch.mark)).toBe(Math.floor(oldest / stretch.mark))
    let here = 0
    for (let day = stretch.newest; day >= Math.max(oldest, 0); day--) {
      seen.push(day)
      here += hits[day] ?? 0
    }
    found += here
    if (found >= needed) return { found, seen, looks }
    stretch = nextStretch(stretch, { found: here, days: daysIn(stretch, before), needed: needed - found })
    if (!stretch) return { found, seen, looks }
  }
}

describe('the days of a search', () => {
  it('are looked through without a gap and without a second look, newest first, until enough is found or nothing is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { minLength: 1, maxLength: 1500 }),
        fc.integer({ min: 1, max: 1001 }),
        fc.integer({ min: 1, max: 24 }),
        (hits, needed, hour) => {
          const { found, seen } = look(hits, needed, hour)
          expect(seen).toEqual(seen.map((_, at) => hits.length - 1 - at))
          if (found < needed) expect(seen).toHaveLength(hits.length)
        },
      ),
    )
  })

  it('a common word never leaves its newest days, a rare one ends in five looks', () => {
    expect(look(Array(2000).fill(2500), 1001).found).toBe(2500)
    expect(look(Array(2000).fill(900), 1001).found).toBe(1800)
    expect(look(Array(2000).fill(0), 1001).looks).toBeLessThanOrEqual(5)
    expect(look([...Array(300).fill(0), 1, ...Array(1700).fill(0)], 1001).looks).toBeLessThanOrEqual(5)
  })

  it('a morning that has just begun is not taken for a day', () => {
    const morning = [...Array(1999).fill(2400), 100]
    expect(look(morning, 1001, 1).found).toBe(2500)
  })

  it('takes in little more than is needed, however common the word', () => {
    for (const each of [1, 3, 10, 30, 100, 300, 1000])
      for (let rest = 0; rest < 64; rest++)
        expect(look(Array(6000 + rest).fill(each), 1001).found).toBeLessThanOrEqual(Math.max(3 * 1001, 1.1 * each))
  })
})
