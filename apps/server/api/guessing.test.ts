import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, type OpenedHouse, openTestHouse } from './a-house.ts'
import { fileOne } from './a-town.ts'

let opened: OpenedHouse
let owner: Caller
let neighbour: Caller
beforeAll(async () => {
  opened = await openTestHouse({ environment: { GONGDAO_REQUESTS_PER_MINUTE: '100000', GONGDAO_TRUST_PROXY: 'true' } })
  owner = await opened.resident('13000000201')
  neighbour = await opened.resident('13000000202')
})
afterAll(() => opened?.close())

const wrongCode = '0000-0000-0000-0000-0000'
const from = (address: string) => ({ 'x-forwarded-for': address })
const look = (number: string, code: string | undefined, address: string, by: Caller = {}) =>
  opened.ask({
    to: `/matters/${number}`,
    by,
    headers: { ...from(address), ...(code === undefined ? {} : { 'matter-code': code }) },
  })

describe('guessing', () => {
  it('gets the same answer for a wrong number and a wrong code', async () => {
    const { number } = await fileOne(opened, owner)
    const absent = number.replace(/\d{5}-.$/, '99999-0')
    const told = async (asked: string) => {
      const { statusCode, body } = await look(asked, wrongCode, '10.0.0.1')
      const { traceId: _, facts: __, ...rest } = JSON.parse(body)
      return { statusCode, ...rest }
    }
    expect(await told(number)).toEqual(await told(absent))
  })

  it('of numbers is slowed by address, with headers that say so, and nobody else is slowed', async () => {
    const { number, code } = await fileOne(opened, owner)
    const first = await look('ZQ441202-20260101-XF00001-0', undefined, '10.0.1.1')
    expect(first.statusCode).toBe(404)
    expect(first.headers['ratelimit-policy']).toContain('"guesses";q=30;w=600')
    expect(first.headers.ratelimit).toContain('"guesses";r=29;t=600')
    let tries = 1
    let last = first
    while (last.statusCode === 404 && tries < 100)
      last = await look(`ZQ441202-20260101-XF${String(++tries).padStart(5, '0')}-0`, undefined, '10.0.1.1')
    expect([tries, last.statusCode]).toEqual([31, 429])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.json().code).toBe('http/too-many-requests')
    // The right code does not help from there now; from elsewhere it does.
    expect((await look(number, code, '10.0.1.1')).statusCode).toBe(429)
    expect((await look(number, code, '10.0.1.2')).statusCode).toBe(200)
    // Who is signed in is counted for herself.
    expect((await look(number, undefined, '10.0.1.1', owner)).statusCode).toBe(200)
  })

  it('of codes is slowed by number from wherever it comes, and not for whoever has opened it or is signed in', async () => {
    const { number, code } = await fileOne(opened, owner)
    expect((await look(number, code, '10.0.2.1')).statusCode).toBe(200)
    const statuses: number[] = []
    for (let at = 0; at < 12; at++) statuses.push((await look(number, wrongCode, `10.0.3.${at}`)).statusCode)
    expect(statuses).toEqual([...Array(10).fill(404), 429, 429])
    expect((await look(number.toLowerCase(), wrongCode, '10.0.4.1')).statusCode).toBe(429)
    expect((await look(number, code, '10.0.2.1')).statusCode).toBe(200)
    expect((await look(number, undefined, '10.0.4.1', owner)).statusCode).toBe(200)
    expect((await look(number, undefined, '10.0.4.2', neighbour)).statusCode).toBe(404)
  })

  it('at the portal’s page is slowed as well', async () => {
    const page = await opened.app.inject({ url: '/track', headers: from('10.0.5.1') })
    const token = /name="_token" value="([^"]+)"/.exec(page.body)![1]!
    const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const { number } = await fileOne(opened, owner)
    const track = (address: string) =>
      opened.app.inject({
        ...{ method: 'POST', url: '/track' },
        headers: { ...from(address), cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _token: token, number, code: wrongCode }).toString(),
      })
    const statuses: number[] = []
    for (let at = 0; at < 11; at++) statuses.push((await track(`10.0.6.${at}`)).statusCode)
    expect(statuses).toEqual([...Array(10).fill(422), 429])
  })
})

describe('secrets', () => {
  it('are compared in constant time: no file compares a code, a secret, a token or a hash of one with ===', () => {
    const root = path.resolve(import.meta.dirname, '../../..')
    const wrong: string[] = []
    let compared = 0
    for (const part of ['modules', 'apps', 'platform'])
      for (const file of readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(file) || /node_modules|\.test\.|testing|\/harness\//.test(file)) continue
        const text = readFileSync(path.join(root, part, file), 'utf8')
        if (text.includes('timingSafeEqual(')) compared++
        for (const line of text.split('\n'))
          if (
            /\b(\w*(codeHash|secretHash|[sS]ecret|[tT]oken|mac|hmac)|totp)\b\)?\s*[!=]==\s*(?!\s|undefined|null|''|'|")/.test(
              line,
            )
          )
            wrong.push(`${part}/${file}: ${line.trim()}`)
      }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(3)
  })
})
