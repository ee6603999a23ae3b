import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDatabase, type TestDatabase } from '../postgres-testing/index.ts'
import { isDatabaseDown, migrate, openDatabase } from './index.ts'

const library = [
  {
    module: 'matters',
    name: '0001-cards',
    sql: `create table matters.card (city text not null, id text not null, day date, seen bigint, primary key (city, id));
          grant select, insert on matters.card to gongdao_app;`,
  },
]

let db: TestDatabase
beforeAll(async () => {
  db = await aDatabase(library)
})
afterAll(() => db.drop())

describe('a database', () => {
  it('gives calendar days as text and big numbers as numbers', async () => {
    await db.app.query('insert into matters.card (city, id, day, seen) values ($1, $2, $3, $4)', [
      '441200',
      'a',
      '2026-02-28',
      2 ** 40,
    ])
    const { rows } = await db.app.query('select day, seen, array[day] as days from matters.card where city = $1', [
      '441200',
    ])
    expect(rows).toEqual([{ day: '2026-02-28', seen: 2 ** 40, days: ['2026-02-28'] }])
  })

  it('undoes a transaction that throws', async () => {
    const work = db.app.transaction(async (tx) => {
      await tx.query(`insert into matters.card (city, id) values ('441200', 'undone')`)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    const { rows } = await db.app.query(`select 1 from matters.card where city = '441200' and id = 'undone'`)
    expect(rows).toEqual([])
  })

  it('lets the server append and not rewrite what the migration did not grant', async () => {
    await expect(db.app.query(`update matters.card set seen = 0 where city = '441200'`)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('refuses a statement on a module table that does not name the city, whichever way it comes', async () => {
    await expect(db.app.query('select id from matters.card')).rejects.toThrow(/does not name its city/)
    await expect(db.app.kysely.selectFrom('matters.card').select('id').execute()).rejects.toThrow(/does not name/)
    await expect(db.app.transaction((tx) => tx.query('select id from matters.card'))).rejects.toThrow(/does not name/)
  })

  it('tells a server that cannot be reached from a statement that is wrong', async () => {
    const nowhere = openDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none' })
    expect(isDatabaseDown(await nowhere.query('select 1').catch((error) => error))).toBe(true)
    expect(isDatabaseDown(await db.app.query('select nonsense').catch((error) => error))).toBe(false)
    await nowhere.close()
  })
})

describe('migrations', () => {
  it('are taken once, also by two servers that start together', async () => {
    const two = [
      ...library,
      { module: 'matters', name: '0002-more', sql: 'create table matters.more (city text primary key)' },
    ]
    const taken = await Promise.all([migrate(db.owner, two), migrate(db.owner, two)])
    expect(taken.flat()).toEqual(['matters/0002-more'])
  })

  it('wait for a lock only for moments, again and again, so that nobody queues behind them', async () => {
    const step = { module: 'matters', name: '0003-note', sql: 'alter table matters.card add column note text' }
    const holder = await db.owner.pool.connect()
    await holder.query('begin')
    await holder.query('lock table matters.card in access share mode')
    const migrating = migrate(db.owner, [...library, step])
    // 1. It gives up waiting, and somebody who reads meanwhile gets her answer.
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table matters.card%'
      and datname = current_database()`
    while ((await db.owner.query(waits)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await db.app.query(`select 1 from matters.card where city = '441200'`)
    // 2. When the table is free, the step is taken.
    await holder.query('commit')
    holder.release()
    expect(await migrating).toEqual(['matters/0003-note'])
  })

  it('make an index beside the writers, and again after one that was broken off', async () => {
    const index = (name: string, text: string) => ({ module: 'matters', name, sql: text })
    await db.owner.query(`insert into matters.card (city, id, seen) values ('441200', 'x', 1), ('441200', 'y', 1)`)
    const once = index('0004-once', 'create unique index concurrently card_once on matters.card (city, seen)')
    await expect(migrate(db.owner, [...library, once])).rejects.toThrow(/could not create unique index/)
    await db.owner.query(`update matters.card set seen = 2 where city = '441200' and id = 'y'`)
    const [first, second] = await Promise.all([
      migrate(db.owner, [...library, once]),
      migrate(db.owner, [...library, once]),
    ])
    expect([...first, ...second]).toEqual(['matters/0004-once'])
    const { rows } = await db.owner.query(
      `select indisvalid from pg_index where indexrelid = 'matters.card_once'::regclass`,
    )
    expect(rows).toEqual([{ indisvalid: true }])
  })

  it('are refused when one that was taken has been changed', async () => {
    const changed = [{ ...library[0]!, sql: `${library[0]!.sql} -- afterwards` }]
    await expect(migrate(db.owner, changed)).rejects.toThrow(/matters\/0001-cards was changed after/)
  })

  it('leave nothing behind when they fail, and say where', async () => {
    const broken = [
      ...library,
      { module: 'matters', name: '0009-broken', sql: 'create table matters.half (city text);\nselect nonsense;' },
    ]
    await expect(migrate(db.owner, broken)).rejects.toThrow(/0009-broken failed at its line 2/)
    const { rows } = await db.owner.query(`select to_regclass('matters.half') as half`)
    expect(rows).toEqual([{ half: null }])
  })
})
