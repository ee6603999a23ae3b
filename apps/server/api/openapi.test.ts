import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse } from './a-house.ts'
import { type Described, operationsOf } from './conformance.ts'

let opened: OpenedHouse
let operations: Described[]
beforeAll(async () => {
  opened = await openTestHouse()
  operations = operationsOf(opened.api)
})
afterAll(() => opened?.close())

const nameOf = ({ method, path }: Described) => `${method} ${path}`

/** What the server answers to under /api/v1, read from its own tree of routes. */
function registered(): string[] {
  const path: string[] = []
  return opened.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      if (part === undefined) return []
      path.length = indent!.length / 4
      path.push(part)
      const whole = `/${path.join('/')}`.replace(/\/+/g, '/').replace(/:(\w+)/g, '{$1}')
      return whole.startsWith('/api/v1/') ? (methods ?? '').split(', ').map((method) => `${method} ${whole}`) : []
    })
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1, with a title, a version and a word for each part', () => {
    expect(opened.api.openapi).toBe('3.1.0')
    expect(opened.api.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const tags = new Set(operations.flatMap(({ operation }) => operation.tags ?? []))
    expect((opened.api.tags as { name: string }[]).map(({ name }) => name).sort()).toEqual([...tags].sort())
  })

  it('names every route of /api/v1 that the server answers to, and no other', () => {
    const gets = new Set(operations.filter(({ method }) => method === 'GET').map(({ path }) => path))
    // The HEAD of a GET goes without saying.
    const routes = registered().filter((route) => !(route.startsWith('HEAD ') && gets.has(route.slice(5))))
    expect(routes.length).toBeGreaterThan(40)
    expect(operations.map(nameOf).sort()).toEqual(routes.sort())
  })

  it('is told in docs/API.md: every operation by its address, and no other', () => {
    const text = readFileSync(new URL('../../../docs/API.md', import.meta.url), 'utf8')
    const told = [...text.matchAll(/`(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/[^`]*)`/g)]
    const once = new Set(told.map(([, method, path]) => `${method} /api/v1${path}`))
    expect([...once].sort()).toEqual(operations.map(nameOf).sort())
  })

  it('gives each operation a name of its own, a summary and a part it belongs to', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(operations.filter(({ operation }) => !operation.operationId).map(nameOf)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    for (const one of operations) {
      expect(one.operation.summary, nameOf(one)).toMatch(/\w+ \w+/)
      expect(one.operation.tags, nameOf(one)).toHaveLength(1)
    }
  })

  it('says what each operation answers, with a schema wherever there is a body', () => {
    for (const one of operations) {
      const good = Object.entries(one.operation.responses).filter(([status]) => /^[23]/.test(status))
      expect(good.length, nameOf(one)).toBeGreaterThan(0)
      for (const [status, { content, description }] of good) {
        expect(description, `${nameOf(one)} ${status}`).not.toBe('')
        for (const [type, { schema }] of Object.entries(content ?? {}))
          expect(Object.keys(schema ?? {}).length, `${nameOf(one)} ${status} ${type}`).toBeGreaterThan(0)
        if (one.method === 'GET' && status === '200') expect(Object.keys(content ?? {}), nameOf(one)).toHaveLength(1)
      }
    }
  })

  it('says what each operation takes: a body where there is one, every part of its address', () => {
    const bodiless = /sign-out|\/take$|\/read$|\/uploads$/
    for (const one of operations) {
      const isWrite = ['POST', 'PATCH', 'PUT'].includes(one.method)
      const schemas = Object.values(one.operation.requestBody?.content ?? {}).map(({ schema }) => schema)
      if (isWrite && !bodiless.test(one.path)) expect(schemas, nameOf(one)).toHaveLength(1)
      if (!isWrite) expect(schemas, nameOf(one)).toHaveLength(0)
      const inAddress = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const told = (one.operation.parameters ?? []).filter((each) => each.in === 'path')
      expect(told.map(({ name }) => name).sort(), nameOf(one)).toEqual(inAddress.sort())
      for (const { schema, name } of one.operation.parameters ?? [])
        expect(Object.keys(schema).length, `${nameOf(one)} ${name}`).toBeGreaterThan(0)
    }
  })

  it('asks for the headers that an act needs', () => {
    const act = operations.find(({ operation }) => operation.operationId === 'takeAct')!
    const headers = (act.operation.parameters ?? []).filter((each) => each.in === 'header')
    expect(headers.map(({ name, required = false }) => [name, required])).toEqual([
      ['idempotency-key', true],
      ['if-match', true],
      ['matter-code', false],
    ])
  })

  it('tells refusals and faults of every operation as problem details', () => {
    for (const one of operations)
      for (const status of ['4XX', '5XX'])
        expect(one.operation.responses[status]?.content, `${nameOf(one)} ${status}`).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        })
  })

  it('holds only schemas that can be read as JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    ajv.addFormat('binary', true)
    ajv.addSchema({ $id: 'api', ...opened.api })
    for (const one of operations)
      for (const schema of schemasOf(one.operation)) {
        const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
        expect(() => ajv.compile(whole), nameOf(one)).not.toThrow()
      }
  })
})

const schemasOf = ({ requestBody, responses, parameters }: Described['operation']): unknown[] => [
  ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => schema ?? []),
  ...Object.values(responses).flatMap(({ content }) =>
    Object.values(content ?? {}).flatMap(({ schema }) => schema ?? []),
  ),
  ...(parameters ?? []).map(({ schema }) => schema),
]
