import type { NewMatter } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import { no, yes } from '@gongdao/platform/answer'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '../domain/zhaoqing.fixture.ts'
import { type Alert, createIntake, type Intake, migrations } from '../index.ts'

const city = '990000'
const person = (kind: Person['kind'], id: string, more: Partial<Person> = {}): Person => ({
  city,
  id,
  kind,
  level: kind === 'resident' ? 'phone' : 'anonymous',
  name: id,
  memberships: [],
  mandates: [],
  language: 'zh',
  ...more,
})
const nobody = person('anonymous', 'anonymous')
const lan = person('resident', 'lan')
const other = person('resident', 'other')
const clerk = person('staff', 'clerk', { memberships: [{ unit: 'u', role: 'clerk' }] })

let database: TestDatabase
let intake: Intake
let time = new Date('2026-03-02T02:00:00Z')
let isRefusing = false
const filed: { filing: NewMatter; key: string }[] = []
const alerts: Alert[] = []

beforeAll(async () => {
  database = await aDatabase(migrations)
  intake = createIntake({
    db: database.app,
    now: () => time,
    city,
    places: () => places,
    matters: {
      file: async (_by, filing, key) => {
        filed.push({ filing, key })
        return isRefusing ? no('matters/fields-wrong') : yes({ number: 'ZQ-1' } as never)
      },
    },
    onAlert: async (alert) => void alerts.push(alert),
  })
})
afterAll(() => database.drop())

describe('a draft', () => {
  it('is opened by its secret, which the database does not hold', async () => {
    const { id, secret } = await intake.drafts.start(nobody, { service: 'petition', region: '441202', words: '路烂了' })
    expect(await intake.drafts.find(nobody, id, secret)).toMatchObject({
      service: 'petition',
      words: '路烂了',
      pages: [],
    })
    expect(await intake.drafts.find(nobody, id, 'wrong')).toBeUndefined()
    expect(await intake.drafts.find(other, id, undefined)).toBeUndefined()
    const { rows } = await database.owner.query('select * from intake.draft')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('keeps page after page, and belongs to her once she has signed in', async () => {
    const { id, secret } = await intake.drafts.start(nobody, { service: 'petition' })
    expect(await intake.drafts.save(nobody, id, secret, 'kind', { kind: 'request' })).toBe(true)
    expect(await intake.drafts.save(lan, id, secret, 'facts', { facts: '一\u0000二', region: '441225' })).toBe(true)
    expect(await intake.drafts.save(lan, id, undefined, 'facts', { facts: '改过' })).toBe(true)
    expect(await intake.drafts.find(lan, id, undefined)).toMatchObject({
      region: '441225',
      answers: { kind: 'request', facts: '改过' },
      pages: ['kind', 'facts'],
    })
    expect((await intake.drafts.mine(lan)).map((draft) => draft.id)).toEqual([id])
    expect(await intake.drafts.mine(nobody)).toEqual([])
    expect(await intake.drafts.save(other, id, undefined, 'facts', { facts: '别人改' })).toBe(false)
  })

  it('stays hers when somebody else signed in opens it with the secret', async () => {
    const { id, secret } = await intake.drafts.start(lan, { service: 'petition' })
    await intake.drafts.save(other, id, secret, 'kind', { kind: 'request' })
    expect((await intake.drafts.mine(other)).map((draft) => draft.id)).not.toContain(id)
  })

  it('does not grow without end', async () => {
    const { id, secret } = await intake.drafts.start(nobody, { service: 'petition' })
    expect(await intake.drafts.save(nobody, id, secret, 'facts', { facts: '长'.repeat(250_000) })).toBe(false)
  })

  it('is filed with its answers and then forgotten; a refusal keeps it', async () => {
    const { id, secret } = await intake.drafts.start(lan, { service: 'petition', region: '441202' })
    await intake.drafts.save(lan, id, secret, 'facts', { facts: '路烂了' })
    isRefusing = true
    expect((await intake.drafts.file(lan, id, secret, 'key-00001')).ok).toBe(false)
    isRefusing = false
    expect(await intake.drafts.file(lan, id, secret, 'key-00001')).toMatchObject({ ok: true })
    expect(filed.at(-1)).toEqual({
      filing: { service: 'petition', channel: 'web', region: '441202', answers: { facts: '路烂了' } },
      key: 'key-00001',
    })
    expect(await intake.drafts.file(lan, id, secret, 'key-00001')).toMatchObject({ code: 'intake/no-such-draft' })
  })

  it('is discarded by whoever may open it, by nobody else', async () => {
    const { id, secret } = await intake.drafts.start(lan, { service: 'petition' })
    await intake.drafts.discard(other, id, 'wrong')
    expect(await intake.drafts.find(lan, id, secret)).toBeDefined()
    await intake.drafts.discard(lan, id, undefined)
    expect(await intake.drafts.find(lan, id, secret)).toBeUndefined()
  })

  it('is forgotten thirty days after the last change', async () => {
    const { id, secret } = await intake.drafts.start(nobody, { service: 'petition', words: '旧' })
    const start = time
    time = new Date(start.getTime() + 31 * 86_400_000)
    expect(await intake.drafts.find(nobody, id, secret)).toBeUndefined()
    expect(await intake.forgetOldDrafts()).toBeGreaterThan(0)
    expect((await database.owner.query('select 1 from intake.draft where id = $1', [id])).rows).toEqual([])
    time = start
  })
})

describe('a call for help', () => {
  it('needs her consent, reaches whoever is on duty at once, and is taken once', async () => {
    expect(await intake.askForHelp({ phone: '13800000000', mayCall: false as never })).toMatchObject({
      code: 'intake/needs-consent',
    })
    const asked = await intake.askForHelp({ phone: '13800000000', region: '441202', mayCall: true })
    expect(asked.ok).toBe(true)
    expect(alerts).toMatchObject([{ region: '441202', phone: '13800000000' }])
    expect(await intake.openAlerts(lan)).toMatchObject({ code: 'intake/staff-only' })
    const open = await intake.openAlerts(clerk)
    expect(open.ok && open.value).toHaveLength(1)
    const id = alerts[0]!.id
    const takers = await Promise.all([intake.takeAlert(clerk, id), intake.takeAlert(clerk, id)])
    expect(takers.map((one) => one.ok).sort()).toEqual([false, true])
    expect(await intake.openAlerts(clerk)).toMatchObject({ value: [] })
  })

  it('does not believe a place that is none', async () => {
    await intake.askForHelp({ phone: '13800000001', region: '999999', mayCall: true })
    expect(alerts.at(-1)).toMatchObject({ region: 'unknown' })
  })
})
