import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '@gongdao/platform/config'
import { takeBaseBackup } from '@gongdao/platform/postgres-backup'
import { copyFile, filesBelow, syncFolder } from './copy-files.ts'
import { type BackupFile, type BackupHead, writeManifest } from './manifest.ts'
import { type Places, placesOf } from './places.ts'
import type { Progress } from './progress.ts'

export interface BackupNeeds {
  readonly config: Config
  /** The folder of the installation. */
  readonly root: string
  /** The folder that becomes the backup; it must not be there yet. */
  readonly folder: string
  /** The address of the server as a role that may copy it. */
  readonly databaseUrl: string
  readonly embedded: boolean
  readonly version: string
  readonly progress: Progress
  readonly now: () => Date
  readonly signal: AbortSignal
}

export interface BackupTaken {
  readonly head: BackupHead
  readonly files: number
  readonly bytes: number
  readonly sha256: string
}

/**
 * Copies an installation beside itself while it works. The order makes the copy consistent: published roots first (the database then
 * knows at least them), the database, and the files last, for a file is written before the row that names it and never taken away.
 * Everything is written under another name and renamed when it is whole and on the disk.
 */
export async function takeBackup(needs: BackupNeeds): Promise<BackupTaken> {
  const { folder, progress, signal } = needs
  if (existsSync(folder)) throw new Error(`${folder} is there already; a backup goes into a new folder.`)
  const half = unfinished(folder)
  const around = path.dirname(folder)
  if (!existsSync(around)) throw new Error(`There is no folder ${around} for the backup.`)
  if (isInside(folder, placesOf(needs.config, needs.root).data))
    throw new Error('A backup inside the data folder is lost with it: name a folder elsewhere.')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  try {
    const taken = await fill(half, needs)
    signal.throwIfAborted()
    await syncFolder(half)
    renameSync(half, folder)
    await syncFolder(around)
    return taken
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw diskFull(error, around) ?? error
  } finally {
    progress.end()
  }
}

/** The name of a backup that is being made: never taken for a whole one. */
export const unfinished = (folder: string): string => `${folder}.unfinished`

async function fill(half: string, needs: BackupNeeds): Promise<BackupTaken> {
  const places = placesOf(needs.config, needs.root)
  const files: BackupFile[] = []
  const copy = copier(half, files, needs)
  // 1. What was published: the lines first, for the leaves that a line needs were written before it.
  const isLines = (name: string) => path.basename(name) === 'roots.jsonl'
  await copy('roots', places.roots, (name) => isLines(name))
  await copy('roots', places.roots, (name) => !isLines(name) && !path.basename(name).startsWith('.'))
  // 2. The database.
  const database = await copyDatabase(half, files, needs)
  // 3. What people handed in, the keys, the secret.
  await copy('files', places.files, (name) => !name.startsWith('incoming'))
  await copy('keys', places.keys, () => true)
  await copyOne(half, files, needs, 'secret', places.secret)
  needs.signal.throwIfAborted()
  const head: BackupHead = {
    gongdao: 'backup',
    format: 1,
    version: needs.version,
    city: needs.config.city,
    madeAt: needs.now().toISOString(),
    database,
  }
  const sha256 = writeManifest(half, head, files)
  return { head, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0), sha256 }
}

async function copyDatabase(half: string, files: BackupFile[], needs: BackupNeeds): Promise<BackupHead['database']> {
  const folder = path.join(half, 'database')
  mkdirSync(folder, { mode: 0o700 })
  const progress = needs.progress.part('database')
  const taken = await takeBaseBackup({
    url: needs.databaseUrl,
    folder,
    signal: needs.signal,
    onProgress: (done, all) => progress.at(done, all),
  })
  for (const { name, ...file } of taken.files) files.push({ path: `database/${name}`, ...file, mode: '600' })
  const { serverVersion, systemIdentifier, begins, ends } = taken
  return { kind: needs.embedded ? 'embedded' : 'theirs', serverVersion, systemIdentifier, begins, ends }
}

type Copier = (part: keyof Places, from: string, wanted: (name: string) => boolean) => Promise<void>

function copier(half: string, files: BackupFile[], needs: BackupNeeds): Copier {
  return async (part, from, wanted) => {
    const progress = needs.progress.part(part)
    for await (const name of filesBelow(from)) {
      needs.signal.throwIfAborted()
      if (!wanted(name)) continue
      const inside = `${part}/${name.split(path.sep).join('/')}`
      const copied = await copyFile(path.join(from, name), path.join(half, inside), inside, (bytes) =>
        progress.add(bytes),
      )
      if (copied) files.push(copied)
    }
  }
}

async function copyOne(half: string, files: BackupFile[], needs: BackupNeeds, name: string, from: string) {
  const copied = await copyFile(from, path.join(half, name), name, () => needs.signal.throwIfAborted())
  if (copied) files.push(copied)
}

/** Fewer bytes than this and a disk counts as full. */
const nothing = 1_000_000

export function diskFull(error: unknown, folder: string): Error | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return undefined
  const { bavail, bsize } = statfsSync(folder)
  const left = bavail * bsize < nothing ? 'nothing' : `${Math.round((bavail * bsize) / 1_000_000)} MB`
  return new Error(`The disk of ${folder} is full (${left} is left after what was written is taken away).`, {
    cause: error,
  })
}

const isInside = (folder: string, data: string): boolean => `${folder}${path.sep}`.startsWith(`${data}${path.sep}`)
