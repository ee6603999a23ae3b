import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import type { Words } from '../words.ts'

/** Something worth a second look that is no reason to refuse. */
export interface IdWarning extends Words {
  readonly code: string
}

/** An identifier that is written as it should be, in its one stored form. */
export interface Identifier {
  readonly value: string
  readonly warnings: readonly IdWarning[]
  /** What the number itself says: a birth date, a province, a court. */
  readonly facts: Readonly<Record<string, unknown>>
}

export type IdAnswer = LawAnswer<Identifier>

/** Full-width digits and letters become ordinary ones, letters capital, blanks go. */
export const tidy = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s/g, '')

export const good = (
  value: string,
  facts: Record<string, unknown> = {},
  warnings: readonly IdWarning[] = [],
): IdAnswer => lawYes({ value, facts, warnings })

export const warn = (code: string, zh: string, en: string): IdWarning => ({ code, zh, en })

export const badLength = (length: number, wanted: string): IdAnswer =>
  lawNo(
    'law/id-length',
    { length, wanted },
    `应为${wanted}位，现在是${length}位。`,
    `It has ${wanted} characters, not ${length}.`,
  )

export const badCharacters = (zh: string, en: string): IdAnswer => lawNo('law/id-characters', {}, zh, en)

export const badCheck = (): IdAnswer =>
  lawNo(
    'law/id-check',
    {},
    '校验码不对，请逐位核对。',
    'The check character does not fit: please compare every character.',
  )

export const badDate = (): IdAnswer =>
  lawNo('law/id-date', {}, '号码里的日期不存在，请核对。', 'The date in the number does not exist: please check it.')

export const badFormat = (zh: string, en: string): IdAnswer => lawNo('law/id-format', {}, zh, en)
