import type { Sql } from '@gongdao/platform/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMatters, type Matters } from '../../index.ts'
import { aFiledMatter, aLibrary, type Library } from '../../testing/a-library.ts'
import { aClerk } from '../../testing/reading-town.ts'
import { findLog } from './matter-log.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

describe('logs that are asked for at the same time', () => {
  it('are read in one statement, and each asker gets her own', async () => {
    const filed = await Promise.all(Array.from({ length: 5 }, () => aFiledMatter(library)))
    const asked: string[] = []
    const db: Sql = {
      query: (text, values, name) => {
        asked.push(text)
        return library.database.app.query(text, values, name)
      },
    }
    const numbers = [...filed.map((one) => one.number), 'nobody has this', filed[0]!.number]
    const logs = await Promise.all(numbers.map((number) => findLog(db, library.city, { number })))
    expect(asked).toHaveLength(1)
    expect(logs.map((log) => log?.actions[0]?.facts.number)).toEqual(
      numbers.map((number) => (number.startsWith('nobody') ? undefined : number)),
    )
    const ids = logs.flatMap((log) => (log ? [log.id] : []))
    const again = await Promise.all(ids.map((id) => findLog(db, library.city, { id })))
    expect(again).toEqual(logs.filter((log) => log !== undefined))
    expect(await findLog(db, '110000', { number: numbers[0]! })).toBeUndefined()
  })
})

describe('what a member of staff looks at', () => {
  let matters: Matters
  let number: string
  /** What the trace waits for before it is written. */
  let gate: Promise<void>
  let isTraced = false

  beforeEach(async () => {
    number = (await aFiledMatter(library)).number
    isTraced = false
    const { db } = library.needs
    const query = (async (text: string, values: unknown[], name?: string) => {
      if (!text.includes('insert into matters.read')) return db.query(text, values, name)
      await gate
      const answer = await db.query(text, values, name)
      isTraced = true
      return answer
    }) as Sql['query']
    matters = createMatters({ ...library.needs, db: { ...db, query } })
  })

  it('is shown to her when the trace lies on the disk, not before', async () => {
    let open = () => {}
    gate = new Promise((resolve) => {
      open = resolve
    })
    let isShown = false
    const shown = matters.view(aClerk('northDesk'), number).then((view) => {
      isShown = true
      return [view.ok, isTraced]
    })
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(isShown).toBe(false)
    open()
    expect(await shown).toEqual([true, true])
  })

  it('is not shown when the trace cannot be written', async () => {
    gate = Promise.reject(new Error('the disk is full'))
    gate.catch(() => {})
    await expect(matters.view(aClerk('northDesk'), number)).rejects.toThrow('the disk is full')
  })
})
