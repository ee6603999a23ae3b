import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../log/index.ts'
import { aDatabase, type TestDatabase } from '../postgres-testing/index.ts'
import { createQueue, drainLoop, grantQueue, startWorkers } from './index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await aDatabase([])
  await grantQueue(db.owner)
})
afterAll(() => db.drop())

/** A promise and the function that keeps it. */
function aPromise<T>() {
  let keep!: (value: T) => void
  const kept = new Promise<T>((resolve) => {
    keep = resolve
  })
  return { kept, keep }
}

describe('the queue', () => {
  it('does a job with the server’s own role, and tries again what failed', async () => {
    const heard: unknown[] = []
    const second = aPromise<void>()
    const queue = createQueue(db.app)
    await queue.add('greet', { name: 'Wang' }, { key: 'row-1' })
    await queue.add('greet', { name: 'Li' }, { key: 'row-1' })
    const workers = startWorkers({
      db: db.app,
      log: silentLog(),
      tasks: {
        async greet(payload) {
          heard.push(payload)
          if (heard.length === 1) {
            // Tried again at once instead of after the library's pause.
            await db.owner.query('update graphile_worker._private_jobs set run_at = now() where key = $1', ['row-1'])
            throw new Error('not today')
          }
          second.keep()
        },
      },
    })
    await Promise.race([second.kept, new Promise((resolve) => setTimeout(resolve, 8_000))])
    await workers.stop()
    expect(heard).toEqual([{ name: 'Li' }, { name: 'Li' }])
  })

  it('forgets a job whose transaction was undone', async () => {
    const queue = createQueue(db.app)
    await db.app
      .transaction(async (tx) => {
        await queue.add('never', {}, { key: 'undone' }, tx)
        throw new Error('undone')
      })
      .catch(() => {})
    const { rows } = await db.owner.query(`select 1 from graphile_worker.jobs where key = 'undone'`)
    expect(rows).toEqual([])
  })
})

describe('a drain', () => {
  it('is worked until it is empty, and again when somebody nudges', async () => {
    let left = 3
    const empty = [aPromise<void>(), aPromise<void>()]
    let emptied = 0
    const loop = drainLoop(
      {
        name: 'water',
        async work() {
          if (left === 0) {
            empty[emptied++]?.keep()
            return 0
          }
          left--
          return 1
        },
      },
      silentLog(),
    )
    await empty[0]!.kept
    left = 2
    loop.nudge()
    await empty[1]!.kept
    await loop.stop()
    expect(left).toBe(0)
  })
})
