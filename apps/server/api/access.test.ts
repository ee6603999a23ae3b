import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, type Caller, type OpenedHouse, openTestHouse } from './a-house.ts'
import { fileOne, openTown, type Town } from './a-town.ts'

let opened: OpenedHouse
let town: Town
let strangers: Record<string, Caller>
/** Another person's matter, with words that stand nowhere else. */
let hers: { number: string; code: string }
const secret = '只有她知道的话'

beforeAll(async () => {
  opened = await openTestHouse()
  town = await openTown(opened)
  hers = await fileOne(opened, town.owner, { facts: secret, subject: secret, name: '示例·只有她' })
  const { otherClerk, prosecutor, admin } = town.staff
  strangers = { anonymous: {}, neighbour: town.neighbour, otherClerk, prosecutor, admin }
})
afterAll(() => opened?.close())

const acts = [
  'message',
  'urge',
  'withdraw',
  'addMaterial',
  'rate',
  'returnForCorrection',
  'forward',
  'refer',
  'assign',
].concat([
  'join',
  'part',
  'answerTogether',
  'shareAnswer',
  'suspend',
  'resume',
  'merge',
  'takeBack',
  'handOver',
  'appoint',
  'recuse',
  'reply',
  'serve',
  'recompute',
  'allowReturn',
  'dismiss',
  'endRecusal',
])
const codes = [undefined, '', 'AAAA-AAAA-AAAA', '%', "' or 1=1 --"]

describe('another person’s matter', () => {
  it('is neither shown to anybody who has no right to it, nor acted on: roles × routes × codes × acts', async () => {
    const count = async () =>
      (await opened.database.owner.query<{ n: number }>('select count(*) as n from matters.action')).rows[0]!.n
    const before = await count()
    let made = 0
    for (const [who, by] of Object.entries(strangers)) {
      for (const code of [...codes, town.code]) {
        const headers: Record<string, string> = code === undefined ? {} : { 'matter-code': code }
        for (const tail of ['', '/acts', '/reads', '/receipt']) {
          const answer = await opened.ask({ to: `/matters/${hers.number}${tail}`, by, headers })
          expect([who, tail, answer.statusCode, answer.body.includes(secret)]).toEqual([who, tail, 404, false])
          made++
        }
        for (const act of acts) {
          const wish = { act, fields: { text: '冒名', reasons: '冒名' } }
          const key = { ...headers, 'idempotency-key': aKey(), 'if-match': '*' }
          const answer = await opened.ask({
            method: 'POST',
            to: `/matters/${hers.number}/acts`,
            by,
            body: wish,
            headers: key,
          })
          expect([who, act, answer.statusCode]).toEqual([who, act, 404])
          expect(answer.body).not.toContain(secret)
          made++
        }
      }
    }
    expect(await count()).toBe(before)
    expect(made).toBeGreaterThan(600)
  })

  it('stands in nobody’s lists who may not see it, nor do its papers come', async () => {
    const q = encodeURIComponent(secret)
    for (const [who, by] of Object.entries(strangers)) {
      for (const to of [`/search?q=${q}`, `/search?q=${hers.number}`, '/queue', '/tasks', '/notices', '/board'])
        expect([who, to, (await opened.ask({ to, by })).body.includes(secret)]).toEqual([who, to, false])
      for (const to of [`/documents/${town.document}`, `/documents/${town.document}/info`])
        expect([who, to, (await opened.ask({ to, by })).statusCode]).toEqual([who, to, 404])
    }
  })

  it('does not tell the name of her paper to whoever sends its id back in a form of his own', async () => {
    const { app } = opened
    const page = await app.inject({ url: '/track', headers: { cookie: town.neighbour.cookie! } })
    const token = /name="_token" value="([^"]+)"/.exec(page.body)![1]!
    const cookie = [town.neighbour.cookie, ...page.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
    const post = (url: string, more: Record<string, string>) =>
      app.inject({
        ...{ method: 'POST', url, payload: new URLSearchParams({ _token: token, ...more }).toString() },
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const his = await fileOne(opened, town.neighbour)
    const sent = { documents: town.document, _upload: 'documents' }
    const act = await post(`/matters/${his.number}/acts/addMaterial`, sent)
    expect([act.statusCode, act.body.includes('证明.txt')]).toEqual([200, false])
    const draft = String((await post('/file', { service: 'petition' })).headers.location)
      .split('/')
      .slice(0, 3)
      .join('/')
    const definition = opened.house.catalogue.current('petition')!.definition
    const asks = definition.form.filter((one) => one.fields.some((field) => field.kind === 'documents'))
    expect(asks.length).toBeGreaterThan(0)
    for (const one of asks) {
      const name = one.fields.find((field) => field.kind === 'documents')!.name
      const drawn = await post(`${draft}/q/${one.id}`, { [name]: town.document, _upload: name })
      expect(drawn.body).not.toContain('证明.txt')
    }
    for (const to of [`${draft}/check`, draft]) {
      const shown = await app.inject({ url: to, headers: { cookie } })
      expect(shown.body).not.toContain('证明.txt')
    }
  })

  it('is hers, with her session or with its code alone', async () => {
    const headers = { 'matter-code': hers.code }
    expect((await opened.ask({ to: `/matters/${hers.number}`, by: town.owner })).body).toContain(secret)
    expect((await opened.ask({ to: `/matters/${hers.number}`, headers })).statusCode).toBe(200)
  })
})
