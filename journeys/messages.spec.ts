import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Board } from '@gongdao/insight/contract'
import type { SearchPage } from '@gongdao/search/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openDesk, picture } from './city.ts'
import { cityEnvironment, type RunningCity, startCity } from './start-city.ts'

const invented = 'cities/zhaoqing/messages.jsonl'
const real = path.resolve('../shared/data/messages/answered.jsonl')

interface Row {
  readonly receivedAt: string
  readonly repliedAt?: string
}

const day = 86_400_000

/** `2019/4/25 9:32:09`, or the day number of a spreadsheet; Shanghai's time, as a moment to the second. */
function momentOf(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text))
    return Math.round((Date.UTC(1899, 11, 30) + Number(text) * day - 8 * 3_600_000) / 1000) * 1000
  const [year, month, date, hour = 0, minute = 0, second = 0] = text.split(/[/ :-]/).map(Number)
  return Date.UTC(year!, month! - 1, date!, hour - 8, minute, second)
}
const shanghaiDay = (moment: number): number => Math.floor((moment + 8 * 3_600_000) / day)

const rowsOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** From the file alone: when each was received, and after how many calendar days it was answered. */
const daysByMoment = (rows: readonly Row[]): Map<number, number> =>
  new Map(
    rows.flatMap(({ receivedAt, repliedAt }) =>
      repliedAt
        ? [[momentOf(receivedAt), shanghaiDay(momentOf(repliedAt)) - shanghaiDay(momentOf(receivedAt))] as const]
        : [],
    ),
  )

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1))

let city: RunningCity
let supervisor: Page

const board = async (): Promise<Board> => (await supervisor.request.get('/api/v1/board')).json()

/** As an operator types it, beside the city that runs. */
async function gongdaoImport(file: string): Promise<Record<string, number>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['apps/server/gongdao.js', 'import', 'messages', file],
    { env: cityEnvironment(city.data), maxBuffer: 10_000_000 },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** When the matters of a unit that came without a place were filed: those of the import. */
async function filedAtUnit(unit: string): Promise<number[]> {
  const found: number[] = []
  let cursor = ''
  do {
    const query = new URLSearchParams({ unit, region: 'unknown', limit: '100', ...(cursor && { cursor }) })
    const page: SearchPage = await (await supervisor.request.get(`/api/v1/search?${query}`)).json()
    found.push(...page.items.map((item) => Math.round(Date.parse(item.filedAt) / 1000) * 1000))
    cursor = page.next ?? ''
  } while (cursor)
  return found
}

/** Imports a file and holds what the board shows against what the file says. */
async function importAndWatch(file: string): Promise<void> {
  const rows = rowsOf(file)
  const days = daysByMoment(rows)
  const before = await board()
  const figures = await gongdaoImport(file)
  expect(figures).toMatchObject({ rows: rows.length, filed: rows.length, answered: days.size, known: 0, bad: 0 })
  const exact = rows.flatMap(({ receivedAt, repliedAt }) =>
    repliedAt ? [(momentOf(repliedAt) - momentOf(receivedAt)) / day] : [],
  )
  expect(Math.abs(figures.medianDaysToAnswer! - medianOf(exact))).toBeLessThan(0.051)

  // The whole distribution: every answer in the class of its days, and nothing else moved.
  const after = await board()
  const classes = after.daysToAnswer.map((one, at) => ({
    from: one.from,
    more: one.matters - before.daysToAnswer[at]!.matters,
  }))
  const expected = after.daysToAnswer.map(({ from, to }) => ({
    from,
    more: [...days.values()].filter((each) => each >= from && (to === null || each <= to)).length,
  }))
  expect(classes).toEqual(expected)

  // The median of each unit that had answered nothing before: its matters are all of this file.
  const earlier = new Map(before.units.map((line) => [line.unit, line.answered]))
  const fresh = after.units.filter((line) => line.answered > 0 && (earlier.get(line.unit) ?? 0) === 0)
  expect(fresh.length).toBeGreaterThan(0)
  await supervisor.goto('/desk/board')
  await supervisor.getByRole('heading', { level: 2, name: '各单位', exact: true }).waitFor()
  for (const line of fresh) {
    const own = (await filedAtUnit(line.unit)).flatMap((moment) => days.get(moment) ?? [])
    expect(own.length, line.unit).toBe(line.answered)
    const row = supervisor.getByRole('row').filter({ has: supervisor.locator(`a[href$="unit=${line.unit}"]`) })
    expect(await row.locator('td[data-label="答复天数 · 中位数"]').first().innerText(), line.unit).toBe(
      shown(medianOf(own)),
    )
  }
}

beforeAll(async () => {
  city = await startCity()
  supervisor = await openDesk('supervisor', { origin: city.origin })
})
afterAll(() => city?.stop())

describe('messages of another counter, with their answers and dates', { sequential: true }, () => {
  it('the invented ones are filed by the operator’s command, and the board shows their true times', async () => {
    await importAndWatch(invented)
    await axe(supervisor)
    await picture(supervisor, 'desk-board')
  })

  it('the same file again changes nothing', async () => {
    const before = await board()
    const figures = await gongdaoImport(invented)
    expect(figures).toMatchObject({ filed: 0, answered: 0, known: rowsOf(invented).length, bad: 0 })
    expect((await board()).daysToAnswer).toEqual(before.daysToAnswer)
  })

  it('the real ones are filed too, and the board shows their true times', async (ctx) => {
    if (!existsSync(real)) ctx.skip('There is no file ../shared/data/messages/answered.jsonl here.')
    await importAndWatch(real)
    await axe(supervisor)
    await picture(supervisor, 'desk-board-real')
  })
})
