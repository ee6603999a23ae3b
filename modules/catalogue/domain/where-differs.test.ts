import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './compile-definition.ts'
import { libraryCard } from './library-card.ts'
import { whereDiffers } from './where-differs.ts'

describe('where two definitions differ', () => {
  it('is told by the places that an author finds in the file', () => {
    const { take, ...acts } = libraryCard.acts
    const after = {
      ...libraryCard,
      mark: 'ZZ',
      bodies: [...libraryCard.bodies, 'court'],
      acts: { ...acts, take: { ...take, by: [] } },
    }
    expect(whereDiffers(libraryCard, after)).toEqual([
      'mark',
      `bodies[${libraryCard.bodies.length}]`,
      'acts.take.by[0]',
    ])
  })

  it('stops at as many as are asked for', () => {
    expect(whereDiffers([1, 2, 3], [4, 5, 6], 2)).toEqual(['[0]', '[1]'])
  })

  it('is nowhere exactly when the data are the same, whatever the order of writing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(whereDiffers(one, other).length === 0).toBe(canonicalJson(one) === canonicalJson(other))
        expect(whereDiffers(one, JSON.parse(JSON.stringify(one)))).toEqual([])
      }),
    )
  })
})
