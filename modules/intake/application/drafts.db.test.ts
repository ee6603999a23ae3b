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
const colleague = person('staff', 'colleague', { memberships: [{ unit: 'u', role: 'head' }] })
const overseer = person('staff', 'overseer', { memberships: [{ unit: 'above', role: 'supervisor' }] })
const mason = person('staff', 'mason', { memberships: [{ unit: 'housing', role: 'clerk' }] })

/** The ids of the calls still owed, as this person sees them. */
async function openIds(by: Person): Promise<string[]> {
  const list = await intake.listAlerts(by)
  if (!list.ok) throw new Error(list.code)
  return list.value.alerts.map((one) => one.id)
}

async function anAlert(phone: string, region: string): Promise<string> {
  const asked = await intake.askForHelp({ phone, region, mayCall: true })
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.id
}

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
    duty: {
      unitsFor: (region) => (region === '441284' ? ['far'] : ['u']),
      under: (unit) => (unit === 'above' ? ['u', 'far'] : []),
    },
    namesOf: async (ids) => new Map(ids.map((id) => [id, `the ${id}`])),
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

  it('is not read again while nobody changed it, and is as the database has it as soon as anybody did', async () => {
    const { id, secret } = await intake.drafts.start(nobody, { service: 'petition' })
    const first = await intake.drafts.find(nobody, id, secret)
    expect(await intake.drafts.find(nobody, id, secret)).toBe(first)
    // Another server, which tells this one nothing.
    const change = (text: string) =>
      database.owner.query('update intake.draft set answers = $2 where id = $1', [id, JSON.stringify({ facts: text })])
    for (const text of ['一', '二', '三']) {
      await change(text)
      expect(await intake.drafts.find(nobody, id, secret)).toMatchObject({ answers: { facts: text } })
    }
    expect(await intake.drafts.find(nobody, id, 'wrong')).toBeUndefined()
    await database.owner.query('delete from intake.draft where id = $1', [id])
    expect(await intake.drafts.find(nobody, id, secret)).toBeUndefined()
  })

  it('is found among more than are kept in mind, all asked for at once, again and again', async () => {
    const started = await Promise.all(
      Array.from({ length: 250 }, (_, nth) =>
        intake.drafts.start(nobody, { service: 'petition', words: `words ${nth}` }),
      ),
    )
    for (let turn = 0; turn < 3; turn++) {
      const found = await Promise.all(started.map(({ id, secret }) => intake.drafts.find(nobody, id, secret)))
      expect(found.map((draft) => draft?.words)).toEqual(started.map((_, nth) => `words ${nth}`))
    }
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
    expect(await intake.listAlerts(lan)).toMatchObject({ code: 'intake/staff-only' })
    const id = alerts[0]!.id
    expect(await openIds(clerk)).toEqual([id])
    const takers = await Promise.all([intake.takeAlert(clerk, id), intake.takeAlert(colleague, id)])
    expect(takers.map((one) => one.ok).sort()).toEqual([false, true])
  })

  it('stays open until she was reached, keeps every attempt, and one key is one attempt', async () => {
    const id = await anAlert('13800000002', '441202')
    expect(await intake.recordCall(clerk, id, 'reached', 'key-00000001')).toMatchObject({
      code: 'intake/not-your-alert',
    })
    expect((await intake.takeAlert(clerk, id)).ok).toBe(true)
    expect(await intake.recordCall(colleague, id, 'reached', 'key-00000002')).toMatchObject({
      code: 'intake/not-your-alert',
    })
    for (const _ of [1, 2])
      expect(await intake.recordCall(clerk, id, 'noAnswer', 'key-00000003')).toMatchObject({
        value: { takenByName: 'the clerk', calls: [{ outcome: 'noAnswer', by: 'the clerk' }] },
      })
    expect(await openIds(colleague)).toContain(id)
    for (const _ of [1, 2])
      expect(await intake.recordCall(clerk, id, 'reached', 'key-00000004')).toMatchObject({
        ok: true,
        value: { closedAt: expect.any(String), calls: [{ outcome: 'noAnswer' }, { outcome: 'reached' }] },
      })
    expect(await openIds(clerk)).not.toContain(id)
    const list = await intake.listAlerts(colleague)
    expect(list.ok && list.value.done.map((one) => one.id)).toContain(id)
    expect(await intake.recordCall(clerk, id, 'noAnswer', 'key-00000005')).toMatchObject({
      code: 'intake/not-your-alert',
    })
  })

  it('may be taken over from a colleague of whom nothing was heard for ten minutes', async () => {
    const start = time
    const id = await anAlert('13800000003', '441202')
    await intake.takeAlert(clerk, id)
    time = new Date(start.getTime() + 9 * 60_000)
    await intake.recordCall(clerk, id, 'noAnswer', 'key-00000006')
    time = new Date(start.getTime() + 18 * 60_000)
    expect(await intake.takeAlert(colleague, id)).toMatchObject({ code: 'intake/alert-taken' })
    time = new Date(start.getTime() + 20 * 60_000)
    expect(await intake.takeAlert(colleague, id)).toMatchObject({ ok: true, value: { takenBy: 'colleague' } })
    time = start
  })

  it('comes to the units that are called for its place, and exists for nobody else', async () => {
    const id = await anAlert('13800000004', '441284')
    expect(await openIds(clerk)).not.toContain(id)
    expect(await intake.takeAlert(clerk, id)).toMatchObject({ code: 'intake/no-such-alert' })
    expect(await openIds(overseer)).toContain(id)
    expect(await intake.listAlerts(mason)).toEqual({ ok: true, value: { alerts: [], done: [], onDuty: false } })
  })

  it('does not believe a place that is none', async () => {
    await intake.askForHelp({ phone: '13800000001', region: '999999', mayCall: true })
    expect(alerts.at(-1)).toMatchObject({ region: 'unknown' })
  })
})
