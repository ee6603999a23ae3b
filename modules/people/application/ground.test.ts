import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../contract/index.ts'
import { anonymousPerson } from '../index.ts'
import { aHouse, houseCity, type TestHouse } from './a-house.ts'

let house: TestHouse
let resident: Person
beforeAll(async () => {
  house = await aHouse()
  const made = await house.people.registerResident({ phone: '13700000001', name: '示例·林晓', level: 'phone' })
  if (!made.ok) throw new Error(made.code)
  resident = made.value
})
afterAll(() => house.database.drop())

describe('a resident who comes by the window', () => {
  it('is the same person when she comes again and when she signs in later', async () => {
    const again = await house.people.registerResident({ phone: '137 0000 0001', name: '另一个名字' })
    expect(again.ok && again.value).toEqual(resident)
    await house.people.sendPhoneCode('13700000001')
    const answer = await house.people.signInByPhone('13700000001', await house.codeFor('13700000001'))
    expect(answer.ok && answer.value.person?.id).toBe(resident.id)
  })

  it('rises to the level of a phone when she signs in', async () => {
    const made = await house.people.registerResident({ phone: '13700000002', name: '示例·陈安' })
    expect(made.ok && made.value.level).toBe('anonymous')
    await house.people.sendPhoneCode('13700000002')
    const answer = await house.people.signInByPhone('13700000002', await house.codeFor('13700000002'))
    expect(answer.ok && answer.value.person?.level).toBe('phone')
  })
})

describe('the real name', () => {
  it('raises the level and keeps neither name nor number', async () => {
    const answer = await house.people.verifyRealName(resident, { name: '示例·秘名', idNumber: '11010519491231002X' })
    expect(answer.ok && answer.value).toMatchObject({ level: 'realName', name: '示例·林晓' })
    const { rows } = await house.database.owner.query(`select to_jsonb(p)::text as row from people.person p`)
    expect(rows.map((row) => row.row).join()).not.toMatch(/11010519491231002X|秘名/)
  })

  it('refuses a mismatch, a closed register, somebody anonymous and the sixth try of a day', async () => {
    const wish = { name: '示例·林晓', idNumber: '110105194912310021' }
    expect(await house.people.verifyRealName(anonymousPerson(houseCity), wish)).toMatchObject({
      code: 'people/sign-in-first',
    })
    const other = await house.people.registerResident({ phone: '13700000003', name: '示例·周宁' })
    if (!other.ok) throw new Error(other.code)
    expect(await house.people.verifyRealName(other.value, { ...wish, name: '示例·停机' })).toMatchObject({
      code: 'people/register-unavailable',
    })
    for (let i = 0; i < 4; i++) {
      expect(await house.people.verifyRealName(other.value, wish)).toMatchObject({ code: 'people/real-name-mismatch' })
    }
    expect(await house.people.verifyRealName(other.value, wish)).toMatchObject({ code: 'people/too-many-tries' })
  })
})

describe('a mandate', () => {
  it('says who else is told, for which matters, changed by her alone who gave it, and not after it is taken back', async () => {
    const { people } = house
    const helper = await people.registerResident({ phone: '13700000021', name: '示例·村干部', level: 'phone' })
    const stranger = await people.registerResident({ phone: '13700000022', name: '示例·旁人', level: 'phone' })
    if (!helper.ok || !stranger.ok) throw new Error('no people')
    const told = async () => (await people.toldBesides([resident.id])).map(({ matter, person }) => [matter, person])
    const given = await people.giveMandate(resident, { phone: '13700000021', matter: 'M7', scope: ['help'] })
    if (!given.ok) throw new Error(given.code)
    expect(await told()).toEqual([])
    for (const by of [helper.value, stranger.value])
      expect(await people.changeUpdates(by, given.value.id, true)).toMatchObject({ code: 'people/no-such-mandate' })
    await Promise.all([1, 2, 3].map(() => people.changeUpdates(resident, given.value.id, true)))
    expect(await told()).toEqual([['M7', helper.value.id]])
    expect((await people.listMandates(resident)).find((one) => one.id === given.value.id)?.scope).toEqual([
      'help',
      'updates',
    ])
    await people.changeUpdates(resident, given.value.id, false)
    expect(await told()).toEqual([])
    await people.changeUpdates(resident, given.value.id, true)
    await people.revokeMandate(resident, given.value.id)
    expect(await told()).toEqual([])
    expect(await people.changeUpdates(resident, given.value.id, true)).toMatchObject({ code: 'people/no-such-mandate' })
  })

  it('is found by whoever owns the number, also when she becomes known only later', async () => {
    const given = await house.people.giveMandate(resident, { phone: '13700000009', matter: 'M1', scope: ['see'] })
    expect(given.ok).toBe(true)
    await house.people.sendPhoneCode('13700000009')
    const answer = await house.people.signInByPhone('13700000009', await house.codeFor('13700000009'))
    expect(answer.ok && answer.value.person?.mandates).toEqual([
      { principal: resident.id, matter: 'M1', scope: ['see'] },
    ])
  })

  it('counts no more when it was taken back or its time is over', async () => {
    const given = await house.people.giveMandate(resident, {
      phone: '13700000010',
      scope: ['see', 'act'],
      until: new Date(Date.now() + 3_600_000).toISOString(),
    })
    if (!given.ok) throw new Error(given.code)
    const made = await house.people.registerResident({ phone: '13700000010', name: '示例·郑和', level: 'phone' })
    const id = made.ok ? made.value.id : ''
    expect((await house.people.findPerson(id))?.mandates).toHaveLength(1)
    const later = house.open({ now: () => new Date(Date.now() + 7_200_000) })
    expect((await later.findPerson(id))?.mandates).toEqual([])
    expect((await house.people.revokeMandate(resident, given.value.id)).ok).toBe(true)
    expect((await house.people.findPerson(id))?.mandates).toEqual([])
    expect(await house.people.listMandates(resident)).toHaveLength(1)
  })

  it('does not reach one whose number was never confirmed', async () => {
    await house.people.giveMandate(resident, { phone: '13700000011', scope: ['see'] })
    const made = await house.people.registerResident({ phone: '13700000011', name: '示例·未确认' })
    expect(made.ok && made.value.mandates).toEqual([])
  })

  it('is taken back only by who gave it, and given neither to oneself nor for the past', async () => {
    const given = await house.people.giveMandate(resident, { phone: '13700000012', scope: ['act'] })
    const other = await house.people.registerResident({ phone: '13700000013', name: '示例·他人' })
    if (!given.ok || !other.ok) throw new Error('not made')
    expect(await house.people.revokeMandate(other.value, given.value.id)).toMatchObject({
      code: 'people/no-such-mandate',
    })
    expect(await house.people.giveMandate(resident, { phone: '13700000001', scope: ['act'] })).toMatchObject({
      code: 'people/mandate-to-oneself',
    })
    const past = { phone: '13700000014', scope: ['act' as const], until: '2020-01-01T00:00:00Z' }
    expect(await house.people.giveMandate(resident, past)).toMatchObject({ code: 'people/mandate-over' })
  })
})

describe('roles and absence', () => {
  it('lists who works in a unit, heads first, and who is away with which deputy', async () => {
    const password = 'library-card-2026'
    const clerk = await house.people.createStaff({
      username: 'clerk.one',
      name: '示例·书记',
      password,
      memberships: [{ unit: 'desk', role: 'clerk' }],
    })
    const head = await house.people.createStaff({
      username: 'head.one',
      name: '示例·科长',
      password,
      memberships: [{ unit: 'desk', role: 'head' }],
    })
    if (!clerk.ok || !head.ok) throw new Error('not made')
    const [from, until] = [new Date(Date.now() - 1000), new Date(Date.now() + 86_400_000)]
    await house.people.recordAbsence({ person: clerk.value.person.id, from, until, deputy: head.value.person.id })
    expect(await house.people.listMembers('desk')).toEqual([
      { id: head.value.person.id, name: '示例·科长', unit: 'desk', role: 'head', away: false },
      {
        id: clerk.value.person.id,
        name: '示例·书记',
        unit: 'desk',
        role: 'clerk',
        away: true,
        deputy: head.value.person.id,
      },
    ])
    await house.people.revokeRole(clerk.value.person.id, 'desk', 'clerk')
    expect(await house.people.listMembers('desk')).toHaveLength(1)
    const again = await house.people.grantRole(clerk.value.person.id, 'desk', 'clerk')
    expect(again.ok && again.value.memberships).toEqual([{ unit: 'desk', role: 'clerk' }])
    expect([...(await house.people.namesOf([clerk.value.person.id, 'nobody'])).values()]).toEqual(['示例·书记'])
  })

  it('gives no role to a resident and no absence that ends before it begins', async () => {
    expect(await house.people.grantRole(resident.id, 'desk', 'clerk')).toMatchObject({ code: 'people/no-such-person' })
    const head = await house.people.findStaff('head.one')
    const [from, until] = [new Date(), new Date(Date.now() - 1)]
    expect(await house.people.recordAbsence({ person: head!.id, from, until })).toMatchObject({
      code: 'people/absence-ends-before-it-begins',
    })
  })
})
