import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, type Library } from '../testing/a-library.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

describe('what the database itself refuses', () => {
  const app = (text: string, values: unknown[] = [library.city]) => library.database.app.query(text, values)

  it('lets the server’s role neither change nor delete what happened', async () => {
    await expect(app(`update matters.action set act = 'x' where city = $1`)).rejects.toThrow(/permission denied/)
    await expect(app('delete from matters.action where city = $1')).rejects.toThrow(/permission denied/)
    await expect(app(`update matters.root set leaves = 0 where city = $1`)).rejects.toThrow(/permission denied/)
    await expect(app('delete from matters.read where city = $1')).rejects.toThrow(/permission denied/)
    await expect(app('delete from matters.matter where city = $1')).rejects.toThrow(/permission denied/)
  })

  const broken: [string, string][] = [
    ['without a unit', 'unit = null'],
    ['without a next act', 'next_act = null'],
    ['without a clock or a suspension', 'leading_clock = null, leading_due_at = null'],
    ['with a clock and a suspension', `suspension = '{"reason":"r","until":"u"}'`],
    [
      'suspended without a reason',
      `leading_clock = null, leading_due_at = null, suspension = '{"reason":"","until":"u"}'`,
    ],
    ['suspended without an end', `leading_clock = null, leading_due_at = null, suspension = '{"reason":"r"}'`],
    ['closed with a clock', 'closed = true, next_act = null'],
  ]
  it.each(broken)('keeps no open matter %s, not even for the owner', async (_what, change) => {
    const { number } = await aFiledMatter(library)
    const statement = `update matters.matter set ${change} where city = $1 and number = $2`
    await expect(library.database.owner.query(statement, [library.city, number])).rejects.toThrow(
      /nothing_is_ownerless/,
    )
  })

  it('names the city in every primary and unique key first, and has no trigger and no sequence', async () => {
    const keys = await library.database.owner.query(
      `select i.indexrelid::regclass::text as key, a.attname as first from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where n.nspname = 'matters' and i.indisunique`,
    )
    expect(keys.rows.length).toBeGreaterThan(12)
    for (const { key, first } of keys.rows) expect(first, key).toBe('city')
    const others = await library.database.owner.query(
      `select count(*)::int as n from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'matters' and not t.tgisinternal
       union all select count(*)::int from pg_sequences where schemaname = 'matters'`,
    )
    expect(others.rows.map((row) => row.n)).toEqual([0, 0])
  })
})
