import { createHash } from 'node:crypto'
import type { FileStore } from '@gongdao/platform/files'
import type { Sql } from '@gongdao/platform/postgres'

/** A document whose content or row is gone, or is not what was handed in. */
export interface ContentFault {
  readonly what: 'missing' | 'altered' | 'rowMissing' | 'rowAltered'
  readonly id: string
  readonly sha256: string
}

export interface ContentVerdict {
  readonly documents: number
  readonly faults: readonly ContentFault[]
}

/** What the record of a matter says of a paper, under its seal. */
export interface SealedPaper {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  /** Who put it into the matter. */
  readonly by: string
  /** Absent where the name was erased by law. */
  readonly name?: string | undefined
}

const atOnce = 500

/**
 * Reads every stored file and compares it with the hash under which it was taken in; and every row with what the record of
 * the matters says of the paper, for a superuser may change a row and a file together. Changes nothing.
 */
export async function verifyContents(
  db: Sql,
  city: string,
  files: FileStore,
  sealed: ReadonlyMap<string, SealedPaper> = new Map(),
): Promise<ContentVerdict> {
  const faults: ContentFault[] = []
  const known = new Map<string, ContentFault['what'] | undefined>()
  const unseen = new Map(sealed)
  let documents = 0
  for (let after = ''; ; ) {
    const { rows } = await db.query<Row>(
      'select d.id, d.sha256, d.bytes, d.media_type, d.name, d.owner from documents.document d where d.city = $1 and d.id > $2 order by d.id limit $3',
      [city, after, atOnce],
    )
    for (const row of rows) {
      const { id, sha256 } = row
      const paper = unseen.get(id)
      unseen.delete(id)
      if (paper && !isAsSealed(row, paper)) faults.push({ what: 'rowAltered', id, sha256: paper.sha256 })
      // Many documents may share a content.
      if (!known.has(sha256)) known.set(sha256, await faultOf(files, sha256))
      const what = known.get(sha256)
      if (what) faults.push({ what, id, sha256 })
    }
    documents += rows.length
    if (rows.length < atOnce) break
    after = rows.at(-1)!.id
  }
  for (const [id, { sha256 }] of unseen) faults.push({ what: 'rowMissing', id, sha256 })
  return { documents, faults }
}

interface Row {
  readonly id: string
  readonly sha256: string
  readonly bytes: number
  readonly media_type: string
  readonly name: string
  readonly owner: string
}

const isAsSealed = (row: Row, paper: SealedPaper): boolean =>
  row.sha256 === paper.sha256 &&
  Number(row.bytes) === paper.bytes &&
  row.media_type === paper.mediaType &&
  // What was handed in before signing in is nobody's by its row.
  (row.owner === paper.by || row.owner === 'anonymous') &&
  (paper.name === undefined || row.name === paper.name)

async function faultOf(files: FileStore, sha256: string): Promise<ContentFault['what'] | undefined> {
  const content = await files.read(sha256)
  if (!content) return 'missing'
  const hash = createHash('sha256')
  for await (const part of content) hash.update(part as Buffer)
  return hash.digest('hex') === sha256 ? undefined : 'altered'
}
