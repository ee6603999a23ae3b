import { checkId } from '@gongdao/law'

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
  const phone = checkId('phone', raw)
  return phone.ok ? { value: phone.value.value.replace('-', '') } : ill('notAPhone')
}

const idNumberCodes: Readonly<Record<string, string>> = {
  'law/id-characters': 'idNumberCharacters',
  'law/id-date': 'idNumberDate',
  'law/id-check': 'idNumberCheck',
}

/** A resident identity number, as the law reads it; an address code of old is never a reason to refuse. */
export function checkIdNumber(raw: string): Checked {
  const number = checkId('residentId', raw)
  if (number.ok) return { value: number.value.value }
  const code = idNumberCodes[number.code]
  return code ? ill(code) : ill('idNumberLength', { length: plain(raw).replace(/\s/g, '').length })
}

const creditCodeCodes: Readonly<Record<string, string>> = {
  'law/id-characters': 'creditCodeCharacters',
  'law/id-check': 'creditCodeCheck',
}

/** The unified social credit code of an organisation, with its check character (GB 32100-2015). */
export function checkCreditCode(raw: string): Checked {
  const number = checkId('creditCode', raw)
  if (number.ok) return { value: number.value.value }
  const code = creditCodeCodes[number.code]
  return code ? ill(code) : ill('creditCodeLength', { length: plain(raw).replace(/\s/g, '').length })
}

/** The number of a lawyer's practice certificate; whether it still holds is looked up by staff. */
export function checkLawyerLicence(raw: string): Checked {
  const number = checkId('lawyerLicence', raw)
  if (number.ok) return { value: number.value.value }
  if (number.code === 'law/id-length')
    return ill('lawyerLicenceLength', { length: plain(raw).replace(/\s/g, '').length })
  return ill(number.code === 'law/id-characters' ? 'lawyerLicenceCharacters' : 'lawyerLicenceForm')
}

/** The number of a court case, in its one written form; also those from before 2016. */
export function checkCaseNumber(raw: string): Checked {
  const number = checkId('caseNumber', raw)
  return number.ok ? { value: number.value.value } : ill('notACaseNumber')
}

/** A division code of six or nine digits, or `unknown` where the words give no place. */
export const checkRegion = (raw: string): Checked =>
  /^(\d{6}|\d{9}|unknown)$/.test(raw.trim()) ? { value: raw.trim() } : ill('notARegion')

/** A key as our own programs make them: of a unit, a document, an item of a list. */
export const checkKey = (raw: unknown): Checked =>
  typeof raw === 'string' && /^[\w.:-]{1,80}$/.test(raw) ? { value: raw } : ill('notAKey')
