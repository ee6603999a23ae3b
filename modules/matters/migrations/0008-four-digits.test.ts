import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFiledMatter, aFiling, aLibrary, type Library } from '../testing/a-library.ts'
import { aResident } from '../testing/reading-town.ts'
import { sql } from './0008-four-digits.sql.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

it('gives matters of before the pieces of four digits that the application writes today, and nothing that is not searched', async () => {
  const { owner } = library.database
  const { number } = await aFiledMatter(library, aResident('ann'), aFiling({ unit: 'northDesk' }))
  const stored = async () =>
    (
      await owner.query<{ grams: string[] }>(
        'select tsvector_to_array(grams) as grams from matters.search where city = $1',
        [library.city],
      )
    ).rows[0]!.grams
  const today = await stored()
  const day = number.split('-')[1]!
  expect(today).toEqual(expect.arrayContaining([day.slice(0, 4), day.slice(4)]))
  await owner.query(
    `update matters.search set grams = array_to_tsvector(array(
       select one from unnest(tsvector_to_array(grams)) as one where one !~ '^[0-9]{4}$')) where city = $1`,
    [library.city],
  )
  expect(await stored()).not.toContain(day.slice(0, 4))
  await owner.query(sql)
  expect(await stored()).toEqual(today)
})
