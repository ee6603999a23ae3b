import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aResident } from '../testing/reading-town.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

/** Clocks and tasks of a matter, by what they are, with the place at which each row lies. */
async function placesOf(number: string): Promise<Map<string, string>> {
  const { rows } = await library.database.owner.query(
    `select x.what, x.place from matters.matter m cross join lateral (
       select 'clock ' || c.id as what, c.ctid::text as place from matters.clock c where c.city = m.city and c.matter = m.id
       union all select 'task ' || t.id, t.ctid::text from matters.task t where t.city = m.city and t.matter = m.id
     ) x where m.city = $1 and m.number = $2`,
    [library.city, number],
  )
  return new Map(rows.map(({ what, place }) => [what as string, place as string]))
}

async function isAsItsLogSays(number: string): Promise<boolean> {
  const { rows } = await library.database.owner.query('select id from matters.matter where city = $1 and number = $2', [
    library.city,
    number,
  ])
  return (await library.matters.rebuild(library.city, rows[0]!.id as string)).same
}

it('leaves clocks and tasks that an act does not change where they lie', async () => {
  const ann = aResident('ann')
  const { number } = await aFiledMatter(library, ann)
  // An answer that is owed sooner leads from now on.
  await does(library, ann, number, 'message', { text: 'When may I come?' })
  const before = await placesOf(number)
  expect(before.size).toBeGreaterThan(3)
  await does(library, ann, number, 'message', { text: 'And what shall I bring?' })
  const after = await placesOf(number)
  expect(after.size).toBe(before.size + 2)
  expect(new Map([...after].filter(([what]) => before.has(what)))).toEqual(before)
  expect(await isAsItsLogSays(number)).toBe(true)
})

it('writes those anew that an act changes, and takes away those that it ends', async () => {
  const ann = aResident('ann')
  const { number } = await aFiledMatter(library, ann)
  const filed = await placesOf(number)
  await does(library, aClerk('northDesk'), number, 'forward', { unit: 'southDesk' })
  const moved = await placesOf(number)
  const state = [...filed.keys()].filter((what) => what.startsWith('clock'))
  expect(state.some((what) => moved.get(what) !== filed.get(what))).toBe(true)
  expect(await isAsItsLogSays(number)).toBe(true)
})

it('refuses a row of another city, as it did', async () => {
  const ann = aResident('ann')
  const { number } = await aFiledMatter(library, ann)
  const { rows } = await library.database.owner.query(
    'select to_json(m) as row from matters.matter m where m.city = $1 and m.number = $2',
    [library.city, number],
  )
  const row = { ...rows[0]!.row, city: 'elsewhere', version: 2 }
  const asks = [{ matters: [{ id: row.id, expected: 1 }] }]
  const call = library.database.app.query(
    `select matters.record_group($1, $2, $3, '[]', '[]', '[]', '[]', '[]', '[]')`,
    [library.city, JSON.stringify(asks), JSON.stringify([row])],
  )
  await expect(call).rejects.toThrow('a row is missing, or of another city')
})
