import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aResident, nobody } from '../testing/reading-town.ts'

let library: Library
const reader = aResident()
const north = aClerk('northDesk')

beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())
beforeEach(() => library.at('2026-03-02T09:00:00+08:00'))

const looked = async (...given: Parameters<Library['matters']['look']>) => {
  const look = await library.matters.look(...given)
  if (!look.ok) throw new Error(look.code)
  return look.value
}

describe('a look', () => {
  it('shows what a view shows, and keeps its stamp while nothing changes', async () => {
    const { number } = await aFiledMatter(library)
    const first = await looked(reader, number)
    expect(await first.view()).toEqual(await library.matters.view(reader, number))
    const second = await looked(reader, number)
    expect(first.stamp).toEqual(expect.any(String))
    expect(second.stamp).toBe(first.stamp)
    expect(await second.view()).toEqual(await first.view())
  })

  it('has another stamp after every act, whoever took it and in whatever process', async () => {
    const { number } = await aFiledMatter(library)
    const stamps = new Set([(await looked(reader, number)).stamp])
    await does(library, north, number, 'accept')
    const accepted = await looked(reader, number)
    expect(await accepted.view()).toMatchObject({ value: { version: 2 } })
    stamps.add(accepted.stamp)
    const elsewhere = await aLibrary({ db: library.needs.db })
    await does(elsewhere, reader, number, 'message', { text: 'Hello?' })
    const written = await looked(reader, number)
    expect(await written.view()).toMatchObject({ value: { version: 3 } })
    stamps.add(written.stamp)
    expect(stamps.size).toBe(3)
    await elsewhere.drop()
  })

  it('has another stamp for each person, in each language, and by the code', async () => {
    const { number, code } = await aFiledMatter(library)
    const all = [
      await looked(reader, number),
      await looked({ ...reader, language: 'en' }, number),
      await looked(nobody, number, code),
      await looked(aResident('somebody'), number, code),
    ]
    expect(new Set(all.map((one) => one.stamp)).size).toBe(4)
  })

  it('is refused to whoever may not see it, also after somebody has looked', async () => {
    const { number } = await aFiledMatter(library)
    await looked(reader, number)
    for (const stranger of [aResident('stranger'), nobody, aClerk('southDesk')]) {
      expect(await library.matters.look(stranger, number)).toMatchObject({ code: 'matters/not-found' })
      expect(await library.matters.look(stranger, number, 'ABCD-EFGH-JKMN-PQRS-TVWX')).toMatchObject({
        code: 'matters/not-found',
      })
    }
  })

  it('of a member of staff has no stamp, and each is recorded', async () => {
    const { number } = await aFiledMatter(library)
    await looked(reader, number)
    const before = await library.matters.reads(reader, number)
    for (const _ of [1, 2]) expect((await looked(north, number)).stamp).toBeUndefined()
    const after = await library.matters.reads(reader, number)
    expect(after.ok && before.ok && after.value.length - before.value.length).toBe(2)
  })

  it('has another stamp a minute later, and when a clock has ended what time did is in the log', async () => {
    const { number } = await aFiledMatter(library, reader, aFiling())
    const first = await looked(reader, number)
    library.at('2026-03-02T09:01:00+08:00')
    expect((await looked(reader, number)).stamp).not.toBe(first.stamp)
    library.at('2027-03-02T09:00:00+08:00')
    const late = await looked(reader, number)
    expect(await late.view()).toEqual(await library.matters.view(reader, number))
  })
})
