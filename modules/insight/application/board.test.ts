import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { aClerk, aMatterRow, readerNeeds } from '@gongdao/worklists/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInsight, type Insight } from '../index.ts'

const services = [
  {
    code: 'libraryCard',
    title: { zh: '借书证纠纷', en: 'Library card' },
    publish: { statistics: true },
    acts: { direct: { ground: 'transferred', to: 'shownAway' } },
  },
  { code: 'quiet', title: { zh: '不公开', en: 'Quiet' }, publish: { statistics: false } },
]

let database: TestDatabase
let insight: Insight

beforeAll(async () => {
  database = await aDatabase()
  insight = createInsight({ ...readerNeeds(database.app), services: () => services })
  const answered = (id: string, filed: string, on: string, stopped: { due: string; at: string }, unit = 'unit-a') =>
    aMatterRow(database.owner, {
      id,
      unit,
      closed: true,
      filedAt: `${filed}T16:30:00.000Z`,
      answeredAt: `${on}T15:00:00.000Z`,
      stopped,
    })
  // 1. Five answers of unit-a: 1, 2, 3, 4 and 90 calendar days by Shanghai's days; the last came too late.
  await answered('a1', '2026-10-01', '2026-10-03', { due: '2026-10-20', at: '2026-10-03T15:00:00.000Z' })
  await answered('a2', '2026-10-01', '2026-10-04', { due: '2026-10-20', at: '2026-10-04T15:00:00.000Z' })
  await answered('a3', '2026-10-01', '2026-10-05', { due: '2026-10-20', at: '2026-10-05T15:00:00.000Z' })
  await answered('a4', '2026-10-01', '2026-10-06', { due: '2026-10-20', at: '2026-10-06T15:00:00.000Z' })
  await answered('a5', '2026-06-01', '2026-08-31', { due: '2026-08-01', at: '2026-08-31T15:00:00.000Z' })
  // 2. Open ones: overdue, at risk, suspended; and one of another unit.
  await aMatterRow(database.owner, { id: 'o1', due: '2026-11-20' })
  await aMatterRow(database.owner, { id: 'o2', due: '2026-11-25' })
  await aMatterRow(database.owner, { id: 'o3', suspended: true })
  await aMatterRow(database.owner, { id: 'b1', unit: 'unit-b', due: '2026-12-30' })
  await aMatterRow(database.owner, { id: 'q1', unit: 'unit-b', service: 'quiet', due: '2026-12-30' })
})

afterAll(() => database?.drop())

const board = async (by = aClerk({ role: 'supervisor' }), wanted = {}) => {
  const answer = await insight.board(by, wanted)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

describe("the supervisor's board", () => {
  it('counts open, overdue and at-risk matters, by unit and in all', async () => {
    const { totals, units } = await board()
    expect(totals).toMatchObject({ open: 5, overdue: 1, atRisk: 1, filed30Days: 5, answered30Days: 0 })
    expect(units.map((unit) => [unit.unit, unit.open, unit.overdue, unit.atRisk])).toEqual([
      ['unit-a', 3, 1, 1],
      ['unit-b', 2, 0, 0],
    ])
  })

  it('measures calendar days in Shanghai from filing to answer', async () => {
    const { units, daysToAnswer } = await board()
    expect(units[0]).toMatchObject({ answered: 5, medianDaysToAnswer: 3, p90DaysToAnswer: 90 })
    expect(units[1]).toMatchObject({ answered: 0, medianDaysToAnswer: null, p90DaysToAnswer: null })
    expect(daysToAnswer.map((one) => one.matters)).toEqual([4, 0, 0, 0, 1, 0, 0])
    expect(daysToAnswer.at(-1)).toMatchObject({ from: 181, to: null })
  })

  it('counts an answer as in time only when no duty had ended before it', async () => {
    expect((await board()).units[0]).toMatchObject({ answered: 5, answeredInTime: 4 })
  })

  it('puts each event into its own month and a missed limit into the month in which it ended', async () => {
    const { perMonth } = await board()
    expect(perMonth.map((one) => one.month)).toEqual(['2026-06', '2026-08', '2026-10', '2026-11'])
    expect(perMonth.find((one) => one.month === '2026-08')).toMatchObject({ filed: 0, answered: 1, overdue: 1 })
    expect(perMonth.find((one) => one.month === '2026-11')).toMatchObject({ filed: 5, answered: 0, overdue: 1 })
  })

  it('shows a head her own unit only, and one body to whoever asks for it', async () => {
    expect((await board(aClerk({ role: 'head' }))).units.map((unit) => unit.unit)).toEqual(['unit-a'])
    const one = await board(undefined, { body: 'body-of-unit-b' })
    expect(one.totals.open).toBe(2)
    expect((await board(undefined, { region: 'nowhere' })).units).toEqual([])
  })

  it('is closed to clerks', async () => {
    expect(await insight.board(aClerk(), {})).toMatchObject({ ok: false, code: 'insight/not-a-watcher' })
  })
})

describe('what is nobody’s duty here', () => {
  it('counts neither as late nor as answered, however late the signpost was, and is counted by itself', async () => {
    const [before, publicBefore] = [await board(), await insight.publicFigures('441200')]
    await aMatterRow(database.owner, {
      id: 'e1',
      closed: true,
      state: 'shownAway',
      filedAt: '2026-06-01T16:30:00.000Z',
      answeredAt: '2026-08-31T15:00:00.000Z',
      stopped: { due: '2026-08-01', at: '2026-08-31T15:00:00.000Z' },
    })
    const [after, publicAfter] = [await board(), await insight.publicFigures('441200')]
    const { shownElsewhere, ...line } = after.units[0]!
    expect(shownElsewhere).toBe(1)
    expect(line).toEqual({ ...before.units[0]!, shownElsewhere: undefined })
    expect(after.totals).toEqual(before.totals)
    expect(after.daysToAnswer).toEqual(before.daysToAnswer)
    expect(after.perMonth.find((one) => one.month === '2026-08')).toEqual(
      before.perMonth.find((one) => one.month === '2026-08'),
    )
    expect([publicAfter.answered, publicAfter.filed, publicAfter.shownElsewhere]).toEqual([
      publicBefore.answered,
      publicBefore.filed + 1,
      null,
    ])
    await database.owner.query("delete from matters.clock where matter = 'e1'")
    await database.owner.query("delete from matters.search where matter = 'e1'")
    await database.owner.query("delete from matters.matter where id = 'e1'")
  })
})

describe('figures for everybody', () => {
  it('hides cells below five, and services that publish no statistics', async () => {
    const figures = await insight.publicFigures('441200')
    expect(figures.filed).toBe(9)
    expect(figures.lines.map((line) => [line.body, line.service, line.filed])).toEqual([
      ['body-of-unit-a', 'libraryCard', null],
      ['body-of-unit-b', 'libraryCard', null],
    ])
  })

  it('counts the leaves to return papers once more: none is none, fewer than five are withheld', async () => {
    expect(await insight.publicFigures('441200')).toMatchObject({ secondReturnsAllowed: 0 })
    const allow = (matter: string, seq: number, act = 'allowReturn') =>
      database.owner.query(
        `insert into matters.action (city, matter, seq, id, act, happened_at, recorded_at, by, facts, prev, hash, key_id, signature)
         values ('441200', $1, $2, $3, $4, '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z', '{}', '{}', 'p', 'h', 'k', 's')`,
        [matter, seq, `${matter}-${seq}`, act],
      )
    await allow('a1', 2)
    await allow('a2', 2, 'accept')
    await allow('q1', 2)
    expect(await insight.publicFigures('441200')).toMatchObject({ secondReturnsAllowed: null })
    for (const matter of ['a2', 'a3', 'a4', 'a5']) await allow(matter, 3)
    const figures = await insight.publicFigures('441200')
    expect(figures.secondReturnsAllowed).toBe(5)
    // A line whose matters are too few to be told of tells nothing of this either.
    expect(figures.lines.map((line) => line.secondReturnsAllowed)).toEqual([null, null])
  })

  it('shows a large cell once no small one beside it can be computed', async () => {
    for (let n = 0; n < 4; n += 1)
      await aMatterRow(database.owner, { id: `b${n + 2}`, unit: 'unit-b', due: '2026-12-30' })
    const { lines } = await insight.publicFigures('441200')
    expect(lines.map((line) => line.filed)).toEqual([8, 5])
    expect(lines[0]).toMatchObject({
      answered: 5,
      answeredInTime: null,
      medianDaysToAnswer: 3,
      secondReturnsAllowed: 5,
    })
    expect(lines[1]).toMatchObject({ secondReturnsAllowed: 0 })
  })
})
