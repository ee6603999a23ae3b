import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** What was stored: the hash is its address. */
export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
}

/** Where contents are kept, addressed by their hash. On disk here; an S3-compatible store can stand in its place. */
export interface FileStore {
  /** Keeps a content; the same content is kept once. It is on the disk when the answer comes. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** The content, or a part of it; undefined when there is none. */
  read(sha256: string, part?: { start: number; end: number }): Promise<Readable | undefined>
  size(sha256: string): Promise<number | undefined>
  remove(sha256: string): Promise<void>
  /** Removes what was broken off while it was written, before this moment. Answers how many. */
  removeUnfinished(before: Date): Promise<number>
}

/** Keeps files in a folder: written beside, synced, then moved into place, so that a broken write is never read. */
export function filesOnDisk(folder: string): FileStore {
  return {
    put: (content) => put(folder, content),
    async read(sha256, part) {
      const file = placeOf(folder, sha256)
      return (await sizeOf(file)) === undefined ? undefined : createReadStream(file, part)
    },
    size: (sha256) => sizeOf(placeOf(folder, sha256)),
    remove: (sha256) => rm(placeOf(folder, sha256), { force: true }),
    removeUnfinished: (before) => removeUnfinished(path.join(folder, 'incoming'), before),
  }
}

async function put(folder: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const waiting = path.join(folder, 'incoming')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const temporary = path.join(waiting, randomBytes(12).toString('hex'))
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(temporary, 'wx', 0o600)
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      hash.update(chunk)
      bytes += chunk.byteLength
      await file.writeFile(chunk)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
  await file.close()
  const sha256 = hash.digest('hex')
  await moveIntoPlace(temporary, placeOf(folder, sha256))
  return { sha256, bytes }
}

async function moveIntoPlace(temporary: string, place: string): Promise<void> {
  const around = path.dirname(place)
  const made = await mkdir(around, { recursive: true, mode: 0o700 })
  await rename(temporary, place)
  // A name is on the disk only when its folder is, and so for the folders that were made.
  const last = path.dirname(made ?? place)
  for (let folder = around; ; folder = path.dirname(folder)) {
    await syncFolder(folder)
    if (folder === last || folder === path.dirname(folder)) return
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}

async function removeUnfinished(waiting: string, before: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(waiting).catch(() => [])) {
    const file = path.join(waiting, name)
    const found = await stat(file).catch(() => undefined)
    if (!found || found.mtime > before) continue
    await rm(file, { force: true })
    removed++
  }
  return removed
}

/** Two levels of folders, so that none grows without end. Anything but a hash never becomes a path. */
function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is addressed by its SHA-256 in hexadecimal.')
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
