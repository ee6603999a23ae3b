import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, cookieOf, type TestHouse } from './a-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.database.drop())

const signIn = async (phone: string) => {
  await house.people.sendPhoneCode(phone)
  const answer = await house.people.signInByPhone(phone, await house.codeFor(phone.replace(/\D/g, '').slice(-11)))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

describe('signing in by phone', () => {
  it('sends a code, makes the resident known, and knows her by her cookie afterwards', async () => {
    const step = await signIn('+86 138 0000 0001')
    expect(step.person).toMatchObject({ kind: 'resident', level: 'phone', phone: '13800000001', memberships: [] })
    const person = await house.people.personOf({ cookie: cookieOf(step.setCookie) })
    expect(person).toEqual(step.person)
    expect((await signIn('13800000001')).person?.id).toBe(step.person?.id)
  })

  it('gives a cookie that scripts cannot read and other sites cannot send along', async () => {
    const { setCookie } = await signIn('13800000002')
    const session = setCookie.find((line) => line.startsWith('gd_resident.session_token='))
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=Lax/i)
    expect(session).not.toMatch(/Secure/i)
  })

  it('makes cookies Secure where the house is reached by https', async () => {
    const people = house.open({ publicUrl: 'https://gongdao.example' })
    await people.sendPhoneCode('13800000003')
    const answer = await people.signInByPhone('13800000003', await house.codeFor('13800000003'))
    expect(answer.ok && answer.value.setCookie.join()).toMatch(/__Secure-gd_resident\.session_token=.*Secure/)
    expect(answer.ok && (await people.personOf({ cookie: cookieOf(answer.value.setCookie) })).kind).toBe('resident')
  })

  it('refuses a wrong code and still takes the right one', async () => {
    await house.people.sendPhoneCode('13800000004')
    const right = await house.codeFor('13800000004')
    const wrong = right === '000000' ? '111111' : '000000'
    expect(await house.people.signInByPhone('13800000004', wrong)).toMatchObject({ code: 'people/wrong-code' })
    expect((await house.people.signInByPhone('13800000004', right)).ok).toBe(true)
  })

  it('takes a code only once', async () => {
    await house.people.sendPhoneCode('13800000005')
    const code = await house.codeFor('13800000005')
    expect((await house.people.signInByPhone('13800000005', code)).ok).toBe(true)
    expect(await house.people.signInByPhone('13800000005', code)).toMatchObject({ code: 'people/wrong-code' })
  })

  it('refuses a code whose time is over, and says to ask for a new one', async () => {
    await house.people.sendPhoneCode('13800000006')
    const code = await house.codeFor('13800000006')
    await house.database.owner.query(
      `update people.resident_verification set "expiresAt" = now() - interval '1 second' where identifier like '%13800000006'`,
    )
    expect(await house.people.signInByPhone('13800000006', code)).toMatchObject({ code: 'people/code-expired' })
  })

  it('gives up on a code after three wrong tries, the right one included', async () => {
    await house.people.sendPhoneCode('13800000007')
    const right = await house.codeFor('13800000007')
    const wrong = right === '000000' ? '111111' : '000000'
    for (let i = 0; i < 3; i++) await house.people.signInByPhone('13800000007', wrong)
    expect(await house.people.signInByPhone('13800000007', right)).toMatchObject({ code: 'people/code-expired' })
  })

  it('locks a number after ten wrong codes, however many codes are sent', async () => {
    const people = house.open({ limits: { codesSent: { tries: 99, seconds: 600 } } })
    for (let i = 0; i < 10; i++) {
      await people.sendPhoneCode('13800000008')
      await people.signInByPhone('13800000008', 'nonsense')
    }
    await people.sendPhoneCode('13800000008')
    const answer = await people.signInByPhone('13800000008', await house.codeFor('13800000008'))
    expect(answer).toMatchObject({ code: 'people/too-many-tries' })
  })

  it('sends no more than five codes to one number in ten minutes', async () => {
    for (let i = 0; i < 5; i++) expect((await house.people.sendPhoneCode('13800000009')).ok).toBe(true)
    const answer = await house.people.sendPhoneCode('13800000009')
    expect(answer).toMatchObject({ code: 'people/too-many-codes' })
    expect(!answer.ok && Number(answer.facts.seconds)).toBeGreaterThan(0)
  })

  it('limits how often one address may ask, through the library’s own handler', async () => {
    const people = house.open({ signInsPerMinute: 2 })
    const asker = { address: '203.0.113.7' }
    await people.sendPhoneCode('13800000010', asker)
    await people.sendPhoneCode('13800000011', asker)
    expect(await people.sendPhoneCode('13800000012', asker)).toMatchObject({ code: 'people/too-many-tries' })
    expect((await people.sendPhoneCode('13800000012', { address: '203.0.113.8' })).ok).toBe(true)
  })

  it('answers the same for a known number, an unknown one and one of a member of staff', async () => {
    await signIn('13800000013')
    const known = await house.people.sendPhoneCode('13800000013')
    const unknown = await house.people.sendPhoneCode('13800000014')
    expect(known).toEqual(unknown)
  })

  it('refuses what is no mobile number, without asking any gateway', async () => {
    expect(await house.people.sendPhoneCode('0758-2220000')).toMatchObject({ code: 'people/not-a-mobile-number' })
    expect(await house.people.signInByPhone('not a phone', '123456')).toMatchObject({
      code: 'people/not-a-mobile-number',
    })
  })

  it('says that the message was not sent when the gateway is down', async () => {
    const people = house.open({
      sms: {
        kind: 'outside',
        send: async () => {
          throw new Error('the gateway is down')
        },
      },
    })
    expect(await people.sendPhoneCode('13800000015')).toMatchObject({ code: 'people/code-not-sent' })
    expect(await people.simulatedMessages('13800000015')).toEqual([])
  })

  it('ends the session on signing out, also for a copy of the cookie', async () => {
    const cookie = cookieOf((await signIn('13800000016')).setCookie)
    await house.people.signOut({ cookie })
    expect((await house.people.personOf({ cookie })).kind).toBe('anonymous')
  })

  it('takes a forged or broken cookie for nobody', async () => {
    for (const cookie of [
      'gd_resident.session_token=forged.signature',
      'gd_resident.session_token=',
      ';;=',
      'x'.repeat(5000),
    ]) {
      expect((await house.people.personOf({ cookie })).kind).toBe('anonymous')
    }
  })
})
