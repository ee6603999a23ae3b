import { describe, expect, it } from 'vitest'
import { libraryCard } from './library-card.ts'
import { replayVersion } from './replay-version.ts'

type Log = readonly string[]

/** Stands for the engine: follows acts, refuses an act that is not there. */
const replay = (compiled: Parameters<Parameters<typeof replayVersion<Log, string>>[3]>[0], log: Log): string =>
  log.reduce((state, act) => {
    if (!compiled.act(act)?.from.includes(state)) throw new Error(`${act} is not possible in ${state}`)
    return compiled.target(act, state, { fields: { fineFen: 500 } })
  }, compiled.definition.initial)

const logs: Log[] = [['take', 'confirm'], ['withdraw'], ['pass', 'take']]

describe('a new version, replayed on past logs', () => {
  it('differs nowhere from itself', () => {
    expect(replayVersion(libraryCard, { ...libraryCard, version: 2 }, logs, replay)).toEqual({
      replayed: 3,
      differences: [],
    })
  })

  it('reports the logs that would have ended differently, and those it cannot run at all', () => {
    const { take, pass, ...rest } = libraryCard.acts
    const stricter = { ...libraryCard, version: 2, acts: { ...rest, take: { ...take!, branches: [] } } }
    const { differences } = replayVersion(libraryCard, stricter, logs, replay)
    expect(pass).toBeDefined()
    expect(differences.map(({ log }) => log)).toEqual([
      ['take', 'confirm'],
      ['pass', 'take'],
    ])
    expect(differences[0]).toMatchObject({ before: 'closed', after: { fault: 'confirm is not possible in looking' } })
    expect(differences.map(({ unable }) => unable)).toEqual([true, true])
  })

  it('holds nothing against a new version that a log could not be run before either', () => {
    const broken: Log[] = [['confirm'], ['pass', 'take']]
    const next = {
      ...libraryCard,
      version: 2,
      acts: { ...libraryCard.acts, confirm: { ...libraryCard.acts.confirm!, from: [libraryCard.initial] } },
    }
    const { differences } = replayVersion(libraryCard, next, broken, replay)
    expect(differences).toMatchObject([{ log: ['confirm'], unable: false }])
    expect(replayVersion(libraryCard, { ...libraryCard, version: 2 }, broken, replay).differences).toEqual([])
  })
})
