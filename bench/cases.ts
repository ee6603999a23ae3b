import type pg from 'pg'
import { addedBy, Control, controlCity, readPattern, statementOf } from './control.ts'
import { drawFrom } from './draw.ts'
import { type Ask, Connection, type Reply } from './http-client.ts'
import type { Case } from './measure.ts'
import { cookieOf, type Product, well } from './product.ts'
import { tell } from './sentences.ts'
import { startBareServer } from './start-bare-server.ts'

const residents = ['13000000001', '13000000002', '13000000003', '13000000004']
const clerk = 'petition.clerk'
export const clerksUnit = 'duanzhou.petitionOffice.reception'
const mostClients = 32

interface Filed {
  readonly number: string
  readonly code: string
  /** Which resident filed it. */
  readonly by: number
}

/** Everything that the cases share: people signed in, connections, what has been filed. */
export interface Bench {
  readonly product: Product
  readonly control: Control
  readonly owner: pg.Client
  readonly cookies: readonly string[]
  readonly clerkCookie: string
  readonly connections: readonly Connection[]
  readonly filed: Filed[]
  send(client: number, ask: Ask): Promise<Reply>
}

export interface Built {
  readonly bench: Bench
  readonly cases: readonly Case[]
  close(): Promise<void>
}

/** Signs people in and makes every case of the comparison. */
export async function buildCases(root: string, product: Product, owner: pg.Client): Promise<Built> {
  const cookies = await Promise.all(residents.map((phone) => product.signInResident(phone)))
  const connections = Array.from({ length: mostClients }, () => new Connection(product.port))
  const control = new Control()
  await control.open(product.appUrl, mostClients)
  const bench: Bench = {
    product,
    control,
    owner,
    cookies,
    clerkCookie: await product.signInStaff(clerk),
    connections,
    filed: [],
    send: (client, ask) => connections[client]!.ask(ask).then(well),
  }
  const bare = await portalAgainst(root, bench)
  const filing = await filingCases(bench)
  const acting = await actCases(bench)
  return {
    bench,
    cases: [...filing, ...acting, ...readingCases(bench), ...bare.cases],
    async close() {
      for (const each of [...connections, ...bare.connections]) each.close()
      bare.stop()
      await control.close()
    },
  }
}

const draw = drawFrom(20261124)
let nth = 0

/** What a resident of Duanzhou files, signed in, with everything on. */
function filingAsk(bench: Bench, client: number): Ask {
  const { place, subject, facts, request, target, name } = tell(draw)
  const answers = { kind: 'request', before: 'none', joint: false, subject, facts, request, target, place, name }
  return {
    method: 'POST',
    path: '/api/v1/matters',
    headers: {
      cookie: bench.cookies[client % bench.cookies.length]!,
      'idempotency-key': `bench-${process.pid}-${++nth}-filing`,
    },
    body: JSON.stringify({ service: 'petition', region: '441202', answers }),
  }
}

async function file(bench: Bench, client: number): Promise<Filed> {
  const { body } = await bench.send(client, filingAsk(bench, client))
  const { number, code } = JSON.parse(body.toString())
  const filed = { number, code, by: client % bench.cookies.length }
  bench.filed.push(filed)
  return filed
}

async function filingCases(bench: Bench): Promise<Case[]> {
  const statement = statementOf('file', await readPattern(bench.owner, (await file(bench, 0)).number))
  return [8, 32].map((clients) => ({
    name: 'filing',
    clients,
    control: 'a bare pg client that writes the same rows in one statement',
    goal: 0.5,
    product: async (client) => void (await file(bench, client)),
    bare: (client) => bench.control.write(client, statement),
  }))
}

/** The applicant writes to her handler: an act that changes row, clocks, tasks, log. */
async function actCases(bench: Bench): Promise<Case[]> {
  let turn = 0
  const act = async (client: number, filed: Filed) => {
    await bench.send(client, {
      method: 'POST',
      path: `/api/v1/matters/${filed.number}/acts`,
      headers: {
        cookie: bench.cookies[filed.by]!,
        'if-match': '*',
        'idempotency-key': `bench-${process.pid}-${++nth}-act`,
      },
      body: JSON.stringify({ act: 'message', fields: { text: tell(draw).facts } }),
    })
  }
  const filed = await file(bench, 0)
  const before = await readPattern(bench.owner, filed.number)
  await act(0, filed)
  const added = addedBy(before, await readPattern(bench.owner, filed.number))
  const statement = statementOf(
    'act',
    added,
    (
      place,
    ) => `update matters.matter set version = $${place + 1}::integer, updated_at = now(), head_hash = head_hash || ''
      where city = '${controlCity}' and id = $${place}`,
  )
  return [
    {
      name: 'act',
      clients: 8,
      control: 'a bare pg client that writes the rows the act adds and updates the matter in one statement',
      product: (client) => act(client, bench.filed[turn++ % bench.filed.length]!),
      bare: (client) => bench.control.act(client, statement, turn++),
    },
  ]
}

export const logStatement = `select m.*, a.* from matters.matter m join matters.action a on a.city = m.city and a.matter = m.id
  where m.city = $1 and m.number = $2 order by a.seq`

function readingCases(bench: Bench): Case[] {
  let turn = 0
  const next = () => bench.filed[turn++ % bench.filed.length]!
  const staff = { cookie: bench.clerkCookie }
  const { control, send } = bench
  const get = async (client: number, path: string, headers: Record<string, string>) =>
    void (await send(client, { path: `/api/v1${path}`, headers }))
  return [
    {
      name: 'view',
      clients: 8,
      control: 'a bare pg client that reads the log and writes the same read record, in one statement',
      goal: 0.35,
      product: (client) => get(client, `/matters/${next().number}`, staff),
      bare: async (client) => {
        const id = `${process.pid}-${++nth}`
        const values = ['441200', next().number, id]
        await control.ask(client, 'view', `${readRecord} ${logStatement}`, values)
      },
    },
    {
      name: 'status',
      clients: 8,
      control: 'a bare pg client that reads the same log',
      goal: 0.35,
      product: (client) => {
        const { number, code } = next()
        return get(client, `/matters/${number}`, { 'matter-code': code })
      },
      bare: async (client) => void (await control.ask(client, 'status', logStatement, ['441200', next().number])),
    },
    {
      name: 'queue',
      clients: 8,
      control: 'a bare pg client that reads the first 50 open matters of the unit',
      product: (client) => get(client, `/queue?unit=${clerksUnit}`, staff),
      bare: async (client) => void (await control.ask(client, 'queue', queueStatement, ['441200', clerksUnit])),
    },
    {
      name: 'search',
      clients: 8,
      control: 'a bare pg client that asks the same index for the unit’s newest 20',
      product: (client) => get(client, `/search?q=${encodeURIComponent(wordOf(turn++))}&limit=20`, staff),
      bare: async (client) => {
        await control.ask(client, 'search', searchStatement, ['441200', `'${wordOf(turn++)}'`, clerksUnit])
      },
    },
  ]
}

export const readRecord = `with read as (insert into matters.read (city, matter, id, at, person, unit, purpose)
  select city, id, $3, now(), 'bench', null, '办理' from matters.matter where city = $1 and number = $2)`

export const queueStatement = `select m.*, c.internal_target from matters.matter m
  left join matters.clock c on c.city = m.city and c.matter = m.id and c.leading
  where m.city = $1 and m.unit = $2 and not m.closed order by m.leading_due_at, m.id limit 51`

const searchStatement = `select m.* from matters.search s join matters.matter m on m.city = s.city and m.id = s.matter
  where s.city = $1 and s.words @@ $2::tsquery and m.unit = $3 order by s.filed_at desc limit 21`

const words = '路灯 工资 电梯 噪声 补贴 物业 排污口 合同 积水 收据'.split(' ')
const wordOf = (turn: number): string => words[turn % words.length]!

/** The portal's pages, as a browser asks for them, against a server that only sends the same bytes. */
async function portalAgainst(root: string, bench: Bench) {
  const pages = await portalPages(bench)
  const kept = await Promise.all(
    pages.map(async ({ path, headers }, at) => ({ path, reply: await bench.send(at, { path, headers }) })),
  )
  const { port, stop } = await startBareServer(root, kept)
  const connections = Array.from({ length: 8 }, () => new Connection(port))
  const cases = pages.map(
    ({ name, path, headers }): Case => ({
      name: `portal ${name}`,
      clients: 8,
      control: 'a bare Node server that sends the same bytes',
      goal: 0.3,
      product: async (client) => void (await bench.send(client, { path, headers })),
      bare: async (client) => void well(await connections[client]!.ask({ path, headers })),
    }),
  )
  return { cases, connections, stop }
}

/** Home and service as a visitor without an account sees them, a form that she has begun, and a matter of whoever is signed in. */
async function portalPages(bench: Bench) {
  const visitor = { 'accept-encoding': 'br, gzip', accept: 'text/html' }
  const begun = await bench.send(0, {
    ...{ method: 'POST', path: '/file', body: 'service=petition' },
    headers: { ...visitor, 'content-type': 'application/x-www-form-urlencoded' },
  })
  const browser = { ...visitor, cookie: cookieOf(begun) }
  // The address of the draft itself sends her on to the page on which she goes on.
  const form = whereTo(await bench.send(0, { path: whereTo(begun), headers: browser }))
  const status = `/matters/${(await file(bench, 0)).number}`
  return [
    { name: 'home', path: '/', headers: visitor },
    { name: 'service', path: '/services/petition', headers: visitor },
    { name: 'form', path: form, headers: await afterVisit(bench, form, browser) },
    {
      name: 'status',
      path: status,
      headers: await afterVisit(bench, status, { ...visitor, cookie: bench.cookies[0]! }),
    },
  ]
}

/** As a browser that has been on the page before: it brings the cookie of its forms along. */
async function afterVisit(bench: Bench, path: string, headers: Readonly<Record<string, string>> & { cookie: string }) {
  const cookies = cookieOf(await bench.send(0, { path, headers }))
  return { ...headers, cookie: cookies === '' ? headers.cookie : `${headers.cookie}; ${cookies}` }
}

function whereTo({ head }: Reply): string {
  const to = /\r\nlocation: *([^;\r]+)/i.exec(head)?.[1]
  if (!to) throw new Error(`The answer leads nowhere: ${head}`)
  return to
}
