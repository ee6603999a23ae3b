import { randomUUID } from 'node:crypto'
import { keepDocument, type StoredDocument } from '../adapters/postgres/document-rows.ts'
import type { Ground, Uploader } from './needs.ts'

/** Keeps a document that the house made itself, in the name of whoever had it made. It needs no room, scan or examination. */
export async function keepMade(
  ground: Ground,
  by: Uploader,
  made: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Promise<StoredDocument> {
  const stored = await ground.files.put(made.bytes)
  const document: StoredDocument = {
    city: by.city,
    id: randomUUID(),
    owner: by.id,
    name: made.name,
    mediaType: made.mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    // What people handed in counts against their day; what the house made does not.
    uploadedBytes: 0,
    uploadedSha256: stored.sha256,
    scan: 'clean',
    uploadedAt: ground.now().toISOString(),
  }
  await keepDocument(ground.db, document)
  return document
}
