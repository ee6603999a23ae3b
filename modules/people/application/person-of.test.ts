import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentSignIn } from '../adapters/sign-in/resident-sign-in.ts'
import { staffSignIn } from '../adapters/sign-in/staff-sign-in.ts'
import { aHouse, cookieOf, houseCity, houseSecret, type TestHouse, totpOf } from './a-house.ts'

let house: TestHouse
const phone = '13800000701'
const password = 'a long password of her own'
let resident: string
let staff: string

beforeAll(async () => {
  house = await aHouse()
  resident = await signIn(phone)
  staff = await signInClerk('a.clerk')
})
afterAll(() => house?.database.drop())

async function signIn(number: string): Promise<string> {
  await house.people.sendPhoneCode(number)
  const signedIn = await house.people.signInByPhone(number, await house.codeFor(number))
  if (!signedIn.ok) throw new Error(signedIn.code)
  return cookieOf(signedIn.value.setCookie)
}

async function signInClerk(username: string): Promise<string> {
  const made = await house.people.createStaff({ username, name: username, password, memberships: [] })
  if (!made.ok) throw new Error(made.code)
  const first = await house.people.signInStaff(username, password)
  if (!first.ok) throw new Error(first.code)
  const second = await house.people.signInStaffTotp(totpOf(made.value.totp.secret), {
    cookie: cookieOf(first.value.setCookie),
  })
  if (!second.ok) throw new Error(second.code)
  return cookieOf(second.value.setCookie)
}

const change = (statement: string, values: unknown[] = []) => house.database.owner.query(statement, values)

/** What the sign-in library itself says of a cookie. */
async function librarySays(who: 'resident' | 'staff', cookie: string): Promise<string | undefined> {
  const needs = {
    ...{ db: house.database.app, publicUrl: 'http://127.0.0.1:8080', secret: houseSecret, perMinute: 1000 },
    onFault: () => {},
  }
  const headers = new Headers({ cookie })
  const auth = who === 'staff' ? staffSignIn(needs) : residentSignIn(needs, async () => {})
  return (await auth.api.getSession({ headers }))?.user.id
}

/** What a server that has just started says of it. */
const weSay = async (cookie: string, face: 'resident' | 'staff') => {
  const person = await house.open().personOf({ cookie, face })
  return person.kind === 'anonymous' ? undefined : person.id
}

describe('who a session’s cookie belongs to', () => {
  const spoiled: [string, (cookie: string) => string][] = [
    ['as it is', (cookie) => cookie],
    ['beside others', (cookie) => `lang=zh; ${cookie}; theme=dark`],
    ['twice, a wrong one after it', (cookie) => `${cookie}; ${cookie.slice(0, cookie.indexOf('=') + 1)}x.y`],
    ['twice, a wrong one before it', (cookie) => `${cookie.slice(0, cookie.indexOf('=') + 1)}x.y; ${cookie}`],
    ['with another token', (cookie) => cookie.replace('=', '=x')],
    ['with another signature', (cookie) => cookie.replace(/%3D$|=$/, 'A%3D')],
    ['without a signature', (cookie) => cookie.replace(/\..{20,}$/, '')],
    ['with half a percent sign', (cookie) => `${cookie}%`],
    ['of another name', (cookie) => cookie.replace('gd_', 'xgd_')],
    [
      'of the other house',
      (cookie) => cookie.replace(/gd_(\w+)\./, (_, who) => `gd_${who === 'staff' ? 'resident' : 'staff'}.`),
    ],
    ['empty', (cookie) => cookie.replace(/=.*$/, '=')],
  ]
  it.each(spoiled)('is told as the sign-in library tells it: %s', async (_what, spoil) => {
    for (const [who, cookie] of [
      ['resident', resident],
      ['staff', staff],
    ] as const)
      for (const face of ['resident', 'staff'] as const)
        expect(await weSay(spoil(cookie), face), `${who}, ${face}`).toBe(
          (await librarySays('resident', spoil(cookie))) ?? (await librarySays('staff', spoil(cookie))),
        )
  })

  it('is nobody’s when a stranger signed it', async () => {
    const token = decodeURIComponent(resident.slice(resident.indexOf('=') + 1)).split('.')[0]!
    const forged = createHmac('sha256', 'another secret of thirty-two characters').update(token).digest('base64')
    const cookie = `gd_resident.session_token=${encodeURIComponent(`${token}.${forged}`)}`
    expect(await weSay(cookie, 'resident')).toBeUndefined()
    expect(await librarySays('resident', cookie)).toBeUndefined()
  })

  it('is nobody’s any more when its time has run out', async () => {
    const cookie = await signIn('13800000702')
    expect(await weSay(cookie, 'resident')).toBeDefined()
    await change(
      `update people.resident_session s set "expiresAt" = now() - interval '1 second'
       from people.resident_user u where u.id = s."userId" and u."phoneNumber" = '13800000702'`,
    )
    expect(await weSay(cookie, 'resident')).toBeUndefined()
    expect(await librarySays('resident', cookie)).toBeUndefined()
  })

  it('is nobody’s without a second factor on record', async () => {
    const cookie = await signInClerk('another.clerk')
    expect(await weSay(cookie, 'staff')).toBeDefined()
    await change(`update people.staff_user set "twoFactorEnabled" = false where username = 'another.clerk'`)
    expect(await weSay(cookie, 'staff')).toBeUndefined()
  })
})

describe('a person who is known', () => {
  /** A server whose statements are counted. */
  function counting() {
    const { app } = house.database
    const asked: string[] = []
    const query = ((text: string, ...rest: [unknown[], string]) => {
      asked.push(text)
      return app.query(text, ...rest)
    }) as typeof app.query
    return { people: house.open({ db: { ...app, query } }), asked }
  }

  it('costs one statement, and none when she asks again at once', async () => {
    const { people, asked } = counting()
    expect((await people.personOf({ cookie: resident })).kind).toBe('resident')
    expect((await people.personOf({ cookie: resident, language: 'en' })).language).toBe('en')
    expect(asked).toHaveLength(1)
  })

  it('is nobody from the moment on at which she signs out', async () => {
    const cookie = await signIn('13800000703')
    expect((await house.people.personOf({ cookie })).kind).toBe('resident')
    await house.people.signOut({ cookie })
    expect((await house.people.personOf({ cookie })).kind).toBe('anonymous')
  })

  it('has the roles of this moment, and none once she is dismissed', async () => {
    const cookie = await signInClerk('a.third.clerk')
    const { id } = await house.people.personOf({ cookie, face: 'staff' })
    await house.people.grantRole(id, 'desk', 'clerk')
    expect((await house.people.personOf({ cookie, face: 'staff' })).memberships).toEqual([
      { unit: 'desk', role: 'clerk' },
    ])
    await house.people.revokeRole(id, 'desk', 'clerk')
    expect((await house.people.personOf({ cookie, face: 'staff' })).memberships).toEqual([])
    await house.people.dismissStaff(id)
    expect((await house.people.personOf({ cookie, face: 'staff' })).kind).toBe('anonymous')
  })

  it('is of this city', async () => {
    expect((await house.people.personOf({ cookie: resident })).city).toBe(houseCity)
  })
})
