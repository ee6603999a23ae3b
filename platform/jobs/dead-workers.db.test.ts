import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../log/index.ts'
import { aDatabase, type TestDatabase } from '../postgres-testing/index.ts'
import { createQueue, grantQueue, startWorkers } from './index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await aDatabase([])
  await grantQueue(db.owner)
})
afterAll(() => db.drop())

/** As a worker leaves it that was killed, or still works on it. */
const take = (key: string, pool: string) =>
  db.owner.query(
    `update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '1 minute' where key = $1`,
    [key, pool],
  )

describe('a job in the hands of a worker', () => {
  it('that was killed goes to another at once, and stays with one that lives', async () => {
    const queue = createQueue(db.app)
    for (const key of ['of the dead', 'of the living']) await queue.add('greet', key, { key })
    await take('of the dead', 'pool-dead')
    await take('of the living', 'pool-living')
    const living = await db.app.pool.connect()
    await living.query(`select pg_advisory_lock(44120006, hashtext('pool-living'))`)
    const heard: unknown[] = []
    let hear = () => {}
    const first = new Promise<void>((resolve) => {
      hear = resolve
    })
    const workers = startWorkers({
      db: db.app,
      log: silentLog(),
      tasks: {
        async greet(payload) {
          heard.push(payload)
          hear()
        },
      },
    })
    await first
    // It dies: what shows that it lives ends with its connection.
    expect(heard).toEqual(['of the dead'])
    living.release(true)
    await untilHeard(heard, 2)
    await workers.stop()
    expect(heard).toEqual(['of the dead', 'of the living'])
  })
})

async function untilHeard(heard: readonly unknown[], count: number): Promise<void> {
  for (const end = Date.now() + 60_000; heard.length < count && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 50))
}
