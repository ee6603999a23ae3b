import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import type { Language } from './language.ts'
import { type Problem, problemOf } from './problem.ts'

type Mistake = NonNullable<Problem['errors']>[number]
// biome-ignore lint/suspicious/noExplicitAny: every keyword of JSON Schema has parameters of its own
type Parameters = Record<string, any>

const types: Record<string, { zh: string; en: string }> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
}

const formats: Record<string, { zh: string; en: string }> = {
  'date-time': {
    zh: '带时区的时间，例如 2026-03-02T09:00:00+08:00',
    en: 'a moment with its zone, e.g. 2026-03-02T09:00:00+08:00',
  },
  date: { zh: '日期，例如 2026-03-02', en: 'a date, e.g. 2026-03-02' },
  uuid: { zh: 'UUID', en: 'a UUID' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
}

const words: Record<string, (of: Parameters) => { zh: string; en: string }> = {
  required: () => ({ zh: '这一项必须填写。', en: 'This is required.' }),
  type: ({ type }) => ({ zh: `这里应为${types[type]?.zh ?? type}。`, en: `This must be ${types[type]?.en ?? type}.` }),
  minLength: ({ limit }) => ({ zh: `至少要有 ${limit} 个字。`, en: `At least ${limit} character(s).` }),
  maxLength: ({ limit }) => ({ zh: `最多 ${limit} 个字。`, en: `At most ${limit} characters.` }),
  minItems: ({ limit }) => ({ zh: `至少要有 ${limit} 项。`, en: `At least ${limit} item(s).` }),
  maxItems: ({ limit }) => ({ zh: `最多 ${limit} 项。`, en: `At most ${limit} items.` }),
  minimum: ({ limit }) => ({ zh: `不能小于 ${limit}。`, en: `Not less than ${limit}.` }),
  maximum: ({ limit }) => ({ zh: `不能大于 ${limit}。`, en: `Not more than ${limit}.` }),
  enum: ({ allowedValues }) => ({
    zh: `只能是：${allowedValues?.join('、')}。`,
    en: `One of: ${allowedValues?.join(', ')}.`,
  }),
  const: ({ allowedValue }) => ({ zh: `只能是：${allowedValue}。`, en: `Must be ${allowedValue}.` }),
  format: ({ format }) => ({
    zh: `应为${formats[format]?.zh ?? format}。`,
    en: `This must be ${formats[format]?.en ?? format}.`,
  }),
  pattern: () => ({ zh: '写法不符合要求。', en: 'This is not written as it should be.' }),
  additionalProperties: () => ({ zh: '没有这一项，请删除。', en: 'There is no such field; please remove it.' }),
}

const otherwise = { zh: '这里的内容不符合要求。', en: 'This is not as it should be.' }

/** All mistakes of a request at once, each with a pointer to its place and a sentence. */
export function problemOfMistakes(
  request: FastifyRequest,
  found: readonly FastifySchemaValidationError[],
  context: string,
): Problem {
  const errors = mistakes(found, context, request.language)
  return { ...problemOf(request, { code: 'http/invalid', facts: { count: errors.length } }), errors }
}

function mistakes(found: readonly FastifySchemaValidationError[], context: string, language: Language): Mistake[] {
  const byPlace = new Map<string, Mistake>()
  for (const { pointer, keyword, params } of joinChoices(found)) {
    if (byPlace.has(pointer)) continue
    const detail = (words[keyword]?.(params) ?? otherwise)[language]
    byPlace.set(pointer, { in: context === 'querystring' ? 'query' : context, pointer, code: keyword, detail })
  }
  return [...byPlace.values()].slice(0, 50)
}

interface Finding {
  pointer: string
  keyword: string
  params: Parameters
}

/** A union of literals complains once for each: joined into "one of". */
function joinChoices(found: readonly FastifySchemaValidationError[]): Finding[] {
  const findings = found.map(placed)
  const choices = new Map<string, unknown[]>()
  for (const { pointer, keyword, params } of findings)
    if (keyword === 'const') choices.set(pointer, [...(choices.get(pointer) ?? []), params.allowedValue])
  return findings
    .filter(({ keyword }) => keyword !== 'anyOf' || findings.length === 1)
    .map((finding) => {
      const allowedValues = choices.get(finding.pointer)
      if (!allowedValues || allowedValues.length < 2) return finding
      return { pointer: finding.pointer, keyword: 'enum', params: { allowedValues } }
    })
}

function placed({ instancePath, keyword, params }: FastifySchemaValidationError): Finding {
  const missing = (params as Parameters).missingProperty ?? (params as Parameters).additionalProperty
  const pointer = missing === undefined ? instancePath : `${instancePath}/${escapePointer(String(missing))}`
  return { pointer: `#${pointer}`, keyword, params: params as Parameters }
}

const escapePointer = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1')
