/** Checks of single values as people type them. Each answers the value in its one stored form, or a code. */

export type Checked = { readonly value: unknown } | { readonly code: string; readonly facts?: Record<string, unknown> }

const ill = (code: string, facts?: Record<string, unknown>): Checked => (facts ? { code, facts } : { code })

/** Full-width digits and letters become ordinary ones, blanks at both ends go. */
export const plain = (text: string): string => text.normalize('NFKC').trim()

/** A text that PostgreSQL and JSON can carry: no NUL, no lone surrogate. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)

/** A day that exists: 2023-02-29 does not. */
export function checkDate(raw: string): Checked {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(
    plain(raw)
      .replace(/[/.年月]/g, '-')
      .replace(/日$/, ''),
  )
  if (!match) return ill('notADate')
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1850 && year <= 2200 ? { value: date.toISOString().slice(0, 10) } : ill('impossibleDate')
}

/** A number written with digits; `1,200` and full-width digits are understood, letters are not. */
export function checkNumber(raw: unknown): Checked {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? plain(raw).replace(/,/g, '') : ''
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return ill('notANumber')
  return { value: Number(text) }
}

/** Money: a number is whole fen; a text is yuan as a person writes it (`1,234.50`). Stored as whole fen. */
export function checkMoney(raw: unknown): Checked {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? { value: raw } : ill('notMoney')
  if (typeof raw !== 'string') return ill('notMoney')
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain(raw).replace(/[,¥￥]|元$/g, ''))
  if (!match) return ill('notMoney')
  return { value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) }
}

/** Mobile, a fixed line with area code, or Hong Kong, Macao and Taiwan with their country codes (HANDBOOK B.3). */
export function checkPhone(raw: string): Checked {
  const text = plain(raw).replace(/[\s()-]/g, '')
  const mainland = text.replace(/^(\+|00)86/, '')
  if (/^1[3-9]\d{9}$/.test(mainland)) return { value: mainland }
  if (/^0\d{2,3}\d{7,8}$/.test(text)) return { value: text }
  return /^(\+|00)(852\d{8}|853\d{8}|886\d{9})$/.test(text) ? { value: text.replace(/^00/, '+') } : ill('notAPhone')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Resident identity number (GB 11643-1999). The first six digits are the place of first registration and may be an old
 * code: they are never a reason to refuse.
 */
export function checkIdNumber(raw: string): Checked {
  const text = plain(raw).toUpperCase().replace(/\s/g, '')
  if (text.length !== 18) return ill('idNumberLength', { length: text.length })
  if (!/^\d{17}[\dX]$/.test(text)) return ill('idNumberCharacters')
  const birth = checkDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)
  if ('code' in birth) return ill('idNumberDate')
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17] ? { value: text } : ill('idNumberCheck')
}

/** A division code of six or nine digits, or `unknown` where the words give no place. */
export const checkRegion = (raw: string): Checked =>
  /^(\d{6}|\d{9}|unknown)$/.test(raw.trim()) ? { value: raw.trim() } : ill('notARegion')

/** A key as our own programs make them: of a unit, a document, an item of a list. */
export const checkKey = (raw: unknown): Checked =>
  typeof raw === 'string' && /^[\w.:-]{1,80}$/.test(raw) ? { value: raw } : ill('notAKey')
