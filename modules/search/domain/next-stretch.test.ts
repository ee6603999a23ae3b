import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstStretch, nextStretch, type Stretch } from './next-stretch.ts'

/** Looks through a city whose weeks hold so many hits each (the newest first), until enough are found. */
function look(hits: readonly number[], needed: number) {
  let stretch: Stretch | undefined = firstStretch(hits.length - 1)
  const seen: number[] = []
  let found = 0
  for (let looks = 1; ; looks++) {
    const oldest = stretch.oldest ?? Number.NEGATIVE_INFINITY
    if (stretch.mark !== undefined)
      expect(Math.floor(stretch.newest / stretch.mark)).toBe(Math.floor(oldest / stretch.mark))
    let here = 0
    for (let week = stretch.newest; week >= Math.max(oldest, 0); week--) {
      seen.push(week)
      here += hits[hits.length - 1 - week] ?? 0
    }
    found += here
    if (found >= needed) return { found, seen, looks }
    stretch = nextStretch(stretch, here, needed - found)
    if (!stretch) return { found, seen, looks }
  }
}

describe('the weeks of a search', () => {
  it('are looked through without a gap and without a second look, newest first, until enough is found or nothing is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 1001 }),
        (hits, needed) => {
          const { found, seen } = look(hits, needed)
          expect(seen).toEqual(seen.map((_, at) => hits.length - 1 - at))
          if (found < needed) expect(seen).toHaveLength(hits.length)
        },
      ),
    )
  })

  it('a common word never leaves its newest weeks, a rare one ends in four looks', () => {
    expect(look(Array(500).fill(900), 1001).seen.length).toBeLessThanOrEqual(9)
    expect(look(Array(500).fill(0), 1001).looks).toBeLessThanOrEqual(4)
    expect(look([...Array(300).fill(0), 1, ...Array(200).fill(0)], 1001).looks).toBeLessThanOrEqual(4)
  })
})
