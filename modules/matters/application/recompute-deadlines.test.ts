import { loadCalendar } from '@gongdao/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, does, type Library } from '../testing/a-library.ts'
import { libraryLaw } from '../testing/library-law.ts'
import { aClerk, aResident } from '../testing/reading-town.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

const calendar = (days: { name: string; date: string; isOffDay: boolean }[]) => {
  const loaded = loadCalendar([{ year: 2027, papers: [], days }])
  if (!loaded.ok) throw new Error(loaded.en)
  return loaded.value
}

const newYear = [
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '元旦', date: '2027-01-04', isOffDay: true },
]

const idOf = async (number: string): Promise<string> => {
  const { rows } = await library.database.owner.query('select id from matters.matter where city = $1 and number = $2', [
    library.city,
    number,
  ])
  return rows[0]!.id
}

describe('a date that crosses a year whose holidays are not announced', () => {
  it('is provisional, and is counted anew by an action in the log when they are', async () => {
    library.at('2026-12-29T09:00:00+08:00')
    const { number } = await aFiledMatter(library)
    const before = await library.matters.view(aResident(), number)
    expect(before.ok && before.value.clocks[0]).toMatchObject({ due: '2027-01-05', provisional: true })
    expect(await library.matters.recompute(library.city)).toBe(0)
    library.law(libraryLaw(calendar(newYear)))
    expect(await library.matters.recompute(library.city)).toBe(1)
    expect(await library.matters.recompute(library.city)).toBe(0)
    const after = await library.matters.view(aResident(), number)
    expect(after.ok && after.value.clocks[0]).toMatchObject({ due: '2027-01-07', provisional: false })
    expect(after.ok && after.value.timeline.at(-1)).toMatchObject({ act: 'recompute', by: { kind: 'system' } })
    expect((await library.matters.rebuild(library.city, await idOf(number))).same).toBe(true)
    library.law(libraryLaw())
  })

  it('is counted anew where its clock has stopped, in a closed matter and in one that was merged', async () => {
    library.at('2026-12-29T09:00:00+08:00')
    const [main, merged, withdrawn] = [
      await aFiledMatter(library),
      await aFiledMatter(library),
      await aFiledMatter(library),
    ]
    await does(library, aClerk('northDesk'), merged.number, 'merge', { number: main.number, reason: 'the same' })
    await does(library, aResident(), withdrawn.number, 'withdraw')
    library.law(libraryLaw(calendar(newYear)))
    expect(await library.matters.recompute(library.city)).toBe(3)
    expect(await library.matters.recompute(library.city)).toBe(0)
    for (const { number } of [main, merged, withdrawn])
      expect((await library.matters.rebuild(library.city, await idOf(number))).same).toBe(true)
    library.law(libraryLaw())
  })

  it('is counted anew before anybody acts on it', async () => {
    library.at('2026-12-29T09:00:00+08:00')
    const { number } = await aFiledMatter(library)
    library.law(libraryLaw(calendar(newYear)))
    await does(library, aClerk('northDesk'), number, 'accept')
    const view = await library.matters.view(aResident(), number)
    expect(view.ok && view.value.timeline.map((one) => one.act)).toEqual(['file', 'recompute', 'accept'])
    library.law(libraryLaw())
  })
})

describe('a rebuild', () => {
  it('finds a row that somebody changed behind the record’s back', async () => {
    library.at('2026-03-02T09:00:00+08:00')
    const { number } = await aFiledMatter(library)
    const id = await idOf(number)
    expect((await library.matters.rebuild(library.city, id)).same).toBe(true)
    await library.database.owner.query(
      `update matters.matter set leading_due_at = leading_due_at + interval '1 day' where city = $1 and id = $2`,
      [library.city, id],
    )
    expect((await library.matters.rebuild(library.city, id)).same).toBe(false)
  })
})
