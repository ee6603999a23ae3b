import { badFormat, badLength, good, type IdAnswer, tidy } from './identifier.ts'

/** The numbers that everybody can call. */
export const publicNumbers: readonly string[] =
  '110 119 120 122 12309 12315 12333 12338 12345 12348 12355 12368 12388'.split(' ')

const bare = (text: string): string => tidy(text).replace(/[-‐-―()]/g, '')

/** A mainland mobile number: eleven digits, +86 or 0086 before it or not. */
export function checkMobile(text: string): IdAnswer {
  const value = bare(text).replace(/^(\+|00)86/, '')
  if (!/^\d+$/.test(value)) return badFormat('手机号码只有数字。', 'A mobile number has digits only.')
  if (value.length !== 11) return badLength(value.length, '11')
  return /^1[3-9]/.test(value)
    ? good(value)
    : badFormat('手机号码以 13 至 19 开头。', 'A mobile number begins with 13 to 19.')
}

/** A fixed line with its area code; stored with a dash. */
export function checkFixedLine(text: string): IdAnswer {
  const value = bare(text)
  // Area codes 010 and 02x have three digits, all others four.
  const parts = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/.exec(value)
  if (!parts || (parts[1] === '0758' && parts[2]!.length !== 7))
    return badFormat(
      '固定电话应有区号，例如 0758-2220000。',
      'A fixed line has its area code, for instance 0758-2220000.',
    )
  return good(`${parts[1]}-${parts[2]}`, { area: parts[1] })
}

const overseas = /^\+(?:852\d{8}|853\d{8}|886\d{9})$/

/** Any number under which somebody may be called: mobile, fixed, Hong Kong, Macao, Taiwan. A message is not promised to all. */
export function checkPhone(text: string): IdAnswer {
  const mobile = checkMobile(text)
  if (mobile.ok) return good(mobile.value.value, { kind: 'mobile' })
  const value = bare(text)
    .replace(/^00/, '+')
    .replace(/^\+88609/, '+8869')
  if (overseas.test(value)) return good(value, { kind: 'overseas' })
  const fixed = checkFixedLine(text)
  return fixed.ok ? good(fixed.value.value, { ...fixed.value.facts, kind: 'fixedLine' }) : mobile
}
