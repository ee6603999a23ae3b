import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormBody } from './form-body.ts'

describe('what a form sent', () => {
  it('is cut between characters: whatever is left can be put in an address and in the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), (words, longest) => {
        const cut = FormBody.of({ words }).text('words', longest)
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(() => encodeURIComponent(cut)).not.toThrow()
        expect(cut).not.toContain('\u0000')
      }),
      { examples: [['𝐓𝐡𝐞', 3]] },
    )
  })

  it('is left whole where it fits', () => {
    expect(FormBody.of({ name: ' 𠮷田 ' }).text('name', 3)).toBe('𠮷田')
  })
})
