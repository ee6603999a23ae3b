import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findDocuments, type StoredDocument } from '../adapters/postgres/document-rows.ts'
import type { DocumentInfo } from '../contract/index.ts'
import type { Ground, Uploader } from './needs.ts'

/** What others may know of a document. */
export const infoOf = (document: StoredDocument): DocumentInfo => ({
  id: document.id,
  name: document.name,
  mediaType: document.mediaType,
  bytes: document.bytes,
  sha256: document.sha256,
  uploadedAt: document.uploadedAt,
  scan: document.scan,
})

/**
 * Describes the papers that this person may put into a matter: those she handed in herself, also before she signed in. Somebody anonymous is known only
 * by the ids, which cannot be guessed. One that is not hers and one that does not exist get the same answer.
 */
export async function forFiling(
  ground: Ground,
  by: Uploader,
  ids: readonly string[],
): Promise<Answer<readonly DocumentInfo[]>> {
  const unique = [...new Set(ids)]
  const found = await findDocuments(ground.db, by.city, unique)
  const mine = found.filter(({ owner }) => owner === by.id || owner === 'anonymous')
  const missing = unique.filter((id) => !mine.some((document) => document.id === id))
  if (missing.length > 0) return no('documents/no-such-document', { documents: missing })
  return yes(mine.map(infoOf))
}
