import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse } from './a-house.ts'
import { openTown, type Town } from './a-town.ts'
import { type Door, doorsOf } from './attack/routes.ts'
import { collected, ours } from './hostile.ts'

const seed = 20_261_124
const runs = Number(process.env.GONGDAO_FUZZ_RUNS ?? 16)
const say = process.env.GONGDAO_FUZZ_RUNS ? (line: string) => writeSync(2, `${line}\n`) : undefined
const { texts } = collected()

let opened: OpenedHouse
let town: Town
let draft: string
let cookie: string
let token: string
let doors: Door[]
beforeAll(async () => {
  opened = await openTestHouse()
  town = await openTown(opened)
  const page = await opened.app.inject({ url: '/track', headers: { cookie: town.owner.cookie! } })
  token = /name="_token" value="([^"]+)"/.exec(page.body)![1]!
  const browser = page.cookies.map(({ name, value }) => `${name}=${value}`)
  cookie = [town.owner.cookie, ...browser].join('; ')
  const begun = await post('/file', new URLSearchParams({ _token: token, service: 'petition' }).toString())
  draft = /\/file\/([\w-]+)/.exec(String(begun.headers.location))![1]!
  doors = doorsOf(opened).filter(({ path }) => !path.startsWith('/api/'))
})
afterAll(() => opened?.close())

const encoded = 'application/x-www-form-urlencoded'
const post = (url: string, payload: string | Buffer, type = encoded, more: Record<string, string> = {}) =>
  opened.app.inject({ method: 'POST', url, payload, headers: { cookie, 'content-type': type, ...more } })

/** What a refused page may not change: everything that people brought about but the draft under her pen. */
async function state(): Promise<string> {
  const { rows } = await opened.database.owner.query<{ state: string }>(
    `select concat_ws(' ', (select count(*) from matters.action where by->>'kind' <> 'system'),
       (select count(*) from documents.document), (select count(*) from intake.alert),
       (select md5(string_agg(concat(id, name, level, language), '' order by id)) from people.person)) as state`,
  )
  return rows[0]!.state
}

const names = [
  'number',
  'code',
  'phone',
  'text',
  'region',
  'service',
  'facts',
  'subject',
  'to',
  'consent',
  'kind',
  'name',
].concat(['_key', '_seen', '_to', '_upload', '_remove', 'limit', 'start', 'type', 'lang', 'documents', '__proto__'])

const text = fc.oneof(fc.constantFrom(...ours, ...texts), fc.string({ unit: 'binary', maxLength: 40 }))
const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), text), text), { maxLength: 6 })
const whole = (value: string) => value.replace(/\p{Surrogate}/gu, '?')

/** Bodies that are no form, or one that lies about itself. */
const broken: readonly { readonly type: string; readonly body: string }[] = [
  { type: encoded, body: '%' },
  { type: encoded, body: '&&&===&&%zz=%zz' },
  { type: encoded, body: 'a=1&'.repeat(20_000) },
  { type: encoded, body: `text=${'x'.repeat(600_000)}` },
  { type: 'application/json', body: '{"_token":1}' },
  { type: 'application/json', body: '{' },
  { type: 'text/plain', body: 'hello' },
  { type: 'application/xml', body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { type: 'multipart/form-data', body: '--B\r\n' },
  { type: 'multipart/form-data; boundary=B', body: '--B\r\ncontent-disposition: form-data; name="_token"\r\n\r\nx' },
  { type: 'multipart/form-data; boundary=B', body: 'nothing of the kind' },
  { type: 'multipart/form-data; boundary=B', body: '--B\r\ncontent-disposition: form-data\r\n\r\nx\r\n--B--\r\n' },
  { type: `multipart/form-data; boundary=${'b'.repeat(300)}`, body: '--B--' },
]

/** Takes what a page may be asked for: its address, its query, its form. */
function addressOf(door: Door, values: readonly string[]): string {
  const known: Record<string, string> = {
    ...{ number: town.number, draft, document: town.document, code: 'petition', act: 'message', page: 'facts' },
  }
  let at = 0
  return door.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const bad = values[at++]
    return encodeURIComponent(whole(bad === undefined ? (known[name] ?? 'x') : bad).slice(0, 500)) || 'x'
  })
}

const aRequest = fc.record({
  values: fc.oneof(fc.constant<string[]>([]), fc.array(text, { maxLength: 2 })),
  query: pairs,
  form: pairs,
  broken: fc.option(fc.constantFrom(...broken), { freq: 4 }),
  isEnglish: fc.boolean(),
  hasToken: fc.boolean(),
})

describe('hostile requests to the pages of the portal', () => {
  it('never bring a fault, are refused with a page in the reader’s language, and change nothing then: every page', async () => {
    let made = 0
    let refused = 0
    // These end the session under which the others are made, or are tried a few times only.
    const few = (door: Door) => (/sign-in|sign-out|dev/.test(door.path) ? 12 : runs)
    for (const door of doors) {
      let before = await state()
      for (const wish of fc.sample(aRequest, { numRuns: few(door), seed })) {
        const query = new URLSearchParams(
          wish.query.map(([name, value]) => [whole(name), whole(value).slice(0, 2_000)]),
        )
        const url = `${addressOf(door, wish.values)}?${query}`
        const language = wish.isEnglish ? 'en' : 'zh'
        const headers = { 'accept-language': language, cookie: door.path === '/sign-out' ? '' : cookie }
        const form = new URLSearchParams(wish.form.map(([name, value]) => [whole(name), whole(value)]))
        if (wish.hasToken) form.set('_token', token)
        const isForm = door.method === 'POST'
        const sent = wish.broken ?? { type: encoded, body: form.toString() }
        const answer = await opened.app.inject({
          ...{ method: door.method as 'GET', url },
          headers: { ...headers, ...(isForm ? { 'content-type': sent.type } : {}) },
          ...(isForm ? { payload: sent.body } : {}),
        })
        made++
        const what = () =>
          `${door.method} ${url.slice(0, 300)} ${isForm ? JSON.stringify(sent).slice(0, 300) : ''} → ${answer.statusCode} ${answer.body.slice(0, 300)}`
        if (answer.statusCode >= 500) throw new Error(what())
        if (answer.statusCode < 400) {
          before = await state()
          continue
        }
        refused++
        // A page's own address may choose the language.
        const asked = query.get('lang') === 'zh' || query.get('lang') === 'en' ? query.get('lang') : language
        expect(answer.headers['content-type'], what()).toMatch(/^text\/html/)
        expect(answer.body, what()).toContain(`<html lang="${asked === 'zh' ? 'zh-CN' : 'en'}"`)
        const after = await state()
        if (after !== before) throw new Error(`Something changed: ${what()}`)
      }
      say?.(`${door.name}: ${made} requests so far, ${refused} refused, no fault`)
    }
    expect(doors.length).toBeGreaterThan(35)
    expect(made).toBeGreaterThan(doors.length * 12)
    expect(refused).toBeGreaterThan(made / 8)
  }, 7_200_000)

  it('are not taken without the hidden token of this browser', async () => {
    const before = await state()
    for (const door of doors.filter((one) => one.isForm)) {
      const url = addressOf(door, [])
      for (const wrong of ['', 'x', token.toLowerCase(), `${token}x`]) {
        const body = new URLSearchParams({ _token: wrong, text: '冒名', phone: '13000000001' }).toString()
        const answer = await post(url, body)
        expect([door.path, wrong, answer.statusCode]).toEqual([door.path, wrong, 403])
      }
      const form = new URLSearchParams({ _token: token, text: '冒名' }).toString()
      for (const origin of ['https://evil.example', 'null']) {
        const elsewhere = await post(url, form, encoded, { origin })
        expect([door.path, origin, elsewhere.statusCode]).toEqual([door.path, origin, 403])
      }
    }
    expect(await state()).toBe(before)
  })

  it('with too many fields, too many files, too large a file or a file that lies about its kind are refused and keep nothing', async () => {
    const part = (name: string, content: string, type = 'text/plain') =>
      `--B\r\ncontent-disposition: form-data; name="documents.file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`
    const field = `--B\r\ncontent-disposition: form-data; name="_token"\r\n\r\n${token}\r\n`
    const upload = `--B\r\ncontent-disposition: form-data; name="_upload"\r\n\r\ndocuments\r\n`
    const url = `/matters/${town.number}/acts/addMaterial`
    const send = (parts: string) =>
      post(url, `${field}${upload}${parts}--B--\r\n`, 'multipart/form-data; boundary=B', { 'accept-language': 'zh' })
    const before = await state()
    const fields = await post('/propose', `_token=${token}&${'a=1&'.repeat(20_000)}`)
    expect(fields.statusCode).toBe(413)
    const many = await send(Array.from({ length: 12 }, (_, at) => part(`${at}.txt`, 'x')).join(''))
    expect(many.statusCode, many.body.slice(0, 500)).toBe(413)
    const large = await send(part('a.txt', 'x'.repeat(21 * 1_048_576)))
    expect(large.statusCode).toBe(413)
    expect(large.body).toContain('20 MB')
    for (const [name, content, type] of [
      ['a.png', '<script>alert(1)</script>', 'image/png'],
      ['a.pdf', 'MZ\u0090\u0000 not a paper', 'application/pdf'],
      ['a.jpg', '%PDF-1.4 not a picture', 'image/jpeg'],
    ] as const) {
      const lie = await send(part(name, content, type))
      expect([name, lie.statusCode]).toEqual([name, 422])
    }
    expect(await state()).toBe(before)
  })
})
