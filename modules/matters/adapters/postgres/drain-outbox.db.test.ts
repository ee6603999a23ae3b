import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, type Library } from '../../testing/a-library.ts'

describe('a group of events that share a transaction', () => {
  let library: Library
  let poisoned = ''
  const heard: string[] = []

  beforeAll(async () => {
    library = await aLibrary({
      listeners: [
        async (event, within) => {
          heard.push(event.number)
          await within.query(
            `insert into matters.serial_block (city, day, drawn) values ($1, $2, 1)
             on conflict (city, day) do update set drawn = serial_block.drawn + 1`,
            [event.city, `heard ${event.number}`],
          )
          // The statement itself fails: without a savepoint the whole group would be lost with it.
          if (event.number === poisoned) await within.query('select 1 / 0 as nothing')
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

  it('loses only the one that fails, with all that was written for it, and hands over more than a group at once', async () => {
    const numbers: string[] = []
    for (let nth = 0; nth < 30; nth++) numbers.push((await aFiledMatter(library)).number)
    poisoned = numbers[3]!
    expect(await library.matters.drainOutbox(library.city)).toBe(29)
    expect(heard.toSorted()).toEqual(numbers.toSorted())
    const others = numbers.filter((number) => number !== poisoned)
    expect(await written()).toEqual(new Map(others.map((number) => [number, 1])))
    expect(await library.matters.drainOutbox(library.city)).toBe(0)
  })

  it('hands over no more than it was asked to', async () => {
    for (let nth = 0; nth < 3; nth++) await aFiledMatter(library)
    expect(await library.matters.drainOutbox(library.city, 2)).toBe(2)
    expect(await library.matters.drainOutbox(library.city, 2)).toBe(1)
  })

  it('tells the one that failed again later', async () => {
    const wasPoisoned = poisoned
    poisoned = ''
    library.at('2026-03-09T12:00:00+08:00')
    expect(await library.matters.drainOutbox(library.city)).toBe(1)
    expect((await written()).get(wasPoisoned)).toBe(1)
  })
})
