import type { Person } from '@gongdao/people/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyAct } from '../domain/policy.ts'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { compiledCard } from '../testing/library-card.ts'
import { aClerk, aHead, aResident, aSupervisor, nobody, townStaff } from '../testing/reading-town.ts'

const reader = aResident()
const north = aClerk('northDesk')
const head = aHead('northDesk')
let library: Library
/** What mandates the village worker holds at this moment, whatever her session still believes. */
let held: Person['mandates'] = []
const worker = (mandates = held) => aResident('worker', { mandates })

beforeAll(async () => {
  library = await aLibrary({
    people: {
      membersOf: async (_city, unit) => townStaff.filter((one) => one.unit === unit),
      namesOf: async () => new Map(),
      mandatesNow: async () => held,
    },
  })
})
afterAll(() => library?.drop())

const mandate = (scope: string[], matter?: string): Person['mandates'] => [
  { principal: 'reader', scope, ...(matter ? { matter } : {}) },
]
const act = (by: Person, number: string, name: string, fields = {}) =>
  library.matters.act(by, number, 'any', { act: name, fields }, library.key())

describe('a mandate to help', () => {
  it('lets bring papers, write, urge and complete what was returned, and nothing that decides: every act there is', async () => {
    const { number } = await aFiledMatter(library)
    held = mandate(['help'], number)
    await does(library, north, number, 'giveBack', { items: ['proof'] })
    const seen = await library.matters.view(worker(), number)
    expect(seen.ok && seen.value.acts.map((one) => one.act).sort()).toEqual([
      'addMaterial',
      'message',
      'supply',
      'urge',
    ])
    const may = ['addMaterial', 'message', 'supply', 'urge']
    for (const name of everyAct(compiledCard).filter((one) => !may.includes(one)))
      expect([name, (await act(worker(), number, name, { stars: 1, reason: 'x' })).ok]).toEqual([name, false])
    expect(await act(worker(), number, 'withdraw')).toMatchObject({ code: 'matters/not-in-your-mandate' })
    await does(library, worker(), number, 'supply', { story: 'She told me.' })
  })

  it('is for its matter alone, and news of it or leave to file opens nothing', async () => {
    const { number } = await aFiledMatter(library)
    const other = (await aFiledMatter(library)).number
    held = mandate(['help'], number)
    expect((await act(worker(), number, 'message', { text: 'Good day' })).ok).toBe(true)
    expect(await act(worker(), other, 'message', { text: 'Good day' })).toMatchObject({ code: 'matters/not-found' })
    held = mandate(['updates', 'file'])
    expect(await library.matters.view(worker(), number)).toMatchObject({ code: 'matters/not-found' })
  })

  it('counts no more from the moment it is taken back, whatever the session still believes, also when both come at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.constantFrom('help', 'act'), async (before, scope) => {
        const { number } = await aFiledMatter(library)
        held = mandate([scope], number)
        const believes = worker()
        const tries = Array.from({ length: 6 }, async (_, nth) => {
          if (nth === before) held = []
          const isOver = held.length === 0
          return [isOver, await act(believes, number, 'message', { text: `no. ${nth}` })] as const
        })
        for (const [isOver, answer] of await Promise.all(tries))
          if (isOver) expect(answer).toMatchObject({ code: 'matters/not-found' })
        expect(await act(believes, number, 'message', { text: 'afterwards' })).toMatchObject({ ok: false })
      }),
      { numRuns: 10 },
    )
  })
})

describe('filing in somebody’s name', () => {
  it('makes it hers, by a mandate to file that stands now, and gives the helper no code to keep', async () => {
    held = mandate(['file', 'help'])
    const filed = await library.matters.file(worker(), aFiling({ principal: 'reader' }), library.key())
    if (!filed.ok) throw new Error(filed.code)
    expect(filed.value.code).toBe('')
    const { number } = filed.value
    const hers = await library.matters.view(reader, number)
    expect(hers.ok && hers.value.acts.map((one) => one.act)).toContain('withdraw')
    const believes = worker()
    held = []
    expect(await act(believes, number, 'message', { text: 'x' })).toMatchObject({ code: 'matters/not-found' })
    expect(await library.matters.view(nobody, number, { code: '' })).toMatchObject({ code: 'matters/not-found' })
    expect(await library.matters.file(believes, aFiling({ principal: 'reader' }), library.key())).toMatchObject({
      code: 'matters/no-mandate-to-file',
    })
  })

  it('is nobody’s who was not asked: scopes × people', async () => {
    for (const scope of [[], ['see'], ['help'], ['act'], ['updates']]) {
      held = mandate(scope)
      const asked = await library.matters.file(worker(), aFiling({ principal: 'reader' }), library.key())
      expect([scope, asked.ok]).toEqual([scope, false])
    }
    held = mandate(['file'])
    for (const by of [nobody, north, aResident('stranger')]) {
      const asked = await library.matters.file(by, aFiling({ principal: 'reader', channel: 'web' }), library.key())
      expect([by.id, asked.ok]).toEqual([by.id, false])
    }
    expect(await library.matters.file(worker(), aFiling({ principal: 'other' }), library.key())).toMatchObject({
      code: 'matters/no-mandate-to-file',
    })
  })
})

describe('a representative who was named', () => {
  it('is removed by her alone whose matter it is, and then neither sees nor acts', async () => {
    const { number, code } = await aFiledMatter(library)
    const [ann, bob] = [aResident('ann'), aResident('bob')]
    await does(library, reader, number, 'appoint', { person: 'ann', name: 'Ann' })
    await does(library, reader, number, 'appoint', { person: 'bob', name: 'Bob' })
    for (const by of [ann, bob, north, head, aSupervisor('roomsDesk')])
      expect([by.id, (await act(by, number, 'dismiss', { representative: 'ann' })).ok]).toEqual([by.id, false])
    expect(await act(reader, number, 'dismiss', { representative: 'carl' })).toMatchObject({
      code: 'matters/fields-wrong',
    })
    const view = await library.matters.view(reader, number)
    const choices = view.ok && view.value.acts.find((one) => one.act === 'dismiss')?.fields[0]?.choices
    expect(choices).toMatchObject([{ value: 'ann', label: { zh: 'Ann' } }, { value: 'bob' }])
    const both = await Promise.all([
      act(reader, number, 'dismiss', { representative: 'ann' }),
      act(ann, number, 'message', { text: 'I go on' }),
    ])
    expect(both[0]!.ok).toBe(true)
    expect(await act(ann, number, 'message', { text: 'still here' })).toMatchObject({ code: 'matters/not-found' })
    expect((await act(bob, number, 'message', { text: 'I stay' })).ok).toBe(true)
    const wish = { act: 'dismiss', fields: { representative: 'bob' } }
    expect(await library.matters.act(nobody, number, 'any', wish, library.key(), code)).toMatchObject({ ok: true })
  })
})

describe('a recusal', () => {
  const reason = 'The house was sold; he is nobody’s landlord any more.'

  it('ends by a head or a supervisor with reasons, never by whoever is kept away, and then she may act again', async () => {
    const { number } = await aFiledMatter(library)
    expect(await act(head, number, 'endRecusal', { person: north.id, reason })).toMatchObject({
      code: 'matters/nobody-kept-away',
    })
    await does(library, north, number, 'recuse', { person: north.id, reason: 'He is my landlord.' })
    expect(await library.matters.view(north, number)).toMatchObject({ code: 'matters/not-found' })
    for (const by of [north, aClerk('northDesk', 'second'), reader, aHead('southDesk')])
      expect([by.id, (await act(by, number, 'endRecusal', { person: north.id, reason })).ok]).toEqual([by.id, false])
    expect(await act(head, number, 'endRecusal', { person: 'head-southDesk', reason })).toMatchObject({
      code: 'matters/not-kept-away',
    })
    expect((await act(head, number, 'endRecusal', { person: north.id })).ok).toBe(false)
    await does(library, head, number, 'endRecusal', { person: north.id, reason })
    await does(library, north, number, 'accept')
    const told = await library.matters.view(reader, number)
    const entry = told.ok ? told.value.timeline.find((one) => one.act === 'endRecusal') : undefined
    // She is told that and why, not which member of staff it was.
    expect(entry?.facts.map((one) => one.value)).toEqual([reason])
  })
})
