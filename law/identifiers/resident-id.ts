import { lawNo } from '../answer.ts'
import { parseDay } from '../plain-date.ts'
import {
  badCharacters,
  badCheck,
  badDate,
  badLength,
  good,
  type IdAnswer,
  type IdWarning,
  tidy,
  warn,
} from './identifier.ts'
import { checkCharacter, fitsCheck } from './mod-11-2.ts'

/** GB/T 2260: the first two digits of every province that a number can begin with. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** The divisions that Zhaoqing has and had: numbers keep the code of their first registration. */
const zhaoqing = new Set('00 01 02 03 04 21 22 23 24 25 26 27 28 29 30 83 84'.split(' ').map((last) => `4412${last}`))

/**
 * The resident identity number (公民身份号码, GB 11643-1999). Only form, date and check character can refuse it; an address
 * code that no table has today is a warning, for it is the place of first registration.
 */
export function checkResidentId(text: string): IdAnswer {
  const value = tidy(text)
  if (/^\d{15}$/.test(value)) return oldNumber(value)
  if (value.length !== 18) return badLength(value.length, '18')
  if (!/^\d{17}[\dX]$/.test(value))
    return badCharacters(
      '应为17位数字加一位数字或者X，请检查有没有把0写成字母O。',
      'It has 17 digits and a digit or X: look for a letter O in place of a zero.',
    )
  const birth = birthOf(value)
  if (!birth) return badDate()
  if (!fitsCheck(value)) return badCheck()
  return good(
    value,
    { birth, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female', area: value.slice(0, 6) },
    warningsOf(value, birth),
  )
}

function warningsOf(value: string, birth: string): IdWarning[] {
  const area = value.slice(0, 6)
  const isKnown = provinces.has(area.slice(0, 2)) && (!area.startsWith('4412') || zhaoqing.has(area))
  return [
    ...(isKnown
      ? []
      : [
          warn(
            'unknownArea',
            '地址码不在今天的表里，请人工核对。',
            'The address code is in no table of today: have it looked at.',
          ),
        ]),
    ...(birth < '1900-01-01'
      ? [warn('implausibleAge', '出生年份太早，请人工核对。', 'The year of birth is very early: have it looked at.')]
      : []),
  ]
}

/** A day that exists; years before 1900 too, for the standard itself prints one. */
function birthOf(value: string): string | undefined {
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)]
  if (year < '1800') return undefined
  // The calendar of deadlines begins in 1900; leap years repeat every 400 years.
  const same = Number(year) < 1900 ? String(Number(year) + 400) : year
  return parseDay(`${same}-${month}-${day}`) === undefined ? undefined : `${year}-${month}-${day}`
}

/** Fifteen digits, as until 2013: refused, with what it is today. */
function oldNumber(value: string): IdAnswer {
  const longer = `${value.slice(0, 6)}19${value.slice(6)}`
  if (!birthOf(longer)) return badDate()
  return lawNo(
    'law/id-old-format',
    { converted: longer + checkCharacter(longer) },
    '这是旧的15位号码，2013年起不再使用，请填写18位公民身份号码。',
    'This is an old number of 15 digits, no longer used since 2013: please give the one with 18.',
  )
}

/** For display: the first four and the last character, the rest hidden. */
export const maskIdNumber = (value: string): string =>
  value.length < 6 ? '*'.repeat(value.length) : `${value.slice(0, 4)}${'*'.repeat(value.length - 5)}${value.at(-1)}`
