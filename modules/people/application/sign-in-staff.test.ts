import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, cookieOf, type TestHouse, totpOf } from './a-house.ts'

let house: TestHouse
let secret: string
const password = 'library-card-2026'

beforeAll(async () => {
  house = await aHouse()
  const made = await house.people.createStaff({
    username: 'librarian',
    name: '示例·管理员',
    password,
    memberships: [{ unit: 'north.library.desk', role: 'clerk' }],
  })
  if (!made.ok) throw new Error(made.code)
  secret = made.value.totp.secret
})
afterAll(() => house.database.drop())

const challenge = async () => {
  const first = await house.people.signInStaff('librarian', password)
  if (!first.ok) throw new Error(first.code)
  return first.value
}

describe('signing in as staff', () => {
  it('needs the password, then the code of the moment', async () => {
    const first = await challenge()
    expect(first.next).toBe('totp')
    expect(first.person).toBeUndefined()
    const second = await house.people.signInStaffTotp(totpOf(secret), { cookie: cookieOf(first.setCookie) })
    if (!second.ok) throw new Error(second.code)
    const person = await house.people.personOf({ cookie: cookieOf(second.value.setCookie), face: 'staff' })
    expect(person).toMatchObject({
      kind: 'staff',
      name: '示例·管理员',
      memberships: [{ unit: 'north.library.desk', role: 'clerk' }],
    })
  })

  it('opens nothing with the password alone', async () => {
    const first = await challenge()
    const cookie = cookieOf(first.setCookie)
    expect(cookie).not.toContain('session_token')
    expect((await house.people.personOf({ cookie, face: 'staff' })).kind).toBe('anonymous')
  })

  it('opens nothing with the code alone', async () => {
    expect(await house.people.signInStaffTotp(totpOf(secret), {})).toMatchObject({ code: 'people/start-again' })
    expect(await house.people.signInStaffTotp(totpOf(secret), { cookie: 'gd_staff.two_factor=forged' })).toMatchObject({
      code: 'people/start-again',
    })
  })

  it('does not let an older session stand in for the code', async () => {
    const first = await challenge()
    const signedIn = await house.people.signInStaffTotp(totpOf(secret), { cookie: cookieOf(first.setCookie) })
    const session = signedIn.ok ? cookieOf(signedIn.value.setCookie) : ''
    const again = await challenge()
    const answer = await house.people.signInStaffTotp('000000', { cookie: `${session}; ${cookieOf(again.setCookie)}` })
    expect(answer).toMatchObject({ code: 'people/wrong-totp' })
  })

  it('refuses a wrong code and starts again after five', async () => {
    const cookie = cookieOf((await challenge()).setCookie)
    const wrong = totpOf(secret) === '000000' ? '111111' : '000000'
    for (let i = 0; i < 5; i++) {
      expect(await house.people.signInStaffTotp(wrong, { cookie })).toMatchObject({ code: 'people/wrong-totp' })
    }
    expect(await house.people.signInStaffTotp(totpOf(secret), { cookie })).toMatchObject({ code: 'people/start-again' })
  })

  it('takes a challenge only once', async () => {
    const cookie = cookieOf((await challenge()).setCookie)
    expect((await house.people.signInStaffTotp(totpOf(secret), { cookie })).ok).toBe(true)
    expect(await house.people.signInStaffTotp(totpOf(secret), { cookie })).toMatchObject({ code: 'people/start-again' })
  })

  it('gives an unknown username and a wrong password the same answer, and locks both after five', async () => {
    await house.people.createStaff({ username: 'locked', name: '示例·锁定', password })
    for (const username of ['locked', 'nobody']) {
      for (let i = 0; i < 5; i++) {
        expect(await house.people.signInStaff(username, 'wrong password')).toMatchObject({
          code: 'people/wrong-credentials',
          facts: {},
        })
      }
      expect(await house.people.signInStaff(username, password)).toMatchObject({ code: 'people/locked' })
    }
  })

  it('opens no session for an account without a second factor', async () => {
    await house.people.createStaff({ username: 'single', name: '示例·单因素', password })
    await house.database.owner.query(
      `update people.staff_user set "twoFactorEnabled" = false where username = 'single'`,
    )
    const answer = await house.people.signInStaff('single', password)
    expect(answer).toMatchObject({ ok: false, code: 'people/wrong-credentials' })
  })

  it('never opens a staff session by a phone code, not even with the staff cookie’s name', async () => {
    await house.people.sendPhoneCode('13900000001')
    const answer = await house.people.signInByPhone('13900000001', await house.codeFor('13900000001'))
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.setCookie.join()).not.toContain('gd_staff')
    const cookie = cookieOf(answer.value.setCookie)
    const renamed = cookie.replaceAll('gd_resident', 'gd_staff')
    expect((await house.people.personOf({ cookie: renamed, face: 'staff' })).kind).toBe('anonymous')
    expect((await house.people.personOf({ cookie, face: 'staff' })).kind).toBe('resident')
  })

  it('tells whose session counts when a browser carries both', async () => {
    await house.people.sendPhoneCode('13900000002')
    const resident = await house.people.signInByPhone('13900000002', await house.codeFor('13900000002'))
    const first = await challenge()
    const staff = await house.people.signInStaffTotp(totpOf(secret), { cookie: cookieOf(first.setCookie) })
    const both = [resident, staff].map((answer) => (answer.ok ? cookieOf(answer.value.setCookie) : '')).join('; ')
    expect((await house.people.personOf({ cookie: both, face: 'staff' })).kind).toBe('staff')
    expect((await house.people.personOf({ cookie: both, face: 'resident' })).kind).toBe('resident')
  })

  it('shows nobody a password or a TOTP secret in its tables', async () => {
    const { rows } = await house.database.owner.query(
      `select a.password, f.secret from people.staff_account a join people.staff_two_factor f on f."userId" = a."userId"`,
    )
    for (const row of rows) {
      expect(row.password).not.toContain(password)
      expect(String(row.secret)).not.toContain(secret)
    }
  })
})

describe('making staff', () => {
  it('refuses a taken username, a short password and a username with spaces', async () => {
    const again = { username: 'Librarian', name: '示例·同名', password }
    expect(await house.people.createStaff(again)).toMatchObject({ code: 'people/username-taken' })
    expect(await house.people.createStaff({ ...again, username: 'other', password: 'short' })).toMatchObject({
      code: 'people/weak-password',
    })
    expect(await house.people.createStaff({ ...again, username: 'two words' })).toMatchObject({
      code: 'people/bad-username',
    })
  })

  it('ends every session and role of one who leaves', async () => {
    const made = await house.people.createStaff({
      username: 'leaver',
      name: '示例·离职',
      password,
      memberships: [{ unit: 'north.library.desk', role: 'head' }],
    })
    if (!made.ok) throw new Error(made.code)
    const first = await house.people.signInStaff('leaver', password)
    const second = await house.people.signInStaffTotp(totpOf(made.value.totp.secret), {
      cookie: first.ok ? cookieOf(first.value.setCookie) : '',
    })
    const cookie = second.ok ? cookieOf(second.value.setCookie) : ''
    expect((await house.people.personOf({ cookie, face: 'staff' })).kind).toBe('staff')
    await house.people.dismissStaff(made.value.person.id)
    expect((await house.people.personOf({ cookie, face: 'staff' })).kind).toBe('anonymous')
    const members = await house.people.listMembers('north.library.desk')
    expect(members.map((member) => member.name)).not.toContain('示例·离职')
  })
})

describe('a password that an administrator gave', () => {
  const given = 'given-for-once'
  const own = 'chosen by herself'
  let totp: string

  const signIn = async (username: string, word: string) => {
    const first = await house.people.signInStaff(username, word)
    if (!first.ok) throw new Error(first.code)
    const second = await house.people.signInStaffTotp(totpOf(totp), { cookie: cookieOf(first.value.setCookie) })
    if (!second.ok) throw new Error(second.code)
    return { cookie: cookieOf(second.value.setCookie), person: second.value.person! }
  }
  const whoIs = (cookie: string) => house.people.personOf({ cookie, face: 'staff' })

  beforeAll(async () => {
    const memberships = [{ unit: 'north.library.desk', role: 'admin' as const }]
    const wish = { username: 'newcomer', name: '示例·新人', password: given, passwordGiven: true, memberships }
    const made = await house.people.createStaff(wish)
    if (!made.ok) throw new Error(made.code)
    totp = made.value.totp.secret
  })

  it('lets her do nothing but choose her own, which ends her other sessions', async () => {
    const elsewhere = await signIn('newcomer', given)
    const { cookie, person } = await signIn('newcomer', given)
    expect(person).toMatchObject({ kind: 'anonymous', memberships: [], mustChangePassword: true })
    expect(await whoIs(cookie)).toMatchObject({ kind: 'anonymous', mustChangePassword: true })
    const change = (password: string, newPassword: string) =>
      house.people.changePassword({ password, newPassword }, { cookie })
    expect(await change('not this one', own)).toMatchObject({ code: 'people/wrong-password' })
    expect(await change(given, given)).toMatchObject({ code: 'people/same-password' })
    expect(await change(given, 'short')).toMatchObject({ code: 'people/weak-password' })
    const changed = await change(given, own)
    if (!changed.ok) throw new Error(changed.code)
    expect(await whoIs(cookieOf(changed.value.setCookie))).toMatchObject({ kind: 'staff', name: '示例·新人' })
    for (const old of [cookie, elsewhere.cookie]) expect(await whoIs(old)).toMatchObject({ kind: 'anonymous' })
    expect(await house.people.signInStaff('newcomer', given)).toMatchObject({ code: 'people/wrong-credentials' })
    expect((await signIn('newcomer', own)).person.kind).toBe('staff')
  })

  it('is changed by nobody without a session of staff, and not guessed through one', async () => {
    const wish = { password: own, newPassword: 'something quite new' }
    expect(await house.people.changePassword(wish, {})).toMatchObject({ code: 'people/sign-in-first' })
    const { cookie } = await signIn('newcomer', own)
    const guess = { ...wish, password: 'a guess' }
    for (let i = 0; i < 5; i++) await house.people.changePassword(guess, { cookie })
    expect(await house.people.changePassword(wish, { cookie })).toMatchObject({ code: 'people/locked' })
  })

  it('is given anew, with a new authenticator, to whom lost hers: old sessions and codes open nothing', async () => {
    const { cookie } = await signIn('newcomer', own)
    const before = totp
    for (let i = 0; i < 5; i++) await house.people.signInStaff('newcomer', 'wrong password')
    const reset = await house.people.resetStaff({ username: 'Newcomer', password: given })
    if (!reset.ok) throw new Error(reset.code)
    totp = reset.value.totp!.secret
    expect((await whoIs(cookie)).kind).toBe('anonymous')
    const first = await house.people.signInStaff('newcomer', given)
    if (!first.ok) throw new Error(first.code)
    const challenged = { cookie: cookieOf(first.value.setCookie) }
    expect(await house.people.signInStaffTotp(totpOf(before), challenged)).toMatchObject({ code: 'people/wrong-totp' })
    expect((await signIn('newcomer', given)).person.mustChangePassword).toBe(true)
    const kept = await house.people.resetStaff({ username: 'newcomer', password: own, keepsAuthenticator: true })
    expect(kept.ok && kept.value.totp).toBeUndefined()
    expect((await signIn('newcomer', own)).person.mustChangePassword).toBe(true)
  })

  it('is given to nobody who left, whose username stays hers', async () => {
    const made = await house.people.createStaff({ username: 'gone', name: '示例·离开', password: own })
    if (!made.ok) throw new Error(made.code)
    await house.people.dismissStaff(made.value.person.id)
    expect(await house.people.resetStaff({ username: 'gone', password: own })).toMatchObject({
      code: 'people/no-such-person',
    })
    const again = { username: 'gone', name: '示例·另一位', password: own }
    expect(await house.people.createStaff(again)).toMatchObject({ code: 'people/username-taken' })
    expect(await house.people.createStaff({ ...again, username: 'other.one', name: ' \n ' })).toMatchObject({
      code: 'people/bad-name',
    })
    const listed = await house.people.listStaff()
    expect(listed.find(({ username }) => username === 'gone')).toMatchObject({ active: false, memberships: [] })
    expect((await house.people.listStaff('north.library.desk')).map(({ username }) => username)).toEqual([
      'librarian',
      'newcomer',
    ])
  })
})
