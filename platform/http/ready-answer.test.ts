import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { buildHttp } from './index.ts'
import { readyAnswer, sendReady } from './ready-answer.ts'

const text = '公道：一个窗口，件件有着落。'.repeat(200)

async function ask(accepted: string | undefined, given?: FastifyInstance) {
  const app = given ?? (await buildHttp({ requestsPerMinute: false }))
  const ready = readyAnswer(text)
  const head = { 'content-type': 'text/plain' }
  app.get('/', (request, reply) => sendReady(request, reply, ready, head))
  const answer = await app.inject({ url: '/', headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })
  await app.close()
  return { encoding: answer.headers['content-encoding'], vary: answer.headers.vary, bytes: answer.rawPayload }
}

describe('an answer made ready', () => {
  it('is sent in the best encoding that the browser takes, and is the same text in each', async () => {
    const br = await ask('gzip, deflate, br')
    expect(br.encoding).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(text)
    const gzip = await ask('gzip, br;q=0')
    expect(gzip.encoding).toBe('gzip')
    expect(gunzipSync(gzip.bytes).toString()).toBe(text)
    for (const accepted of [undefined, 'identity', 'br;q=0, gzip;q=0.0']) {
      const plain = await ask(accepted)
      expect(plain.encoding).toBeUndefined()
      expect(plain.bytes.toString()).toBe(text)
    }
  })

  it('is not compressed a second time by the server', async () => {
    const { encoding, bytes, vary } = await ask('br', await buildHttp({ requestsPerMinute: false }))
    expect(encoding).toBe('br')
    expect(brotliDecompressSync(bytes).toString()).toBe(text)
    expect(vary).toContain('accept-encoding')
  })

  it('says of itself what every answer says: safety, its number, its limits, a cookie', async () => {
    const app = await buildHttp({ requestsPerMinute: 20, publicOrigin: 'https://gongdao.example' })
    const ready = readyAnswer(text)
    const head = { 'content-type': 'text/plain; charset=utf-8' }
    app.get('/whole', (request, reply) => sendReady(request, reply.header('set-cookie', 'a=b'), ready, head))
    app.get('/usual', (_request, reply) => reply.headers({ ...head, 'set-cookie': 'a=b' }).send(text))
    const ask = async (url: string, method: 'GET' | 'HEAD' = 'GET') => {
      const { headers, statusCode, body } = await app.inject({
        url,
        method,
        headers: { 'x-request-id': 'one-and-same' },
      })
      const { ratelimit, date, ...others } = headers
      expect(ratelimit).toMatch(/^"default";r=\d+;t=\d+$/)
      return { headers: { ...others, vary: 'accept-encoding' }, statusCode, body }
    }
    const whole = await ask('/whole')
    expect(whole).toEqual(await ask('/usual'))
    expect(whole.headers).toMatchObject({ 'x-request-id': 'one-and-same', 'x-frame-options': 'DENY' })
    expect(whole.headers['content-length']).toBe(String(Buffer.byteLength(text)))
    const { body, headers } = await ask('/whole', 'HEAD')
    expect(body).toBe('')
    expect(headers).toEqual(whole.headers)
    for (let turn = 0; turn < 20; turn++) await app.inject('/whole')
    expect((await app.inject('/whole')).statusCode).toBe(429)
    expect((await app.inject('/metrics')).body).toMatch(
      /seconds_count\{method="GET",route="\/whole",status="200"\} \d+/,
    )
    await app.close()
  })
})
