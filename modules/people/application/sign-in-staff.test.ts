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
