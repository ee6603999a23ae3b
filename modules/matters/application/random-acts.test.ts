import { loadCalendar } from '@gongdao/law'
import type { Person } from '@gongdao/people/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLog } from '../adapters/postgres/matter-log.ts'
import type { AvailableAct } from '../contract/index.ts'
import { everyAct } from '../domain/policy.ts'
import { hashAction } from '../domain/seal.ts'
import { aFiledMatter, aLibrary, type Library } from '../testing/a-library.ts'
import { compiledCard } from '../testing/library-card.ts'
import { libraryLaw } from '../testing/library-law.ts'
import { open, openings } from '../testing/openings.ts'
import { randomWish } from '../testing/random-wish.ts'
import { aClerk, aHead, aResident, aSupervisor, readingTown, townDirectory, units } from '../testing/reading-town.ts'

/**
 * Random acts of several clerks, heads, supervisors and residents at once on the real database, while days pass. After
 * each round nothing may be ownerless, the chain must hold, and the rows must be the fold of the log. Twenty thousand acts
 * take about a minute on two free cores; GONGDAO_RANDOM_ACTS asks for another number.
 */
const wanted = Number(process.env.GONGDAO_RANDOM_ACTS ?? 20_000)
const mattersAStory = 4
const actsARound = 32
const roundsAStory = 25
const stories = Math.ceil(wanted / (actsARound * roundsAStory))

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

const readers = [aResident('reader'), aResident('helper')]
const staff = units.flatMap((unit) => [aClerk(unit), aClerk(unit, `second-${unit}`), aHead(unit)])
const everybody: Person[] = [...readers, ...readers, ...readers, ...staff, aSupervisor('roomsDesk')]

const texts = fc.constantFrom('好', 'Hello?', '请看材料')
const fields = fc.record(
  {
    text: texts,
    reason: texts,
    result: texts,
    why: texts,
    until: texts,
    source: texts,
    unit: fc.constantFrom(...units),
    rule: fc.constant('notOurs'),
    items: fc.constantFrom(['proof'], ['story'], ['proof', 'story']),
    person: fc.constantFrom('helper', ...units.flatMap((unit) => [`clerk-${unit}`, `head-${unit}`])),
    name: fc.constant('助手'),
    representative: fc.constant('helper'),
    stars: fc.integer({ min: 1, max: 5 }),
    seq: fc.integer({ min: 1, max: 40 }),
    story: texts,
    /** Which other matter of the story, for a merger. */
    other: fc.nat(mattersAStory - 1),
  },
  { noNullPrototype: true },
)
const attempt = fc.record({
  person: fc.nat(everybody.length - 1),
  act: fc.constantFrom(...everyAct(compiledCard)),
  nth: fc.nat(200),
  matter: fc.nat(mattersAStory - 1),
  fields,
  blind: fc.boolean(),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never
const round = fc.record({
  attempts: fc.array(attempt, { minLength: actsARound, maxLength: actsARound }),
  days: fc.oneof({ weight: 7, arbitrary: fc.integer({ min: 0, max: 2 }) }, { weight: 1, arbitrary: fc.constant(12) }),
  world: fc.oneof(
    { weight: 9, arbitrary: fc.constant('stays') },
    { weight: 1, arbitrary: fc.constantFrom('dissolved', 'announced') },
  ),
})
/** In spring, and in December, when some dates lie in a year whose holidays are not announced yet. */
const story = fc.record({
  /** The first one is what others are merged into. */
  first: fc.constantFrom('filed', 'answered', 'answered'),
  others: fc.array(fc.constantFrom('merged', 'merged', ...Object.keys(openings)), {
    minLength: mattersAStory - 1,
    maxLength: mattersAStory - 1,
  }),
  /** Long enough that every clock of the opening ends. */
  isIdle: fc.boolean(),
  start: fc.constantFrom('2026-03-02T09:00:00+08:00', '2026-12-14T09:00:00+08:00'),
  rounds: fc.array(round, { minLength: roundsAStory, maxLength: roundsAStory }),
})

const withoutSouth = townDirectory({
  ...readingTown,
  units: readingTown.units.map((one) =>
    one.id === 'southDesk' ? { ...one, active: false, successor: 'roomsDesk' } : one,
  ),
})
const announced = loadCalendar([
  {
    year: 2027,
    papers: [],
    days: ['2027-01-01', '2027-01-04'].map((date) => ({ name: '元旦', date, isOffDay: true })),
  },
])

/** What happens around the matters: a unit is dissolved, the holidays of next year are announced. */
async function turn(world: string): Promise<void> {
  if (world === 'dissolved') library.directory(withoutSouth)
  if (world !== 'announced' || !announced.ok) return
  library.law(libraryLaw(announced.value))
  await library.matters.recompute(library.city)
}

const anyTime = [
  'message',
  'addMaterial',
  'urge',
  'rate',
  'appoint',
  'dismiss',
  'recuse',
  'endRecusal',
  'reply',
  'assign',
  'suspend',
  'takeBack',
]
const sendings = ['refer', 'forward', 'giveBack', 'handOver']

/** What ends a matter or sends it away, and what is possible at any time, comes seldom: else few would be answered. */
const seldom = (offered: readonly AvailableAct[], nth: number): readonly AvailableAct[] => {
  const without = (acts: readonly string[], from: readonly AvailableAct[]) =>
    from.filter((one) => !acts.includes(one.act))
  const open = nth % 11 > 0 ? without(['withdraw'], offered) : offered
  const staying = nth % 3 > 0 ? without(sendings, open) : open
  const telling = without(anyTime, staying)
  return telling.length > 0 && nth % 4 > 0 ? telling : staying
}

/** Half try what the page offers them, half try anything. */
async function trying(number: string, { person, fields: given, ...choice }: Attempt, numbers: readonly string[]) {
  const by = everybody[person]!
  const view = await library.matters.view(by, number)
  if (!view.ok && !choice.blind) return 'unseen'
  const values = { ...given, number: numbers[given.other]! }
  const wish = randomWish(view.ok ? seldom(view.value.acts, choice.nth) : [], choice, values)
  const taken = await library.matters.act(by, number, view.ok ? view.value.version : 'any', wish, library.key())
  return taken.ok ? 'taken' : taken.code
}

async function invariants(number: string): Promise<void> {
  const { app, owner } = library.database
  const log = await findLog(app, library.city, { number })
  let prev: string | null = null
  let recorded = ''
  for (const [at, action] of log!.actions.entries()) {
    expect(action.seq).toBe(at + 1)
    expect(action.prev).toBe(prev)
    expect(hashAction(action)).toBe(action.hash)
    expect(action.recordedAt >= recorded).toBe(true)
    expect(action.happenedAt <= action.recordedAt).toBe(true)
    prev = action.hash
    recorded = action.recordedAt
  }
  const rebuilt = await library.matters.rebuild(library.city, log!.id)
  expect(rebuilt.folded).toEqual(rebuilt.stored)
  expect(rebuilt.same).toBe(true)
  const { rows } = await owner.query(
    `select m.*, (select count(*)::int from matters.clock c where c.city = m.city and c.matter = m.id and c."leading") as leading
     from matters.matter m where m.city = $1 and m.id = $2`,
    [library.city, log!.id],
  )
  const row = rows[0]!
  if (row.closed) return
  expect(row.unit).toBeTruthy()
  expect(row.next_act).toBeTruthy()
  expect(row.leading === 1).not.toBe(row.suspension !== null)
}

/** Dates of the authority's and the applicant's clocks, by clock. */
async function dues(numbers: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await library.database.owner.query(
    `select m.number, c.id, c.due, c.extended, c.restart, c.suspensions::text as s from matters.clock c join matters.matter m on m.city = c.city and m.id = c.matter
     where c.city = $1 and m.number = any($2)`,
    [library.city, numbers],
  )
  return Object.fromEntries(
    rows.map((row) => [`${row.number} ${row.id} ${row.extended} ${row.restart} ${row.s}`, row.due]),
  )
}

/** How often each kind of act was accepted; in a run of full size each must have been. */
async function sayCoverage(): Promise<void> {
  const { rows } = await library.database.owner.query(
    'select act, count(*)::int as taken from matters.action where city = $1 group by act',
    [library.city],
  )
  const taken = new Map(rows.map((row) => [String(row.act), Number(row.taken)]))
  const kinds = ['file', ...everyAct(compiledCard)].map((act) => [act, taken.get(act) ?? 0] as const)
  const lines = [...kinds].sort((a, b) => b[1] - a[1]).map(([act, times]) => `${act} ${times}`)
  process.stdout.write(`accepted by kind: ${lines.join(', ')}\n`)
  if (wanted >= 20_000) expect(kinds.filter(([, times]) => times === 0).map(([act]) => act)).toEqual([])
}

describe('random acts by several people at once', () => {
  it('leave nothing ownerless, keep the chain whole and the rows the fold of the log', async () => {
    const outcomes: Record<string, number> = {}
    let tried = 0
    await fc.assert(
      fc.asyncProperty(story, async ({ start, first, others, isIdle, rounds }) => {
        let now = new Date(start)
        library.directory(townDirectory())
        library.law(libraryLaw())
        library.at(now.toISOString())
        const numbers: string[] = []
        for (let nth = 0; nth < mattersAStory; nth++) numbers.push((await aFiledMatter(library)).number)
        for (const [nth, opening] of [...others, first].entries())
          await open(library, numbers[(nth + 1) % mattersAStory]!, opening, numbers[0]!)
        if (isIdle) {
          now = new Date(now.getTime() + 12 * 86_400_000)
          library.at(now.toISOString())
          await library.matters.lapse(library.city)
        }
        for (const { attempts, days, world } of rounds) {
          const before = await dues(numbers)
          const results = await Promise.all(attempts.map((one) => trying(numbers[one.matter]!, one, numbers)))
          for (const result of results) outcomes[result] = (outcomes[result] ?? 0) + 1
          tried += attempts.length
          // A clock whose start, suspensions, extension and restart are the same ends on the same day for ever.
          const after = await dues(numbers)
          for (const [clock, due] of Object.entries(before)) if (clock in after) expect(after[clock]).toBe(due)
          now = new Date(now.getTime() + days * 86_400_000)
          library.at(now.toISOString())
          await turn(world)
          await library.matters.lapse(library.city)
        }
        for (const number of numbers) await invariants(number)
      }),
      { numRuns: stories, endOnFailure: true },
    )
    expect(tried).toBeGreaterThanOrEqual(wanted)
    expect(outcomes.taken).toBeGreaterThan(tried / 20)
    expect(outcomes['matters/busy'] ?? 0).toBe(0)
    expect(outcomes['matters/changed']).toBeGreaterThan(0)
    await sayCoverage()
  }, 1_800_000)

  it('let one of two simultaneous acts win, every time', async () => {
    for (let nth = 0; nth < 40; nth++) {
      library.at('2026-03-02T09:00:00+08:00')
      const { number } = await aFiledMatter(library)
      const rivals = [aClerk('northDesk'), aClerk('northDesk', 'second'), aHead('northDesk')]
      const results = await Promise.all(
        rivals.map((by) => library.matters.act(by, number, 1, { act: 'accept' }, library.key())),
      )
      expect(results.filter((one) => one.ok)).toHaveLength(1)
      for (const one of results) if (!one.ok) expect(one.code).toBe('matters/changed')
    }
  })
})
