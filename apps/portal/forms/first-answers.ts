import type { Field, ServiceDefinition } from '@gongdao/catalogue'
import type { Draft } from '../doors.ts'
import type { Reader } from '../reader.ts'

/** Her own words belong where the form asks what happened. */
const wordsField = (fields: readonly Field[]): Field | undefined =>
  fields.find((field) => field.kind === 'longText' && /^(facts|question|content|matter|what)/.test(field.name)) ??
  fields.find((field) => field.kind === 'longText')

/** What she need not type again: her words, the place she named, the phone she signed in with. She can change all of it. */
export function firstAnswers(service: ServiceDefinition, draft: Draft, reader: Reader): Record<string, unknown> {
  const fields = service.form.flatMap((page) => page.fields)
  const first: Record<string, unknown> = {}
  const words = draft.words && wordsField(fields)
  if (words) first[words.name] = draft.words
  const place = fields.find((field) => field.kind === 'region')
  if (draft.region) first[place?.name ?? 'region'] = draft.region
  const phone = fields.find((field) => field.kind === 'phone')
  if (phone && reader.person.phone) first[phone.name] = reader.person.phone
  return first
}
