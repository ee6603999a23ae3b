import { searchMarks } from '@gongdao/matters'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { aClerk, aMatterRow, aResident, readerNeeds } from '@gongdao/worklists/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearch, type Search } from '../index.ts'

const cutter = {
  words: (text: string) => text.split(/\s+/).filter(Boolean),
  askedGrams: (text: string) => [...text].slice(1).map((character, at) => `${[...text][at]}${character}`),
}

let database: TestDatabase
let search: Search

beforeAll(async () => {
  database = await aDatabase()
  search = createSearch({
    ...readerNeeds(database.app),
    cutter,
    inMarks: (by) =>
      by.memberships.some((one) => one.role === 'supervisor')
        ? undefined
        : {
            units: by.memberships.map((one) => one.unit),
            keptFrom: [by.id],
          },
  })
  const day = (at: number) => `2026-11-${String(at).padStart(2, '0')}T02:00:00.000Z`
  await aMatterRow(database.owner, {
    id: 'm1',
    filedAt: day(1),
    words: ['拖欠', '工资'],
    grams: cutter.askedGrams('陈桂芳'),
  })
  await aMatterRow(database.owner, { id: 'm2', filedAt: day(2), words: ['拖欠', '租金'], service: 'other' })
  await aMatterRow(database.owner, { id: 'm3', filedAt: day(3), words: ['拖欠', '工资'], unit: 'unit-b' })
  await aMatterRow(database.owner, { id: 'm4', filedAt: day(4), words: ['拖欠', '工资', '四会'], closed: true })
})

afterAll(() => database?.drop())

async function find(wanted: Parameters<Search['find']>[1], by = aClerk()) {
  const answer = await search.find(by, wanted)
  return answer.ok ? answer.value.items.map((item) => item.number.split('-').at(-1)) : answer.code
}

describe('search', () => {
  it('finds matters that hold every word, newest first, of any phase', async () => {
    expect(await find({ q: '拖欠 工资' })).toEqual(['m4', 'm1'])
  })

  it('finds a part of a name by its pairs of characters', async () => {
    expect(await find({ q: '桂芳' })).toEqual(['m1'])
  })

  it('shows nothing that the person may not see, nor counts it', async () => {
    const answer = await search.find(aClerk(), { q: '拖欠' })
    expect(answer).toMatchObject({ ok: true, value: { count: 3, more: false } })
    expect(await find({ q: '拖欠' }, aClerk({ unit: 'unit-b' }))).toEqual(['m3'])
  })

  it('shows and counts nothing that is kept from this person, whether marks or rows say so', async () => {
    await aMatterRow(database.owner, { id: 'kept', words: ['隐私'], excluded: ['clerk-1'] })
    for (const wanted of [{ q: '隐私' }, { q: '隐私', phase: 'handling' }, { q: '隐私', unit: 'unit-a' }]) {
      const answer = await search.find(aClerk(), wanted)
      expect(answer).toMatchObject({ ok: true, value: { items: [], count: 0, more: false } })
      expect(await find(wanted, aClerk({ id: 'clerk-2' }))).toEqual(['kept'])
    }
  })

  it('shows nothing to whoever holds no unit', async () => {
    const nobody = { ...aClerk(), memberships: [] }
    expect(await find({ q: '拖欠' }, nobody)).toEqual([])
    expect(await find({}, nobody)).toEqual([])
  })

  it('finds what any of my units holds, once', async () => {
    const both = { ...aClerk(), memberships: ['unit-a', 'unit-b'].map((unit) => ({ unit, role: 'clerk' as const })) }
    expect(await find({ q: '拖欠' }, both)).toEqual(['m4', 'm3', 'm2', 'm1'])
    expect(await find({ q: '拖欠', unit: 'unit-b' }, both)).toEqual(['m3'])
  })

  it('narrows by service, phase and unit', async () => {
    expect(await find({ q: '拖欠', service: 'other' })).toEqual(['m2'])
    expect(await find({ q: '拖欠', phase: 'closed' })).toEqual(['m4'])
    expect(await find({ q: '拖欠', unit: 'unit-b' }, aClerk({ role: 'supervisor' }))).toEqual(['m3'])
  })

  it('shows the newest matters when nothing is asked', async () => {
    expect(await find({})).toEqual(['m4', 'm2', 'm1'])
  })

  it('walks all hits by cursor and carries the count along', async () => {
    const seen: unknown[] = []
    for (let cursor: string | undefined, turn = 0; turn < 6; turn += 1) {
      const answer = await search.find(aClerk(), { q: '拖欠', limit: 1, ...(cursor ? { cursor } : {}) })
      if (!answer.ok) throw new Error(answer.code)
      expect(answer.value.count).toBe(3)
      seen.push(...answer.value.items.map((item) => item.number.split('-').at(-1)))
      cursor = answer.value.next
      if (!cursor) break
    }
    expect(seen).toEqual(['m4', 'm2', 'm1'])
  })

  it('takes hostile text for text', async () => {
    for (const q of ["' | '拖欠", '!拖欠 & (', "\\'", "'; drop table matters.search; --", '\0\0'])
      expect(await find({ q })).toEqual([])
  })

  it('is not for residents', async () => {
    expect(await find({ q: '拖欠' }, aResident)).toBe('search/staff-only')
  })
})

describe('a count', () => {
  it('stops at a thousand and says that there are more', async () => {
    await database.owner.query(
      `insert into matters.matter select (m).* from (
         select jsonb_populate_record(m, jsonb_build_object('id', 'x' || n, 'number', 'x' || n)) as m
         from matters.matter m, generate_series(1, 1100) n where m.city = '441200' and m.id = 'm1') as copies`,
    )
    await database.owner.query(
      `insert into matters.search (city, matter, filed_at, words, grams)
       select city, id, filed_at, array_to_tsvector(array['许多'] || $1::text[]), array_to_tsvector($1::text[]) from matters.matter where city = '441200' and id like 'x%'`,
      [searchMarks({ filedAt: '2026-11-01T02:00:00.000Z', heldBy: ['unit-a'], excluded: [], service: 'libraryCard' })],
    )
    expect(await search.find(aClerk(), { q: '许多' })).toMatchObject({ ok: true, value: { count: 1000, more: true } })
  })

  it('of more than a thousand on one day shows the newest, page after page', async () => {
    const ids = Array.from({ length: 1100 }, (_, nth) => `x${nth + 1}`)
      .sort()
      .reverse()
    const first = await search.find(aClerk(), { q: '许多', limit: 20 })
    if (!first.ok) throw new Error(first.code)
    expect(first.value.items.map((item) => item.number)).toEqual(ids.slice(0, 20))
    const second = await search.find(aClerk(), { q: '许多', limit: 100, cursor: first.value.next! })
    expect(second).toMatchObject({ ok: true, value: { count: 1000, more: true } })
    if (second.ok) expect(second.value.items.map((item) => item.number)).toEqual(ids.slice(20, 120))
    const withRows = await search.find(aClerk(), { q: '许多', limit: 20, phase: 'handling' })
    if (withRows.ok) expect(withRows.value.items.map((item) => item.number)).toEqual(ids.slice(0, 20))
  })
})
