import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { no } from '../answer/index.ts'
import { createLog } from '../log/index.ts'
import { buildHttp, idempotencyKey, platformRefusals, registerRefusals, seenVersion, sendRefusal } from './index.ts'

let app: FastifyInstance
const lines: string[] = []

const Card = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    kind: Type.Union([Type.Literal('child'), Type.Literal('adult')]),
  },
  { additionalProperties: false },
)

beforeEach(async () => {
  lines.length = 0
  const log = createLog({ to: { write: (line: string) => void lines.push(line) } })
  app = await buildHttp({ log, requestsPerMinute: 50, bodyLimit: 2_000, publicOrigin: 'https://gongdao.example' })
  registerRefusals(app, {
    'library/closed': {
      status: 409,
      zh: ({ until }) => `图书馆关门了，请${until}再来。`,
      en: ({ until }) => `The library is closed; please come back ${until}.`,
    },
  })
  app.post('/api/v1/cards', { schema: { body: Card, response: { 200: Card } } }, async (request) => request.body)
  app.get('/api/v1/closed', async (_request, reply) => sendRefusal(reply, no('library/closed', { until: 'Monday' })))
  app.get('/api/v1/unnamed', async (_request, reply) => sendRefusal(reply, no('library/nameless')))
  app.get('/api/v1/fault', async () => {
    throw new Error('the shelf fell over')
  })
  app.get('/api/v1/full', async () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  })
  app.get('/api/v1/down', async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  })
  app.get('/page/:code', async () => 'a page')
})
afterEach(() => app.close())

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/cards',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

describe('a refusal', () => {
  it('is problem details in the reader’s language, Chinese unless she prefers English', async () => {
    const chinese = await app.inject('/api/v1/closed')
    expect(chinese.statusCode).toBe(409)
    expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(chinese.json()).toEqual({
      type: '/problems/library/closed',
      title: '情况已有变化',
      status: 409,
      detail: '图书馆关门了，请Monday再来。',
      code: 'library/closed',
      traceId: chinese.headers['x-request-id'],
      facts: { until: 'Monday' },
    })
    const english = await app.inject({ url: '/api/v1/closed', headers: { 'accept-language': 'en-GB,zh;q=0.5' } })
    expect(english.json().detail).toBe('The library is closed; please come back Monday.')
    const chosen = await app.inject({
      url: '/api/v1/closed',
      cookies: { lang: 'zh' },
      headers: { 'accept-language': 'en' },
    })
    expect(chosen.json().detail).toContain('图书馆')
  })

  it('without words is a fault of ours, told in the log', async () => {
    const answer = await app.inject('/api/v1/unnamed')
    expect(answer.statusCode).toBe(500)
    expect(answer.json().code).toBe('http/fault')
    expect(lines.join('')).toContain('library/nameless')
  })
})

describe('bad input', () => {
  it('is answered with every mistake at once, each with its place', async () => {
    const answer = await post({ name: 'far too long', kind: 'robot', extra: 1 }, { 'accept-language': 'en' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('http/invalid')
    expect(answer.json().errors).toEqual([
      {
        in: 'body',
        pointer: '#/extra',
        code: 'additionalProperties',
        detail: 'There is no such field; please remove it.',
      },
      { in: 'body', pointer: '#/name', code: 'maxLength', detail: 'At most 5 characters.' },
      { in: 'body', pointer: '#/kind', code: 'enum', detail: 'One of: child, adult.' },
    ])
  })

  it.each([
    ['broken JSON', '{"name":', {}, 400, 'http/malformed'],
    ['no body', '', {}, 400, 'http/malformed'],
    ['a number that only looks like a text', { name: 5, kind: 'child' }, {}, 400, 'http/invalid'],
    ['a poisoned prototype', '{"__proto__":{"a":1},"name":"a","kind":"child"}', {}, 400, 'http/malformed'],
    ['too large a body', { name: 'x'.repeat(3000), kind: 'child' }, {}, 413, 'http/too-large'],
    ['another format', '<card/>', { 'content-type': 'application/xml' }, 415, 'http/unsupported-media-type'],
  ])('%s is refused', async (_what, payload, headers, status, code) => {
    const answer = await post(payload, headers)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.json().detail.length).toBeGreaterThan(10)
  })

  it('an address that does not exist is 404, one that takes another method 405 with Allow', async () => {
    const nothing = await app.inject('/api/v1/nothing')
    expect([nothing.statusCode, nothing.json().code]).toEqual([404, 'http/not-found'])
    const method = await app.inject({ method: 'DELETE', url: '/api/v1/cards' })
    expect([method.statusCode, method.json().code, method.headers.allow]).toEqual([
      405,
      'http/method-not-allowed',
      'POST',
    ])
  })

  it.each([
    ['/api/v1/cards/a%00b', 404, 'http/not-found'],
    ['/api/v1/%00', 404, 'http/not-found'],
    ['/api/v1/cards?name=a%00b', 400, 'http/malformed'],
  ])('an address with a NUL in it, %s, is refused', async (url, status, code) => {
    const answer = await app.inject({ method: 'DELETE', url })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-security-policy']).toBeDefined()
  })

  it('a reader with a browser gets a page instead of JSON', async () => {
    const answer = await app.inject({ url: '/no-such-page', headers: { accept: 'text/html' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('请核对网址')
  })
})

describe('a failure of ours', () => {
  it('is a kind sentence with a trace, and one line in the log', async () => {
    const answer = await app.inject('/api/v1/fault')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('shelf')
    const fault = lines.map((line) => JSON.parse(line)).find((line) => line.err)
    expect(fault.err.message).toBe('the shelf fell over')
    expect(fault.reqId).toBe(answer.json().traceId)
  })

  it('to find room on the disk is 503 with Retry-After: it passes when there is room', async () => {
    const answer = await app.inject('/api/v1/full')
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'http/unavailable',
      '5',
    ])
  })

  it('of the database is 503 with Retry-After', async () => {
    const answer = await app.inject('/api/v1/down')
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'http/unavailable',
      '5',
    ])
  })
})

describe('logs', () => {
  it('hold the pattern of a route and neither the address with its codes nor the body', async () => {
    await app.inject('/page/SECRET-1?code=SECRET-2')
    await post({ name: 'Wang', kind: 'child' })
    await post({ name: 'SECRET-3 is too long', kind: 'child' })
    expect(lines.join('')).toContain('/page/:code')
    expect(lines.join('')).not.toMatch(/SECRET|Wang/)
  })
})

describe('a write from another site', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.gongdao.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://gongdao.example' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
    [{ origin: 'http://localhost' }, 200],
    [{}, 200],
  ])('with %o is answered %i', async (headers, status) => {
    const answer = await post({ name: 'Li', kind: 'adult' }, { ...headers, host: 'localhost' } as Record<
      string,
      string
    >)
    expect(answer.statusCode).toBe(status)
  })
})

describe('headers', () => {
  it('let only our own scripts run and let nobody frame us', async () => {
    const policy = (await app.inject('/page/1')).headers['content-security-policy'] as string
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('tell how many requests are left, and when to come back', async () => {
    const first = await app.inject('/page/1')
    expect(first.headers['ratelimit-policy']).toBe('"default";q=50;w=60')
    expect(first.headers.ratelimit).toMatch(/^"default";r=49;t=\d+$/)
    for (let i = 0; i < 50; i++) await app.inject('/page/1')
    const refused = await app.inject({ url: '/api/v1/closed' })
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'http/too-many-requests'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await app.inject('/livez')).statusCode).toBe(200)
  })
})

describe('conditional requests', () => {
  const given = (headers: Record<string, string>) => ({ headers }) as unknown as Parameters<typeof seenVersion>[0]
  it('need the version the person saw', () => {
    expect(seenVersion(given({}))).toMatchObject({ code: 'http/needs-version' })
    expect(seenVersion(given({ 'if-match': 'W/"3"' }))).toMatchObject({ code: 'http/bad-version' })
    expect(seenVersion(given({ 'if-match': '"3"' }))).toEqual({ ok: true, value: 3 })
    expect(seenVersion(given({ 'if-match': '*' }))).toEqual({ ok: true, value: 'any' })
  })

  it('need a key of a sensible length', () => {
    expect(idempotencyKey(given({}))).toMatchObject({ code: 'http/needs-idempotency-key' })
    expect(idempotencyKey(given({ 'idempotency-key': 'short' }))).toMatchObject({ code: 'http/bad-idempotency-key' })
    expect(idempotencyKey(given({ 'idempotency-key': '"0199-aaaa-bbbb"' }))).toEqual({
      ok: true,
      value: '0199-aaaa-bbbb',
    })
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1, lists our routes with their refusals and hides the rest', async () => {
    const spec = (await app.inject('/api/openapi.json')).json()
    expect(spec.openapi).toBe('3.1.0')
    expect(Object.keys(spec.paths).every((path) => path.startsWith('/api/v1/'))).toBe(true)
    const responses = spec.paths['/api/v1/cards'].post.responses
    expect(responses['4XX'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
  })

  it('has words for every refusal in both languages', () => {
    for (const { zh, en } of Object.values(platformRefusals)) {
      expect(zh({ count: 1, most: '1 MB', after: 60, allowed: 'GET' } as never)).not.toContain('undefined')
      expect(en({ count: 1, most: '1 MB', after: 60, allowed: 'GET' } as never)).not.toContain('undefined')
    }
  })
})
