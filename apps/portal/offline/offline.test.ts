import { buildHttp } from '@gongdao/platform/http'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildScripts } from '../build.ts'
import { portalPages } from '../index.ts'
import { resident, type Stub, stubDoors } from '../testing/stub-doors.ts'
import type { Kept } from './kept.ts'

let stub: Stub
let app: FastifyInstance

const open = async (scripts: { islands?: string; worker?: string }) => {
  app = await buildHttp({ requestsPerMinute: false })
  await app.register(portalPages({ ...stub.doors, ...scripts }))
  await app.ready()
}
const keptBy = (script: string): Kept => JSON.parse(/^const kept=(\{.*?\});/.exec(script)?.[1] ?? '')

beforeEach(async () => {
  stub = stubDoors()
  await open({ islands: 'export {}', worker: 'worker()' })
})
afterEach(() => app.close())

describe('the page of the lost connection', () => {
  it.each(['zh', 'en'])(
    'has the hotlines as links, a way to try again, and nothing about who asks (%s)',
    async (language) => {
      stub.person = resident
      const answer = await app.inject({ url: `/offline/${language}`, headers: { cookie: 'type=large; lang=en' } })
      for (const number of ['12345', '12348', '12368', '12309', '110', '120'])
        expect(answer.body).toContain(`href="tel:${number}"`)
      expect(answer.body).toContain(language === 'zh' ? '<html lang="zh-CN">' : '<html lang="en">')
      expect(answer.body).toMatch(/<a class="button" href>|<a class="button" href="">/)
      expect(answer.body).not.toMatch(/林木|13800138000|name="_token"|sign-out/)
      expect(answer.headers['set-cookie']).toBeUndefined()
    },
  )
})

describe('the worker', () => {
  it('is served from the root, asked for anew each time, and may do nothing but ask us', async () => {
    const { headers, body } = await app.inject('/sw.js')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    })
    expect(body).toMatch(/worker\(\)$/)
  })
  it('keeps only what is the same for everybody, and every one of it is there', async () => {
    const kept = keptBy((await app.inject('/sw.js')).body)
    expect(
      [...kept.files, ...kept.pages].every((path) => /^\/(assets\/portal\/[\w.-]+|offline\/(zh|en))$/.test(path)),
    ).toBe(true)
    for (const path of [...kept.files, ...kept.pages]) expect((await app.inject(path)).statusCode, path).toBe(200)
  })
  it('is another one when anything that it keeps has changed', async () => {
    const before = keptBy((await app.inject('/sw.js')).body).version
    await app.close()
    await open({ islands: 'export { }', worker: 'worker()' })
    expect(keptBy((await app.inject('/sw.js')).body).version).not.toBe(before)
  })
  it('is not there where the scripts could not be built', async () => {
    await app.close()
    await open({})
    expect((await app.inject('/sw.js')).statusCode).toBe(404)
    expect((await app.inject('/offline/zh')).body).not.toContain('<script')
  })
  it('never writes into its store but when it is installed', async () => {
    const { worker } = await buildScripts()
    expect(worker.match(/\.put\(|\.add\(/g)).toBeNull()
    expect(worker.match(/\.addAll\(/g)).toHaveLength(1)
  })
})
