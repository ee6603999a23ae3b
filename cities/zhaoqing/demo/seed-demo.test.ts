import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAgencies } from '@gongdao/agencies'
import { createCatalogue, knownLimits, publishedStore } from '@gongdao/catalogue'
import { createDocuments } from '@gongdao/documents'
import { defaultCalendar, nationalLimits, withLocalLimits } from '@gongdao/law'
import { createMatters, lawClock } from '@gongdao/matters'
import { createPeople, simulatedRegister, simulatedSms } from '@gongdao/people'
import { loadSigner } from '@gongdao/platform/crypto'
import { filesOnDisk } from '@gongdao/platform/files'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { services } from '@gongdao/services'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localLimits } from '../local-limits.ts'
import { organisation } from '../organisation.ts'
import { demoAccounts, demoResidents } from './accounts.ts'
import { type DemoMade, type DemoVerbs, demoStories, seedDemo } from './seed-demo.ts'

const { city } = organisation
const today = new Date('2026-11-24T02:30:00Z')
let database: TestDatabase
let folder: string
let verbs: DemoVerbs
let made: DemoMade

/** The ground and the engine on a database of their own, with a clock that the stories set. */
async function aHouse(): Promise<DemoVerbs> {
  let moment = today
  const now = () => moment
  const db = database.app
  const limits = withLocalLimits(nationalLimits, localLimits)
  if (!limits.ok) throw new Error(limits.en)
  const agencies = await createAgencies({ db, city })
  await agencies.loadCity(organisation)
  const people = createPeople({
    db,
    city,
    now,
    secret: 'a secret of at least thirty-two characters',
    publicUrl: 'http://127.0.0.1',
    sms: simulatedSms(db, city, now),
    realName: simulatedRegister(),
  })
  const documents = createDocuments({
    db,
    now,
    files: filesOnDisk(path.join(folder, 'files')),
    waitingFolder: path.join(folder, 'waiting'),
  })
  const matters = createMatters({
    db,
    now,
    signer: loadSigner({ dir: path.join(folder, 'keys') }),
    law: lawClock({ calendar: defaultCalendar, limits: limits.value }),
    catalogue: createCatalogue({
      store: publishedStore(db),
      now,
      definitions: services,
      limits: knownLimits(limits.value.all),
    }),
    directory: () => agencies.directory,
    people: {
      membersOf: (_city, unit) => people.listMembers(unit),
      namesOf: (_city, ids) => people.namesOf(ids),
    },
    documents,
  })
  const setNow = (at: Date) => {
    moment = at
  }
  return { people, matters, documents, today, setNow }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongdao-demo-'))
  database = await aDatabase()
  verbs = await aHouse()
  made = await seedDemo(verbs)
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const rowsOf = async (sql: string) => (await database.owner.query(sql)).rows

describe('the demonstration city', () => {
  it('tells of every service that can be filed', () => {
    const told = new Set(demoStories.map((story) => story.service))
    const codes = services.map(({ definition }) => definition.code)
    expect(codes.filter((code) => code !== 'tipOff' && !told.has(code))).toEqual([])
  })

  it('has a matter in every state of the three services that it tells whole', async () => {
    const told = ['accusation', 'legalConsultation', 'petition']
    const rows = await rowsOf('select service, state from matters.matter')
    const lived = new Set(rows.map((row) => `${row.service} ${row.state}`))
    const wanted = services
      .filter(({ definition }) => told.includes(definition.code))
      .flatMap(({ definition }) => Object.keys(definition.states).map((state) => `${definition.code} ${state}`))
    expect(wanted.filter((each) => !lived.has(each))).toEqual([])
  })

  it('leaves every story where it says that it ends', async () => {
    const rows = await rowsOf('select number, state from matters.matter')
    const states = new Map(rows.map((row) => [row.number, row.state]))
    const stands = made.matters.map(({ story, number }) => [story, states.get(number)])
    expect(stands).toEqual(demoStories.map((story) => [story.id, story.ends]))
  })

  it('shows what a page needs: overdue, refused, urged, asked, suspended, merged, rated, and papers', async () => {
    const acts = new Set((await rowsOf('select distinct act from matters.action')).map((row) => row.act))
    for (const act of [
      'refuseReferral',
      'urge',
      'message',
      'reply',
      'suspend',
      'merge',
      'takeBack',
      'assign',
      'handOver',
      'rate',
      'addMaterial',
    ]) {
      expect(acts).toContain(act)
    }
    const late = await rowsOf(
      `select count(*) as n from matters.matter where not closed and leading_due < '${today.toISOString().slice(0, 10)}'`,
    )
    expect(Number(late[0]?.n)).toBeGreaterThanOrEqual(5)
  })

  it('never records before it happens, and nothing lies in the future', async () => {
    const rows = await rowsOf(
      `select count(*) as n from matters.action where recorded_at > '${today.toISOString()}' or happened_at > recorded_at`,
    )
    expect(Number(rows[0]?.n)).toBe(0)
  })

  it('goes on where it was broken off: told again it adds nothing', async () => {
    const count = async () => (await rowsOf('select count(*) as n from matters.action'))[0]?.n
    const before = await count()
    const again = await seedDemo(verbs)
    expect(again.matters).toEqual(made.matters)
    expect(await count()).toBe(before)
  })

  it('invents everybody, and says so in the name', async () => {
    const names = (await rowsOf('select name from people.person')).map((row) => String(row.name))
    expect(names.filter((name) => !name.startsWith('示例·'))).toEqual([])
    expect(demoResidents.every((resident) => /^1300000\d{4}$/.test(resident.phone))).toBe(true)
  })

  it('prints one account for each kind of person', () => {
    expect(demoAccounts.map((account) => account.role)).toEqual(
      expect.arrayContaining(['clerk', 'head', 'supervisor', 'admin', 'auditor']),
    )
    expect(demoAccounts.every((account) => /^[A-Z2-7]{26,}$/.test(account.totp))).toBe(true)
  })
})
