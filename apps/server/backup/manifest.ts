import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hashOfFile } from './copy-files.ts'

/** What a backup is of. */
export interface BackupHead {
  readonly gongdao: 'backup'
  readonly format: 1
  readonly version: string
  readonly city: string
  readonly madeAt: string
  readonly database: {
    /** Our own PostgreSQL, or the operator's. */
    readonly kind: 'embedded' | 'theirs'
    readonly serverVersion: number
    readonly systemIdentifier: string
    readonly begins: string
    readonly ends: string
  }
}

/** One file of the backup, by its path in it. */
export interface BackupFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Permissions, octal. */
  readonly mode: string
}

export interface Manifest {
  readonly head: BackupHead
  readonly files: readonly BackupFile[]
  /** SHA-256 of the manifest's lines but the last: whoever notes it elsewhere recognises this backup. */
  readonly sha256: string
}

/** Thrown when a folder is no whole backup; the message says why. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
}

export const manifestName = 'manifest.jsonl'

/** Writes the manifest, a line per file, and ends it with how many there are and the hash of all; answers that hash. */
export function writeManifest(folder: string, head: BackupHead, files: Iterable<BackupFile>): string {
  const hash = createHash('sha256')
  const descriptor = openSync(path.join(folder, manifestName), 'wx', 0o600)
  let count = 0
  const add = (line: object) => {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    writeSync(descriptor, text)
  }
  try {
    add(head)
    for (const file of files) {
      add(file)
      count += 1
    }
    const sha256 = hash.digest('hex')
    writeSync(descriptor, `${JSON.stringify({ files: count, sha256 })}\n`)
    fsyncSync(descriptor)
    return sha256
  } finally {
    closeSync(descriptor)
  }
}

/** Reads a manifest; refuses one that was cut or changed. */
export async function readManifest(folder: string): Promise<Manifest> {
  const hash = createHash('sha256')
  const files: BackupFile[] = []
  let head: BackupHead | undefined
  let end: { files: number; sha256: string } | undefined
  const lines = createInterface({ input: createReadStream(path.join(folder, manifestName)), crlfDelay: Infinity })
  for await (const line of lines) {
    const said = parsed(line)
    if (end) throw new BackupDamaged('The manifest goes on after its end: it was changed.')
    if (!head) head = headOf(said)
    else if ('files' in said) end = said as unknown as { files: number; sha256: string }
    else files.push(said as unknown as BackupFile)
    if (!end) hash.update(`${line}\n`)
  }
  if (!head || !end) throw new BackupDamaged('The manifest was cut off: this is no whole backup.')
  const sha256 = hash.digest('hex')
  if (end.sha256 !== sha256 || end.files !== files.length)
    throw new BackupDamaged('The manifest does not fit its own hash: it was changed or damaged.')
  return { head, files, sha256 }
}

/** Compares every file with the manifest: all there, of the same bytes. */
export async function verifyFiles(
  folder: string,
  { files }: Manifest,
  onProgress: (bytes: number) => void = () => {},
): Promise<void> {
  for (const file of files) {
    const place = path.join(folder, file.path)
    const found = await lstat(place).catch(() => undefined)
    if (!found) throw new BackupDamaged(`${file.path} is missing from the backup.`)
    if (!found.isFile() || found.size !== file.bytes || (await hashOfFile(place, onProgress)) !== file.sha256)
      throw new BackupDamaged(`${file.path} is not the file that was backed up: it was changed or damaged.`)
  }
}

function parsed(line: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(line)
    if (typeof said === 'object' && said !== null) return said as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new BackupDamaged('The manifest holds a line that is no line of a manifest: it was changed or damaged.')
}

function headOf(said: Record<string, unknown>): BackupHead {
  if (said.gongdao !== 'backup') throw new BackupDamaged('The manifest is not of a backup of Gongdao.')
  if (said.format !== 1)
    throw new BackupDamaged(
      `The backup is of a later format (${said.format}), made by Gongdao ${said.version}: restore it with that version.`,
    )
  return said as unknown as BackupHead
}
