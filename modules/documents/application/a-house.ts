import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOnDisk } from '@gongdao/platform/files'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import sharp from 'sharp'
import { createDocuments, type Documents, type DocumentsNeeds, migrations } from '../index.ts'

/** Documents on a database and folders of their own; for tests. */
export interface TestHouse {
  readonly database: TestDatabase
  readonly folder: string
  open(more?: Partial<DocumentsNeeds>): Documents
  drop(): Promise<void>
}

export async function aHouse(): Promise<TestHouse> {
  const database = await aDatabase(migrations)
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-documents-'))
  return {
    database,
    folder,
    open: (more = {}) =>
      createDocuments({
        db: database.app,
        now: () => new Date(),
        files: filesOnDisk(path.join(folder, 'files')),
        waitingFolder: path.join(folder, 'waiting'),
        ...more,
      }),
    async drop() {
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const reader = { city: '990000', id: 'reader-1' }

export async function* streamOf(content: Uint8Array | string, size = 1000) {
  const bytes = Buffer.from(content)
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

/** A photograph that says where it was taken, as phones write it. */
export const aPhoto = (format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 40, channels: 3, background: '#7a3b2e' } })
    .withExif({
      IFD0: { Make: 'PlanetaryPhone' },
      IFD3: { GPSLatitude: '23/1 3/1 0/1', GPSLongitude: '112/1 27/1 0/1' },
    })
    .toFormat(format)
    .toBuffer()

export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
