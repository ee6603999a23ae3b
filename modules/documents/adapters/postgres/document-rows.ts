import type { Sql } from '@gongdao/platform/postgres'
import type { DocumentInfo } from '../../contract/index.ts'

/** A stored document with what only the house knows. */
export interface StoredDocument extends DocumentInfo {
  readonly city: string
  readonly owner: string
  /** What arrived, before pictures were drawn anew. */
  readonly uploadedBytes: number
  readonly uploadedSha256: string
}

const asDocument = (row: Record<string, unknown>): StoredDocument => ({
  city: row.city as string,
  id: row.id as string,
  owner: row.owner as string,
  name: row.name as string,
  mediaType: row.media_type as string,
  bytes: Number(row.bytes),
  sha256: row.sha256 as string,
  uploadedBytes: Number(row.uploaded_bytes),
  uploadedSha256: row.uploaded_sha256 as string,
  scan: row.scan as DocumentInfo['scan'],
  uploadedAt: (row.uploaded_at as Date).toISOString(),
})

/** Keeps a document; the same id a second time (a repeated last chunk) changes nothing. */
export async function keepDocument(db: Sql, document: StoredDocument): Promise<void> {
  await db.query(
    `insert into documents.document
       (city, id, owner, name, media_type, bytes, sha256, uploaded_bytes, uploaded_sha256, scan, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (city, id) do nothing`,
    [
      document.city,
      document.id,
      document.owner,
      document.name,
      document.mediaType,
      document.bytes,
      document.sha256,
      document.uploadedBytes,
      document.uploadedSha256,
      document.scan,
      document.uploadedAt,
    ],
  )
}

/** The documents with these ids, in that order; unknown ones are absent. */
export async function findDocuments(db: Sql, city: string, ids: readonly string[]): Promise<StoredDocument[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query('select * from documents.document where city = $1 and id = any($2)', [city, ids])
  const byId = new Map(rows.map((row) => [row.id as string, asDocument(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many bytes somebody has handed in since a moment. */
export async function bytesSince(db: Sql, city: string, owner: string, since: Date): Promise<number> {
  const { rows } = await db.query<{ sum: string | null }>(
    'select sum(uploaded_bytes) as sum from documents.document where city = $1 and owner = $2 and uploaded_at > $3',
    [city, owner, since],
  )
  return Number(rows[0]?.sum ?? 0)
}

/** The documents of a city whose content is not among these hashes. */
export async function missingContents(
  db: Sql,
  city: string,
  hashes: ReadonlySet<string>,
): Promise<{ id: string; sha256: string }[]> {
  const missing: { id: string; sha256: string }[] = []
  for (let after = ''; ; ) {
    const { rows } = await db.query<{ id: string; sha256: string }>(
      'select id, sha256 from documents.document where city = $1 and id > $2 order by id limit 1000',
      [city, after],
    )
    if (rows.length === 0) return missing
    missing.push(...rows.filter((row) => !hashes.has(row.sha256)))
    after = rows.at(-1)!.id
  }
}
