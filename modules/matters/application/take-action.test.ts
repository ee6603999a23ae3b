import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aHead, aResident, aSupervisor, nobody, readingTown, townDirectory } from '../testing/reading-town.ts'

let library: Library
const north = aClerk('northDesk')
const north2 = aClerk('northDesk', 'clerk-2')
const reader = aResident()

beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())
beforeEach(() => {
  library.at('2026-03-02T09:00:00+08:00')
  library.directory(townDirectory())
})

const viewed = async (...given: Parameters<Library['matters']['view']>) => {
  const view = await library.matters.view(...given)
  if (!view.ok) throw new Error(view.code)
  return view.value
}

describe('two clerks on one matter', () => {
  it('lets one of two simultaneous acts win and shows the other the difference', async () => {
    const { number } = await aFiledMatter(library)
    const both = await Promise.all([
      library.matters.act(north, number, 1, { act: 'accept' }, library.key()),
      library.matters.act(north2, number, 1, { act: 'forward', fields: { unit: 'southDesk' } }, library.key()),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const loser = both.find((one) => !one.ok)
    // Whoever forwarded away from the other's unit leaves him without a role, which is said first only when he looks again.
    expect(loser).toMatchObject({ code: 'matters/changed', facts: { seen: 1, version: 2 } })
    expect(loser?.ok === false && loser.facts.acts).toHaveLength(1)
    expect(loser?.ok === false && loser.facts.fields).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'state', before: 'filed', after: 'handling' })]),
    )
  })

  it('is not refused because the resident wrote in between', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, reader, number, 'message', { text: 'Hello?' })
    await does(library, reader, number, 'urge')
    expect(await library.matters.act(north, number, 1, { act: 'accept' }, library.key())).toMatchObject({
      ok: true,
      value: { version: 4 },
    })
  })

  it('never refuses a message because its writer looked at an old version', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    const wish = { act: 'message', fields: { text: 'still there?' } }
    expect(await library.matters.act(reader, number, 1, wish, library.key())).toMatchObject({ ok: true })
  })

  it('refuses a version from the future', async () => {
    const { number } = await aFiledMatter(library)
    expect(await library.matters.act(north, number, 9, { act: 'accept' }, library.key())).toMatchObject({
      code: 'matters/changed',
    })
  })
})

describe('the same key', () => {
  it('gives the same answer once more, also when the matter has moved on', async () => {
    const { number } = await aFiledMatter(library)
    const key = library.key()
    const first = await library.matters.act(north, number, 1, { act: 'accept' }, key)
    await does(library, north, number, 'answer', { result: 'yes' })
    expect(await library.matters.act(north, number, 1, { act: 'accept' }, key)).toEqual(first)
    expect(await library.matters.act(north, number, 1, { act: 'forward' }, key)).toMatchObject({
      code: 'matters/key-reused',
    })
  })

  it('is one effect when it comes at once', async () => {
    const { number } = await aFiledMatter(library)
    const key = library.key()
    const wish = { act: 'message', fields: { text: 'Hello?' } }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => library.matters.act(reader, number, 'any', wish, key)),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await viewed(reader, number)).version).toBe(2)
  })
})

describe('without an account', () => {
  it('opens with the code, acts with the code, and shows nothing without it', async () => {
    const { number, code } = await aFiledMatter(library)
    expect(await library.matters.view(nobody, number, { code })).toMatchObject({ ok: true })
    expect(await library.matters.view(nobody, number, { code: 'AAAA-BBBB-CCCC-DDDD-EEEE' })).toMatchObject({
      code: 'matters/not-found',
    })
    const wish = { act: 'message', fields: { text: 'It is me' } }
    expect(await library.matters.act(nobody, number, 'any', wish, library.key(), code)).toMatchObject({ ok: true })
    expect(await library.matters.act(nobody, number, 'any', wish, library.key())).toMatchObject({
      code: 'matters/not-found',
    })
  })

  it('does not make a clerk of whoever holds the code', async () => {
    const { number, code } = await aFiledMatter(library)
    expect(await library.matters.act(nobody, number, 'any', { act: 'accept' }, library.key(), code)).toMatchObject({
      code: 'matters/not-your-role',
    })
    expect(await library.matters.view(aClerk('policeDesk'), number, { code })).toMatchObject({
      code: 'matters/not-found',
    })
  })
})

describe('time itself', () => {
  it('closes what nobody contested, once, on the day after the end', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: 'no' })
    library.at('2026-03-09T23:59:59+08:00')
    expect(await library.matters.lapse(library.city)).toBe(0)
    library.at('2026-03-20T09:00:00+08:00')
    expect(await library.matters.lapse(library.city)).toBeGreaterThan(0)
    expect(await library.matters.lapse(library.city)).toBe(0)
    const view = await viewed(reader, number)
    expect(view).toMatchObject({ state: 'closed', phase: 'closed' })
    expect(view.timeline.at(-1)).toMatchObject({
      act: 'closeAnswered',
      happenedAt: '2026-03-09T16:00:00.000Z',
      by: { kind: 'system' },
    })
  })

  it('has ended before anybody acts on it, timer or not', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: 'no' })
    library.at('2026-03-20T09:00:00+08:00')
    expect(await library.matters.act(reader, number, 'any', { act: 'contest' }, library.key())).toMatchObject({
      code: 'matters/not-possible-now',
    })
  })

  it('accepts for the receiver when the time to object is over', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'forward', { unit: 'southDesk' })
    library.at('2026-03-10T09:00:00+08:00')
    await library.matters.lapse(library.city)
    const view = await viewed(aClerk('southDesk'), number)
    expect(view.timeline.at(-1)).toMatchObject({ act: 'acceptReferral', by: { kind: 'system' } })
    expect(view.next).toMatchObject({ act: 'answer' })
  })

  it('hands what a dissolved unit held to its successor', async () => {
    const { number } = await aFiledMatter(library)
    const data = {
      ...readingTown,
      units: readingTown.units.map((one) =>
        one.id === 'northDesk' ? { ...one, active: false, successor: 'southDesk' } : one,
      ),
    }
    library.directory(townDirectory(data))
    expect(await library.matters.lapse(library.city)).toBeGreaterThan(0)
    expect(await viewed(aClerk('southDesk'), number)).toMatchObject({ unit: { id: 'southDesk' } })
  })
})

describe('what others see', () => {
  it('shows the applicant units, letters and clocks, but no names and no internal notes', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, aHead('northDesk'), number, 'assign', { person: 'clerk-northDesk' })
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: '还给您', note: '她很生气' })
    const hers = await viewed(reader, number)
    expect(JSON.stringify(hers)).not.toMatch(/Name of|她很生气|assign"/)
    expect(hers.timeline.at(-1)).toMatchObject({
      letter: { body: { zh: '李小读：还给您。2026年3月9日前可以申请复查。' } },
    })
    const theirs = await viewed(north, number)
    expect(JSON.stringify(theirs)).toContain('她很生气')
    expect(theirs.handler).toBe('Name of clerk-northDesk')
  })

  it('serves no letter by a look, whoever looks and however often: the log stays as it is', async () => {
    const { number, code } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: 'no' })
    const looking = aResident('lawyer', { mandates: [{ principal: 'reader', scope: ['see'] }] })
    await Promise.all([reader, reader, looking, north].map((by) => viewed(by, number)))
    await viewed(nobody, number, { code })
    await library.matters.timeline(reader, number)
    expect((await viewed(reader, number)).version).toBe(3)
    const serve = { act: 'serve', fields: { seq: 3 } }
    for (const by of [looking, north])
      expect(await library.matters.act(by, number, 'any', serve, library.key())).toMatchObject({
        code: 'matters/not-your-role',
      })
    await does(library, north, number, 'takeBack', { seq: 3, reason: 'a slip' })
  })

  it('serves a letter when she opens it, once, after which it cannot be taken back', async () => {
    const { number } = await aFiledMatter(library)
    expect((await viewed(reader, number)).acts.map((one) => one.act)).not.toContain('serve')
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: 'no' })
    expect((await viewed(reader, number)).acts.map((one) => one.act)).toContain('serve')
    const opening = () => library.matters.act(reader, number, 'any', { act: 'serve' }, library.key())
    const opened = await Promise.all([opening(), opening(), opening()])
    expect(opened.filter((one) => one.ok)).toHaveLength(1)
    expect(await opening()).toMatchObject({ code: 'matters/nothing-to-receive' })
    expect((await viewed(reader, number)).timeline.find((one) => one.seq === 3)?.servedAt).toBeDefined()
    const wish = { act: 'takeBack', fields: { seq: 3, reason: 'a slip' } }
    expect(await library.matters.act(north, number, 'any', wish, library.key())).toMatchObject({
      code: 'matters/already-served',
    })
    const theirs = (await viewed(north, number)).timeline.filter((one) => one.act === 'serve')
    expect(theirs).toMatchObject([{ facts: [{ value: '2026年3月2日：答复' }] }])
    const hers = (await viewed(reader, number)).timeline
    expect(hers.map((one) => one.act)).toEqual(['file', 'accept', 'answer'])
    expect(hers.at(-1)).toMatchObject({ servedAt: theirs[0]?.happenedAt })
  })

  it('lists the verdicts of a return item by item while they are asked for, each with its article', async () => {
    const { number } = await aFiledMatter(library)
    const items = { story: { lacking: false }, proof: { lacking: true, note: '照片看不清' } }
    await does(library, north, number, 'giveBack', { items })
    const article = { zh: '《图书馆借阅规则》第3条', en: '图书馆借阅规则, art. 3' }
    expect((await viewed(reader, number)).returned?.items).toEqual([
      { id: 'story', title: { zh: '经过', en: 'What happened' }, lacking: false, article, kind: 'words' },
      {
        id: 'proof',
        title: { zh: '借书证照片', en: 'Picture of the card' },
        lacking: true,
        note: '照片看不清',
        article,
        kind: 'papers',
      },
    ])
    await does(library, reader, number, 'supply')
    expect((await viewed(reader, number)).returned).toBeUndefined()
  })

  it('records every look of staff with unit and purpose, and shows it to the person concerned', async () => {
    const { number } = await aFiledMatter(library)
    await viewed(north, number, { purpose: '登记' })
    await viewed(aSupervisor('roomsDesk'), number)
    await viewed(reader, number)
    const reads = await library.matters.reads(reader, number)
    expect(reads).toMatchObject({ ok: true })
    expect(reads.ok && reads.value.map((one) => [one.name, one.purpose])).toEqual(
      expect.arrayContaining([
        ['Name of clerk-northDesk', '登记'],
        ['Name of supervisor-roomsDesk', '办理'],
      ]),
    )
    expect(reads.ok && reads.value).toHaveLength(2)
  })

  it('hides who accused from every unit but the one that handles it', async () => {
    const { number } = await aFiledMatter(library, reader, {
      service: 'secretCard',
      region: '990001',
      unit: 'northDesk',
      answers: { subject: 'S', story: '秘密的经过', reader: '李小读', card: 'adult' },
      documents: ['photo'],
    })
    await does(library, reader, number, 'message', { text: '我是李小读' })
    await does(library, north, number, 'forward', { unit: 'southDesk' })
    const secrets = /李小读|秘密的经过|photo/
    expect(JSON.stringify(await viewed(north, number))).not.toMatch(secrets)
    expect(JSON.stringify(await viewed(aSupervisor('roomsDesk'), number))).not.toMatch(secrets)
    expect(JSON.stringify(await viewed(aClerk('southDesk'), number))).toMatch(secrets)
    expect(await library.matters.maySeeDocument(north, 'photo')).toBe(false)
    expect(await library.matters.maySeeDocument(aClerk('southDesk'), 'photo')).toBe(true)
    const { rows } = await library.database.owner.query(
      'select s.words::text || s.grams::text as all from matters.search s join matters.matter m on m.city = s.city and m.id = s.matter where s.city = $1 and m.number = $2',
      [library.city, number],
    )
    expect(rows[0]!.all).not.toMatch(/李小|秘密/)
  })

  it('gives the timeline page by page', async () => {
    const { number } = await aFiledMatter(library)
    for (let nth = 0; nth < 4; nth++) await does(library, reader, number, 'message', { text: `no. ${nth}` })
    const first = await library.matters.timeline(reader, number, { limit: 2 })
    expect(first).toMatchObject({ ok: true, value: { next: 2 } })
    const rest = await library.matters.timeline(reader, number, { limit: 10, after: 2 })
    expect(rest.ok && rest.value.entries.map((one) => one.seq)).toEqual([3, 4, 5])
    expect(rest.ok && rest.value.next).toBeUndefined()
  })
})

describe('merging', () => {
  it('joins a duplicate to a matter that the clerk may see, and undoes it', async () => {
    const [one, two] = [await aFiledMatter(library), await aFiledMatter(library)]
    await does(library, north, two.number, 'merge', { number: one.number, reason: 'the same card' })
    expect(await viewed(reader, two.number)).toMatchObject({ phase: 'closed', mergedInto: one.number })
    await does(library, north, two.number, 'takeBack', { seq: 2, reason: 'two cards' })
    expect(await viewed(reader, two.number)).toMatchObject({ phase: 'filed' })
    const wish = { act: 'merge', fields: { number: 'ZQ000000-20260101-LC00001-A', reason: 'x' } }
    expect(await library.matters.act(north, two.number, 'any', wish, library.key())).toMatchObject({
      code: 'matters/no-such-number',
    })
  })
})

describe('the outbox', () => {
  it('tells every event at least once, and again to a listener that failed', async () => {
    const heard: string[] = []
    let isPostClosed = true
    const own = await aLibrary({
      listeners: [
        async (events) => {
          const names = events.map((event) => event.name)
          if (isPostClosed && names.includes('MatterMoved')) throw new Error('the post is closed')
          heard.push(...names)
        },
      ],
    })
    const { number } = await aFiledMatter(own)
    await does(own, north, number, 'accept')
    await does(own, reader, number, 'message', { text: 'Hello?' })
    expect(await own.matters.drainOutbox(own.city)).toBe(2)
    expect(heard).toEqual(['MatterFiled', 'MessageWritten'])
    isPostClosed = false
    own.at('2026-03-02T12:00:00+08:00')
    expect(await own.matters.drainOutbox(own.city)).toBe(1)
    expect(await own.matters.drainOutbox(own.city)).toBe(0)
    expect(heard).toEqual(['MatterFiled', 'MessageWritten', 'MatterMoved'])
    await own.drop()
  })
})
