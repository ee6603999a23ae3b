import { createHash } from 'node:crypto'
import type { FileStore } from '@gongdao/platform/files'
import type { Sql } from '@gongdao/platform/postgres'

/** A document whose content is gone, or is not the one that was handed in. */
export interface ContentFault {
  readonly what: 'missing' | 'altered'
  readonly id: string
  readonly sha256: string
}

export interface ContentVerdict {
  readonly documents: number
  readonly faults: readonly ContentFault[]
}

const atOnce = 500

/** Reads every stored file and compares it with the hash under which it was taken in. Changes nothing. */
export async function verifyContents(db: Sql, city: string, files: FileStore): Promise<ContentVerdict> {
  const faults: ContentFault[] = []
  const known = new Map<string, ContentFault['what'] | undefined>()
  let documents = 0
  for (let after = ''; ; ) {
    const { rows } = await db.query<{ id: string; sha256: string }>(
      'select d.id, d.sha256 from documents.document d where d.city = $1 and d.id > $2 order by d.id limit $3',
      [city, after, atOnce],
    )
    for (const { id, sha256 } of rows) {
      // Many documents may share a content.
      if (!known.has(sha256)) known.set(sha256, await faultOf(files, sha256))
      const what = known.get(sha256)
      if (what) faults.push({ what, id, sha256 })
    }
    documents += rows.length
    if (rows.length < atOnce) return { documents, faults }
    after = rows.at(-1)!.id
  }
}

async function faultOf(files: FileStore, sha256: string): Promise<ContentFault['what'] | undefined> {
  const content = await files.read(sha256)
  if (!content) return 'missing'
  const hash = createHash('sha256')
  for await (const part of content) hash.update(part as Buffer)
  return hash.digest('hex') === sha256 ? undefined : 'altered'
}
