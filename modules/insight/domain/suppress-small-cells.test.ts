import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsToHide, smallestCell } from './suppress-small-cells.ts'

describe('small cells of a public table', () => {
  it('hides nothing where every cell is large or empty', () => {
    expect(cellsToHide([12, 0, 5, 300]).size).toBe(0)
  })

  it('hides a second cell when one alone could be computed from the total', () => {
    expect([...cellsToHide([40, 3, 9])].sort()).toEqual([1, 2])
  })

  it('never leaves a small cell visible, nor one that the total gives away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }), (counts) => {
        const hidden = cellsToHide(counts)
        const visibleSmall = counts.some((count, at) => count > 0 && count < smallestCell && !hidden.has(at))
        const hiddenSum = [...hidden].reduce((total, at) => total + counts[at]!, 0)
        const somethingLeft = counts.some((count, at) => count > 0 && !hidden.has(at))
        const givenAway = hidden.size > 0 && somethingLeft && (hidden.size < 2 || hiddenSum < smallestCell)
        return !visibleSmall && !givenAway
      }),
    )
  })
})
