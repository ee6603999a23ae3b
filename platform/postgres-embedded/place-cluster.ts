import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unpackTar } from '../postgres-backup/index.ts'
import { findBinaries } from './binaries.ts'
import { findHome } from './cluster-home.ts'
import { runAs, runProgram } from './run-as.ts'

export interface Placing {
  /** The data folder that receives the cluster (GONGDAO_DATA). */
  readonly data: string
  /** The `base.tar` of a base backup of a server of the same major version. */
  readonly archive: string
  readonly stateFolder?: string
  /** Further files of the cluster's folder, by name: a standby's signal and settings are added to what is there. */
  readonly append?: Readonly<Record<string, string>>
  onProgress?(bytes: number): void
}

/**
 * Puts a base backup where `openCluster` finds it; its first start replays the log that came along. Unpacked beside and moved into
 * place when whole. Throws when a cluster is there already, or when another PostgreSQL made the backup.
 */
export async function placeCluster(placing: Placing): Promise<string> {
  const user = runAs()
  const home = findHome(path.resolve(placing.data), user, placing.stateFolder)
  if (existsSync(home.folder)) throw new Error(`There is a database in ${home.folder} already.`)
  const half = `${home.folder}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  chmodSync(half, 0o700)
  if (user) chownSync(half, user.uid, user.gid)
  await unpackTar(placing.archive, half, {
    syncLater: true,
    ...(user && { owner: user }),
    ...(placing.onProgress && { onProgress: placing.onProgress }),
  })
  const binaries = findBinaries(user, home.around)
  demandMajor(half, binaries.version)
  for (const [name, text] of Object.entries(placing.append ?? {})) {
    const file = path.join(half, name)
    writeFileSync(file, text, { flag: 'a', mode: 0o600 })
    if (user) chownSync(file, user.uid, user.gid)
  }
  await runProgram(user, binaries.initdb, ['--sync-only', '-D', half])
  renameSync(half, home.folder)
  return home.folder
}

/** Whether a data folder has a cluster of ours, here or in the system's state folder. */
export function hasCluster(data: string, stateFolder?: string): boolean {
  return (
    existsSync(data) && existsSync(path.join(findHome(path.resolve(data), runAs(), stateFolder).folder, 'PG_VERSION'))
  )
}

function demandMajor(folder: string, ours: string): void {
  const made = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (made !== ours.split('.')[0])
    throw new Error(`The backup is of PostgreSQL ${made}, and PostgreSQL ${ours} came with this version of Gongdao.`)
}
