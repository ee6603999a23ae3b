import { badCharacters, badCheck, badDate, badFormat, badLength, good, type IdAnswer, tidy } from './identifier.ts'
import { fitsCheck } from './mod-11-2.ts'
import { checkResidentId } from './resident-id.ts'

/** The residence permit for people of Hong Kong, Macao and Taiwan: a number like a resident's, beginning 81, 82 or 83. */
export function checkGatResidencePermit(text: string): IdAnswer {
  const value = tidy(text)
  if (value.length === 18 && !/^8[123]0000/.test(value))
    return badFormat('应以 810000、820000 或 830000 开头。', 'It begins with 810000, 820000 or 830000.')
  return value.length === 18 ? checkResidentId(value) : badLength(value.length, '18')
}

/** The permanent resident card for foreigners of 2023: 18 digits, the first a 9. */
export function checkForeignPR(text: string): IdAnswer {
  const value = tidy(text)
  if (value.length !== 18) return badLength(value.length, '18')
  if (!/^9\d{16}[\dX]$/.test(value))
    return badCharacters('应以9开头，17位数字加一位数字或者X。', 'It begins with 9: 17 digits and a digit or X.')
  const [month, day] = [Number(value.slice(10, 12)), Number(value.slice(12, 14))]
  if (month < 1 || month > 12 || day < 1 || day > 31) return badDate()
  return fitsCheck(value) ? good(value) : badCheck()
}

interface Shape {
  readonly shapes: readonly RegExp[]
  readonly zh: string
  readonly en: string
}

/** Documents whose numbers have a form and no check character. */
const forms = {
  homeReturnPermit: {
    shapes: [/^[HM]\d{8}(\d{2})?$/],
    zh: '应为 H 或 M 加8位或10位数字。',
    en: 'It is H or M and 8 or 10 digits.',
  },
  taiwanPermit: {
    shapes: [/^\d{8}$/, /^\d{10}[A-Z]?$/],
    zh: '应为8位数字（旧证为10位数字，可再加一个字母）。',
    en: 'It has 8 digits (an old one 10, and a letter or none).',
  },
  foreignPROld: {
    shapes: [/^[A-Z]{3}\d{12}$/],
    zh: '应为3个字母加12位数字。',
    en: 'It has 3 letters and 12 digits.',
  },
  passportCN: {
    shapes: [/^E\d{8}$/, /^E[A-HJ-NP-Z]\d{7}$/, /^G\d{8}$/, /^[DSP][A-Z]?\d{7,8}$/],
    zh: '应为 E 加8位数字，或者 E、一个字母（没有 I 和 O）加7位数字。',
    en: 'It is E and 8 digits, or E, a letter (not I, not O) and 7 digits.',
  },
  passportForeign: {
    shapes: [/^[A-Z0-9]{5,15}$/],
    zh: '应为5至15个字母和数字。',
    en: 'It has 5 to 15 letters and digits.',
  },
} satisfies Record<string, Shape>

export type FormKind = keyof typeof forms
export const formKinds = Object.keys(forms) as readonly FormKind[]

export function checkForm(kind: FormKind, text: string): IdAnswer {
  const value = tidy(text)
  const { shapes, zh, en } = forms[kind]
  return shapes.some((shape) => shape.test(value)) ? good(value) : badFormat(zh, en)
}
