import { type FieldError as Complaint, type Field, validateFields } from '@gongdao/catalogue'
import type { Words } from '@gongdao/matters/contract'
import type { Answers } from '../doors.ts'
import type { FormBody } from './form-body.ts'
import { sayComplaint } from './say-complaint.ts'

/** What is wrong with one field, and where to go to mend it. */
export interface FieldError {
  readonly field: string
  /** Id of the control that the summary's link moves to. */
  readonly anchor: string
  readonly why: Words
}

export interface PageReading {
  readonly answers: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
}

/** Where the error summary's link leads: the first control of the field. */
export function anchorOf(field: Field): string {
  if (field.kind === 'date') return `f-${field.name}-year`
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yesNo') return `f-${field.name}-0`
  return `f-${field.name}`
}

/** What a browser sent for one field, as the catalogue's check expects it. */
function rawAnswer(field: Field, body: FormBody): unknown {
  if (field.kind === 'choices' || field.kind === 'documents' || field.kind === 'requirements') {
    const list = body.all(field.name)
    return list.length === 0 ? undefined : list
  }
  if (field.kind !== 'date') return body.text(field.name)
  const parts = ['year', 'month', 'day'].map((part) => body.text(`${field.name}.${part}`))
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

/** Complaints of the catalogue as sentences at their fields. */
export const errorsOf = (fields: readonly Field[], complaints: readonly Complaint[]): FieldError[] =>
  complaints.map((complaint) => {
    const field = fields.find((one) => one.name === complaint.field)
    return {
      field: complaint.field,
      anchor: field ? anchorOf(field) : 'main',
      why: sayComplaint(complaint, field),
    }
  })

/** Reads and checks the fields of one page; a question whose condition does not hold is neither asked nor kept. */
export function checkPage(
  fields: readonly Field[],
  body: FormBody,
  before: Answers,
  isRegion: (code: string) => boolean,
  today?: string,
): PageReading {
  const raw = Object.fromEntries(fields.map((field) => [field.name, rawAnswer(field, body)]))
  const checked = validateFields(fields, raw, { known: before, ...(today !== undefined && { today }) })
  const errors = errorsOf(fields, checked.errors)
  for (const field of fields) {
    const value = checked.values[field.name]
    if (field.kind === 'region' && typeof value === 'string' && !isRegion(value))
      errors.push(...errorsOf(fields, [{ field: field.name, code: 'notARegion', facts: {} }]))
  }
  return { answers: checked.values, errors }
}

/** A complaint of ours at a field that no definition names. */
export const errorAt = (field: string, anchor: string, zh: string, en: string): FieldError => ({
  field,
  anchor,
  why: { zh, en },
})
