import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** The part of an OpenAPI 3.1 document that these tests read. */
export interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components?: { readonly schemas?: Record<string, unknown> }
  readonly [more: string]: unknown
}

export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Record<string, { readonly description: string; readonly content?: Content }>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly schema: Record<string, unknown>
}

type Content = Record<string, { readonly schema?: Record<string, unknown> }>

/** An answer, as far as a description says something of it. */
export interface Told {
  readonly statusCode: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** One operation with the address under which it is described. */
export interface Described {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export const operationsOf = (api: OpenApi): Described[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

/** Holds every answer of a described operation against the description; throws with what is wrong. */
export function conformance(api: OpenApi): (method: string, url: string, answer: Told) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'api', ...api })
  const validators = new Map<string, ValidateFunction>()
  const operations = operationsOf(api).map((one) => ({ ...one, matches: patternOf(one.path) }))
  const validatorAt = (pointer: string) => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` })
    validators.set(pointer, known)
    return known
  }
  return (method, url, answer) => {
    const wrong = (what: string): never => {
      throw new Error(`${method} ${url} answered ${answer.statusCode} ${what}\n${answer.body.slice(0, 2_000)}`)
    }
    const path = url.split('?')[0]!
    const found = operations.find((one) => one.method === method && one.matches.test(path))
    if (!found) return
    const declared = statusOf(found.operation, answer.statusCode)
    if (!declared) return void wrong('which its description does not name')
    checkContent(found, declared, answer, validatorAt, wrong)
  }
}

function checkContent(
  { method, path, operation }: Described,
  declared: string,
  answer: Told,
  validatorAt: (pointer: string) => ValidateFunction,
  wrong: (what: string) => never,
): void {
  const content = operation.responses[declared]!.content
  const type = String(answer.headers['content-type'] ?? '').split(';')[0]!
  if (method === 'HEAD' || answer.statusCode === 304) return
  if (!content) {
    if (answer.body !== '') wrong('with a body, which its description does not name')
    return
  }
  const schema = content[type] ? type : content['*/*'] ? '*/*' : undefined
  if (!schema) return void wrong(`as ${type}, not as ${Object.keys(content).join(' or ')}`)
  if (!/json$/.test(type)) return
  const validate = validatorAt(
    pointerTo(['paths', path, method.toLowerCase(), 'responses', declared, 'content', schema, 'schema']),
  )
  if (!validate(JSON.parse(answer.body))) wrong(`not as described: ${JSON.stringify(validate.errors?.slice(0, 5))}`)
}

const statusOf = (operation: Operation, status: number): string | undefined =>
  [String(status), `${Math.floor(status / 100)}XX`].find((one) => operation.responses[one] !== undefined)

const pointerTo = (parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('')

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`)
}
