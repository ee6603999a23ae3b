import { generateKeyPairSync } from 'node:crypto'
import type { Directory } from '@gongdao/agencies'
import type { DocumentInfo } from '@gongdao/documents/contract'
import type { Person } from '@gongdao/people/contract'
import { no, yes } from '@gongdao/platform/answer'
import { loadSigner } from '@gongdao/platform/crypto'
import type { Database } from '@gongdao/platform/postgres'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import type { NewMatter } from '../contract/index.ts'
import { createMatters, type LawClock, type Matters, type MattersNeeds, migrations } from '../index.ts'
import { compiledCard, secretCard } from './library-card.ts'
import { libraryLaw } from './library-law.ts'
import { aResident, readingTown, townDirectory, townStaff } from './reading-town.ts'

/** A town's record on a fresh database, with hands on its clock. */
export interface Library {
  readonly matters: Matters
  readonly needs: MattersNeeds
  readonly database: TestDatabase
  readonly city: string
  /** The moment that it is now in the story. */
  at(moment: string): void
  directory(changed: Directory): void
  law(changed: LawClock): void
  key(): string
  drop(): Promise<void>
}

export const testSigner = () =>
  loadSigner({
    privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  })

/** Papers that everybody may put into a matter, but for one that is infected. */
const documents: MattersNeeds['documents'] = {
  forFiling: async (_by, ids) =>
    ids.includes('infected')
      ? no('documents/infected', { id: 'infected' })
      : yes(
          ids.map(
            (id): DocumentInfo => ({
              id,
              name: `${id}.png`,
              mediaType: 'image/png',
              bytes: 7,
              sha256: `hash of ${id}`,
              uploadedAt: '2026-03-02T00:00:00.000Z',
              scan: 'clean',
            }),
          ),
        ),
}

export async function aLibrary(more: Partial<MattersNeeds> = {}): Promise<Library> {
  const database = await aDatabase(migrations)
  let now = new Date('2026-03-02T09:00:00+08:00')
  let directory = townDirectory()
  let law: LawClock = libraryLaw()
  let keys = 0
  const needs: MattersNeeds = {
    db: database.app as Database,
    now: () => now,
    signer: testSigner(),
    law: {
      deadline: (question) => law.deadline(question),
      isInHours: (limit, variant) => law.isInHours(limit, variant),
      extensionUnit: (limit) => law.extensionUnit(limit),
      describe: (limit) => law.describe(limit),
    },
    catalogue: {
      definition: (code) => [compiledCard, secretCard].find((one) => one.code === code),
      current: (code) => [compiledCard, secretCard].find((one) => one.code === code),
      all: () => [compiledCard, secretCard],
    },
    directory: () => directory,
    people: {
      membersOf: async (_city, unit) => townStaff.filter((one) => one.unit === unit),
      namesOf: async (_city, ids) => new Map(ids.map((id) => [id, `Name of ${id}`])),
    },
    documents,
    ...more,
  }
  return {
    matters: createMatters(needs),
    needs,
    database,
    city: readingTown.city,
    at: (moment) => {
      now = new Date(moment)
    },
    directory: (changed) => {
      directory = changed
    },
    law: (changed) => {
      law = changed
    },
    key: () => `key-of-a-test-${++keys}-${Math.random()}`,
    drop: () => database.drop(),
  }
}

/** What a reader writes about her card. */
export const aFiling = (more: Partial<NewMatter> = {}): NewMatter => ({
  service: 'libraryCard',
  region: '990001',
  unit: 'northDesk',
  answers: {
    subject: '我的借书证',
    story: '他们把我的借书证收走了，电话13800000000。',
    reader: '李小读',
    card: 'adult',
  },
  ...more,
})

/** Files and answers number, code and version; a refusal is an error of the test. */
export async function aFiledMatter(library: Library, by: Person = aResident(), filing: NewMatter = aFiling()) {
  const filed = await library.matters.file(by, filing, library.key())
  if (!filed.ok) throw new Error(`${filed.code} ${JSON.stringify(filed.facts)}`)
  return filed.value
}

/** Takes an act and answers what came of it; a refusal is an error of the test. */
export async function does(
  library: Library,
  by: Person,
  number: string,
  act: string,
  fields: Record<string, unknown> = {},
) {
  const taken = await library.matters.act(by, number, 'any', { act, fields }, library.key())
  if (!taken.ok) throw new Error(`${act}: ${taken.code} ${JSON.stringify(taken.facts)}`)
  return taken.value
}
