import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCatalogue } from '../../application/create-catalogue.ts'
import { libraryCard, libraryLimits } from '../../domain/library-card.ts'
import { migrations } from '../../migrations/index.ts'
import { publishedStore } from './published-definitions.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase(migrations)
})
afterAll(() => database?.drop())

const now = () => new Date('2026-03-02T00:00:00Z')
const aCatalogue = (...definitions: (typeof libraryCard)[]) =>
  createCatalogue({
    store: publishedStore(database.app),
    now,
    limits: libraryLimits,
    definitions: definitions.map((definition) => ({ path: 'services/library-card/definition.ts', definition })),
  })

const next = {
  ...libraryCard,
  version: 2,
  validFrom: '2026-04-01',
  title: { zh: '借书证争议（新）', en: 'Library card dispute (new)' },
}

describe('published versions', () => {
  it('are written once, and published again without effect', async () => {
    expect(await aCatalogue(libraryCard).publish('990001')).toEqual({
      ok: true,
      value: { added: ['libraryCard@1'], kept: [], replays: [] },
    })
    expect(await aCatalogue(libraryCard).publish('990001')).toEqual({
      ok: true,
      value: { added: [], kept: ['libraryCard@1'], replays: [] },
    })
  })

  it('may not change under their number', async () => {
    const changed = { ...libraryCard, purpose: { zh: '别的', en: 'something else' } }
    expect(await aCatalogue(changed).publish('990001')).toMatchObject({
      ok: false,
      code: 'catalogue/version-changed',
      facts: {
        code: 'libraryCard',
        version: 1,
        path: 'services/library-card/definition.ts',
        where: ['purpose.zh', 'purpose.en'],
        next: 2,
      },
    })
  })

  it('stay for the matters that run on them when the program knows only the next one', async () => {
    const catalogue = aCatalogue(next)
    expect(catalogue.definition('libraryCard', 1)).toBeUndefined()
    expect(await catalogue.publish('990001')).toMatchObject({ ok: true, value: { added: ['libraryCard@2'] } })
    expect(catalogue.definition('libraryCard', 1)?.definition).toEqual(libraryCard)
    expect(Object.keys(catalogue.definition('libraryCard', 1)!.definition.acts)).toEqual(Object.keys(libraryCard.acts))
  })

  it('come into force on their day', async () => {
    const catalogue = aCatalogue(next)
    await catalogue.publish('990001')
    expect(catalogue.current('libraryCard')?.version).toBe(1)
    expect(catalogue.current('libraryCard', '2026-04-01')?.version).toBe(2)
    expect(catalogue.list('2026-05-01').map(({ version }) => version)).toEqual([2])
  })

  it('are each city’s own', async () => {
    expect(await aCatalogue(libraryCard).publish('990002')).toMatchObject({
      ok: true,
      value: { added: ['libraryCard@1'], kept: [], replays: [] },
    })
  })

  it('are refused when the checker refuses them', async () => {
    const faulty = { ...libraryCard, version: 3, mark: '7' }
    expect(await aCatalogue(faulty).publish('990001')).toMatchObject({
      ok: false,
      code: 'catalogue/definition-faulty',
      facts: { faults: [{ code: 'mark-not-two-letters', where: 'mark' }] },
    })
  })

  it('cannot be altered or deleted by the server', async () => {
    await expect(
      database.app.query(`update catalogue.definition set version = 9 where city = '990001'`),
    ).rejects.toThrow(/permission denied/)
    await expect(database.app.query(`delete from catalogue.definition where city = '990001'`)).rejects.toThrow(
      /permission denied/,
    )
  })
})
