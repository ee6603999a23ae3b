import { evaluate, isGiven } from './conditions.ts'
import type { Field, FormPage } from './definition.ts'
import {
  type Checked,
  checkCaseNumber,
  checkCreditCode,
  checkDate,
  checkIdNumber,
  checkKey,
  checkLawyerLicence,
  checkMoney,
  checkNumber,
  checkPhone,
  checkRegion,
  isStorable,
} from './field-checks.ts'

/** What is wrong with one answer, as data: the faces turn code and facts into a sentence. */
export interface FieldError {
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The answers in their stored form (hidden questions left out), and what is wrong with them. */
export interface Validated {
  readonly ok: boolean
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
}

export interface ValidateOptions {
  /** A field that nobody asked for: refused (default), or left out. */
  readonly unknown?: 'refuse' | 'drop'
  /** Answers already given that conditions of these fields may ask about. */
  readonly known?: Readonly<Record<string, unknown>>
  /** The day on which it is filled in (`YYYY-MM-DD`, Shanghai): for fields that may not lie in the future. */
  readonly today?: string
  /** Only look at what is there: nothing is missing yet (saving a half-filled form). */
  readonly partial?: boolean
}

/** More than anybody writes by hand; beyond it the papers belong into documents. */
export const maxTotalBytes = 262_144
const defaultLength = { text: 200, longText: 10_000 } as const

/** Checks the answers of a form. The same function runs before filing and on the server. */
export function validateAnswers(
  pages: readonly FormPage[],
  answers: Readonly<Record<string, unknown>>,
  options: ValidateOptions = {},
): Validated {
  const fields = pages.flatMap((page) =>
    page.fields.map((one) => ({ ...one, when: both(page.when, one.when) }) as Field),
  )
  return validateFields(fields, answers, options)
}

const both = (page: Field['when'], own: Field['when']): Field['when'] =>
  page && own ? { is: 'all', of: [page, own] } : (page ?? own)

/** Checks values against fields, in their order, so that a field's condition may ask about those before it. */
export function validateFields(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  options: ValidateOptions = {},
): Validated {
  if (!isRecord(values)) return failed([{ field: '', code: 'notAnObject', facts: {} }])
  const bytes = sizeOf(values)
  if (bytes > maxTotalBytes) return failed([{ field: '', code: 'tooLarge', facts: { bytes, maxBytes: maxTotalBytes } }])
  const kept: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const one of fields) {
    if (!evaluate(one.when, { fields: { ...options.known, ...kept } })) continue
    const raw = Object.hasOwn(values, one.name) ? values[one.name] : undefined
    if (!isGiven(typeof raw === 'string' ? raw.trim() : raw)) {
      if (!one.optional && !options.partial) errors.push({ field: one.name, code: 'required', facts: {} })
      continue
    }
    const checked = inTime(one, checkValue(one, raw), options.today)
    if ('code' in checked) errors.push({ field: one.name, code: checked.code, facts: checked.facts ?? {} })
    else kept[one.name] = checked.value
  }
  if (options.unknown !== 'drop') {
    const names = new Set(fields.map((one) => one.name))
    const strangers = Object.keys(values).filter((name) => !names.has(name))
    errors.push(...strangers.map((name) => ({ field: name.slice(0, 80), code: 'unknownField', facts: {} })))
  }
  return { ok: errors.length === 0, values: kept, errors }
}

const failed = (errors: readonly FieldError[]): Validated => ({ ok: false, values: {}, errors })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sizeOf(values: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(values) ?? '')
  } catch {
    return Number.POSITIVE_INFINITY // A ring or a bigint: nothing that a form can send.
  }
}

function checkValue(one: Field, raw: unknown): Checked {
  switch (one.kind) {
    case 'text':
    case 'longText':
      return checkText(one, raw)
    case 'choice':
      return checkChoice(one, raw)
    case 'choices':
      return checkList(one, raw, (item) => checkChoice(one, item))
    case 'documents':
      return checkList(one, raw, checkKey)
    case 'yesNo':
      return checkYesNo(raw)
    case 'number':
      return inRange(one, checkNumber(raw))
    case 'money':
      return inRange(one, checkMoney(raw))
    case 'seq':
      return inRange({ ...one, min: one.min ?? 0 }, checkWhole(raw))
    case 'unit':
      return checkKey(raw)
    case 'requirements':
      return checkVerdicts(raw)
    default:
      return checkWritten(one, raw)
  }
}

/** Kinds that are one short written thing: date, phone, identity number, case number, region. */
function checkWritten(one: Field, raw: unknown): Checked {
  if (typeof raw !== 'string') return { code: 'notText' }
  if (!isStorable(raw)) return { code: 'badCharacters' }
  if (raw.length > 64) return { code: 'tooLong', facts: { maxLength: 64, length: raw.length } }
  if (one.kind === 'date') return checkDate(raw)
  if (one.kind === 'phone') return checkPhone(raw)
  if (one.kind === 'idNumber') return checkIdNumber(raw)
  if (one.kind === 'creditCode') return checkCreditCode(raw)
  if (one.kind === 'lawyerLicence') return checkLawyerLicence(raw)
  if (one.kind === 'caseNumber') return checkCaseNumber(raw)
  return checkRegion(raw)
}

function checkText(one: Field, raw: unknown): Checked {
  if (typeof raw !== 'string') return { code: 'notText' }
  if (!isStorable(raw)) return { code: 'badCharacters' }
  const lines = raw.replace(/\r\n?/g, '\n').trim()
  const text = one.kind === 'text' ? lines.replace(/\n+/g, ' ') : lines
  const length = [...text].length
  const maxLength = one.maxLength ?? defaultLength[one.kind as 'text' | 'longText']
  if (length > maxLength) return { code: 'tooLong', facts: { maxLength, length } }
  if (one.minLength !== undefined && length < one.minLength)
    return { code: 'tooShort', facts: { minLength: one.minLength, length } }
  const items = text.split('\n').filter((line) => line.trim() !== '').length
  if (one.kind === 'longText' && one.maxItems !== undefined && items > one.maxItems)
    return { code: 'tooMany', facts: { maxItems: one.maxItems, items } }
  return { value: text }
}

const checkChoice = (one: Field, raw: unknown): Checked =>
  typeof raw === 'string' && one.choices?.some((choice) => choice.value === raw)
    ? { value: raw }
    : { code: 'notAChoice' }

function checkList(one: Field, raw: unknown, check: (item: unknown) => Checked): Checked {
  const items = [...new Set(Array.isArray(raw) ? raw : [raw])]
  const maxItems = one.maxItems ?? 50
  if (items.length > maxItems) return { code: 'tooMany', facts: { maxItems, items: items.length } }
  const checked = items.map(check)
  return checked.find((item) => 'code' in item) ?? { value: checked.map((item) => 'value' in item && item.value) }
}

function checkYesNo(raw: unknown): Checked {
  if (raw === true || raw === 'yes' || raw === 'true') return { value: true }
  return raw === false || raw === 'no' || raw === 'false' ? { value: false } : { code: 'notYesNo' }
}

function checkWhole(raw: unknown): Checked {
  const checked = checkNumber(raw)
  return 'code' in checked || Number.isSafeInteger(checked.value) ? checked : { code: 'notANumber' }
}

function inRange(one: Pick<Field, 'min' | 'max'>, checked: Checked): Checked {
  if ('code' in checked) return checked
  const value = checked.value as number
  if (one.min !== undefined && value < one.min) return { code: 'tooSmall', facts: { min: one.min } }
  if (one.max !== undefined && value > one.max) return { code: 'tooBig', facts: { max: one.max } }
  return checked
}

/** A day from which the law may count: not before there was such a time, not later than it can have been. */
function inTime(one: Field, checked: Checked, today: string | undefined): Checked {
  if ('code' in checked || one.kind !== 'date') return checked
  const day = checked.value as string
  if (one.earliest !== undefined && day < one.earliest) return { code: 'tooEarly', facts: { earliest: one.earliest } }
  if (one.latest === undefined || today === undefined) return checked
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + one.latest * 86_400_000).toISOString().slice(0, 10)
  return day > last ? { code: one.latest === 0 ? 'inFuture' : 'tooLate', facts: { latest: last } } : checked
}

/** The verdict on requirement items, keyed by item; whether it is complete is decided where papers are returned. */
function checkVerdicts(raw: unknown): Checked {
  const entries = isRecord(raw) ? Object.entries(raw) : Array.isArray(raw) ? raw.map((id) => [id, true] as const) : null
  if (!entries) return { code: 'notVerdicts' }
  if (entries.length > 100) return { code: 'tooMany', facts: { maxItems: 100, items: entries.length } }
  if (entries.some(([id]) => 'code' in checkKey(id))) return { code: 'notAKey' }
  return textsIn(raw).every(isStorable) ? { value: raw } : { code: 'badCharacters' }
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
