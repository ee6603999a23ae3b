import { Writable } from 'node:stream'
import { no, yes } from '@gongdao/platform/answer'
import { buildHttp, registerRefusals } from '@gongdao/platform/http'
import { createLog } from '@gongdao/platform/log'
import { beforeAll, describe, expect, it } from 'vitest'
import { places } from '../../domain/zhaoqing.fixture.ts'
import { createProposer } from '../../index.ts'
import { refusals } from './refusals.ts'
import { intakeRoutes } from './routes.ts'

const propose = createProposer('441200', () => places)
const helped: unknown[] = []
const called: unknown[] = []
const logged: string[] = []
let app: Awaited<ReturnType<typeof buildHttp>>
let isStaff = false

beforeAll(async () => {
  const to = new Writable({
    write(part, _encoding, done) {
      logged.push(String(part))
      done()
    },
  })
  app = await buildHttp({ log: createLog({ level: 'trace', to }) })
  registerRefusals(app, refusals)
  await app.register(
    intakeRoutes({
      suggest: async (text, hints) => propose(text, hints),
      askForHelp: async (wish) => {
        helped.push(wish)
        return yes({ id: 'alert-1' })
      },
      listAlerts: async () => (isStaff ? yes({ alerts: [], done: [], onDuty: true }) : no('intake/staff-only')),
      takeAlert: async () => no('intake/alert-taken', { id: 'alert-1' }),
      recordCall: async (_by, id, outcome, key) => {
        called.push({ id, outcome, key })
        return no('intake/not-your-alert', { id })
      },
    }),
    { prefix: '/api/v1' },
  )
})

const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('the door of intake', () => {
  it('answers a message with a proposal that nobody stores', async () => {
    const answer = await post('/triage', { text: '镇里的路烂了一年没人修，怀集' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ service: 'petition', region: '441224', suggestedBy: 'rules' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('writes none of her words into the log, right or wrong', async () => {
    await post('/triage', { text: '绝密词甲，我要举报局长' })
    await post('/triage', { text: 5, note: '绝密词乙' })
    await post('/triage', '{"text": "绝密词丙')
    expect(logged.join('')).not.toMatch(/绝密词/)
    expect(logged.length).toBeGreaterThan(0)
  })

  it.each([
    ['no text', {}, 422],
    ['an empty text', { text: '' }, 422],
    ['a text that is no text', { text: ['a'] }, 422],
    ['broken JSON', '{"text": ', 400],
    ['more than twenty kilobytes', { text: '长'.repeat(9000) }, 413],
  ])('refuses %s with a sentence', async (_, payload, status) => {
    const answer = await post('/triage', payload)
    expect([400, 422].includes(answer.statusCode) || answer.statusCode === status).toBe(true)
    expect(answer.json().detail.length).toBeGreaterThan(5)
  })

  it('tells in its headers how often one may ask', async () => {
    const answer = await post('/triage', { text: '你好' })
    expect(answer.headers.ratelimit).toMatch(/r=\d+/)
  })

  it('calls a person only with consent, and takes a number and a place along, nothing else', async () => {
    const refused = await post('/triage/help', { phone: '13800000000', mayCall: false })
    expect(refused.statusCode).toBeGreaterThanOrEqual(400)
    expect(helped).toEqual([])
    const taken = await post('/triage/help', { phone: '13800000000', region: '441202', mayCall: true })
    expect([taken.statusCode, taken.json()]).toEqual([202, { id: 'alert-1' }])
    expect(helped).toEqual([{ phone: '13800000000', region: '441202', mayCall: true }])
  })

  it('shows the calls for help to staff on duty alone', async () => {
    const refused = await app.inject('/api/v1/alerts')
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'intake/staff-only'])
    isStaff = true
    expect((await app.inject('/api/v1/alerts')).json()).toEqual({
      alerts: [],
      done: [],
      onDuty: true,
    })
    expect((await post('/alerts/alert-1/take', {})).statusCode).toBe(409)
  })

  it('takes down a call made only with a key of its own and an outcome that there is', async () => {
    const at = '/alerts/alert-1/calls'
    expect((await post(at, { outcome: 'reached' })).statusCode).toBe(400)
    expect((await post(at, { outcome: 'forgotten' }, { 'idempotency-key': 'key-00000001' })).statusCode).toBe(400)
    expect(called).toEqual([])
    const refused = await post(at, { outcome: 'reached' }, { 'idempotency-key': 'key-00000001' })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'intake/not-your-alert'])
    expect(called).toEqual([{ id: 'alert-1', outcome: 'reached', key: 'key-00000001' }])
  })
})
