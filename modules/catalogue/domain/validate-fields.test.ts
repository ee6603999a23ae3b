import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field } from './conditions.ts'
import { words } from './define-matter.ts'
import type { Field } from './definition.ts'
import { validateAnswers, validateFields } from './validate-fields.ts'

const label = words('字', 'word')
const of = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({ name: 'x', kind, label, ...more })
const choices = [
  { value: 'a', label },
  { value: 'b', label },
]

/** What a person sends, and what stands in the record; or the code of the refusal. */
const rows: readonly [what: string, field: Field, raw: unknown, stored: unknown][] = [
  ['a text is trimmed', of('text'), '  你好  ', '你好'],
  ['line ends are made one kind', of('longText'), 'a\r\nb', 'a\nb'],
  ['a mobile number with country code and blanks', of('phone'), '+86 190 0000 0000', '19000000000'],
  ['a mobile number with 0086', of('phone'), '0086-15900000000', '15900000000'],
  ['a full-width mobile number', of('phone'), '１３０００００００００', '13000000000'],
  ['a fixed line of Zhaoqing', of('phone'), '0758-2220000', '07582220000'],
  ['a number of Hong Kong', of('phone'), '+852 2123 4567', '+85221234567'],
  ['an identity number with a small x', of('idNumber'), '44120319000202005x', '44120319000202005X'],
  ['an identity number of the leap day 1904', of('idNumber'), '441284190402291201', '441284190402291201'],
  ['an identity number of a place no longer in the table', of('idNumber'), '441299190001010012', '441299190001010012'],
  ['a day of a leap year', of('date'), '2024-02-29', '2024-02-29'],
  ['a day as people write it', of('date'), '2024年2月9日', '2024-02-09'],
  ['yuan become fen', of('money'), '1,234.5', 123_450],
  ['fen stay fen', of('money'), 123_450, 123_450],
  ['a number typed in full width', of('number'), '１２', 12],
  ['yes', of('yesNo'), 'yes', true],
  ['a choice', of('choice', { choices }), 'b', 'b'],
  ['several choices, each once', of('choices', { choices }), ['a', 'b', 'a'], ['a', 'b']],
  ['documents by their keys', of('documents'), ['0192-a', '0192-b'], ['0192-a', '0192-b']],
  ['a region, or none that is known', of('region'), 'unknown', 'unknown'],
]

const refused: readonly [what: string, field: Field, raw: unknown, code: string][] = [
  ['an empty answer', of('text'), '   ', 'required'],
  ['nothing at all', of('text'), undefined, 'required'],
  ['a text that is a number', of('text'), 7, 'notText'],
  ['too long a text, counted in characters as people see them', of('text', { maxLength: 2 }), '𠀀𠀀𠀀', 'tooLong'],
  ['too short a text', of('longText', { minLength: 5 }), '嗯', 'tooShort'],
  ['six lines where five are allowed', of('longText', { maxItems: 5 }), '1\n2\n3\n4\n5\n6', 'tooMany'],
  ['a NUL', of('text'), 'a\u0000b', 'badCharacters'],
  ['half a character', of('text'), 'a\ud83d', 'badCharacters'],
  ['a choice that is not offered', of('choice', { choices }), 'c', 'notAChoice'],
  ['an object for a choice', of('choice', { choices }), { $ne: 1 }, 'notAChoice'],
  ['a day that does not exist', of('date'), '2023-02-29', 'impossibleDate'],
  ['a month that does not exist', of('date'), '2023-13-01', 'impossibleDate'],
  ['words for a day', of('date'), '昨天', 'notADate'],
  ['letters in a number', of('number'), '12a', 'notANumber'],
  ['letters in money', of('money'), '一百', 'notMoney'],
  ['half a fen', of('money'), 1.5, 'notMoney'],
  ['a number out of range', of('number', { min: 2 }), 1, 'tooSmall'],
  ['a number beyond the range', of('number', { max: 5 }), 6, 'tooBig'],
  ['a mobile number with a wrong second digit', of('phone'), '12000000000', 'notAPhone'],
  ['a mobile number that is too short', of('phone'), '1300000000', 'notAPhone'],
  ['an identity number with a wrong check digit', of('idNumber'), '441202190001019991', 'idNumberCheck'],
  ['an identity number of a day that did not exist', of('idNumber'), '441203190002290017', 'idNumberDate'],
  ['an identity number that is too short', of('idNumber'), '44120219000101999', 'idNumberLength'],
  ['an identity number with letters', of('idNumber'), '4412021900010199OO', 'idNumberCharacters'],
  ['a path for a document', of('documents'), ['../../etc/passwd'], 'notAKey'],
  ['too many documents', of('documents', { maxItems: 1 }), ['a', 'b'], 'tooMany'],
  ['a place that is not a code', of('region'), '肇庆', 'notARegion'],
]

describe('one validation before filing and on the server', () => {
  it.each(rows)('stores %s in its one form', (_what, one, raw, stored) => {
    expect(validateFields([one], { x: raw })).toEqual({ ok: true, values: { x: stored }, errors: [] })
  })

  it.each(refused)('refuses %s', (_what, one, raw, code) => {
    const answer = validateFields([one], raw === undefined ? {} : { x: raw })
    expect(answer.ok).toBe(false)
    expect(answer.errors.map((error) => [error.field, error.code])).toEqual([['x', code]])
  })

  it('is stable: what it stored it stores again unchanged', () => {
    for (const [, one, , stored] of rows)
      if (one.kind !== 'money') expect(validateFields([one], { x: stored }).values.x).toEqual(stored)
  })

  it('does not ask hidden questions and forgets what was answered to them', () => {
    const pages = [
      { id: 'p', title: label, fields: [of('yesNo', { name: 'joint' })] },
      { id: 'q', title: label, when: field('joint').isYes(), fields: [of('number', { name: 'count' })] },
    ]
    expect(validateAnswers(pages, { joint: false, count: 'many' })).toEqual({
      ok: true,
      values: { joint: false },
      errors: [],
    })
    expect(validateAnswers(pages, { joint: true }).errors).toEqual([{ field: 'count', code: 'required', facts: {} }])
  })

  it('refuses a field that nobody asked for, or leaves it out when told', () => {
    const strange = JSON.parse('{"x":"a","__proto__":{"admin":true},"role":"head"}')
    expect(validateFields([of('text')], strange).errors.map((error) => error.code)).toContain('unknownField')
    expect(validateFields([of('text')], strange, { unknown: 'drop' })).toEqual({
      ok: true,
      values: { x: 'a' },
      errors: [],
    })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it('saves a half-filled form without asking for the rest', () => {
    expect(validateFields([of('text'), of('text', { name: 'y' })], { x: 'a' }, { partial: true }).ok).toBe(true)
  })

  it('refuses what is larger than anybody writes', () => {
    expect(validateFields([of('longText', { maxLength: 1e9 })], { x: '长'.repeat(100_000) }).errors[0]).toMatchObject({
      code: 'tooLarge',
    })
  })

  it('tells all mistakes at once', () => {
    const answer = validateFields([of('text', { name: 'a' }), of('phone', { name: 'b' }), of('date', { name: 'c' })], {
      b: '1',
      c: '2',
    })
    expect(answer.errors.map((error) => error.field)).toEqual(['a', 'b', 'c'])
  })

  it('never throws and stores only what can be stored, whatever is sent', () => {
    const kinds = [
      'text',
      'longText',
      'choice',
      'choices',
      'yesNo',
      'date',
      'number',
      'money',
      'phone',
      'idNumber',
      'region',
      'unit',
      'requirements',
      'documents',
      'seq',
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything(), (kind, raw) => {
        const answer = validateFields([of(kind, { choices })], { x: raw })
        if (answer.ok) expect(JSON.stringify(answer.values)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
      { numRuns: 2_000 },
    )
  })
})
