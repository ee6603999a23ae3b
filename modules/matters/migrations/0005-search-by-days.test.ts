import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aHead, aResident } from '../testing/reading-town.ts'
import { sql } from './0005-search-by-days.sql.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

it('gives matters of before the marks that the application writes today', async () => {
  const { owner } = library.database
  const { number } = await aFiledMatter(library, aResident('ann'), aFiling({ unit: 'northDesk' }))
  await does(library, aClerk('northDesk'), number, 'forward', { unit: 'southDesk' })
  await does(library, aHead('southDesk'), number, 'recuse', { person: 'clerk-southDesk', reason: 'a cousin' })
  const stored = async () =>
    (await owner.query('select words::text, grams::text from matters.search where city = $1', [library.city])).rows
  const today = await stored()
  expect(today[0]?.words).toMatch(/'@d512-\d+'.*'@unorthDesk\/d1-\d+'.*'@usouthDesk\/d64-\d+'.*'@xclerk-southDesk'/)
  const before = (column: string) => `(
    select array_to_tsvector(array_agg(one.lexeme) || array['@w1-' || week.nth, '@w8-' || week.nth / 8, '@w64-' || week.nth / 64])
    from unnest(${column}) as one, (select floor(extract(epoch from filed_at) / 604800)::bigint) as week (nth)
    where one.lexeme !~ '^@(d|x|u.*/)' group by week.nth)`
  await owner.query(
    `update matters.search set words = ${before('words')}, grams = ${before('grams')} where city = $1`,
    [library.city],
  )
  expect((await stored())[0]?.words).toContain('@w64-')
  await owner.query(sql)
  expect(await stored()).toEqual(today)
})
