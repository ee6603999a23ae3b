import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, type Library } from '../../testing/a-library.ts'

describe('a group of events that share a transaction', () => {
  let library: Library
  let poisoned = ''
  const calls: number[] = []

  beforeAll(async () => {
    library = await aLibrary({
      listeners: [
        async (events, within) => {
          calls.push(events.length)
          for (const event of events) {
            await within.query(
              `insert into matters.serial_block (city, day, drawn) values ($1, $2, 1)
               on conflict (city, day) do update set drawn = serial_block.drawn + 1`,
              [event.city, `heard ${event.number}`],
            )
            // The statement itself fails: without a savepoint the whole group would be lost with it.
            if (event.number === poisoned) await within.query('select 1 / 0 as nothing')
          }
        },
      ],
    })
  })
  afterAll(() => library?.drop())

  const written = async () => {
    const { rows } = await library.database.owner.query(
      `select day, drawn from matters.serial_block where city = $1 and day like 'heard %'`,
      [library.city],
    )
    return new Map(rows.map((row) => [String(row.day).replace('heard ', ''), Number(row.drawn)]))
  }

  it('are told in one go', async () => {
    for (let nth = 0; nth < 5; nth++) await aFiledMatter(library)
    expect(await library.matters.drainOutbox(library.city)).toBe(5)
    expect(calls).toEqual([5])
    expect([...(await written()).values()]).toEqual([1, 1, 1, 1, 1])
    await library.database.owner.query(`delete from matters.serial_block where city = $1 and day like 'heard %'`, [
      library.city,
    ])
  })

  it('lose only the one that fails, with all that was written for it', async () => {
    const numbers: string[] = []
    for (let nth = 0; nth < 30; nth++) numbers.push((await aFiledMatter(library)).number)
    poisoned = numbers[3]!
    calls.length = 0
    expect(await library.matters.drainOutbox(library.city)).toBe(29)
    // By halves: 30, 15, 8, 4, then 2 and 2, and the one beside it.
    expect(calls.length).toBeLessThan(12)
    const others = numbers.filter((number) => number !== poisoned)
    expect(await written()).toEqual(new Map(others.map((number) => [number, 1])))
    expect(await library.matters.drainOutbox(library.city)).toBe(0)
  })

  it('are no more than were asked for', async () => {
    for (let nth = 0; nth < 3; nth++) await aFiledMatter(library)
    expect(await library.matters.drainOutbox(library.city, 2)).toBe(2)
    expect(await library.matters.drainOutbox(library.city, 2)).toBe(1)
  })

  it('tell the one that failed again later', async () => {
    const wasPoisoned = poisoned
    poisoned = ''
    library.at('2026-03-09T12:00:00+08:00')
    expect(await library.matters.drainOutbox(library.city)).toBe(1)
    expect((await written()).get(wasPoisoned)).toBe(1)
  })
})
