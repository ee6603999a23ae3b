import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorklists, type Worklists } from '../index.ts'
import { aClerk, aMatterRow, aResident, readerNeeds } from '../testing/matter-rows.ts'

let database: TestDatabase
let worklists: Worklists

beforeAll(async () => {
  database = await aDatabase()
  worklists = createWorklists(readerNeeds(database.app))
  const rows = [
    { id: 'late', due: '2026-11-20', task: {} },
    { id: 'soon', due: '2026-11-26', task: { assignee: 'clerk-1' } },
    { id: 'target', due: '2026-12-20', internalTarget: '2026-11-20', task: { assignee: 'clerk-2' } },
    { id: 'calm', due: '2026-12-30', internalTarget: '2026-12-20', task: { role: 'head' }, handler: 'clerk-1' },
    { id: 'hers', due: '2026-11-21', side: 'applicant', task: { role: 'applicant' } },
    { id: 'held', suspended: true, task: {} },
    { id: 'done', closed: true, phase: 'closed' },
    { id: 'other', unit: 'unit-b', due: '2026-11-01', task: {} },
  ] as const
  for (const row of rows) await aMatterRow(database.owner, row)
})

afterAll(() => database?.drop())

const ids = (items: readonly { number: string }[]) => items.map((item) => item.number.split('-').at(-1))

async function tasks(by = aClerk(), mine = false) {
  const answer = await worklists.tasks(by, { mine })
  return answer.ok ? ids(answer.value.items.map((task) => task.item)) : answer.code
}

async function queue(wanted: Parameters<Worklists['queue']>[1] = {}, by = aClerk()) {
  const answer = await worklists.queue(by, wanted)
  return answer.ok ? ids(answer.value.items) : answer.code
}

describe('my tasks', () => {
  it('puts what ended first on top and what has no end last, and leaves out what the applicant owes', async () => {
    expect(await tasks()).toEqual(['late', 'soon', 'target', 'calm', 'held'])
  })

  it('counts as mine what is assigned to me or free for my role, not what a colleague or the head owes', async () => {
    expect(await tasks(aClerk(), true)).toEqual(['late', 'soon', 'held'])
    expect(await tasks(aClerk({ id: 'head-1', role: 'head' }), true)).toEqual(['calm'])
  })

  it('walks the whole list by cursor without losing or repeating a task', async () => {
    const seen: (string | undefined)[] = []
    for (let cursor: string | undefined, turn = 0; turn < 10; turn += 1) {
      const answer = await worklists.tasks(aClerk(), { mine: false, limit: 2, ...(cursor ? { cursor } : {}) })
      if (!answer.ok) throw new Error(answer.code)
      seen.push(...ids(answer.value.items.map((task) => task.item)))
      cursor = answer.value.next
      if (!cursor) break
    }
    expect(seen).toEqual(['late', 'soon', 'target', 'calm', 'held'])
  })

  it('refuses a cursor that is not ours', async () => {
    for (const cursor of [
      '',
      'x',
      Buffer.from('["1","2"]').toString('base64url'),
      Buffer.from('["now","a","b"]').toString('base64url'),
    ])
      expect(await worklists.tasks(aClerk(), { mine: true, cursor })).toMatchObject({
        ok: false,
        code: 'worklists/bad-cursor',
      })
  })

  it('is not for residents', async () => {
    expect(await tasks(aResident)).toBe('worklists/staff-only')
    expect(await queue({}, aResident)).toBe('worklists/staff-only')
  })
})

describe('the queue of a unit', () => {
  it('orders by legal risk, the waiting last, and shows open matters of my unit only', async () => {
    expect(await queue()).toEqual(['late', 'soon', 'target', 'calm', 'hers', 'held'])
  })

  it.each([
    ['overdue', ['late']],
    ['atRisk', ['soon', 'target']],
    ['onTime', ['calm']],
    ['waiting', ['hers', 'held']],
  ])('finds the matters whose risk is %s', async (risk, expected) => {
    expect(await queue({ risk })).toEqual(expected)
  })

  it('counts a matter as at risk from the third day before its last day, seen from the calendar in Shanghai', async () => {
    await aMatterRow(database.owner, { id: 'third', unit: 'unit-c', due: '2026-11-27' })
    await aMatterRow(database.owner, { id: 'fourth', unit: 'unit-c', due: '2026-11-28' })
    expect(await queue({ risk: 'atRisk' }, aClerk({ unit: 'unit-c' }))).toEqual(['third'])
    expect(await queue({ risk: 'onTime' }, aClerk({ unit: 'unit-c' }))).toEqual(['fourth'])
  })

  it('shows closed matters only when asked for', async () => {
    expect(await queue({ phase: 'closed' })).toEqual(['done'])
  })

  it('shows nothing of another unit, even when that unit is asked for', async () => {
    expect(await queue({ unit: 'unit-b' })).toEqual([])
    expect(await queue({ unit: 'unit-b' }, aClerk({ role: 'supervisor' }))).toEqual(['other'])
  })

  it('shows a supervisor all that she may see, and one body when asked', async () => {
    const supervisor = aClerk({ role: 'supervisor' })
    expect(await queue({}, supervisor)).toHaveLength(9)
    expect(await queue({ body: 'body-of-unit-b' }, supervisor)).toEqual(['other'])
  })

  it('finds what I handle and what nobody handles', async () => {
    expect(await queue({ handler: 'me' })).toEqual(['calm'])
    expect(await queue({ handler: 'none', risk: 'atRisk' })).toEqual(['soon', 'target'])
  })

  it('walks the whole queue by cursor, across the border to the waiting', async () => {
    const seen: (string | undefined)[] = []
    for (let cursor: string | undefined, turn = 0; turn < 12; turn += 1) {
      const answer = await worklists.queue(aClerk(), { limit: 1, ...(cursor ? { cursor } : {}) })
      if (!answer.ok) throw new Error(answer.code)
      seen.push(...ids(answer.value.items))
      cursor = answer.value.next
      if (!cursor) break
    }
    expect(seen).toEqual(['late', 'soon', 'target', 'calm', 'hers', 'held'])
  })

  it('puts the matters of all my units into one order, page by page', async () => {
    const both = { ...aClerk(), memberships: ['unit-a', 'unit-b'].map((unit) => ({ unit, role: 'clerk' as const })) }
    const seen: (string | undefined)[] = []
    for (let cursor: string | undefined, turn = 0; turn < 12; turn += 1) {
      const answer = await worklists.queue(both, { limit: 2, ...(cursor ? { cursor } : {}) })
      if (!answer.ok) throw new Error(answer.code)
      seen.push(...ids(answer.value.items))
      cursor = answer.value.next
      if (!cursor) break
    }
    expect(seen).toEqual(['other', 'late', 'soon', 'target', 'calm', 'hers', 'held'])
  })

  it('tells moments to the millisecond, in UTC', async () => {
    const answer = await worklists.queue(aClerk(), { limit: 1 })
    expect(answer).toMatchObject({
      ok: true,
      value: { items: [{ filedAt: '2026-11-01T02:00:00.000Z', dueAt: '2026-11-20T15:59:59.999Z' }] },
    })
  })
})
