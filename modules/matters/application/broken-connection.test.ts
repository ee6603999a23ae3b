import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aFiling, aLibrary, type Library } from '../testing/a-library.ts'
import { aClerk, aResident } from '../testing/reading-town.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

const count = async (table: string, where = '') => {
  const { rows } = await library.database.owner.query(
    `select count(*)::int as n from matters.${table} t where t.city = $1 ${where}`,
    [library.city],
  )
  return rows[0]!.n as number
}

/** Ends the server's connections that stand in the middle of a call, as a killed process or a cut line would. */
async function cutCalls(): Promise<number> {
  const { rows } = await library.database.app.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = 'gongdao_app' and datname = current_database() and pid <> pg_backend_pid()
       and state = 'active' and query like '%matters.record%'`,
  )
  return rows.length
}

/** Holds the lock that the call needs, so that it can be cut while it waits in its middle. */
async function cutInTheMiddle(what: () => Promise<unknown>, lock: string, values: unknown[]): Promise<void> {
  const client = await library.database.owner.pool.connect()
  try {
    await client.query('begin')
    await client.query(lock, values)
    const call = what().then(
      () => 'answered',
      () => 'broken',
    )
    for (let nth = 0; nth < 200 && (await cutCalls()) === 0; nth++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await call).toBe('broken')
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('a call whose connection is cut', () => {
  it('has filed nothing, or everything: the same key tells', async () => {
    await aFiledMatter(library)
    const before = [
      await count('action'),
      await count('matter'),
      await count('clock'),
      await count('outbox'),
      await count('idempotency'),
    ]
    const key = library.key()
    const file = () => library.matters.file(aResident(), aFiling(), key)
    await cutInTheMiddle(file, 'lock table matters.search /* city */ in access exclusive mode', [])
    expect([
      await count('action'),
      await count('matter'),
      await count('clock'),
      await count('outbox'),
      await count('idempotency'),
    ]).toEqual(before)
    const again = await file()
    expect(again).toMatchObject({ ok: true })
    expect(await file()).toEqual(again)
    expect(await count('matter')).toBe(before[1]! + 1)
  })

  it('has acted not at all, or wholly', async () => {
    const { number } = await aFiledMatter(library)
    const key = library.key()
    const accept = () => library.matters.act(aClerk('northDesk'), number, 1, { act: 'accept' }, key)
    await cutInTheMiddle(accept, 'lock table matters.outbox /* city */ in access exclusive mode', [])
    const { rows } = await library.database.owner.query(
      'select id, version from matters.matter where city = $1 and number = $2',
      [library.city, number],
    )
    expect(rows[0]!.version).toBe(1)
    expect((await library.matters.rebuild(library.city, rows[0]!.id)).same).toBe(true)
    expect(await accept()).toMatchObject({ ok: true, value: { version: 2 } })
  })
})
