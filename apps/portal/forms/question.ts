import type { Field, FormPage, ServiceDefinition } from '@gongdao/catalogue'
import type { Answers, Draft } from '../doors.ts'
import type { Reader } from '../reader.ts'
import { firstAnswers } from './first-answers.ts'
import { askedFields, askedPages } from './form-pages.ts'

/** A draft that this browser or person may open, with its service. */
export interface Opened {
  readonly draft: Draft
  readonly service: ServiceDefinition
  readonly pages: readonly FormPage[]
}

/** What a page of a draft asks, and what stands in it already. */
export interface Question {
  readonly answers: Answers
  readonly fields: readonly Field[]
  /** The places among the answers: they are chosen from a list and tell of nobody. */
  readonly place: Answers
  /**
   * A question to which nothing was answered yet but the place looks the same to everybody who came to it by the same way: what
   * it shows besides. Undefined: it shows something of hers.
   */
  readonly empty: string | undefined
}

interface Asked {
  readonly opened: Opened
  readonly questions: Map<string, Question>
}

const known = new WeakMap<Draft, Asked>()

/** A draft that is the same is asked the same: what follows from it is found once. */
function askedOf(draft: Draft, service: ServiceDefinition): Asked {
  const found = known.get(draft)
  if (found?.opened.service === service) return found
  const made = { opened: { draft, service, pages: askedPages(service, draft.answers) }, questions: new Map() }
  known.set(draft, made)
  return made
}

/** A draft with the pages that it is asked. */
export const opened = (draft: Draft, service: ServiceDefinition): Opened => askedOf(draft, service).opened

/** What this page of her draft asks; with the answers that she has just given, where she has. */
export function questionOf(
  { draft, service, pages }: Opened,
  page: FormPage,
  reader: Reader,
  given?: Answers,
): Question {
  if (given) return questionWith(service, pages, page, given)
  const { questions } = askedOf(draft, service)
  // Her phone stands in the form before she has typed it.
  const name = `${page.id} ${reader.person.phone ?? ''}`
  const found = questions.get(name)
  if (found) return found
  const made = questionWith(service, pages, page, { ...firstAnswers(service, draft, reader), ...draft.answers })
  questions.set(name, made)
  return made
}

function questionWith(
  service: ServiceDefinition,
  pages: readonly FormPage[],
  page: FormPage,
  answers: Answers,
): Question {
  const fields = askedFields(page, answers)
  const place = placeIn(fields, answers)
  const isEmpty = fields.every(({ name }) => name in place || answers[name] === undefined || answers[name] === null)
  const at = pages.findIndex((one) => one.id === page.id)
  const asked = fields.map(({ name }) => name)
  const shown = [service.code, service.version, page.id, asked, at, pages.length, pages[at - 1]?.id, place]
  return { answers, fields, place, empty: isEmpty ? JSON.stringify(shown) : undefined }
}

const placeIn = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields
      .filter(({ name, kind }) => kind === 'region' && typeof answers[name] === 'string')
      .map(({ name }) => [name, answers[name]]),
  )
