import { colleagues, demoAccounts, demoPassword, demoTotpSecret } from '../cities/zhaoqing/demo/accounts.ts'
import { totpOf } from '../journeys/totp.ts'
import type { Ask, Asker, Reply } from './ask.ts'
import { jsonOf } from './ask.ts'
import type { CodeOf } from './phone.ts'

/** Somebody who is signed in. */
export interface Person {
  /** Phone or username: how the ledger names her. */
  readonly name: string
  readonly kind: 'resident' | 'staff'
  /** Where she works. */
  readonly unit?: string
  readonly id: string
  ask(ask: Ask): Promise<Reply>
  /** `ahead`: milliseconds by which the city's clock is ahead of ours. */
  signInAgain(ahead?: number): Promise<void>
}

export interface People {
  readonly residents: readonly Person[]
  readonly staff: readonly Person[]
  ofUnit(unit: string | undefined): readonly Person[]
}

/** Signs in residents of this run's own and those of the demonstration's staff to whom their petitions can come. */
export async function signInPeople(ask: Asker, codeOf: CodeOf, residents: number): Promise<People> {
  const workers = [...demoAccounts, ...colleagues].filter(
    ({ role, unit }) => /^(clerk|head|supervisor)$/.test(role) && /petitionOffice|housing|transport/.test(unit),
  )
  const phones = Array.from({ length: residents }, (_, nth) => `1310000${String(nth).padStart(4, '0')}`)
  const all = await Promise.all([
    ...phones.map((phone, nth) =>
      aPerson(ask, { name: phone, kind: 'resident' }, nth, (ahead) => signInResident(ask, phone, nth, ahead, codeOf)),
    ),
    ...workers.map(({ username, unit }, nth) => {
      const place = residents + nth
      const signIn = (ahead: number) => signInStaff(ask, username, place, ahead)
      return aPerson(ask, { name: username, kind: 'staff', unit }, place, signIn)
    }),
  ])
  const staff = all.filter(({ kind }) => kind === 'staff')
  return {
    residents: all.filter(({ kind }) => kind === 'resident'),
    staff,
    ofUnit: (unit) => staff.filter((one) => one.unit === unit),
  }
}

async function aPerson(
  ask: Asker,
  about: Omit<Person, 'id' | 'ask' | 'signInAgain'>,
  place: number,
  signIn: (ahead: number) => Promise<string>,
): Promise<Person> {
  let cookie = await signIn(0)
  const asHer = (wish: Ask) => ask({ ...wish, headers: { ...from(place), ...wish.headers, cookie } })
  const { id } = jsonOf(await asHer({ path: '/api/v1/me' })) as { id: string }
  return {
    ...about,
    id,
    ask: asHer,
    async signInAgain(ahead = 0) {
      cookie = await signIn(ahead)
    },
  }
}

/** Everybody has an address of her own. */
const from = (place: number) => ({ 'x-forwarded-for': `10.1.${Math.floor(place / 250)}.${(place % 250) + 1}` })

async function signInResident(ask: Asker, phone: string, place: number, ahead: number, codeOf: CodeOf) {
  await post(ask, '/sign-in/phone/code', { phone }, place)
  const code = await codeOf(phone, new Date(Date.now() + ahead + 60_000))
  return cookieOf(await post(ask, '/sign-in/phone', { phone, code }, place))
}

async function signInStaff(ask: Asker, username: string, place: number, ahead: number): Promise<string> {
  const first = cookieOf(await post(ask, '/sign-in/staff', { username, password: demoPassword }, place))
  const code = totpOf(demoTotpSecret(username), Date.now() + ahead)
  return cookieOf(await post(ask, '/sign-in/staff/totp', { code }, place, first))
}

async function post(ask: Asker, where: string, body: unknown, place: number, cookie = ''): Promise<Reply> {
  const reply = await ask({
    method: 'POST',
    path: `/api/v1${where}`,
    headers: { 'content-type': 'application/json', cookie, ...from(place) },
    body: JSON.stringify(body),
  })
  if (reply.status >= 400) throw new Error(`${where} was answered ${reply.status}: ${reply.body.toString()}`)
  return reply
}

const cookieOf = ({ headers }: Reply): string =>
  ((headers['set-cookie'] as string[] | undefined) ?? []).map((each) => each.split(';')[0]).join('; ')
