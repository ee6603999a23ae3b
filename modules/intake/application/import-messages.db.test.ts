import type { ActionWish, NewMatter } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import { no, yes } from '@gongdao/platform/answer'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ImportNeeds, importMessages, migrations } from '../index.ts'

const city = '990000'
const clerk = { city, id: 'clerk', kind: 'staff' } as Person

let database: TestDatabase
let clock = new Date(0)
let fault: string | undefined
const story: { at: string; what: string; wish?: ActionWish; filing?: NewMatter; key: string }[] = []

beforeAll(async () => {
  database = await aDatabase(migrations)
})
afterAll(() => database.drop())
beforeEach(() => {
  story.length = 0
  fault = undefined
})

const needs = (): ImportNeeds => ({
  db: database.app,
  city,
  clerk,
  setClock: (at) => {
    clock = at
  },
  unitFor: (department) => ({ id: department ?? 'government', name: { zh: '某局' } }),
  matters: {
    file: async (_by, filing, key) => {
      story.push({ at: clock.toISOString(), what: 'file', filing, key })
      return yes({ number: `N-${key}` } as never)
    },
    act: async (_by, number, _seen, wish, key) => {
      if (fault === wish.act) return no('matters/not-possible-now')
      story.push({ at: clock.toISOString(), what: `${number} ${wish.act}`, wish, key })
      return yes({} as never)
    },
  },
})

const line = (id: string, more: object = {}) =>
  JSON.stringify({ id, title: '小区物业乱收费', text: '物业公司收停车费。', receivedAt: '2019/4/25 9:32:09', ...more })
const answered = { reply: '已经责令整改。', repliedAt: '2019/5/5 9:32:09' }

describe('importing messages', () => {
  it('files, routes and answers a message on its own dates', async () => {
    const figures = await importMessages(needs(), [line('a-1', answered)])
    expect(figures).toMatchObject({ rows: 1, filed: 1, answered: 1, known: 0, bad: [], medianDaysToAnswer: 10 })
    expect(story.map((one) => one.what)).toEqual([
      'file',
      'N-import:a-1:file forward',
      'N-import:a-1:file sort',
      'N-import:a-1:file hear',
      'N-import:a-1:file issueOpinion',
      'N-import:a-1:file serveOpinion',
    ])
    expect(story[0]).toMatchObject({ at: '2019-04-25T01:32:09.000Z', filing: { region: 'unknown', channel: 'import' } })
    expect(story[1]!.wish?.fields).toMatchObject({ unit: 'housing' })
    expect(story.at(-1)).toMatchObject({ at: '2019-05-05T01:32:09.000Z' })
    expect(story[4]!.wish?.fields).toMatchObject({ reasons: '已经责令整改。' })
  })

  it('changes nothing when the same file comes twice', async () => {
    const figures = await importMessages(needs(), [line('a-1', answered)])
    expect(figures).toMatchObject({ rows: 1, filed: 0, answered: 0, known: 1, bad: [] })
    expect(story).toEqual([])
  })

  it('brings in the answer that comes later, without filing again', async () => {
    await importMessages(needs(), [line('a-2')])
    const figures = await importMessages(needs(), [line('a-2', answered)])
    expect(figures).toMatchObject({ filed: 0, answered: 1, known: 0 })
    expect(story.filter((one) => one.what === 'file')).toHaveLength(1)
  })

  it('reports a bad row and goes on with the rest', async () => {
    const seen: number[] = []
    const rows = [line('a-3'), 'not json', '', line('a-4', { receivedAt: 'soon' }), line('a-5')]
    const figures = await importMessages({ ...needs(), onProgress: (done) => seen.push(done) }, rows)
    expect(figures).toMatchObject({ rows: 4, filed: 2 })
    expect(figures.bad).toEqual([
      { line: 2, why: 'This line is not JSON.' },
      { line: 4, id: 'a-4', why: 'receivedAt is no date like 2019/4/25 9:32:09.' },
    ])
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('names the act that was refused, and finishes the row at the next run', async () => {
    fault = 'issueOpinion'
    const first = await importMessages(needs(), [line('a-6', answered)])
    expect(first.bad).toEqual([{ line: 1, id: 'a-6', why: 'matters/not-possible-now (issueOpinion)' }])
    fault = undefined
    const second = await importMessages(needs(), [line('a-6', answered)])
    expect(second).toMatchObject({ filed: 0, answered: 1, bad: [] })
  })
})
