import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClocksDiffer, demandSameClock } from './same-clock.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase([])
})
afterAll(() => database?.drop())

const hour = 3_600_000
const shifted = (by: number) => () => new Date(Date.now() + by)

describe('what is done because time has passed', () => {
  it('waits while the clock of the server and that of the database differ', async () => {
    for (const jump of [hour, -hour, 365 * 24 * hour])
      await expect(demandSameClock(database.app, shifted(jump))).rejects.toThrow(ClocksDiffer)
  })

  it('is done when they agree', async () => {
    await expect(demandSameClock(database.app, shifted(1_000))).resolves.toBeUndefined()
  })
})
