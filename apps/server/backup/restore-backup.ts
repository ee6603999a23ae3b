import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '@gongdao/platform/config'
import { unpackTar } from '@gongdao/platform/postgres-backup'
import { placeCluster } from '@gongdao/platform/postgres-embedded'
import { copyFile, syncFolder } from './copy-files.ts'
import { BackupDamaged, type BackupFile, type Manifest, manifestName, readManifest, verifyFiles } from './manifest.ts'
import { isRestoring, markRestoring, type Places, placesOf } from './places.ts'
import type { Progress } from './progress.ts'
import { diskFull } from './take-backup.ts'

export interface RestoreNeeds {
  readonly config: Config
  readonly root: string
  /** The backup. */
  readonly folder: string
  /** The empty folder of the operator's own PostgreSQL, for a backup that is not to run on ours. */
  readonly postgresFolder?: string
  readonly progress: Progress
}

/**
 * Restores a backup into an empty data folder. Every file is compared with the manifest before the first one is written, and again
 * while it is copied; the database comes last, and until it is there nothing else opens the folder.
 */
export async function restoreBackup(needs: RestoreNeeds): Promise<Manifest> {
  const { folder, progress } = needs
  const places = placesOf(needs.config, needs.root)
  demandBackup(folder)
  const manifest = await readManifest(folder)
  demandFitting(manifest, needs)
  demandEmpty(places)
  if (needs.postgresFolder !== undefined) demandEmptyFolder(needs.postgresFolder, 'The folder for PostgreSQL')
  demandRoom(manifest, places.data)
  const checking = progress.part('comparing')
  await verifyFiles(folder, manifest, (bytes) => checking.add(bytes))
  const done = markRestoring(places.data)
  try {
    await copyBack(manifest, places, needs)
    await placeDatabase(places, needs)
    await syncFolder(places.data)
    done()
    return manifest
  } catch (error) {
    throw diskFull(error, places.data) ?? error
  } finally {
    progress.end()
  }
}

function demandBackup(folder: string): void {
  if (existsSync(path.join(folder, manifestName))) return
  if (!existsSync(folder)) throw new BackupDamaged(`There is no folder ${folder}.`)
  throw new BackupDamaged(
    folder.endsWith('.unfinished')
      ? `${folder} is a backup that was broken off: it is not whole.`
      : `${folder} is no backup: it holds no ${manifestName}.`,
  )
}

function demandFitting({ head, files }: Manifest, { config, postgresFolder }: RestoreNeeds): void {
  if (postgresFolder === undefined && head.database.kind === 'theirs')
    throw new Error(
      'This backup is of a PostgreSQL of your own. Name the empty folder of such a server, of the same major version: --postgres-folder=FOLDER.',
    )
  if (config.databaseUrl !== undefined && postgresFolder === undefined)
    throw new Error(
      'DATABASE_URL leads to a server whose folder is not ours to fill: unset it (the backup then runs on our PostgreSQL), or name the empty folder of that server: --postgres-folder=FOLDER.',
    )
  if (head.city !== config.city)
    throw new Error(`The backup is of the city ${head.city}, and GONGDAO_CITY is ${config.city}.`)
  const further = files.filter((file) => /^database\/\d+\.tar$/.test(file.path))
  if (further.length > 0)
    throw new Error(
      `The server had ${further.length} tablespace(s) elsewhere: unpack the archives in database/ by hand, as PostgreSQL’s manual says of pg_basebackup.`,
    )
}

/** Nothing is ever restored over something: what is there may be the only proof of what came after the backup. */
function demandEmpty(places: Places): void {
  if (existsSync(path.join(places.data, 'postgres', 'postmaster.pid')))
    throw new Error(`A database runs in ${places.data}, or was killed there: a restore needs an empty folder.`)
  if (isRestoring(places.data)) clearHalf(places)
  else demandEmptyFolder(places.data, 'The data folder')
  demandEmptyFolder(places.keys, 'The folder of the keys')
  demandEmptyFolder(places.roots, 'The folder of the published roots')
}

function demandEmptyFolder(folder: string, what: string): void {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'lost+found') : []
  if (found.length > 0)
    throw new Error(
      `${what}, ${folder}, is not empty (${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}). Name an empty one; keep what is there until the restored record has been verified.`,
    )
}

/** What an earlier restore that was broken off put there; nobody else has opened the folder since. */
function clearHalf(places: Places): void {
  const postgres = ['postgres', 'postgres.new'].map((name) => path.join(places.data, name))
  for (const each of [places.files, places.keys, places.roots, places.secret, ...postgres])
    rmSync(each, { recursive: true, force: true })
  const left = readdirSync(places.data).filter((name) => name !== 'restoring' && name !== 'lost+found')
  if (left.length > 0) throw new Error(`${places.data} holds ${left.join(', ')}, which a restore does not clear.`)
}

function demandRoom({ files }: Manifest, data: string): void {
  let there = data
  while (!existsSync(there)) there = path.dirname(there)
  const { bavail, bsize } = statfsSync(there)
  const needed = files.reduce((sum, file) => sum + file.bytes, 0)
  if (bavail * bsize < needed)
    throw new Error(
      `The disk of ${data} has ${Math.floor((bavail * bsize) / 1_000_000)} MB left; the backup needs ${Math.ceil(needed / 1_000_000)} MB.`,
    )
}

async function copyBack(manifest: Manifest, places: Places, needs: RestoreNeeds): Promise<void> {
  const progress = needs.progress.part('files')
  for (const file of manifest.files) {
    const to = placeOf(file, places)
    if (to === undefined) continue
    const copied = await copyFile(path.join(needs.folder, file.path), to, file.path, (bytes) => progress.add(bytes))
    if (copied?.sha256 !== file.sha256) throw new BackupDamaged(`${file.path} changed while it was restored.`)
    await chmod(to, Number.parseInt(file.mode, 8))
  }
}

function placeOf(file: BackupFile, places: Places): string | undefined {
  const [part = '', ...rest] = file.path.split('/')
  if (part === 'database') return undefined
  if (file.path === 'secret') return places.secret
  if ((part !== 'files' && part !== 'keys' && part !== 'roots') || rest.length === 0 || rest.includes('..'))
    throw new BackupDamaged(`The manifest names a file that no backup holds: ${file.path}`)
  return path.join(places[part], ...rest)
}

async function placeDatabase(places: Places, needs: RestoreNeeds): Promise<void> {
  const archive = path.join(needs.folder, 'database', 'base.tar')
  const progress = needs.progress.part('database')
  const onProgress = (bytes: number) => progress.add(bytes)
  const { postgresFolder } = needs
  if (postgresFolder === undefined) {
    await placeCluster({ data: places.data, archive, onProgress })
    return
  }
  mkdirSync(postgresFolder, { recursive: true, mode: 0o700 })
  // Whoever owns the folder is whom that server runs as; only root may give files away.
  const { uid, gid } = statSync(postgresFolder)
  await unpackTar(archive, postgresFolder, { onProgress, ...(process.getuid?.() === 0 && { owner: { uid, gid } }) })
  await chmod(postgresFolder, 0o700)
}

/** The hashes of the files that a restored installation holds. */
export async function restoredHashes({ files }: Places): Promise<Set<string>> {
  const names = existsSync(files) ? await readdir(files, { recursive: true }) : []
  return new Set(names.map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name)))
}
