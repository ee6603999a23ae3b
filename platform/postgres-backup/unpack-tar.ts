import { createReadStream } from 'node:fs'
import { chmod, chown, type FileHandle, mkdir, open, symlink } from 'node:fs/promises'
import path from 'node:path'

export interface Unpacking {
  /** Whose the files become; ours unless told. */
  readonly owner?: { readonly uid: number; readonly gid: number }
  /** The caller brings everything to the disk when all is there. */
  readonly syncLater?: boolean
  onProgress?(bytes: number): void
}

interface Entry {
  readonly name: string
  readonly size: number
  readonly mode: number
  readonly kind: string
  readonly target: string
}

const block = 512

/** Unpacks an archive of PostgreSQL's (plain ustar) into a folder; every file is on the disk when it ends, unless the caller syncs. Names that lead out of the folder are refused. */
export async function unpackTar(archive: string, folder: string, unpacking: Unpacking = {}): Promise<void> {
  const reader = readerOf(archive)
  for (;;) {
    const header = await reader.exactly(block)
    if (!header || header.every((byte) => byte === 0)) break
    const entry = entryOf(header)
    await put(entry, placeIn(folder, entry.name), reader, unpacking)
    await reader.exactly((block - (entry.size % block)) % block)
  }
  await reader.close()
}

async function put(entry: Entry, place: string, reader: Reader, unpacking: Unpacking): Promise<void> {
  const { owner, onProgress } = unpacking
  if (entry.kind === '5') {
    await mkdir(place, { recursive: true })
    await chmod(place, entry.mode)
    if (owner) await chown(place, owner.uid, owner.gid)
    return
  }
  if (entry.kind === '2') return symlink(entry.target, place)
  if (entry.kind !== '0')
    throw new Error(`The archive holds "${entry.name}" of a kind (${entry.kind}) that is not known.`)
  const file = await open(place, 'wx', entry.mode)
  try {
    await pour(entry.size, reader, file, onProgress)
    if (owner) await file.chown(owner.uid, owner.gid)
    if (!unpacking.syncLater) await file.datasync()
  } finally {
    await file.close()
  }
}

async function pour(
  size: number,
  reader: Reader,
  file: FileHandle,
  onProgress?: (bytes: number) => void,
): Promise<void> {
  for (let left = size; left > 0; ) {
    const piece = await reader.some(left)
    if (!piece) throw new Error('The archive ends in the middle of a file.')
    await file.writeFile(piece)
    left -= piece.length
    onProgress?.(piece.length)
  }
}

function placeIn(folder: string, name: string): string {
  const place = path.resolve(folder, name)
  if (place !== path.resolve(folder) && !place.startsWith(path.resolve(folder) + path.sep))
    throw new Error(`The archive names a file outside itself: "${name}".`)
  return place
}

function entryOf(header: Buffer): Entry {
  const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  const sum = Number.parseInt(text(148, 8), 8)
  const counted = header.reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 32 : byte), 0)
  if (sum !== counted) throw new Error('The archive is damaged: the head of a file does not fit its sum.')
  const before = text(345, 155)
  return {
    name: before ? `${before}/${text(0, 100)}` : text(0, 100),
    // From 8 GB on, a size is written in binary with its first bit set.
    size: header[124]! & 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(text(124, 12), 8),
    mode: Number.parseInt(text(100, 8), 8) & 0o777,
    kind: text(156, 1) || '0',
    target: text(157, 100),
  }
}

interface Reader {
  /** So many bytes, or undefined at the end. */
  exactly(length: number): Promise<Buffer | undefined>
  /** What is there, at most so many bytes. */
  some(most: number): Promise<Buffer | undefined>
  close(): Promise<void>
}

function readerOf(file: string): Reader {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 })
  const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const some = async (most: number) => {
    if (held.length === 0) {
      const next = await pieces.next()
      if (next.done) return undefined
      held = next.value
    }
    const piece = held.subarray(0, most)
    held = held.subarray(piece.length)
    return piece
  }
  return {
    some,
    async exactly(length) {
      const parts: Buffer[] = []
      for (let left = length; left > 0; ) {
        const piece = await some(left)
        if (!piece) return undefined
        parts.push(piece)
        left -= piece.length
      }
      return Buffer.concat(parts)
    },
    close: async () => void stream.destroy(),
  }
}
