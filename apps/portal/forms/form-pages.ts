import { type Condition, evaluate, type Field, type FormPage, type ServiceDefinition } from '@gongdao/catalogue'
import type { Answers } from '../doors.ts'

/** The built-in first page of a service whose form does not ask for the place itself. */
export const placePage: FormPage = {
  id: 'place',
  title: { zh: '这件事发生在哪里？', en: 'Where did it happen?' },
  fields: [
    {
      name: 'region',
      kind: 'region',
      label: { zh: '县（市、区）或乡镇街道', en: 'County, district, town or street' },
      why: {
        zh: '由哪个单位负责，法律上要看事情发生在哪里。',
        en: 'The law decides by place which office is responsible.',
      },
    },
  ],
}

const pagesOf = new WeakMap<ServiceDefinition, readonly FormPage[]>()

/** A definition never changes: its pages are laid out once. */
function allPages(service: ServiceDefinition): readonly FormPage[] {
  const known = pagesOf.get(service)
  if (known) return known
  const pages = laidOut(service)
  pagesOf.set(service, pages)
  return pages
}

const laidOut = (service: ServiceDefinition): readonly FormPage[] =>
  (service.form.some((page) => page.fields.some((field) => field.kind === 'region' || field.kind === 'unit'))
    ? service.form
    : [placePage, ...service.form]
  ).flatMap(unfolded)

/**
 * A question that hangs on an answer of its own page gets a page of its own behind it: whoever answers is led on to it, or
 * past it, and never sees the same page twice. It works the same without scripts.
 */
function unfolded(page: FormPage): readonly FormPage[] {
  const names = page.fields.map((field) => field.name)
  const hangs = page.fields.filter((field) => field.when && fieldsIn(field.when).some((name) => names.includes(name)))
  if (hangs.length === 0) return [page]
  return [
    { ...page, fields: page.fields.filter((field) => !hangs.includes(field)) },
    ...hangs.map((field) => ({ ...page, id: `${page.id}.${field.name}`, title: field.label, fields: [field] })),
  ]
}

/** The fields that a condition asks about. */
function fieldsIn(condition: Condition): readonly string[] {
  switch (condition.is) {
    case 'field':
      return [condition.field]
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsIn)
    case 'not':
      return fieldsIn(condition.of)
    default:
      return []
  }
}

/** The fields of a page that are asked, given the answers so far. */
export const askedFields = (page: FormPage, answers: Answers): readonly Field[] =>
  page.fields.filter((field) => evaluate(field.when, { fields: answers }))

/** The pages she goes through, in order: those whose condition holds and that ask something. */
export const askedPages = (service: ServiceDefinition, answers: Answers): readonly FormPage[] =>
  allPages(service).filter((page) => evaluate(page.when, { fields: answers }) && askedFields(page, answers).length > 0)

/** The place of the matter among her answers, whatever the form calls the question. */
export function placeOf(service: ServiceDefinition, answers: Answers): string | undefined {
  const field = allPages(service)
    .flatMap((page) => page.fields)
    .find((one) => one.kind === 'region' && typeof answers[one.name] === 'string')
  return field ? String(answers[field.name]) : undefined
}

/** What the service's form itself asks: without our own first page. */
export const ownAnswers = (service: ServiceDefinition, answers: Answers): Record<string, unknown> => {
  const names = new Set(service.form.flatMap((page) => page.fields.map((field) => field.name)))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
}

/** The ids of every paper among the answers. */
export const papersOf = (service: ServiceDefinition, answers: Answers): string[] =>
  allPages(service)
    .flatMap((page) => page.fields)
    .filter((field) => field.kind === 'documents')
    .flatMap((field) => (Array.isArray(answers[field.name]) ? (answers[field.name] as string[]) : []))
