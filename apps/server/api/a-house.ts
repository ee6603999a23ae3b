import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '@gongdao/platform/config'
import { silentLog } from '@gongdao/platform/log'
import { createMetrics } from '@gongdao/platform/metrics'
import { openDatabase } from '@gongdao/platform/postgres'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { organisation } from '@gongdao/zhaoqing'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { bringInDemo } from '../demo.ts'
import type { Desk } from '../desk.ts'
import { buildHouse, type House } from '../main.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { readinessOf } from '../readiness.ts'
import { buildWeb } from '../web.ts'
import { conformance, type OpenApi } from './conformance.ts'

const staffPassword = 'only-for-these-tests'
const staffSecret = 'only-for-these-tests.totp'

/** One member of staff of each kind, and colleagues of other bodies. Invented. */
export const cast = {
  clerk: { unit: 'duanzhou.petitionOffice.reception', role: 'clerk' },
  head: { unit: 'duanzhou.petitionOffice.reception', role: 'head' },
  supervisor: { unit: 'zhaoqing.petitionOffice.supervision', role: 'supervisor' },
  auditor: { unit: 'zhaoqing.government.office', role: 'auditor' },
  admin: { unit: 'zhaoqing.government.office', role: 'admin' },
  otherClerk: { unit: 'sihui.petitionOffice.reception', role: 'clerk' },
  prosecutor: { unit: 'duanzhou.procuratorate.controlAppeals', role: 'clerk' },
  /** Kept away from the petition by recusal, though it lies with her unit. */
  recused: { unit: 'duanzhou.petitionOffice.reception', role: 'clerk' },
  letters: { unit: 'duanzhou.petitionOffice.letters', role: 'clerk' },
  otherHead: { unit: 'sihui.petitionOffice.reception', role: 'head' },
  otherSupervisor: { unit: 'sihui.petitionOffice.supervision', role: 'supervisor' },
  otherAuditor: { unit: 'sihui.government.office', role: 'auditor' },
  procuratorateSupervisor: { unit: 'zhaoqing.procuratorate.caseManagement', role: 'supervisor' },
} as const
export type Cast = keyof typeof cast

/** Whoever asks in these tests: a session's cookie, or nothing. */
export interface Caller {
  readonly cookie?: string
}

export interface OpenedHouse {
  readonly house: House
  readonly app: FastifyInstance
  readonly database: TestDatabase
  readonly api: OpenApi
  /** Asks the house and holds the answer against its own OpenAPI description. */
  ask(wish: Wish): Promise<LightMyRequestResponse>
  resident(phone: string): Promise<Caller>
  staff(who: Cast): Promise<Caller>
  /** The first half of a staff sign-in, and the second with the first already done. */
  passwordOf(who: Cast): Wish
  totpOf(who: Cast): Promise<Wish>
  close(): Promise<void>
}

export interface Wish {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT' | 'HEAD' | 'OPTIONS'
  /** Below `/api/v1`. */
  readonly to: string
  readonly by?: Caller
  readonly body?: unknown
  /** The body as it is sent, where it is not JSON of ours. */
  readonly raw?: string | Buffer
  readonly headers?: Record<string, string>
}

export interface HouseWish {
  /** With the demonstration city's people and matters. */
  readonly demo?: boolean
  readonly environment?: Record<string, string>
  /** Another way to the same database, for instance one that can be cut. */
  readonly wayTo?: (url: string) => Promise<string>
  readonly desk?: Desk
}

/** The whole house in this process, on a fresh database, with nothing replaced. */
export async function openTestHouse(wish: HouseWish = {}): Promise<OpenedHouse> {
  const { demo = false, environment = {}, wayTo, desk } = wish
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-api-'))
  const database = await aDatabase()
  await prepareDatabase({ ...database, embedded: false, close: async () => {} }, () => {})
  const db = wayTo ? openDatabase({ url: await wayTo(database.url), guardCity: true }) : database.app
  const config = readConfig({
    environment: { GONGDAO_DATA: folder, GONGDAO_REQUESTS_PER_MINUTE: '0', ...environment },
    folder,
  })
  const house = await buildHouse({
    config,
    data: folder,
    db,
    now: () => new Date(),
    log: silentLog(),
    secret: 'a secret of at least thirty-two characters',
    publicUrl: 'http://127.0.0.1',
  })
  await house.catalogue.publish(house.city)
  await house.roots.publishKey(house.city)
  if (demo) await bringInDemo(house, () => {})
  else await house.agencies.loadCity(organisation)
  const app = await buildWeb({
    house,
    metrics: createMetrics(),
    ready: readinessOf(house.db).ready,
    version: '0',
    ...(desk && { desk }),
  })
  await app.ready()
  const api = (await app.inject('/api/openapi.json')).json() as OpenApi
  const conforms = conformance(api)
  const ask = async ({ method = 'GET', to, by, body, raw, headers = {} }: Wish) => {
    const wish: InjectOptions = {
      method,
      url: `/api/v1${to}`,
      headers: {
        ...(by?.cookie ? { cookie: by.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw !== undefined ? { payload: raw } : body !== undefined ? { payload: JSON.stringify(body) } : {}),
    }
    const answer = await app.inject(wish)
    conforms(method, wish.url as string, answer)
    return answer
  }
  return {
    house,
    app,
    database,
    api,
    ask,
    resident: (phone) => signInResident(ask, phone),
    staff: (who) => signInStaff(house, ask, who),
    passwordOf,
    totpOf: (who) => totpOf(ask, who),
    async close() {
      await app.close()
      if (wayTo) await db.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Ask = OpenedHouse['ask']

async function signInResident(ask: Ask, phone: string): Promise<Caller> {
  await ask({ method: 'POST', to: '/sign-in/phone/code', body: { phone } })
  const { messages } = (await ask({ to: `/dev/sms?phone=${phone}` })).json()
  const code = messages.map(({ text }: { text: string }) => /\d{6}/.exec(text)?.[0]).find(Boolean)
  return cookiesOf(await ask({ method: 'POST', to: '/sign-in/phone', body: { phone, code } }))
}

const usernameOf = (who: Cast) => `test.${who.toLowerCase()}`

const passwordOf = (who: Cast): Wish => ({
  method: 'POST',
  to: '/sign-in/staff',
  body: { username: usernameOf(who), password: staffPassword },
})

async function totpOf(ask: Ask, who: Cast): Promise<Wish> {
  const first = await ask(passwordOf(who))
  return { method: 'POST', to: '/sign-in/staff/totp', by: cookiesOf(first), body: { code: totp(staffSecret) } }
}

async function signInStaff(house: House, ask: Ask, who: Cast): Promise<Caller> {
  if (!(await house.people.findStaff(usernameOf(who)))) {
    const made = await house.people.createStaff({
      username: usernameOf(who),
      name: `测试·${who}`,
      password: staffPassword,
      totpSecret: staffSecret,
      memberships: [cast[who]],
    })
    if (!made.ok) throw new Error(`${who} cannot be made: ${made.code}`)
  }
  return cookiesOf(await ask(await totpOf(ask, who)))
}

function cookiesOf(answer: LightMyRequestResponse): Caller {
  if (answer.statusCode !== 200) throw new Error(`The sign-in was refused: ${answer.body}`)
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') }
}

/** The six digits that an authenticator shows now (RFC 6238). */
function totp(secret: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac[19]! & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A key for one wish. */
export const aKey = (): string => randomUUID()

/** A petition that is accepted as it stands. */
export const aPetition = (change: Record<string, unknown> = {}) => ({
  service: 'petition',
  region: '441202',
  answers: {
    kind: 'request',
    subject: '路灯不亮',
    facts: '村口的七盏路灯两个月不亮，晚上看不见路。',
    request: '请尽快修复路灯。',
    name: '示例·林晓',
    before: 'none',
    joint: false,
    ...change,
  },
})
