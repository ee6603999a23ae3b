import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BackupFile } from './manifest.ts'

/** Copies one file whole and to the disk, its permissions too; answers what was copied, or undefined when it is gone meanwhile. */
export async function copyFile(
  from: string,
  to: string,
  name: string,
  onProgress: (bytes: number) => void,
): Promise<BackupFile | undefined> {
  const about = await stat(from).catch(() => undefined)
  if (!about) return undefined
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const file = await open(to, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 })) {
      await file.writeFile(piece as Buffer)
      hash.update(piece as Buffer)
      bytes += (piece as Buffer).length
      onProgress((piece as Buffer).length)
    }
    await file.chmod(about.mode & 0o777)
    await file.datasync()
  } finally {
    await file.close()
  }
  return { path: name, bytes, sha256: hash.digest('hex'), mode: (about.mode & 0o777).toString(8) }
}

/** Every file below a folder, by its path in it; a folder that is not there has none. */
export async function* filesBelow(folder: string, below = ''): AsyncGenerator<string> {
  const found = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const each of found) {
    const name = path.join(below, each.name)
    if (each.isDirectory()) yield* filesBelow(folder, name)
    else if (each.isFile()) yield name
  }
}

export async function hashOfFile(file: string, onProgress: (bytes: number) => void = () => {}): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(piece as Buffer)
    onProgress((piece as Buffer).length)
  }
  return hash.digest('hex')
}

/** Makes the names in a folder last: a file is on the disk only when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
