import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildHttp } from './index.ts'
import { filled, filledGzip, mouldOf, sendFilled, sendNow } from './mould.ts'

const marks = { token: '-mark-of-the-token-', draft: '-mark-of-the-draft-' }
const page = `<a>${marks.draft}</a>${'<p>很长的一页，大家都一样。</p>'.repeat(200)}<i>${marks.token}</i>${marks.draft}${marks.token}`

describe('a mould', () => {
  it('is filled with what is one reader’s own, as text and as gzip', () => {
    const mould = mouldOf(page, marks)
    const values = { token: 'hers 她的', draft: '' }
    const wanted = page.replaceAll(marks.token, values.token).replaceAll(marks.draft, values.draft)
    expect(filled(mould, values).toString()).toBe(wanted)
    expect(gunzipSync(filledGzip(mould, values)).toString()).toBe(wanted)
    expect(filledGzip(mould, values).length).toBeLessThan(wanted.length / 10)
  })

  it('gives the same text for whatever stands between the holes and in them', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), part, (parts, value) => {
        const text = parts.join(marks.token)
        const mould = mouldOf(text, marks)
        const wanted = Buffer.from(parts.join(Buffer.from(value).toString()))
        expect(filled(mould, { token: value })).toEqual(wanted)
        expect(gunzipSync(filledGzip(mould, { token: value }))).toEqual(wanted)
      }),
    )
  })

  it('that was filled for one reader is filled for the next with hers alone, however long', () => {
    const value = fc.string({ maxLength: 60 })
    const reader = fc.record({ token: value, draft: value })
    const mould = mouldOf(page, marks)
    fc.assert(
      fc.property(fc.array(reader, { minLength: 2, maxLength: 8 }), (readers) => {
        for (const values of readers) {
          const wanted = page.split(marks.token).join(values.token).split(marks.draft).join(values.draft)
          expect(gunzipSync(filledGzip(mould, values)).toString()).toBe(Buffer.from(wanted).toString())
        }
      }),
    )
  })

  it('holds nothing of what it was filled with', () => {
    const mould = mouldOf(page, marks)
    const before = JSON.stringify(mould)
    filledGzip(mould, { token: 'somebody’s secret', draft: 'hers' })
    expect(JSON.stringify(mould)).toBe(before)
  })

  it('takes no value that is longer than a block of gzip', () => {
    expect(() => filledGzip(mouldOf(page, marks), { token: 'x'.repeat(70_000) })).toThrow(RangeError)
  })
})

describe('sending', () => {
  const asked = async (accepted?: string) => {
    const app = await buildHttp({ requestsPerMinute: false })
    const mould = mouldOf(page, marks)
    app.get('/filled', (request, reply) =>
      sendFilled(request, reply, mould, { token: 't', draft: 'd' }, { vary: 'cookie' }),
    )
    app.get('/now', (request, reply) => sendNow(request, reply.header('vary', 'cookie'), page))
    app.get('/short', (request, reply) => sendNow(request, reply, 'short'))
    const ask = (url: string) => app.inject({ url, headers: accepted ? { 'accept-encoding': accepted } : {} })
    return { filled: await ask('/filled'), now: await ask('/now'), short: await ask('/short') }
  }
  const whole = page.replaceAll(marks.token, 't').replaceAll(marks.draft, 'd')

  it('sends a mould as gzip wherever that is taken, else in what is taken', async () => {
    const { filled: gzip } = await asked('br, gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(whole)
    const { filled: br } = await asked('br, gzip;q=0')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(whole)
    const { filled: plain } = await asked()
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe(whole)
  })

  it('compresses a page on the spot and says on what it depends; a short one goes as it is', async () => {
    const { now, short } = await asked('gzip, deflate, br')
    expect(now.headers).toMatchObject({ 'content-encoding': 'br', vary: 'cookie, accept-encoding' })
    expect(brotliDecompressSync(now.rawPayload).toString()).toBe(page)
    expect(short.headers['content-encoding']).toBeUndefined()
    expect(gunzipSync((await asked('gzip')).now.rawPayload).toString()).toBe(page)
  })
})
