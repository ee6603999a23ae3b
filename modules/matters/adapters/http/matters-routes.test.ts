import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Person } from '@gongdao/people/contract'
import { no, yes } from '@gongdao/platform/answer'
import { buildHttp } from '@gongdao/platform/http'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Matters } from '../../application/matters.ts'
import { aResident } from '../../testing/reading-town.ts'
import { mattersRoutes } from './matters-routes.ts'
import { refusals } from './refusals.ts'

let app: FastifyInstance
let asked: unknown[][]
let answer: unknown

const words = { zh: '字', en: 'words' }
const receipt = {
  kind: 'gongdao.receipt.v1',
  city: '990000',
  number: 'N1',
  matter: 'm1',
  service: 'libraryCard',
  filedAt: '2026-03-02T01:00:00.000Z',
  recordedAt: '2026-03-02T01:00:00.000Z',
  contentHash: 'c',
  actionHash: 'a',
  duty: { unit: 'u', unitName: words, act: words, limit: 'l', due: '2026-03-09', article: '3' },
  keyId: 'k',
  algorithm: 'Ed25519',
  signature: 's',
}
const filed = { number: 'N1', code: 'AAAA', version: 1, receipt }

beforeEach(async () => {
  asked = []
  const verb =
    (name: string) =>
    async (...given: unknown[]) => {
      asked.push([name, ...given])
      return answer
    }
  const names = ['file', 'act', 'view', 'timeline', 'reads', 'receipt'] as const
  const matters = Object.fromEntries(names.map((name) => [name, verb(name)])) as unknown as Matters
  app = await buildHttp({ requestsPerMinute: false })
  app.decorateRequest('person', null as unknown as Person)
  app.addHook('onRequest', async (request) => {
    ;(request as unknown as { person: Person }).person = aResident()
  })
  await app.register(mattersRoutes(matters), { prefix: '/api/v1' })
})
afterEach(() => app.close())

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  })

const filing = { service: 'libraryCard', answers: { story: 'x' } }
const key = { 'idempotency-key': '0d5e2f0c-6f4e-4bb0-8a2e-3e8a7c6b5a49' }

describe('POST /matters', () => {
  it('answers 201 with number, code, receipt, where it is and its version', async () => {
    answer = yes(filed)
    const reply = await post('/matters', filing, key)
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toEqual(filed)
    expect(reply.headers).toMatchObject({ location: '/api/v1/matters/N1', etag: '"1"', 'cache-control': 'no-store' })
    expect(asked).toEqual([['file', aResident(), filing, key['idempotency-key']]])
  })

  it('needs a key, and a body that is a filing', async () => {
    answer = yes(filed)
    expect((await post('/matters', filing)).json()).toMatchObject({ code: 'http/needs-idempotency-key' })
    for (const body of [
      [],
      {},
      { service: 7, answers: {} },
      { service: 'x', answers: 'no' },
      { service: 'x'.repeat(65), answers: {} },
    ])
      expect((await post('/matters', body, key)).statusCode).toBeGreaterThanOrEqual(400)
    expect(asked).toEqual([])
  })

  it('tells a refusal as problem details that say what to do', async () => {
    answer = no('matters/fields-wrong', { errors: [{ field: 'story', code: 'required' }] })
    const reply = await post('/matters', filing, { ...key, 'accept-language': 'en' })
    expect(reply.statusCode).toBe(422)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({
      type: '/problems/matters/fields-wrong',
      detail: expect.stringContaining('story'),
    })
  })
})

describe('POST /matters/{number}/acts', () => {
  const taken = { number: 'N1', version: 2, state: 'handling', phase: 'handling', seq: 2 }

  it('needs the version that was looked at, and a key', async () => {
    answer = yes(taken)
    expect((await post('/matters/N1/acts', { act: 'accept' }, key)).statusCode).toBe(428)
    expect((await post('/matters/N1/acts', { act: 'accept' }, { 'if-match': '"1"' })).statusCode).toBe(400)
    expect(asked).toEqual([])
  })

  it('hands on version, wish, key and code, and answers the new version', async () => {
    answer = yes(taken)
    const reply = await post(
      '/matters/N1/acts',
      { act: 'accept' },
      { ...key, 'if-match': '"1"', 'matter-code': 'AAAA' },
    )
    expect(reply.statusCode).toBe(200)
    expect(reply.headers.etag).toBe('"2"')
    expect(asked).toEqual([['act', aResident(), 'N1', 1, { act: 'accept' }, key['idempotency-key'], 'AAAA']])
  })

  it('answers a stale act with 412 and the difference', async () => {
    const difference = {
      seen: 1,
      version: 2,
      acts: [{ seq: 2, act: 'accept', title: words, at: 't', by: { kind: 'staff' } }],
      fields: [],
    }
    answer = no('matters/changed', difference)
    const reply = await post('/matters/N1/acts', { act: 'accept' }, { ...key, 'if-match': '"1"' })
    expect(reply.statusCode).toBe(412)
    expect(reply.json().facts).toEqual(difference)
  })
})

describe('reading', () => {
  it('gives timeline, reads and receipt, never to a cache', async () => {
    answer = yes({ number: 'N1', entries: [], next: 7 })
    const timeline = await app.inject('/api/v1/matters/N1/acts?cursor=3&limit=5&code=AAAA')
    expect(timeline.json()).toEqual({ number: 'N1', entries: [], next: '7' })
    expect(timeline.headers['cache-control']).toBe('private, no-store')
    expect(asked.at(-1)).toEqual(['timeline', aResident(), 'N1', { after: 3, limit: 5, code: 'AAAA' }])
    answer = yes([])
    expect((await app.inject('/api/v1/matters/N1/reads')).json()).toEqual({ reads: [] })
    answer = yes(receipt)
    expect((await app.inject('/api/v1/matters/N1/receipt')).json()).toEqual(receipt)
  })

  it('answers 404 for what may not be seen', async () => {
    answer = no('matters/not-found')
    expect((await app.inject('/api/v1/matters/N1')).statusCode).toBe(404)
  })
})

describe('refusals', () => {
  it('have words for every code that the module refuses with, and no words for others', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|refusals\.ts$|^testing/.test(file),
    )
    const codes = new Set<string>()
    for (const file of sources)
      for (const [, code] of readFileSync(`${root}${file}`, 'utf8').matchAll(/'(matters\/[a-z-]+)'/g)) codes.add(code!)
    expect([...codes].sort()).toEqual(
      Object.keys(refusals)
        .filter((code) => codes.has(code) || !code.startsWith('matters/root'))
        .sort(),
    )
  })

  it('tell in both languages what to do, whatever facts are missing', () => {
    for (const [code, { zh, en }] of Object.entries(refusals)) {
      expect(zh({} as never), code).toMatch(/[。]$/)
      expect(en({} as never), code).toMatch(/\.$/)
      expect(zh({} as never) + en({} as never), code).not.toMatch(/undefined|null|\[object/)
    }
  })
})
