import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { buildHttp } from './index.ts'
import { readyAnswer, sendReady } from './ready-answer.ts'

const text = '公道：一个窗口，件件有着落。'.repeat(200)

async function ask(accepted: string | undefined, app: FastifyInstance = Fastify()) {
  const ready = readyAnswer(text)
  app.get('/', (request, reply) => sendReady(request, reply.header('content-type', 'text/plain'), ready))
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
})
