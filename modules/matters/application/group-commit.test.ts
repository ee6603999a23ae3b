import type { Sql } from '@gongdao/platform/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMatters, type Matters } from '../index.ts'
import { aFiledMatter, aFiling, aLibrary, type Library } from '../testing/a-library.ts'
import { aClerk, aResident } from '../testing/reading-town.ts'

let library: Library
let matters: Matters
/** How many wishes each call of the record carried. */
let groups: number[] = []
/** Changes what a call is about to send. */
let spoil: (values: unknown[]) => void = () => {}
/** What calls of the record wait for before they go. */
let gate: Promise<void> = Promise.resolve()
/** Logs that were read. */
let reads = 0

beforeAll(async () => {
  library = await aLibrary()
  const { db } = library.needs
  const query = (async (text: string, values: unknown[] = [], name?: string) => {
    if (text.includes('record_group')) {
      groups.push(JSON.parse(String(values[1])).length)
      spoil(values)
      await gate
    }
    const answer = await db.query(text, values, name)
    if (text.includes('join matters.action')) reads += (values[1] as string[]).length
    return answer
  }) as Sql['query']
  matters = createMatters({ ...library.needs, db: { ...db, query } })
  // The first one draws the block of numbers.
  await matters.file(aResident(), aFiling(), library.key())
})
afterAll(() => library?.drop())
beforeEach(() => {
  groups = []
  spoil = () => {}
  gate = Promise.resolve()
})

const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

const file = (key = library.key(), story = 'Somebody took my card.') =>
  matters.file(aResident(), aFiling({ answers: { ...aFiling().answers, story } }), key)

const count = async (table: string) => {
  const { rows } = await library.database.owner.query(
    `select count(*)::int as n from matters.${table} t where t.city = $1`,
    [library.city],
  )
  return rows[0]!.n as number
}

const versionOf = async (number: string) => {
  const { rows } = await library.database.owner.query(
    'select id, version from matters.matter where city = $1 and number = $2',
    [library.city, number],
  )
  return rows[0] as { id: string; version: number }
}

describe('filings that come at the same time', () => {
  it('are written in one call, each whole, with a number of its own', async () => {
    const before = await count('matter')
    const filed = await Promise.all(Array.from({ length: 12 }, () => file()))
    expect(groups).toEqual([12])
    const numbers = new Set(filed.map((one) => one.ok && one.value.number))
    expect(numbers.size).toBe(12)
    expect(await count('matter')).toBe(before + 12)
    for (const number of numbers) {
      const { id } = await versionOf(String(number))
      expect((await matters.rebuild(library.city, id)).same).toBe(true)
    }
  })

  it('do not fail for the fault of one', async () => {
    const before = [await count('matter'), await count('idempotency'), await count('outbox')]
    spoil = (values) => {
      // The fourth filing of every call that holds it comes without the unit that must answer for it.
      values[2] = String(values[2]).replace(/("subject":"bad"[^}]*"next_act":)"\w+"/, '$1null')
    }
    const subjects = ['a', 'b', 'c', 'bad', 'e']
    const ended = await Promise.allSettled(
      subjects.map((subject) =>
        matters.file(aResident(), aFiling({ answers: { ...aFiling().answers, subject } }), library.key()),
      ),
    )
    expect(ended.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect((ended[3] as PromiseRejectedResult).reason.constraint).toBe('nothing_is_ownerless')
    expect(groups).toEqual([5, 1, 1, 1, 1, 1])
    expect([await count('matter'), await count('idempotency'), await count('outbox')]).toEqual(before.map((n) => n + 4))
  })

  it('under one key are one effect, and with another body refused', async () => {
    const before = await count('matter')
    const key = library.key()
    const [first, ...others] = await Promise.all([
      file(key),
      file(key),
      file(),
      file(key, 'Something else.'),
      file(key),
    ])
    expect(first).toMatchObject({ ok: true })
    expect(others[0]).toEqual(first)
    expect(others[3]).toEqual(first)
    expect(others[1]).toMatchObject({ ok: true })
    expect(others[2]).toMatchObject({ ok: false, code: 'matters/key-reused' })
    expect(await count('matter')).toBe(before + 2)
  })

  it('under one key in two servers at once are one effect too', async () => {
    const before = await count('matter')
    const keys = Array.from({ length: 8 }, () => library.key())
    const another = createMatters({ ...library.needs, db: { ...library.needs.db } })
    const here = keys.map((key) => file(key))
    // The other server hears of them in another order.
    const there = [...keys]
      .reverse()
      .map((key) =>
        another.file(aResident(), aFiling({ answers: { ...aFiling().answers, story: 'Somebody took my card.' } }), key),
      )
    expect(await Promise.all(there)).toEqual((await Promise.all(here)).reverse())
    expect(await count('matter')).toBe(before + 8)
  })

  it('all get a truthful answer when the line breaks in the middle', async () => {
    const before = await count('matter')
    const keys = Array.from({ length: 6 }, () => library.key())
    const client = await library.database.owner.pool.connect()
    await client.query('begin')
    await client.query('lock table matters.search /* city */ in access exclusive mode')
    const broken = Promise.allSettled(keys.map((key) => file(key)))
    for (let cut = 0; cut === 0; ) {
      const { rowCount } = await library.database.app.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongdao_app'
           and datname = current_database() and pid <> pg_backend_pid() and query like '%record_group%' and state = 'active'`,
      )
      cut = rowCount
    }
    expect(new Set((await broken).map((one) => one.status))).toEqual(new Set(['rejected']))
    await client.query('rollback')
    client.release()
    expect(await count('matter')).toBe(before)
    const again = await Promise.all(keys.map((key) => file(key)))
    expect(again.every((one) => one.ok)).toBe(true)
    expect(await Promise.all(keys.map((key) => file(key)))).toEqual(again)
    expect(await count('matter')).toBe(before + 6)
  })
})

describe('acts that come at the same time', () => {
  it('on different matters share a call, beside filings', async () => {
    const filed = await Promise.all(Array.from({ length: 6 }, () => aFiledMatter(library)))
    reads = 0
    let open = () => {}
    gate = new Promise((resolve) => {
      open = resolve
    })
    const acts = filed.map(({ number }) =>
      matters.act(aClerk('northDesk'), number, 1, { act: 'accept' }, library.key()),
    )
    const all = Promise.all([...acts, file()])
    while (reads < 6) await turn()
    // Everybody has decided by now: two calls may be under way, the others wait together.
    await turn()
    open()
    expect((await all).every((one) => one.ok)).toBe(true)
    expect(groups.reduce((a, b) => a + b)).toBe(7)
    expect(groups.length).toBeLessThanOrEqual(3)
    for (const { number } of filed) {
      const { id, version } = await versionOf(number)
      expect(version).toBe(2)
      expect((await matters.rebuild(library.city, id)).same).toBe(true)
    }
  })

  it('on one matter are written one after the other: one wins, the other hears of it', async () => {
    const { number } = await aFiledMatter(library)
    const taken = await Promise.all(
      [1, 2, 3].map(() => matters.act(aClerk('northDesk'), number, 1, { act: 'accept' }, library.key())),
    )
    expect(taken.filter((one) => one.ok)).toHaveLength(1)
    for (const one of taken.filter((each) => !each.ok)) expect(one).toMatchObject({ code: 'matters/changed' })
    expect((await versionOf(number)).version).toBe(2)
  })

  it('under one key are one effect', async () => {
    const { number } = await aFiledMatter(library)
    const key = library.key()
    const taken = await Promise.all(
      [1, 2, 3].map(() => matters.act(aClerk('northDesk'), number, 1, { act: 'accept' }, key)),
    )
    expect(taken.map((one) => one.ok && one.value.version)).toEqual([2, 2, 2])
    expect((await versionOf(number)).version).toBe(2)
  })
})

describe('the call itself', () => {
  it('refuses a matter that stands in two wishes, and a row of another city', async () => {
    const { id } = await versionOf((await aFiledMatter(library)).number)
    const call = (asks: unknown, rows: unknown = []) =>
      library.database.app.query(`select matters.record_group($1, $2, $3, '[]', '[]', '[]', '[]', '[]', '[]')`, [
        library.city,
        JSON.stringify(asks),
        JSON.stringify(rows),
      ])
    const wish = { matters: [{ id, expected: 1 }] }
    await expect(call([wish, wish])).rejects.toThrow(/twice/)
    await expect(call([{ matters: [{ id: 'x', expected: 0 }] }], [{ city: '110000', id: 'x' }])).rejects.toThrow(
      /of another city/,
    )
  })
})
