import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDatabase, type TestDatabase } from '../postgres-testing/index.ts'
import { type Database, isDatabaseDown, openDatabase } from './index.ts'

let test: TestDatabase
let line: Server
/** What came over the line before this moment stays without an answer for ever. */
let swallow = () => {}
let impatient: Database
beforeAll(async () => {
  test = await aDatabase([])
  const url = new URL(test.url)
  const target = Number(url.port)
  line = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    let isLost = false
    const swallowBefore = swallow
    swallow = () => {
      swallowBefore()
      isLost = true
    }
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => void (isLost || to.write(bytes)))
      from.on('error', () => {})
      from.on('close', () => void (isLost || to.destroy()))
    }
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  url.port = String((line.address() as { port: number }).port)
  // One connection: whatever came back broken would be met by the next one who asks.
  impatient = openDatabase({ url: url.toString(), max: 1, patience: 1_000 })
})
afterAll(async () => {
  await impatient?.close()
  line?.close()
  await test?.drop()
})

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error) => error,
  )
const one = async () => (await impatient.query<{ one: number }>('select 1 as one')).rows

describe('a line to the database that swallows everything without a word', () => {
  it.each([
    ['a statement', () => impatient.query('select 1')],
    ['a transaction', () => impatient.transaction((tx) => tx.query('select 1'))],
    ['the query builder', () => sql`select 1`.execute(impatient.kysely)],
  ])('is given up by %s, and a new one is found', async (_, work) => {
    expect(await one()).toEqual([{ one: 1 }])
    swallow()
    expect(isDatabaseDown(await failureOf(work()))).toBe(true)
    expect(await one()).toEqual([{ one: 1 }])
  })

  it('keeps no lock: the server ends the transaction of whom it does not hear any more', async () => {
    const lost = impatient.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(44)')
      swallow()
      await tx.query('select 1')
    })
    expect(isDatabaseDown(await failureOf(lost))).toBe(true)
    const { rows } = await test.owner.query('select pg_advisory_lock(44), pg_advisory_unlock(44) as mine')
    expect(rows).toMatchObject([{ mine: true }])
  })
})

describe('a statement that takes too long', () => {
  it('is ended by the server and is said to be a database that cannot answer now', async () => {
    expect(isDatabaseDown(await failureOf(impatient.query('select pg_sleep(3600)')))).toBe(true)
    expect(await one()).toEqual([{ one: 1 }])
  })

  it('is waited for where the work takes long by its nature', async () => {
    const { rows } = await impatient.transaction((tx) => tx.query('select 1 as one, pg_sleep(2)'), 60_000)
    expect(rows).toMatchObject([{ one: 1 }])
  })
})
