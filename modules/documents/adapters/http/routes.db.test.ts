import { stat, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import path from 'node:path'
import { buildHttp, registerRefusals } from '@gongdao/platform/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aPdf, aPhoto, streamOf, type TestHouse } from '../../application/a-house.ts'
import type { Documents } from '../../index.ts'
import { refusals } from './refusals.ts'
import { documentsRoutes } from './routes.ts'

let house: TestHouse
let documents: Documents
let app: Awaited<ReturnType<typeof buildHttp>>
let origin: string
let mayRead = new Set<string>()

beforeAll(async () => {
  house = await aHouse()
  documents = house.open({ mostBytes: 1_000_000 })
  app = await buildHttp({ requestsPerMinute: false })
  registerRefusals(app, refusals)
  const personOf = (request: { headers: Record<string, unknown> }) => ({
    city: '990000',
    id: String(request.headers['x-reader'] ?? 'anonymous'),
  })
  const routes = documentsRoutes(documents, { personOf, may: async (_request, id) => mayRead.has(id) })
  await app.register(routes, { prefix: '/api/v1' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await app.close()
  await house.drop()
})

const meta = (name: string) => `filename ${Buffer.from(name).toString('base64')}`

const tus = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array,
  reader = 'reader-1',
) =>
  fetch(`${origin}${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', 'x-reader': reader, ...headers },
    ...(body ? { body: body as BodyInit } : {}),
  })

const begin = async (name: string, bytes: number, reader = 'reader-1') => {
  const answer = await tus(
    'POST',
    '/api/v1/uploads',
    { 'upload-length': String(bytes), 'upload-metadata': meta(name) },
    undefined,
    reader,
  )
  return { answer, at: answer.headers.get('location') ?? '' }
}

const send = (at: string, offset: number, body: Uint8Array, reader = 'reader-1') =>
  tus('PATCH', at, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body, reader)

const idOf = (at: string) => at.split('/').at(-1)!

describe('an upload in pieces', () => {
  it('becomes a document with the id of the upload when the last piece has come', async () => {
    const { answer, at } = await begin('证据.pdf', aPdf.length)
    expect([answer.status, at]).toEqual([201, expect.stringMatching(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/)])
    expect((await send(at, 0, aPdf.subarray(0, 20))).headers.get('upload-offset')).toBe('20')
    const last = await send(at, 20, aPdf.subarray(20))
    expect([last.status, last.headers.get('gongdao-document')]).toEqual([204, idOf(at)])
    const info = await (await tus('GET', `/api/v1/documents/${idOf(at)}/info`)).json()
    expect(info).toMatchObject({ name: '证据.pdf', bytes: aPdf.length })
    expect((await documents.forFiling({ city: '990000', id: 'reader-1' }, [idOf(at)])).ok).toBe(true)
  })

  it('that was all there when the server died is a document as soon as she asks how far it got', async () => {
    const { at } = await begin('说明.txt', 12)
    const file = path.join(documents.ground.waitingFolder, 'tus', idOf(at))
    await writeFile(file, '路灯不亮')
    expect(await documents.find('990000', idOf(at))).toBeUndefined()
    const asked = await Promise.all([tus('HEAD', at), tus('HEAD', at)])
    for (const answer of asked)
      expect([answer.status, answer.headers.get('upload-offset'), answer.headers.get('gongdao-document')]).toEqual([
        200,
        '12',
        idOf(at),
      ])
    expect(await documents.find('990000', idOf(at))).toMatchObject({ name: '说明.txt', bytes: 12 })
    expect((await tus('HEAD', at, {}, undefined, 'reader-2')).status).toBe(404)
  })

  it('goes on where it stopped when the connection was lost in the middle', async () => {
    const photo = await aPhoto('png')
    const { at } = await begin('照片.png', photo.length)
    const half = Math.floor(photo.length / 2)
    // 1. The connection breaks after half of what was announced.
    await new Promise<void>((gone) => {
      const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => {
        const lines = [
          `PATCH ${at} HTTP/1.1`,
          'host: 127.0.0.1',
          'tus-resumable: 1.0.0',
          'x-reader: reader-1',
          'upload-offset: 0',
          'content-type: application/offset+octet-stream',
          `content-length: ${photo.length}`,
        ]
        socket.write(`${lines.join('\r\n')}\r\n\r\n`)
        socket.write(photo.subarray(0, half))
      })
      socket.on('close', () => gone())
      // It breaks when what was sent lies on the disk, however busy the machine is.
      const kept = path.join(house.folder, 'waiting', 'tus', at.split('/').at(-1)!)
      const look = async (): Promise<void> => {
        const { size } = await stat(kept).catch(() => ({ size: 0 }))
        if (size >= half) socket.destroy()
        else setTimeout(look, 25)
      }
      void look()
    })
    // 2. She asks how far it got.
    let offset = 0
    for (let i = 0; i < 400 && offset < half; i++) {
      offset = Number((await tus('HEAD', at)).headers.get('upload-offset'))
      if (offset < half) await new Promise((again) => setTimeout(again, 25))
    }
    expect(offset).toBe(half)
    // 3. She sends the rest, and the picture is whole.
    const last = await send(at, offset, photo.subarray(offset))
    expect(last.status).toBe(204)
    expect((await documents.find('990000', idOf(at)))?.uploadedBytes).toBe(photo.length)
  })

  it('is complete also for one who did not hear the last answer', async () => {
    const { at } = await begin('a.txt', 5)
    await send(at, 0, Buffer.from('hello'))
    const head = await tus('HEAD', at)
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('gongdao-document')]).toEqual([
      200,
      '5',
      idOf(at),
    ])
  })

  it('refuses a wrong offset, and says so', async () => {
    const { at } = await begin('a.txt', 10)
    const answer = await send(at, 3, Buffer.from('hello'))
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'documents/upload-offset'])
  })

  it('does not exist for anybody else', async () => {
    const { at } = await begin('a.txt', 10)
    for (const answer of [
      await tus('HEAD', at, {}, undefined, 'reader-2'),
      await send(at, 0, Buffer.from('hello'), 'reader-2'),
    ]) {
      expect(answer.status).toBe(404)
    }
    expect((await tus('DELETE', at, {}, undefined, 'reader-2')).status).toBe(404)
    expect((await tus('DELETE', at)).status).toBe(204)
    expect((await tus('HEAD', at)).status).toBe(404)
  })

  it('is refused before it begins when it is too large or empty, with a sentence', async () => {
    const large = await begin('a.txt', 1_000_001)
    expect([large.answer.status, (await large.answer.json()).detail]).toEqual([
      413,
      expect.stringContaining('文件太大'),
    ])
    const empty = await begin('a.txt', 0)
    expect([empty.answer.status, (await empty.answer.json()).code]).toEqual([422, 'documents/empty'])
  })

  it('refuses at the end what its content forbids, and keeps nothing of it', async () => {
    const { at } = await begin('照片.jpg', aPdf.length)
    const last = await send(at, 0, aPdf)
    expect(last.status).toBe(422)
    const problem = await last.json()
    expect(problem.detail).toBe('文件名写的是 .jpg，内容却是PDF 文件。请用正确的格式重新保存后上传。')
    expect((await tus('HEAD', at)).status).toBe(404)
    expect(await documents.find('990000', idOf(at))).toBeUndefined()
  })

  const malformed: [string, Record<string, string>][] = [
    ['no length', {}],
    ['a length that is no number', { 'upload-length': 'ten' }],
    ['a negative length', { 'upload-length': '-5' }],
    ['metadata that is not base64', { 'upload-length': '5', 'upload-metadata': 'filename ***' }],
    ['another version of the protocol', { 'upload-length': '5', 'tus-resumable': '0.2.2' }],
  ]
  it.each(malformed)('refuses %s', async (_what, headers) => {
    const answer = await tus('POST', '/api/v1/uploads', headers)
    expect(answer.status).toBe(400)
    expect((await answer.json()).code).toBe('documents/upload-malformed')
  })

  it('refuses an address that is no upload', async () => {
    for (const id of ['..%2f..%2fetc%2fpasswd', 'nothing', '%00']) {
      expect((await tus('HEAD', `/api/v1/uploads/${id}`)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('is forgotten when nobody went on with it for a day', async () => {
    const { at } = await begin('a.txt', 10)
    await send(at, 0, Buffer.from('hello'))
    expect(await documents.cleanUp()).toBe(0)
    const tomorrow = house.open({ now: () => new Date(Date.now() + 86_400_001) })
    expect(await tomorrow.cleanUp()).toBeGreaterThanOrEqual(1)
    expect((await tus('HEAD', at)).status).toBe(404)
  })

  it('counts uploads under way against the day’s room', async () => {
    const tight = house.open({ mostBytes: 1000, mostBytesADay: 1500 })
    const other = await buildHttp({ requestsPerMinute: false })
    registerRefusals(other, refusals)
    const personOf = () => ({ city: '990000', id: 'hoarder' })
    await other.register(documentsRoutes(tight, { personOf, may: async () => false }), { prefix: '/api/v1' })
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'upload-metadata': meta('a.txt') }
    const first = await other.inject({ method: 'POST', url: '/api/v1/uploads', headers })
    const second = await other.inject({ method: 'POST', url: '/api/v1/uploads', headers })
    expect([first.statusCode, second.statusCode]).toEqual([201, 429])
    await other.close()
  })
})

describe('a download', () => {
  const aDocument = async (name: string, content: Uint8Array | string, id = 'reader-1') => {
    const answer = await documents.storeUpload({ city: '990000', id }, name, streamOf(content))
    if (!answer.ok) throw new Error(answer.code)
    return answer.value.id
  }

  it('is an attachment in a sandbox whose type is not guessed', async () => {
    const id = await aDocument('证据 (1).pdf', aPdf)
    const answer = await tus('GET', `/api/v1/documents/${id}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E8%AF%81%E6%8D%AE%20%281%29.pdf`,
    )
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(Buffer.from(await answer.arrayBuffer()).equals(aPdf)).toBe(true)
  })

  it('shows a picture in place when asked, but never a PDF or a text', async () => {
    const picture = await aDocument('a.png', await aPhoto('png'))
    const text = await aDocument('a.txt', '<script>alert(1)</script>')
    const place = async (id: string) =>
      (await tus('GET', `/api/v1/documents/${id}?inline=true`)).headers.get('content-disposition')?.split(';')[0]
    expect([await place(picture), await place(text)]).toEqual(['inline', 'attachment'])
  })

  it('gives one part of a recording', async () => {
    const id = await aDocument('a.txt', '0123456789')
    const part = await tus('GET', `/api/v1/documents/${id}`, { range: 'bytes=2-5' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-5/10', '2345'])
    expect((await tus('GET', `/api/v1/documents/${id}`, { range: 'bytes=50-60' })).status).toBe(200)
  })

  it('is refused to others unless the policy says yes, with the same answer as for what does not exist', async () => {
    const id = await aDocument('a.txt', 'secret')
    const refused = await tus('GET', `/api/v1/documents/${id}`, {}, undefined, 'reader-2')
    const absent = await tus('GET', '/api/v1/documents/00000000-0000-4000-8000-000000000000', {}, undefined, 'reader-2')
    const { traceId: _one, ...first } = await refused.json()
    const { traceId: _two, ...second } = await absent.json()
    expect([refused.status, first]).toEqual([404, second])
    mayRead = new Set([id])
    expect((await tus('GET', `/api/v1/documents/${id}`, {}, undefined, 'reader-2')).status).toBe(200)
  })

  it('does not let everybody anonymous read what somebody anonymous handed in', async () => {
    const id = await aDocument('a.txt', 'secret', 'anonymous')
    mayRead = new Set()
    expect((await fetch(`${origin}/api/v1/documents/${id}`)).status).toBe(404)
  })
})
