import { describe, expect, it } from 'vitest'
import type { ServiceDefinition } from '../domain/definition.ts'
import { libraryCard, libraryLimits } from '../domain/library-card.ts'
import type { PastLogs, PublishedDefinition, PublishedStore } from './catalogue-needs.ts'
import { createCatalogue } from './create-catalogue.ts'

type Log = readonly string[]

const now = () => new Date('2026-03-02T00:00:00Z')
const withoutTake = (): ServiceDefinition => {
  const take = { ...libraryCard.acts.take!, branches: [] }
  return { ...libraryCard, version: 2, acts: { ...libraryCard.acts, take } }
}

/** Stands for the engine: follows acts from the initial state. */
const pastOf = (logs: readonly Log[]): PastLogs<Log> & { asked: number } => {
  const past = {
    asked: 0,
    async *read(_city: string, _code: string, versions: readonly number[]) {
      past.asked += 1
      for (let at = 0; at < logs.length; at += 2) yield { version: versions[0]!, logs: logs.slice(at, at + 2) }
    },
    outcome: (compiled: Parameters<PastLogs['outcome']>[0], log: Log) =>
      log.reduce((state, act) => {
        if (!compiled.act(act)?.from.includes(state)) throw new Error(`${act} is not possible in ${state}`)
        return compiled.target(act, state, { fields: { fineFen: 500 } })
      }, compiled.definition.initial),
    nameOf: (log: Log) => log.join(' '),
  }
  return past
}

/** Keeps versions in memory, as the table does: written once. */
function aShelf(): PublishedStore & { rows: PublishedDefinition[] } {
  const rows: PublishedDefinition[] = []
  return {
    rows,
    find: async () => [...rows],
    async write(_city, one) {
      const same = ({ definition }: PublishedDefinition) =>
        definition.code === one.definition.code && definition.version === one.definition.version
      if (!rows.some(same)) rows.push(one)
      return rows.find(same)!.sha256
    },
  }
}

const program = (store: PublishedStore, past: PastLogs, ...definitions: ServiceDefinition[]) =>
  createCatalogue({
    ...{ store, now, past, limits: libraryLimits },
    definitions: definitions.map((definition) => ({ path: `library-card-${definition.version}.ts`, definition })),
  })

const harmless: Log[] = [['withdraw'], ['withdraw'], ['withdraw']]

describe('publishing a new version', () => {
  it('writes down what it did with the past', async () => {
    const store = aShelf()
    const past = pastOf([['withdraw'], ['pass'], ['withdraw']])
    await program(store, past, libraryCard).publish('990001')
    expect(past.asked).toBe(0)
    const next = { ...libraryCard, version: 2 }
    const result = { against: [1], replayed: 3, differing: 0, unable: 0, capped: false, examples: [] }
    expect(await program(store, past, libraryCard, next).publish('990001')).toMatchObject({
      value: { added: ['libraryCard@2'], replays: [{ version: 'libraryCard@2', result }] },
    })
    expect(store.rows.map((row) => row.replay)).toEqual([{ ...result, against: [], replayed: 0 }, result])
  })

  it('reads no past where nothing is new', async () => {
    const store = aShelf()
    const past = pastOf(harmless)
    const both = [libraryCard, { ...libraryCard, version: 2 }]
    await program(store, past, libraryCard).publish('990001')
    await program(store, past, ...both).publish('990001')
    expect(past.asked).toBe(1)
    await program(store, past, ...both).publish('990001')
    expect(past.asked).toBe(1)
  })

  it('lists the logs that end differently, and goes on', async () => {
    const store = aShelf()
    await program(store, pastOf([]), libraryCard).publish('990001')
    const answer = await program(store, pastOf([['pass', 'take'], ['withdraw']]), libraryCard, withoutTake()).publish(
      '990001',
    )
    expect(answer).toMatchObject({
      value: { replays: [{ result: { replayed: 2, differing: 1, unable: 0, examples: [{ log: 'pass take' }] } }] },
    })
  })

  it('refuses a version that cannot run what was, and writes none beside it', async () => {
    const store = aShelf()
    await program(store, pastOf([]), libraryCard).publish('990001')
    const other = { ...libraryCard, code: 'readingRoom', mark: 'RR' }
    const next = program(store, pastOf([['withdraw'], ['take', 'confirm']]), other, withoutTake())
    expect(await next.publish('990001')).toMatchObject({
      code: 'catalogue/past-does-not-run',
      facts: {
        ...{ code: 'libraryCard', version: 2, path: 'library-card-2.ts', unable: 1, replayed: 2 },
        ...{ first: 'take confirm', fault: 'confirm is not possible in looking' },
      },
    })
    expect(store.rows).toHaveLength(1)
  })

  it('publishes it where the differences are accepted by name, and keeps the reason', async () => {
    const store = aShelf()
    await program(store, pastOf([]), libraryCard).publish('990001')
    const next = program(store, pastOf([['take', 'confirm']]), libraryCard, withoutTake())
    const wish = { only: 'libraryCard@2', acceptDifferences: 'the law of 2026' }
    expect(await next.publish('990001', { ...wish, only: 'libraryCard@7' })).toMatchObject({
      code: 'catalogue/no-such-version',
      facts: { asked: 'libraryCard@7', known: ['libraryCard@1', 'libraryCard@2'] },
    })
    expect(await next.publish('990001', wish)).toMatchObject({ value: { added: ['libraryCard@2'] } })
    expect(store.rows[1]!.replay).toMatchObject({ unable: 1, accepted: 'the law of 2026' })
    expect(await next.publish('990001')).toMatchObject({ ok: true, value: { added: [] } })
  })

  it('tries no more of the past than it is asked for, the newest first, and says so', async () => {
    const store = aShelf()
    await program(store, pastOf([]), libraryCard).publish('990001')
    const next = program(store, pastOf([...harmless, ['take', 'confirm']]), libraryCard, withoutTake())
    expect(await next.publish('990001', { most: 3 })).toMatchObject({
      value: { replays: [{ result: { replayed: 3, differing: 0, capped: true } }] },
    })
  })
})
