import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectBothLanguages } from '../testing/both-languages.ts'
import { checkId, idKinds } from './check-id.ts'
import { creditCheckOf, organisationCheckOf } from './credit-code.ts'
import { checkCharacter } from './mod-11-2.ts'

const resultOf = (kind: string, value: string): string => {
  const answer = checkId(kind, value)
  if (!answer.ok) return answer.code.replace('law/id-', '')
  return ['valid', ...answer.value.warnings.map((one) => one.code)].join(': ')
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Resident numbers of days that exist, with their right check character. */
const residentIds = fc
  .tuple(
    fc.constantFrom('441202', '441283', '110105', '810000'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([area, day, serial]) => `${area}${day.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`)
  .map((body) => body + checkCharacter(body))

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCodes = fc
  .array(fc.constantFrom(...creditLetters), { minLength: 8, maxLength: 8 })
  .chain((head) =>
    fc
      .array(fc.constantFrom(...creditLetters), { minLength: 8, maxLength: 8 })
      .map((eight) => head.join('') + eight.join('') + organisationCheckOf(eight.join(''))),
  )
  .map((body) => body + creditCheckOf(body))

describe('identifiers, whatever they are', () => {
  it('accept every right number of a resident, and catch every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(16), fc.nat(9), (number, at, digit) => {
        expect(resultOf('residentId', number)).toMatch(/^valid/)
        const wrong = number.slice(0, at) + digit + number.slice(at + 1)
        if (wrong !== number) expect(checkId('residentId', wrong).ok).toBe(false)
        const swapped = at < 16 ? number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2) : number
        if (swapped !== number) expect(checkId('residentId', swapped).ok).toBe(false)
      }),
    )
  })

  it('accept every right credit code and catch every single wrong character', () => {
    fc.assert(
      fc.property(creditCodes, fc.nat(17), fc.constantFrom(...creditLetters), (code, at, letter) => {
        expect(resultOf('creditCode', code)).toBe('valid')
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        if (wrong !== code) expect(resultOf('creditCode', wrong)).toBe('check')
      }),
    )
  })

  it('are refused by a sentence, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...idKinds), fc.string({ unit: 'binary', maxLength: 300 }), (kind, text) => {
        const answer = checkId(kind, text)
        if (!answer.ok) return expectBothLanguages(answer)
        for (const warning of answer.value.warnings) expectBothLanguages(warning)
        expect(checkId(kind, answer.value.value)).toMatchObject({ value: { value: answer.value.value } })
      }),
    )
  })
})
