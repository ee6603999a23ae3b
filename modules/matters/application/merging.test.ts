import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MatterEvent } from '../domain/events.ts'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aResident, townDirectory } from '../testing/reading-town.ts'

let library: Library
const heard: MatterEvent[] = []
const north = aClerk('northDesk')
const ann = aResident('ann')
const bob = aResident('bob')

beforeAll(async () => {
  library = await aLibrary({ listeners: [async (events) => void heard.push(...events)] })
})
afterAll(() => library?.drop())
beforeEach(() => {
  library.at('2026-03-02T09:00:00+08:00')
  library.directory(townDirectory())
  heard.length = 0
})

const viewed = async (...given: Parameters<Library['matters']['view']>) => {
  const view = await library.matters.view(...given)
  if (!view.ok) throw new Error(view.code)
  return view.value
}
const tried = (...[by, number, act, fields = {}]: [typeof north, string, string, Record<string, unknown>?]) =>
  library.matters.act(by, number, 'any', { act, fields }, library.key())
const merges = (from: string, into: string) =>
  does(library, north, from, 'merge', { number: into, reason: 'Ann 和 Bob 说的是同一张证' })
const ofBob = () =>
  aFiledMatter(
    library,
    bob,
    aFiling({ answers: { subject: '同一张证', story: '也是那张证', reader: '王小勃', card: 'adult' } }),
  )
const isSame = async (number: string) => {
  const { rows } = await library.database.owner.query('select id from matters.matter where city = $1 and number = $2', [
    library.city,
    number,
  ])
  return (await library.matters.rebuild(library.city, rows[0]!.id)).same
}

/** Ann's matter, into which Bob's was merged. */
async function twoInOne(service = 'libraryCard') {
  const main = await aFiledMatter(library, ann, aFiling({ service }))
  const other = service === 'libraryCard' ? await ofBob() : await aFiledMatter(library, bob, aFiling({ service }))
  await merges(other.number, main.number)
  return { main: main.number, other: other.number }
}

describe('a merger', () => {
  it('stands in both logs: staff read number and reason, the applicant number and day', async () => {
    const { main, other } = await twoInOne()
    const hers = await viewed(ann, main)
    expect(hers.joined).toEqual([{ number: other, at: '2026-03-02T01:00:00.000Z' }])
    expect(hers.timeline.at(-1)).toMatchObject({ act: 'join', facts: [{ value: other }] })
    expect(JSON.stringify(hers)).not.toMatch(/Bob|bob|王小勃|也是那张证/)
    const theirs = await viewed(north, main)
    expect(theirs.joined).toMatchObject([{ number: other, reason: 'Ann 和 Bob 说的是同一张证' }])
    expect(theirs.timeline.at(-1)?.facts.map((one) => one.value)).toEqual([other, 'Ann 和 Bob 说的是同一张证'])
    expect(await isSame(main)).toBe(true)
  })

  it('tells the other applicant where hers went, how that stands, and that her date stays', async () => {
    const { main, other } = await twoInOne()
    await does(library, north, main, 'accept')
    const his = await viewed(bob, other)
    expect(his).toMatchObject({
      mergedInto: main,
      together: { number: main, phase: 'handling', due: '2026-03-23', ownDue: '2026-03-09' },
    })
    expect(his.tells.zh).toContain(`并入 ${main}`)
    expect(his.tells.zh).toContain('原定的期限是2026年3月9日')
    expect(JSON.stringify(his)).not.toMatch(/李小读|13800000000/)
    await library.matters.drainOutbox(library.city)
    expect(heard.find((one) => one.name === 'MatterMerged' && one.number === other)).toMatchObject({
      number: other,
      into: main,
      applicant: 'bob',
    })
  })

  it('says nothing of the other to the applicant of a protected matter', async () => {
    const { main, other } = await twoInOne('secretCard')
    const hers = await viewed(ann, main)
    expect(hers.joined).toBeUndefined()
    expect(JSON.stringify(hers)).not.toContain(other)
    expect((await viewed(north, main)).joined).toHaveLength(1)
  })

  it('brings the other applicant the answer, letter, remedy and time of her own', async () => {
    const { main, other } = await twoInOne()
    await does(library, north, main, 'accept')
    await does(library, north, main, 'answer', { result: '证还给您', note: '她很生气' })
    // 1. As long as the answer may still be a slip, nobody else is told.
    expect(await library.matters.lapse(library.city)).toBe(0)
    // 2. When it was received, it is served here too.
    library.at('2026-03-02T10:00:00+08:00')
    await library.matters.act(
      { ...north, kind: 'system', id: 'system', memberships: [] },
      main,
      'any',
      { act: 'serve', fields: { seq: 4 } },
      library.key(),
    )
    expect(await library.matters.lapse(library.city)).toBe(1)
    expect(await library.matters.lapse(library.city)).toBe(0)
    const his = await viewed(bob, other)
    expect(his).toMatchObject({ state: 'answered', phase: 'answered', unit: { id: 'northDesk' } })
    expect(his.mergedInto).toBeUndefined()
    expect(his.timeline.at(-1)).toMatchObject({
      act: 'answerTogether',
      letter: { body: { zh: '王小勃：证还给您。2026年3月9日前可以申请复查。' } },
    })
    expect(JSON.stringify(his)).not.toMatch(/她很生气|李小读/)
    // 3. The remedy is hers, whatever Ann does.
    expect(his.acts.map((one) => one.act)).toEqual(expect.arrayContaining(['contest', 'confirm']))
    await does(library, ann, main, 'confirm')
    await does(library, bob, other, 'contest')
    expect(await viewed(bob, other)).toMatchObject({ phase: 'review', unit: { id: 'roomsDesk' } })
    await library.matters.drainOutbox(library.city)
    expect(heard.filter((one) => one.number === other).map((one) => one.name)).toContain('MatterAnswered')
    expect([await isSame(main), await isSame(other)]).toEqual([true, true])
  })

  it('buys no time: what was promised to the other is late when the common answer is late', async () => {
    const { main, other } = await twoInOne()
    await does(library, north, main, 'accept')
    library.at('2026-03-18T09:00:00+08:00')
    await does(library, north, main, 'answer', { result: 'late' })
    library.at('2026-03-19T09:00:00+08:00')
    await library.matters.lapse(library.city)
    const { rows } = await library.database.owner.query(
      `select c.due, c.stopped_at, m.answered_at from matters.clock c join matters.matter m on m.city = c.city and m.id = c.matter
       where c.city = $1 and m.number = $2 and c.id = 'local.library.register#1'`,
      [library.city, other],
    )
    expect(rows[0]).toMatchObject({
      due: '2026-03-09',
      stopped_at: new Date('2026-03-19T01:00:00Z'),
      answered_at: new Date('2026-03-19T01:00:00Z'),
    })
  })

  it('leaves an answer that went to others as well nobody to take back', async () => {
    const { main } = await twoInOne()
    await does(library, north, main, 'accept')
    await does(library, north, main, 'answer', { result: 'no' })
    library.at('2026-03-03T09:30:00+08:00')
    await library.matters.lapse(library.city)
    expect(await tried(north, main, 'takeBack', { seq: 4, reason: 'a slip' })).toMatchObject({
      code: 'matters/already-served',
    })
  })

  it('is followed along a chain of mergers', async () => {
    const { main: second, other: first } = await twoInOne()
    const third = await aFiledMatter(library, ann)
    await merges(second, third.number)
    await does(library, north, third.number, 'accept')
    await does(library, north, third.number, 'answer', { result: 'yes' })
    library.at('2026-03-03T09:30:00+08:00')
    await library.matters.lapse(library.city)
    await library.matters.lapse(library.city)
    for (const [by, number] of [
      [bob, first],
      [ann, second],
    ] as const) {
      const told = (await viewed(by, number)).timeline.find((one) => one.act === 'answerTogether')
      expect(told?.letter?.body.zh).toContain('yes')
    }
  })

  it('gives the other her own way back when the main applicant withdraws, with her time unbroken', async () => {
    const { main, other } = await twoInOne()
    library.at('2026-03-04T09:00:00+08:00')
    await does(library, ann, main, 'withdraw')
    expect(await library.matters.lapse(library.city)).toBe(1)
    const his = await viewed(bob, other)
    expect(his).toMatchObject({ state: 'filed', phase: 'filed', clocks: [{ due: '2026-03-09', leading: true }] })
    expect(his.timeline.at(-1)).toMatchObject({ act: 'takeBack', by: { kind: 'system' } })
    expect(await viewed(ann, main)).not.toHaveProperty('joined')
    expect([await isSame(main), await isSame(other)]).toEqual([true, true])
  })
})

describe('taking a merger back', () => {
  it('parts the two in both logs before the answer is served, and is refused after', async () => {
    const { main, other } = await twoInOne()
    await does(library, north, other, 'takeBack', { seq: 2, reason: 'two cards' })
    expect(await viewed(bob, other)).toMatchObject({ phase: 'filed', clocks: [{ due: '2026-03-09' }] })
    expect((await viewed(north, main)).joined).toBeUndefined()
    expect((await viewed(north, main)).timeline.map((one) => one.act)).toEqual(['file', 'join', 'part'])
    await merges(other, main)
    await does(library, north, main, 'accept')
    await does(library, north, main, 'answer', { result: 'no' })
    library.at('2026-03-03T09:30:00+08:00')
    await library.matters.lapse(library.city)
    expect(await tried(north, other, 'takeBack', { seq: 4, reason: 'two cards' })).toMatchObject({
      code: 'matters/already-served',
    })
  })

  it('is for the unit that merged, not for another', async () => {
    const { other } = await twoInOne()
    expect(await tried(aClerk('southDesk'), other, 'takeBack', { seq: 2, reason: 'x' })).toMatchObject({
      code: 'matters/not-found',
    })
  })
})

describe('what may not be merged', () => {
  it('is a matter into itself, into one closed or merged, into one of another unit, service or city', async () => {
    const { main, other } = await twoInOne()
    const wish = (number: string) => ({ number, reason: 'x' })
    expect(await tried(north, main, 'merge', wish(main))).toMatchObject({ code: 'matters/same-matter' })
    expect(await tried(north, main, 'merge', wish(other))).toMatchObject({ code: 'matters/merge-into-closed' })
    expect(await tried(north, other, 'merge', wish(main))).toMatchObject({ code: 'matters/merged' })
    const away = await aFiledMatter(library, ann)
    await does(library, north, away.number, 'forward', { unit: 'southDesk' })
    expect(await tried(north, main, 'merge', wish(away.number))).toMatchObject({ code: 'matters/merge-other-unit' })
    const secret = await aFiledMatter(library, ann, aFiling({ service: 'secretCard' }))
    expect(await tried(north, main, 'merge', wish(secret.number))).toMatchObject({ code: 'matters/other-service' })
    library.at('2026-02-20T09:00:00+08:00')
    const foreign = await library.matters.file({ ...ann, city: '880000' }, aFiling(), library.key())
    library.at('2026-03-02T09:00:00+08:00')
    if (!foreign.ok) throw new Error(foreign.code)
    expect(await tried(north, main, 'merge', wish(foreign.value.number))).toMatchObject({
      code: 'matters/no-such-number',
    })
  })

  it('is two into one another at once: one of them stays open, every time', async () => {
    for (let nth = 0; nth < 12; nth++) {
      const [one, two] = [await aFiledMatter(library, ann), await ofBob()]
      const wishes = [
        [one.number, two.number],
        [two.number, one.number],
        [one.number, two.number],
      ] as const
      const results = await Promise.all(
        wishes.map(([from, into]) => tried(north, from, 'merge', { number: into, reason: 'x' })),
      )
      expect(results.filter((each) => each.ok)).toHaveLength(1)
      const views = await Promise.all([viewed(ann, one.number), viewed(bob, two.number)])
      expect(views.filter((view) => view.mergedInto)).toHaveLength(1)
      expect([await isSame(one.number), await isSame(two.number)]).toEqual([true, true])
    }
  })
})
