import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse, type Wish } from './a-house.ts'
import { openTown, type Town } from './a-town.ts'
import { type Described, operationsOf } from './conformance.ts'
import { type GoodCall, goodCalls } from './good-calls.ts'

let opened: OpenedHouse
let town: Town
let operations: Described[]
let calls: Record<string, () => Promise<GoodCall>>
beforeAll(async () => {
  opened = await openTestHouse()
  operations = operationsOf(opened.api)
  town = await openTown(opened)
  calls = goodCalls(opened, town)
})
afterAll(() => opened?.close())

const goodCallOf = ({ operation }: Described) => calls[operation.operationId!]!()

/** The problem of a refused call, in both languages; what it must always have is looked at here. */
async function problemsOf(wish: Wish) {
  const problems = { zh: undefined as never, en: undefined as never } as Record<'zh' | 'en', Problem>
  for (const language of ['zh', 'en'] as const) {
    const headers = { ...wish.headers, 'accept-language': language, 'x-request-id': `asked-in-${language}` }
    const answer = await opened.ask({ ...wish, headers })
    expect(answer.statusCode, `${wish.method} ${wish.to}: ${answer.body}`).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode, `${wish.method} ${wish.to}: ${answer.body}`).toBeLessThan(500)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    const problem = answer.json<Problem>()
    expect(problem).toMatchObject({
      type: `/problems/${problem.code}`,
      status: answer.statusCode,
      traceId: `asked-in-${language}`,
    })
    problems[language] = problem
  }
  const { zh, en } = problems
  expect([zh.type, zh.status]).toEqual([en.type, en.status])
  for (const words of ['title', 'detail'] as const) {
    expect(zh[words], zh.code).toMatch(/\p{sc=Han}/u)
    expect(en[words], en.code).toMatch(/[A-Za-z]{2}/)
    expect(en[words], en.code).not.toMatch(/\p{sc=Han}/u)
  }
  return problems
}

interface Problem {
  readonly type: string
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly traceId: string
  readonly errors?: { in: string; pointer: string; code: string; detail: string }[]
}

describe('every answer is as it is described', () => {
  it('has a good call for every operation', () => {
    expect(Object.keys(calls).sort()).toEqual(operations.map(({ operation }) => operation.operationId).sort())
  })

  it('answers the good call of every operation with the status that its description names first', async () => {
    for (const one of operations) {
      const { wish, status } = await goodCallOf(one)
      const answer = await opened.ask(wish)
      expect(answer.statusCode, `${one.operation.operationId}: ${answer.body}`).toBe(status)
      expect(Object.keys(one.operation.responses)).toContain(String(status))
    }
  })

  it('refuses a body that is no JSON, of another type, absent, or no object, in the reader’s language', async () => {
    let asked = 0
    for (const one of operations) {
      if (!one.operation.requestBody?.content['application/json']) continue
      const { wish } = await goodCallOf(one)
      const { body: _, ...bare } = wish
      const json = { ...bare.headers, 'content-type': 'application/json' }
      for (const [raw, headers, code] of [
        ['{"text": "half', json, 'http/malformed'],
        ['', json, 'http/malformed'],
        ['<matter/>', { ...json, 'content-type': 'application/xml' }, 'http/unsupported-media-type'],
        ['[1, 2]', json, 'http/invalid'],
        ['null', json, 'http/invalid'],
        ['"text"', json, 'http/invalid'],
      ] as const) {
        const { zh } = await problemsOf({ ...bare, raw, headers })
        expect([one.operation.operationId, raw, zh.code]).toEqual([one.operation.operationId, raw, code])
        asked++
      }
    }
    expect(asked).toBeGreaterThan(50)
  })

  it('points to each missing field with a sentence', async () => {
    for (const one of operations) {
      const schema = one.operation.requestBody?.content['application/json']?.schema as
        | { required?: string[] }
        | undefined
      if (!schema?.required?.length) continue
      const { wish } = await goodCallOf(one)
      const { zh, en } = await problemsOf({ ...wish, body: {} })
      expect(zh.errors?.map(({ pointer }) => pointer).sort()).toEqual(schema.required.map((name) => `#/${name}`).sort())
      expect(zh.errors?.every(({ detail, in: place }) => place === 'body' && /\p{sc=Han}/u.test(detail))).toBe(true)
      expect(en.errors?.every(({ detail }) => /^[\x20-\x7e]+$/.test(detail))).toBe(true)
    }
  })

  it('points to each wrong answer of a form with a sentence', async () => {
    const { wish } = await calls.fileMatter!()
    const body = { service: 'petition', answers: { kind: 'nonsense', subject: '', joint: 'perhaps', 'a/b': 1 } }
    const { zh, en } = await problemsOf({ ...wish, body })
    expect(zh.code).toBe('matters/fields-wrong')
    const codes = Object.fromEntries((zh.errors ?? []).map(({ pointer, code }) => [pointer, code]))
    expect(codes).toMatchObject({
      '#/answers/kind': 'notAChoice',
      '#/answers/subject': 'required',
      '#/answers/joint': 'notYesNo',
      '#/answers/a~1b': 'unknownField',
    })
    expect(en.errors?.find(({ pointer }) => pointer === '#/answers/kind')?.detail).toMatch(/^Choose/)
  })

  it('says the same of what is not there and of what is not hers', async () => {
    const absent = town.number.replace(/\d{4}$/, '0000')
    for (const tail of ['', '/acts', '/reads', '/receipt']) {
      const { zh: strange } = await problemsOf({ to: `/matters/${town.number}${tail}`, by: town.neighbour })
      const { zh: none } = await problemsOf({ to: `/matters/${absent}${tail}`, by: town.neighbour })
      expect(strange).toEqual(none)
      expect(strange.status).toBe(404)
    }
    for (const to of [
      '/services/nonsense',
      '/services/nonsense/diagram.svg',
      '/documents/nobody',
      '/documents/nobody/info',
    ])
      expect((await problemsOf({ to })).zh.status).toBe(404)
  })

  it('sends whoever has no session to sign in, or away', async () => {
    for (const name of ['listTasks', 'listQueue', 'searchMatters', 'showBoard', 'listAlerts', 'takeAlert'] as const) {
      const { by: _, ...wish } = (await calls[name]!()).wish
      const { zh } = await problemsOf(wish)
      expect([name, zh.status]).toEqual([name, expect.toSatisfy((status: number) => [401, 403].includes(status))])
    }
  })

  it('tells an unknown address from a wrong method', async () => {
    expect((await problemsOf({ to: '/nothing/here' })).zh.code).toBe('http/not-found')
    const answer = await opened.ask({ method: 'DELETE', to: '/matters' })
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST'])
    expect((await problemsOf({ method: 'PUT', to: '/services' })).en.detail).toContain('GET')
  })

  it('refuses query and path that are not as described, with pointers', async () => {
    for (const [to, place, pointer] of [
      ['/queue?limit=0', 'query', '#/limit'],
      ['/queue?limit=many', 'query', '#/limit'],
      ['/queue?risk=some', 'query', '#/risk'],
      ['/tasks?mine=2', 'query', '#/mine'],
      [`/search?q=${'长'.repeat(201)}`, 'query', '#/q'],
      ['/units?cursor=x', 'query', '#/cursor'],
      ['/roots/0/leaves', 'params', '#/no'],
      ['/roots/first/leaves', 'params', '#/no'],
      [`/matters/${'9'.repeat(65)}`, 'params', '#/number'],
    ] as const) {
      const { zh } = await problemsOf({ to, by: town.staff.clerk })
      expect([to, zh.code, zh.errors?.[0]]).toMatchObject([to, 'http/invalid', { in: place, pointer }])
    }
  })
})
