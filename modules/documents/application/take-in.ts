import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { cleanPicture, UnreadablePicture } from '../adapters/pictures/clean-picture.ts'
import { bytesSince, keepDocument, type StoredDocument } from '../adapters/postgres/document-rows.ts'
import { ScannerUnavailable } from '../adapters/scanner/clamd.ts'
import type { DocumentInfo } from '../contract/index.ts'
import { examineFile } from './examine-file.ts'
import { type Ground, quotaOf, type Uploader } from './needs.ts'

/**
 * Refuses a file of this size before it is sent: too large, empty, or more than this person may hand in today. `promised` are
 * bytes of other files of hers that are still under way.
 */
export async function roomFor(ground: Ground, by: Uploader, bytes: number, promised = 0): Promise<Answer<true>> {
  if (bytes > ground.mostBytes) return no('documents/too-large', { most: ground.mostBytes })
  if (bytes <= 0) return no('documents/empty')
  const dayAgo = new Date(ground.now().getTime() - 86_400_000)
  const used = await bytesSince(ground.db, by.city, by.id, dayAgo)
  if (used + promised + bytes > quotaOf(ground, by)) return no('documents/quota-used', { most: quotaOf(ground, by) })
  return yes(true)
}

/** Takes a complete file in: room, kind, scan, picture drawn anew, hash, row. The caller removes the file afterwards. */
export async function takeIn(
  ground: Ground,
  by: Uploader,
  given: { id: string; name: string; file: string },
): Promise<Answer<StoredDocument>> {
  const { size } = await stat(given.file)
  const room = await roomFor(ground, by, size)
  if (!room.ok) return room
  const examined = await examineFile(given.file, given.name)
  if (!examined.ok) return examined
  const scan = await scanFile(ground, given.file)
  if (!scan.ok) return scan
  const { kind, name } = examined.value

  const uploadedSha256 = await hashOf(given.file)
  let stored: { sha256: string; bytes: number }
  try {
    stored = await ground.files.put(
      kind.picture ? await cleanPicture(given.file, kind.picture) : createReadStream(given.file),
    )
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error
    return no(error.reason === 'tooLarge' ? 'documents/picture-too-large' : 'documents/picture-broken')
  }
  const document: StoredDocument = {
    city: by.city,
    id: given.id,
    owner: by.id,
    name,
    mediaType: kind.mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    uploadedBytes: size,
    uploadedSha256,
    scan: scan.value,
    uploadedAt: ground.now().toISOString(),
  }
  await keepDocument(ground.db, document)
  return yes(document)
}

async function scanFile(ground: Ground, file: string): Promise<Answer<DocumentInfo['scan']>> {
  if (!ground.scanner) return yes('notScanned')
  try {
    const verdict = await ground.scanner.scan(createReadStream(file))
    return verdict.verdict === 'clean' ? yes('clean') : no('documents/infected')
  } catch (error) {
    if (!(error instanceof ScannerUnavailable)) throw error
    ground.onFault?.(error.message)
    return no('documents/scan-unavailable')
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
