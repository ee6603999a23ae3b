import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, matterNumber, readMatterNumber } from './matter-number.ts'
import { hashTrackCode, newTrackCode, openCode, opensWith, sealCode } from './track-code.ts'

const parts = { prefix: 'ZQ', division: '441202', day: '2026-11-24', mark: 'XF', serial: 42 }

describe('the number of a matter', () => {
  it('has prefix, division, day, mark, serial of five digits or more, and a check character', () => {
    expect(matterNumber(parts)).toMatch(/^ZQ441202-20261124-XF00042-[0-9A-Z]$/)
    expect(matterNumber({ ...parts, serial: 1234567 })).toMatch(/-XF1234567-[0-9A-Z]$/)
  })

  it('agrees with the published examples of ISO 7064 MOD 37,36', () => {
    // Global Release Identifier and ISAN use the same system; this is the example of the GRid standard.
    expect(checkCharacter('A12425GABC1234002')).toBe('M')
  })

  it('is read as people type it', () => {
    const number = matterNumber(parts)
    expect(readMatterNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number)
    expect(readMatterNumber('ＺＱ'.concat(number.slice(2)))).toBe(number)
  })

  it('finds every wrong character and every swapped pair of neighbours', () => {
    const serials = fc.integer({ min: 1, max: 999_999 })
    fc.assert(
      fc.property(serials, fc.nat(30), fc.constantFrom(...'0123456789'), (serial, at, digit) => {
        const number = matterNumber({ ...parts, serial })
        const letters = [...number]
        if (!/\d/.test(letters[at % letters.length]!)) return
        const wrong = letters.with(at % letters.length, digit).join('')
        if (wrong !== number) expect(readMatterNumber(wrong)).toBeUndefined()
        const next = letters[(at % letters.length) + 1]
        if (!next || !/\d/.test(next) || next === letters[at % letters.length]) return
        const swapped = letters
          .with(at % letters.length, next)
          .with((at % letters.length) + 1, letters[at % letters.length]!)
        expect(readMatterNumber(swapped.join(''))).toBeUndefined()
      }),
    )
  })
})

describe('the code of a receipt', () => {
  it('has a hundred random bits in groups that can be read aloud', () => {
    const codes = Array.from({ length: 200 }, newTrackCode)
    expect(new Set(codes).size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('opens its own number only, whatever people mistake for each other', () => {
    const hash = hashTrackCode('N1', '1111-0000-AAAA-BBBB-CCCC')
    expect(opensWith(hash, 'N1', 'liIL ooOO aaaa-bbbb-cccc')).toBe(true)
    expect(opensWith(hash, 'N2', '1111-0000-AAAA-BBBB-CCCC')).toBe(false)
    expect(opensWith(hash, 'N1', '1111-0000-AAAA-BBBB-CCCD')).toBe(false)
    expect(opensWith(hash, 'N1', undefined)).toBe(false)
    expect(opensWith(hash, 'N1', '')).toBe(false)
  })

  it('is kept sealed under the key of the client alone', () => {
    const sealed = sealCode('7KQ2', 'key of the client')
    expect(sealed).not.toContain('7KQ2')
    expect(openCode(sealed, 'key of the client')).toBe('7KQ2')
    expect(() => openCode(sealed, 'another key')).toThrow()
  })
})
