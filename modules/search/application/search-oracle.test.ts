import { cutter } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { aClerk, aMatterRow, readerNeeds } from '@gongdao/worklists/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearch, type Search } from '../index.ts'

const vocabulary = '路灯 工资 电梯 噪声 井盖 水管'.split(' ')

/** What was filed, as somebody would hold it in her head who has no index. */
interface Filed {
  readonly id: string
  readonly words: readonly string[]
  readonly name: string
  readonly unit: string
  readonly filedAt: string
  readonly excluded: readonly string[]
}

/** Eighty matters of four years: many on the newest days, few long ago. */
function aTown(): Filed[] {
  return Array.from({ length: 80 }, (_, nth) => {
    const daysAgo = nth < 40 ? nth % 5 : (nth * nth) % 1400
    return {
      id: `m${String(nth).padStart(3, '0')}`,
      words: vocabulary.filter((_word, at) => (nth * 7 + at * 3) % (at + 2) === 0),
      name: `陈${'桂芳伟敏静'[nth % 5]}${'安华强玉兰'[(nth * 3) % 5]} ${13_800_000_000 + nth * 7_919}`,
      unit: nth % 3 === 0 ? 'unit-b' : 'unit-a',
      filedAt: new Date(Date.UTC(2026, 10, 24, 3, nth % 60) - daysAgo * 86_400_000).toISOString(),
      excluded: nth % 7 === 0 ? ['clerk-1'] : [],
    }
  })
}

const town = aTown()
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
        : { units: by.memberships.map((one) => one.unit), keptFrom: [by.id] },
  })
  for (const one of town) await aMatterRow(database.owner, { ...one, grams: cutter.grams(one.name) })
})
afterAll(() => database?.drop())

const clerkOf = (id: string, units: readonly string[]): Person => ({
  ...aClerk({ id }),
  memberships: units.map((unit) => ({ unit, role: 'clerk' })),
})

const mayShow = (by: Person, one: Filed) =>
  by.memberships.some(({ role }) => role === 'supervisor') ||
  (by.memberships.some(({ unit }) => unit === one.unit) && !one.excluded.includes(by.id))

/** Newest first, of those she may see, what holds all words, or every piece of the name or number. */
const expected = (by: Person, isHit: (one: Filed) => boolean) =>
  town
    .filter((one) => mayShow(by, one) && isHit(one))
    .sort((a, b) => b.filedAt.localeCompare(a.filedAt) || b.id.localeCompare(a.id))
    .map((one) => one.id)

async function everyPage(by: Person, q: string, limit: number) {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const answer = await search.find(by, { q, limit, ...(cursor ? { cursor } : {}) })
    if (!answer.ok) throw new Error(answer.code)
    ids.push(...answer.value.items.map((item) => item.number.split('-').at(-1)!))
    cursor = answer.value.next
    if (!cursor) return { ids, count: answer.value.count, more: answer.value.more }
  }
}

const people = [
  clerkOf('clerk-1', ['unit-a']),
  clerkOf('clerk-2', ['unit-a']),
  clerkOf('clerk-1', ['unit-a', 'unit-b']),
  clerkOf('clerk-2', []),
  aClerk({ role: 'supervisor' }),
]

describe('a search, held against who looks at every matter', () => {
  it('finds and counts the same, page by page, by words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 30 }),
        async (by, words, limit) => {
          const hits = expected(by, (one) => words.every((word) => one.words.includes(word)))
          expect(await everyPage(by, words.join(' '), limit)).toEqual({ ids: hits, count: hits.length, more: false })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('finds whatever holds a part of a name or number, and each hit holds every piece of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people),
        fc.constantFrom(...town),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 2, max: 8 }),
        async (by, { name }, from, length) => {
          const part = name
            .replace(' ', '')
            .slice(3)
            .slice(from, from + length)
          if (part.length < 2) return
          const { ids } = await everyPage(by, part, 20)
          expect(ids).toEqual(expected(by, (one) => cutter.askedGrams(part).every((piece) => one.name.includes(piece))))
          expect(ids).toEqual(expect.arrayContaining(expected(by, (one) => one.name.includes(part))))
        },
      ),
      { numRuns: 40 },
    )
  })
})
