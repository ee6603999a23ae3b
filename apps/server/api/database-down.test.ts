import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse, type Wish } from './a-house.ts'
import { fileOne, openTown, type Town } from './a-town.ts'
import { type Door, doorsOf } from './attack/routes.ts'
import { aCutLine } from './cut-line.ts'
import { goodCalls } from './good-calls.ts'
import { isSentence } from './sentence.ts'

const line = aCutLine()
const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-desk-'))
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>desk</title>')
const desk = { folder, failed: false, stop() {}, done: Promise.resolve() }

let opened: OpenedHouse
let town: Town
let pages: Door[]
/** A call of each operation that succeeds when the database is there; signing in and uploads change by being made. */
let wishes: [name: string, wish: Wish][]
beforeAll(async () => {
  opened = await openTestHouse({ wayTo: line.wayTo, desk })
  town = await openTown(opened)
  pages = doorsOf(opened).filter(
    ({ method, path: to }) => method === 'GET' && !to.startsWith('/api/') && !to.startsWith('/desk'),
  )
  const made = Object.entries(goodCalls(opened, town)).filter(([name]) => !/totp|signIn|signOut/i.test(name))
  wishes = []
  for (const [name, call] of made) wishes.push([name, (await call()).wish])
})
afterAll(async () => {
  await opened?.close()
  await line.cut()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = (door: Door) =>
  door.path
    .replace('{number}', town.number)
    .replace('{document}', town.document)
    .replace('{code}', 'petition')
    .replace('{act}', 'message')
    .replace('{page}', 'facts')
    .replace('{id}', town.notice)
    .replace(/\{\w+\}/, 'aaaaaaaa-aaaa')

describe('while the database is down', () => {
  it('every operation answers or says 503 with Retry-After and a sentence, never a fault; then all is as before, without a restart', async () => {
    const { number } = await fileOne(opened, town.owner)
    await line.cut()
    let down = 0
    for (const [name, wish] of wishes) {
      for (const language of ['zh', 'en']) {
        const headers = { ...wish.headers, 'accept-language': language }
        const answer = await opened.ask({ ...wish, headers })
        const what = `${name} → ${answer.statusCode} ${answer.body.slice(0, 300)}`
        if (answer.statusCode < 500) continue
        down++
        expect([name, answer.statusCode], what).toEqual([name, 503])
        expect(Number(answer.headers['retry-after']), what).toBeGreaterThan(0)
        if (wish.method !== 'HEAD') expect(isSentence(answer, language), what).toBe(true)
      }
    }
    expect(down).toBeGreaterThan(wishes.length)
    expect((await opened.app.inject({ url: '/readyz' })).statusCode).toBe(503)
    expect((await opened.app.inject({ url: '/livez' })).statusCode).toBe(200)
    await line.mend()
    const again = await opened.ask({ to: `/matters/${number}`, by: town.owner })
    expect([again.statusCode, again.json().version]).toEqual([200, 1])
  })

  it('every page of the portal answers or says so as a page, and the workbench is still served', async () => {
    await line.cut()
    let down = 0
    for (const door of pages) {
      const headers = { cookie: town.owner.cookie!, accept: 'text/html' }
      const answer = await opened.app.inject({ url: addressOf(door), headers })
      const what = `${door.path} → ${answer.statusCode} ${answer.body.slice(0, 300)}`
      if (answer.statusCode < 500) continue
      down++
      expect([door.path, answer.statusCode], what).toEqual([door.path, 503])
      expect(Number(answer.headers['retry-after']), what).toBeGreaterThan(0)
      expect(answer.body, what).toContain('<html lang="zh-CN"')
    }
    expect(down).toBeGreaterThan(5)
    const bench = await opened.app.inject({ url: '/desk/' })
    expect([bench.statusCode, bench.body.includes('desk')]).toEqual([200, true])
    await line.mend()
    const home = await opened.app.inject({ url: '/my', headers: { cookie: town.owner.cookie! } })
    expect(home.statusCode).toBe(200)
  })

  it('a filing that met the cut is filed once when it is sent again with its key', async () => {
    const wish = wishes.find(([name]) => name === 'fileMatter')![1]
    const headers = { ...wish.headers, 'idempotency-key': 'one-filing-through-a-cut' }
    await line.cut()
    expect((await opened.ask({ ...wish, headers })).statusCode).toBe(503)
    await line.mend()
    const [first, second] = [await opened.ask({ ...wish, headers }), await opened.ask({ ...wish, headers })]
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(first.json().number).toBe(second.json().number)
  })
})
