import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, aPetition, type Caller, type OpenedHouse, openTestHouse } from './a-house.ts'
import { act, fileOne } from './a-town.ts'

let opened: OpenedHouse
let owner: Caller
let clerk: Caller
beforeAll(async () => {
  opened = await openTestHouse({ environment: { GONGDAO_REQUESTS_PER_MINUTE: '400' } })
  owner = await opened.resident('13000000001')
  clerk = await opened.staff('clerk')
})
afterAll(() => opened?.close())

const file = (body: object, headers: Record<string, string> = {}, by: Caller = owner) =>
  opened.ask({ method: 'POST', to: '/matters', by, body, headers })
const message = (number: string, headers: Record<string, string>, text = '请问办到哪一步了？') =>
  opened.ask({
    method: 'POST',
    to: `/matters/${number}/acts`,
    by: owner,
    body: { act: 'message', fields: { text } },
    headers: { 'idempotency-key': aKey(), ...headers },
  })
const countOf = async (what: string) =>
  (await opened.database.owner.query<{ n: number }>(`select count(*) as n from matters.${what}`)).rows[0]!.n

describe('Idempotency-Key', () => {
  it('is asked for with a sentence where it is missing or unfit, and nothing is filed', async () => {
    const before = await countOf('matter')
    const missing = await file(aPetition(), { 'accept-language': 'en' })
    expect([missing.statusCode, missing.json().code]).toEqual([400, 'http/needs-idempotency-key'])
    expect(missing.json().detail).toContain('Idempotency-Key')
    for (const key of ['short', 'with blank inside', 'x'.repeat(129)])
      expect((await file(aPetition(), { 'idempotency-key': key })).json().code).toBe('http/bad-idempotency-key')
    expect(await countOf('matter')).toBe(before)
  })

  it('gives the same answer for the same key and body, also at once, and files one matter', async () => {
    const before = await countOf('matter')
    const key = { 'idempotency-key': aKey() }
    const answers = await Promise.all([1, 2, 3, 4].map(() => file(aPetition(), key)))
    const again = await file(aPetition(), key)
    expect(new Set([...answers, again].map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(again.statusCode).toBe(201)
    expect(again.headers.location).toBe(`/api/v1/matters/${again.json().number}`)
    expect(await countOf('matter')).toBe(before + 1)
  })

  it('is refused with another body, and is another person’s own', async () => {
    const key = { 'idempotency-key': aKey() }
    const first = await file(aPetition(), key)
    const other = await file(aPetition({ subject: '另一件事' }), key)
    expect([other.statusCode, other.json().code]).toEqual([422, 'matters/key-reused'])
    const neighbour = await opened.resident('13000000002')
    const hers = await file(aPetition(), key, neighbour)
    expect(hers.statusCode).toBe(201)
    expect(hers.json().number).not.toBe(first.json().number)
  })
})

describe('ETag and If-Match', () => {
  it('goes with every version: filing, reading and acting', async () => {
    const filed = await file(aPetition(), { 'idempotency-key': aKey() })
    const { number } = filed.json()
    expect(filed.headers.etag).toBe('"1"')
    expect((await opened.ask({ to: `/matters/${number}`, by: owner })).headers.etag).toBe('"1"')
    const taken = await message(number, { 'if-match': '"1"' })
    expect([taken.statusCode, taken.headers.etag]).toEqual([200, '"2"'])
    expect((await opened.ask({ to: `/matters/${number}`, by: owner })).headers.etag).toBe('"2"')
  })

  it('answers 304 without a body to who has this version, and the whole to who has another', async () => {
    const { number } = await fileOne(opened, owner)
    for (const [header, status] of [
      ['"1"', 304],
      ['W/"1"', 304],
      ['"7", "1"', 304],
      ['"7"', 200],
    ] as const) {
      const answer = await opened.ask({ to: `/matters/${number}`, by: owner, headers: { 'if-none-match': header } })
      expect([header, answer.statusCode, answer.body === '']).toEqual([header, status, status === 304])
    }
  })

  it('is needed for an act (428), must be readable (400), and tells what happened meanwhile (412)', async () => {
    const { number } = await fileOne(opened, owner)
    const before = await countOf('action')
    expect((await message(number, {})).json()).toMatchObject({ status: 428, code: 'http/needs-version' })
    expect((await message(number, { 'if-match': 'seven' })).json()).toMatchObject({
      status: 400,
      code: 'http/bad-version',
    })
    expect(await countOf('action')).toBe(before)
    const wish = { act: 'returnForCorrection', fields: { items: ['facts'], note: '请补充位置。' } }
    await act(opened, clerk, number, wish)
    const now = await countOf('action')
    const headers = { 'idempotency-key': aKey(), 'if-match': '"1"', 'accept-language': 'en' }
    const to = `/matters/${number}/acts`
    const stale = await opened.ask({ method: 'POST', to, by: clerk, body: wish, headers })
    expect(stale.json()).toMatchObject({
      status: 412,
      code: 'matters/changed',
      detail: expect.stringContaining('Since you opened it'),
      facts: {
        seen: 1,
        acts: [{ act: 'returnForCorrection' }],
        fields: expect.arrayContaining([
          expect.objectContaining({ field: 'state', before: 'filed', after: 'returned' }),
        ]),
      },
    })
    expect(await countOf('action')).toBe(now)
  })
})

describe('what overwrites nothing', () => {
  it('is taken whatever happened meanwhile: a message is lost to nobody', async () => {
    const { number } = await fileOne(opened, owner)
    await act(opened, clerk, number, { act: 'returnForCorrection', fields: { items: ['facts'], note: '请补充位置。' } })
    expect((await message(number, { 'if-match': '"1"' })).statusCode).toBe(200)
  })
})

describe('pages', () => {
  it('give a list whole and each of it once, with the cursor of the one before', async () => {
    const { number } = await fileOne(opened, owner)
    for (let turn = 1; turn <= 4; turn++) await message(number, { 'if-match': '*' }, `第${turn}次询问。`)
    for (const [to, by, of] of [
      [`/matters/${number}/acts?limit=2`, owner, (page: { entries: object[] }) => page.entries],
      ['/queue?limit=2', clerk, (page: { items: object[] }) => page.items],
      ['/tasks?limit=2', clerk, (page: { items: object[] }) => page.items],
      [`/search?limit=2&q=${encodeURIComponent('路灯')}`, clerk, (page: { items: object[] }) => page.items],
      ['/units?limit=500', owner, (page: { units: object[] }) => page.units],
    ] as const) {
      const seen: string[] = []
      let next: string | undefined
      let pages = 0
      do {
        const answer = await opened.ask({ to: next ? `${to}&cursor=${encodeURIComponent(next)}` : to, by })
        expect(answer.statusCode, answer.body).toBe(200)
        const page = answer.json()
        seen.push(...(of as (page: unknown) => object[])(page).map((each) => JSON.stringify(each)))
        next = page.next
        pages++
      } while (next)
      expect(pages, to).toBeGreaterThan(1)
      expect(new Set(seen).size, to).toBe(seen.length)
    }
  })

  it.each(['/queue', '/tasks', '/search'])('%s refuses a cursor that it did not give', async (to) => {
    for (const cursor of ['nonsense', btoa('{}'), btoa('[1,2,3]'), "' or 1=1 --"]) {
      const answer = await opened.ask({ to: `${to}?cursor=${encodeURIComponent(cursor)}`, by: clerk })
      expect([cursor, answer.statusCode]).toEqual([cursor, 400])
    }
  })
})

describe('limits', () => {
  it('are told with every answer, and at the end how long to wait', async () => {
    const one = await opened.ask({ to: '/services' })
    expect(one.headers['ratelimit-policy']).toBe('"default";q=400;w=60')
    expect(one.headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/)
    const triage = (text: string) => opened.ask({ method: 'POST', to: '/triage', body: { text } })
    expect((await triage('路灯不亮')).headers['ratelimit-policy']).toBe('"default";q=60;w=60')
    let last = one
    for (let turn = 0; turn < 70 && last.statusCode !== 429; turn++) last = await triage('路灯不亮')
    expect(last.json()).toMatchObject({ status: 429, code: 'http/too-many-requests' })
    expect(last.json().detail).toMatch(/分钟后再试/)
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect((await opened.ask({ to: '/services' })).statusCode).toBe(200)
  })
})
