import { no, yes } from '@gongdao/platform/answer'
import { buildHttp, registerRefusals } from '@gongdao/platform/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { anonymousPerson } from '../../domain/people.ts'
import type { People } from '../../index.ts'
import { personHook } from './person-hook.ts'
import { refusals } from './refusals.ts'
import { peopleRoutes } from './routes.ts'

const asked: unknown[] = []
const bearers: unknown[] = []
const people = {
  personOf: async (bearer: { language: 'zh' | 'en' }) => {
    bearers.push(bearer)
    return anonymousPerson('990000', bearer.language)
  },
  personAtHand: ({ cookie, language }: { cookie?: string; language: 'zh' | 'en' }) =>
    cookie === 'at hand' ? { ...anonymousPerson('990000', language), id: 'at hand' } : undefined,
  smsIsSimulated: false,
  sendPhoneCode: async (phone: string, asker: unknown) => {
    asked.push(asker)
    return phone === '13800000000'
      ? yes({ sent: true, validSeconds: 300 })
      : no('people/too-many-codes', { seconds: 90 })
  },
  signInByPhone: async () =>
    yes({ person: { ...anonymousPerson('990000'), kind: 'resident', id: 'r1' }, setCookie: ['a=1; HttpOnly', 'b=2'] }),
  signInStaff: async () => yes({ next: 'totp', setCookie: ['challenge=1'] }),
  signOut: async () => yes({ setCookie: ['a=; Max-Age=0'] }),
  changePassword: async ({ password }: { password: string }) =>
    password === 'right' ? yes({ setCookie: ['session=new'] }) : no('people/wrong-password'),
  giveMandate: async () => no('people/sign-in-first'),
} as unknown as People

let app: Awaited<ReturnType<typeof buildHttp>>
beforeAll(async () => {
  app = await buildHttp()
  registerRefusals(app, refusals)
  app.addHook('onRequest', personHook(people))
  await app.register(peopleRoutes(people), { prefix: '/api/v1' })
})

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers })

describe('the door of people', () => {
  it('accepts a wish for a code and hands on the address of who asks', async () => {
    const answer = await post('/sign-in/phone/code', { phone: '13800000000' })
    expect(answer.statusCode).toBe(202)
    expect(answer.json()).toEqual({ sent: true, validSeconds: 300 })
    expect(asked[0]).toMatchObject({ address: '127.0.0.1' })
  })

  it('says no in the reader’s language, with what to do next', async () => {
    const zh = await post('/sign-in/phone/code', { phone: '13900000000' })
    expect([zh.statusCode, zh.json().detail]).toEqual([429, expect.stringContaining('约 2 分钟后再获取')])
    const en = await post('/sign-in/phone/code', { phone: '13900000000' }, { 'accept-language': 'en' })
    expect(en.json().detail).toContain('in about 2 minute(s)')
    expect(en.json().code).toBe('people/too-many-codes')
  })

  it('forwards every cookie of a sign-in', async () => {
    const answer = await post('/sign-in/phone', { phone: '13800000000', code: '123456' })
    expect(answer.headers['set-cookie']).toEqual(['a=1; HttpOnly', 'b=2'])
    expect(answer.json().person.id).toBe('r1')
  })

  it('answers a right password only with the wish for the second factor', async () => {
    const answer = await post('/sign-in/staff', { username: 'librarian', password: 'x' })
    expect(answer.json()).toEqual({ totpRequired: true })
  })

  it('refuses missing, oversized and malformed fields before any verb is asked', async () => {
    const before = asked.length
    for (const body of [{}, { phone: 5 }, { phone: '1'.repeat(31) }, { phone: null }]) {
      expect((await post('/sign-in/phone/code', body)).statusCode).toBe(400)
    }
    expect((await post('/sign-in/staff', { username: 'a', password: 'p'.repeat(129) })).statusCode).toBe(400)
    expect(asked).toHaveLength(before)
  })

  it('tells who I am, and that nobody is', async () => {
    const me = await app.inject('/api/v1/me')
    expect(me.json()).toMatchObject({ kind: 'anonymous', level: 'anonymous' })
  })

  it('lets the face say whose session counts, and takes the API for the desk’s', async () => {
    bearers.length = 0
    await app.inject({ url: '/api/v1/me', headers: { cookie: 'both=1' } })
    await app.inject({ url: '/api/v1/me', headers: { 'gongdao-face': 'portal' } })
    expect(bearers).toEqual([
      { cookie: 'both=1', face: 'staff', language: 'zh' },
      { face: 'resident', language: 'zh' },
    ])
  })

  it('asks nobody who it is when that is at hand', async () => {
    bearers.length = 0
    const me = await app.inject({ url: '/api/v1/me', headers: { cookie: 'at hand' } })
    expect([me.statusCode, bearers]).toEqual([200, []])
  })

  it('changes a password without a word, hands on the new session, and refuses a wrong one', async () => {
    const done = await post('/me/password', { password: 'right', newPassword: 'another one' })
    expect([done.statusCode, done.body, done.headers['set-cookie']]).toEqual([204, '', 'session=new'])
    const wrong = await post('/me/password', { password: 'wrong', newPassword: 'another one' })
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'people/wrong-password'])
    expect((await post('/me/password', { password: 'right' })).statusCode).toBe(400)
  })

  it('asks somebody anonymous to sign in before she gives a mandate', async () => {
    const answer = await post('/mandates', { phone: '13800000000', scope: ['see'] })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'people/sign-in-first'])
  })

  it('has no simulator where a real gateway sends', async () => {
    expect((await app.inject('/api/v1/dev/sms?phone=13800000000')).statusCode).toBe(404)
  })
})
