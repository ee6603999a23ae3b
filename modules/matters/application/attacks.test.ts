import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aHead, aResident, readingTown, townDirectory } from '../testing/reading-town.ts'

let library: Library
const north = aClerk('northDesk')
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

describe('two workers at once', () => {
  it('take each act of the system once: ended clocks, handing on, following a merger', async () => {
    const contested: string[] = []
    for (let nth = 0; nth < 5; nth++) {
      const { number } = await aFiledMatter(library)
      await does(library, north, number, 'accept')
      await does(library, north, number, 'answer', { result: 'no' })
      contested.push(number)
    }
    const [one, two] = [await aFiledMatter(library), await aFiledMatter(library)]
    await does(library, north, two.number, 'merge', { number: one.number, reason: 'the same' })
    await does(library, north, one.number, 'accept')
    await does(library, north, one.number, 'answer', { result: 'no' })
    library.at('2026-03-20T09:00:00+08:00')
    await Promise.all([1, 2, 3].map(() => library.matters.lapse(library.city)))
    await library.matters.lapse(library.city)
    for (const number of contested) {
      const { timeline } = await viewed(north, number)
      expect(timeline.map((each) => each.act)).toEqual(['file', 'accept', 'answer', 'closeAnswered'])
    }
    const acts = (await viewed(north, two.number)).timeline.map((each) => each.act)
    expect(acts).toEqual(['file', 'merge', 'answerTogether'])
  })
})

describe('urging', () => {
  it('is once a day for the matter, also by several people at once', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, reader, number, 'appoint', { person: 'helper', name: 'H' })
    const people = [reader, aResident('helper'), reader, aResident('helper')]
    const urged = await Promise.all(
      people.map((by) => library.matters.act(by, number, 'any', { act: 'urge' }, library.key())),
    )
    expect(urged.filter((each) => each.ok)).toHaveLength(1)
    library.at('2026-03-02T23:59:59+08:00')
    expect(await library.matters.act(reader, number, 'any', { act: 'urge' }, library.key())).toMatchObject({
      code: 'matters/urged-today',
    })
    library.at('2026-03-03T00:00:00+08:00')
    await does(library, reader, number, 'urge')
  })
})

describe('a unit that is dissolved while a referral is on its way to it', () => {
  it('gives it to its successor, who may object as it might have', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'forward', { unit: 'southDesk' })
    const units = readingTown.units.map((each) =>
      each.id === 'southDesk' ? { ...each, active: false, successor: 'roomsDesk' } : each,
    )
    library.directory(townDirectory({ ...readingTown, units }))
    await library.matters.lapse(library.city)
    const rooms = aClerk('roomsDesk')
    expect(await viewed(rooms, number)).toMatchObject({ unit: { id: 'roomsDesk' }, next: { act: 'acceptReferral' } })
    const { rows } = await library.database.owner.query(
      'select referral from matters.matter where city = $1 and number = $2',
      [library.city, number],
    )
    expect(rows[0]!.referral).toMatchObject({ from: 'northDesk', to: 'roomsDesk', pending: true })
    await does(library, rooms, number, 'refuseReferral', { rule: 'notOurs', unit: 'hallDesk', reason: 'not ours' })
    expect(await viewed(aClerk('hallDesk'), number)).toMatchObject({ unit: { id: 'hallDesk' } })
  })
})

describe('who may only look for her', () => {
  it('sees what she sees and not what is kept from her, and acts in nothing', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: '还给您', note: '内部记录一句' })
    const lawyer = aResident('lawyer', { mandates: [{ principal: 'reader', scope: ['see'] }] })
    const view = await viewed(lawyer, number)
    expect(JSON.stringify(view)).not.toContain('内部记录一句')
    expect(view.timeline.at(-1)?.letter?.body.zh).toContain('还给您')
    expect(view.acts).toEqual([])
    for (const mandates of [[], [{ principal: 'reader', matter: 'another', scope: ['see' as const] }]])
      expect(await library.matters.view(aResident('lawyer', { mandates }), number)).toMatchObject({
        code: 'matters/not-found',
      })
  })
})

describe('a recused member of staff', () => {
  it('neither sees, nor acts, nor opens a paper, nor is assigned, wherever the matter goes', async () => {
    const { number } = await aFiledMatter(library, reader, aFiling({ documents: ['photo-of-recusal'] }))
    const kin = aClerk('southDesk')
    await does(library, north, number, 'forward', { unit: 'southDesk' })
    expect(await library.matters.maySeeDocument(kin, 'photo-of-recusal')).toBe(true)
    await does(library, aHead('southDesk'), number, 'recuse', { person: kin.id, reason: 'a cousin' })
    const answers = [
      await library.matters.view(kin, number),
      await library.matters.timeline(kin, number),
      await library.matters.reads(kin, number),
      await library.matters.receipt(kin, number),
      await library.matters.act(kin, number, 'any', { act: 'answer', fields: { result: 'x' } }, library.key()),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ code: 'matters/not-found' })
    expect(await library.matters.maySeeDocument(kin, 'photo-of-recusal')).toBe(false)
    const assign = { act: 'assign', fields: { person: kin.id } }
    expect(await library.matters.act(aHead('southDesk'), number, 'any', assign, library.key())).toMatchObject({
      code: 'matters/recused',
    })
    expect(await library.matters.recusedFrom(kin)).toContain(number)
    expect(await library.matters.recusedFrom(north)).toEqual([])
    const other = await aFiledMatter(library, reader, aFiling({ unit: 'southDesk' }))
    const merge = { act: 'merge', fields: { number, reason: 'x' } }
    expect(await library.matters.act(kin, other.number, 'any', merge, library.key())).toMatchObject({
      code: 'matters/no-such-number',
    })
  })
})
