import { once } from 'node:events'
import { connect } from 'node:net'
import path from 'node:path'
import { readLog, verifyLogCommand } from '@gongdao/matters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, aPetition, type OpenedHouse, openTestHouse } from './a-house.ts'
import { act, beginning, goingOn, openTown, type Town } from './a-town.ts'
import { bytesOf, filesOf, jsonOf, lies, linesOf, sampleOf } from './corpora.ts'

let opened: OpenedHouse
let town: Town
beforeAll(async () => {
  opened = await openTestHouse()
  town = await openTown(opened)
})
afterAll(() => opened?.close())

/** As the record keeps a text: line ends of one kind, nothing blank around it. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').trim()

async function file(answers: Record<string, unknown>) {
  const headers = { 'idempotency-key': aKey() }
  return opened.ask({ method: 'POST', to: '/matters', by: town.owner, body: aPetition(answers), headers })
}

/** The export of the whole record, by matter, as `gongdao export log` writes it. */
async function exported(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { matter, actions } of readLog(opened.database.app, opened.house.city))
    found.set(matter, JSON.stringify(actions))
  return found
}

/** Files a text in every free field, and follows it through view, page, search and export. */
async function follow(
  texts: readonly string[],
  fields: readonly string[],
): Promise<{ filed: number; refused: number }> {
  let refused = 0
  const filed: { matter: string; number: string; text: string; field: string }[] = []
  for (const [at, text] of texts.entries()) {
    const field = fields[at % fields.length]!
    const answer = await file({ [field]: text })
    const what = `${field} ${JSON.stringify(text).slice(0, 200)}`
    if (answer.statusCode !== 201) {
      expect(answer.statusCode, what).toBe(422)
      expect(answer.json().errors?.[0]?.pointer, what).toBe(`#/answers/${field}`)
      refused++
      continue
    }
    const { number, receipt } = answer.json()
    filed.push({ matter: receipt.matter, number, text: kept(text), field })
    const view = (await opened.ask({ to: `/matters/${number}`, by: town.staff.clerk })).json()
    expect(view.answers.find((one: { field: string }) => one.field === field).value, what).toBe(kept(text))
    const page = await opened.app.inject({ url: `/matters/${number}`, headers: { cookie: town.owner.cookie! } })
    expect(page.statusCode, what).toBe(200)
    // What would be markup is drawn as text.
    if (/<[a-z!/]/i.test(text)) expect(page.body, what).not.toContain(kept(text))
    const found = await opened.ask({ to: `/search?q=${encodeURIComponent(number)}`, by: town.staff.clerk })
    expect(
      found.json().items.map((one: { number: string }) => one.number),
      what,
    ).toContain(number)
    const words = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '').slice(0, 190))
    expect((await opened.ask({ to: `/search?q=${words}`, by: town.staff.clerk })).statusCode, what).toBeLessThan(500)
  }
  const log = await exported()
  for (const { matter, text, field } of filed)
    expect(log.get(matter), `${field} ${text}`).toContain(JSON.stringify(text).slice(1, -1))
  return { filed: filed.length, refused }
}

const free = ['facts', 'request', 'subject', 'target', 'name', 'place']

describe('collected texts', () => {
  it('naughty strings go through file, view, page, search and export unchanged', async (ctx) => {
    if (!lies('naughty-strings')) return ctx.skip('There is no ../shared/data/naughty-strings here.')
    const all = jsonOf<string[]>('naughty-strings/blns.json')
    const { filed, refused } = await follow(sampleOf(all, 40), free)
    expect(filed).toBeGreaterThan(refused)
  }, 3_600_000)

  it('payloads against SQL, paths, commands, templates and parsers change nothing and are kept as text', async (ctx) => {
    if (!lies('payloads-all-the-things')) return ctx.skip('There is no ../shared/data/payloads-all-the-things here.')
    const tables = async () =>
      (await opened.database.owner.query(`select count(*) as n from pg_tables where schemaname !~ '^pg_'`)).rows[0]!.n
    const before = await tables()
    const { filed } = await follow(sampleOf(linesOf('payloads-all-the-things'), 60), free)
    expect(filed).toBeGreaterThan(20)
    expect(await tables()).toBe(before)
  }, 7_200_000)

  it('formulas of spreadsheets are kept as text; no answer of ours is a spreadsheet that would run them', async (ctx) => {
    // Whoever adds an export as CSV adds its attack here.
    const types = JSON.stringify(opened.api).match(/text\/csv|spreadsheet|excel/g) ?? []
    expect(types).toEqual([])
    if (!lies('csv-injection')) return ctx.skip('There is no ../shared/data/csv-injection here.')
    const { filed } = await follow(sampleOf(linesOf('csv-injection'), 12), ['facts', 'subject'])
    expect(filed).toBeGreaterThan(5)
  })

  it('as numbers, codes, ids and searches they open nothing and bring no fault', async (ctx) => {
    if (!lies('payloads-all-the-things')) return ctx.skip('There is no ../shared/data/payloads-all-the-things here.')
    for (const text of sampleOf(linesOf('payloads-all-the-things'), 60)) {
      const part = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?').slice(0, 150))
      for (const to of [
        ...[`/matters/${part}`, `/documents/${part}`, `/services/${part}`, `/units?q=${part}`, `/search?q=${part}`],
        ...[`/matters/${town.number}?code=${part}`, `/queue?unit=${part}`, `/roots/${part}/leaves`],
      ]) {
        const { statusCode, body } = await opened.ask({ to, by: town.neighbour })
        expect([to, statusCode < 500, body.includes('root:x:')]).toEqual([to, true, false])
        if (/matters|documents/.test(to)) expect([to, statusCode]).toEqual([to, statusCode === 400 ? 400 : 404])
      }
    }
  }, 3_600_000)

  it('leave a record that verifies', async () => {
    await opened.house.roots.publish(opened.house.city)
    const roots = path.join(opened.house.data, 'roots')
    const said = await verifyLogCommand({ city: opened.house.city, roots, db: opened.database.app })
    expect(said).toMatchObject({ exitCode: 0 })
  })
})

describe('malformed papers', () => {
  it('are kept byte for byte or refused with a sentence, whatever is wrong in them, and are handed out as attachments', async (ctx) => {
    if (!lies('pdf-malformed')) return ctx.skip('There is no ../shared/data/pdf-malformed here.')
    let stored = 0
    for (const name of sampleOf(
      filesOf('pdf-malformed').filter((one) => one.endsWith('.pdf')),
      12,
    )) {
      const content = bytesOf(name)
      const begun = await opened.ask(beginning(town.owner, path.basename(name), content.length))
      const id = String(begun.headers.location).split('/').at(-1)!
      const sent = await opened.ask(goingOn(town.owner, id, 0, content))
      expect([name, sent.statusCode < 500]).toEqual([name, true])
      if (sent.statusCode !== 204) {
        expect(sent.json().detail.length).toBeGreaterThan(8)
        continue
      }
      stored++
      await act(opened, town.owner, town.number, { act: 'addMaterial', fields: { documents: [id] } })
      const read = await opened.ask({ to: `/documents/${id}?inline=true`, by: town.staff.clerk })
      expect([name, read.statusCode, read.rawPayload.equals(content)]).toEqual([name, 200, true])
      expect(read.headers['content-disposition']).toMatch(/^attachment/)
      expect(read.headers['content-security-policy']).toMatch(/^sandbox/)
    }
    expect(stored).toBeGreaterThan(2)
  }, 3_600_000)
})

interface RawCase {
  readonly title: string
  readonly raw: string
  readonly meta?: { readonly type?: string }
  readonly error: readonly string[]
}

/** Sends bytes as they are and gives everything that comes back until the line is closed or silent. */
async function say(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('data', (part) => {
    answer += part
  })
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(bytes)
  // A server that waits for more of an unfinished request says nothing; ours hears that nothing more comes.
  socket.end()
  await closed
  return answer
}

describe('raw HTTP', () => {
  let port: number
  beforeAll(async () => {
    await opened.app.listen({ host: '127.0.0.1', port: 0 })
    port = (opened.app.server.address() as { port: number }).port
  })
  const alive = async () => expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
  const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((found) => Number(found[1]))

  it('that a parser must refuse or may read brings no fault and leaves the server alive: the cases of llhttp', async (ctx) => {
    if (!lies('http-parser-cases')) return ctx.skip('There is no ../shared/data/http-parser-cases here.')
    const cases = jsonOf<RawCase[]>('http-parser-cases/request-cases.json')
    for (const { title, raw } of sampleOf(cases, 60)) {
      const answer = await say(port, raw.replace(/\r?\n/g, '\r\n'))
      expect([title, statuses(answer).filter((status) => status >= 500 && status !== 505)]).toEqual([title, []])
    }
    await alive()
  }, 600_000)

  it('that hides a second request behind another length is answered once or not at all, never as two', async (ctx) => {
    if (!lies('http-smuggling')) return ctx.skip('There is no ../shared/data/http-smuggling here.')
    const { mutations } = jsonOf<{ mutations: string[] }>('http-smuggling/te-header-mutations.json')
    const count = async () => (await opened.database.owner.query('select count(*) as n from matters.action')).rows[0]!.n
    const before = await count()
    let tried = 0
    for (const header of sampleOf(mutations.flatMap(headersOf), 80)) {
      const template = JSON.stringify(header)
      tried++
      const hidden = `GET /api/v1/matters/${town.number} HTTP/1.1\r\nHost: x\r\nX-Hidden: 1\r\nMatter-Code: ${town.code}\r\n\r\n`
      const body = `0\r\n\r\n${hidden}`
      const request =
        `POST /api/v1/triage HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${body.length}\r\n${header}\r\n\r\n${body}`
      const answer = await say(port, Buffer.from(request, 'latin1'))
      expect([template, statuses(answer).length <= 1]).toEqual([template, true])
      expect([template, answer.includes(town.number)]).toEqual([template, false])
      expect([template, statuses(answer).filter((status) => status >= 500)]).toEqual([template, []])
    }
    expect(tried).toBeGreaterThan(30)
    expect(await count()).toBe(before)
    await alive()
  }, 600_000)
})

/** The headers that a template of the collection means: those with a place for a sign are tried with several. */
function headersOf(template: string): string[] {
  const literal = /^"(.*?)"(?:%\(i(?:,i)?\))?$/s.exec(template)?.[1]
  if (literal === undefined) return []
  const text = literal
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([rnt"])/g, (_, sign: string) => ({ r: '\r', n: '\n', t: '\t' })[sign] ?? sign)
  if (!text.includes('%c')) return [text]
  return [1, 4, 8, 9, 11, 12, 13, 31, 32, 127, 160, 255].map((code) => text.replaceAll('%c', String.fromCharCode(code)))
}
