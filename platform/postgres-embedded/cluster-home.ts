import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { markOf, marksALivingProcess } from './launch-lock.ts'
import { canEnter, type RunAs } from './run-as.ts'

/** Where one cluster lives. */
export interface ClusterHome {
  /** PostgreSQL's own folder. */
  readonly folder: string
  /** The folder around it: lock, copies of binaries. */
  readonly around: string
  /** Set when the data folder could not be entered by the database's user. */
  readonly moved: boolean
}

/** The data folder, unless the database's user cannot enter it: then the system's state folder, one per data folder. */
export function findHome(data: string, user: RunAs | undefined, stateFolder = '/var/lib/gongdao'): ClusterHome {
  mkdirSync(data, { recursive: true, mode: user ? 0o755 : 0o700 })
  const here = { folder: path.join(data, 'postgres'), around: data, moved: false }
  const around = path.join(stateFolder, createHash('sha256').update(path.resolve(data)).digest('hex').slice(0, 12))
  const there = { folder: path.join(around, 'postgres'), around, moved: true }
  const livesThere =
    existsSync(path.join(there.folder, 'PG_VERSION')) && !existsSync(path.join(here.folder, 'PG_VERSION'))
  if (!livesThere && canEnter(user, data)) return here
  mkdirSync(around, { recursive: true, mode: 0o755 })
  return there
}

/** Notes that this process uses the cluster; the answer takes the note away and says who else still does. */
export function noteUse(data: string): () => number {
  const folder = path.join(data, 'running')
  mkdirSync(folder, { recursive: true })
  const mine = path.join(folder, String(process.pid))
  writeFileSync(mine, markOf(process.pid))
  return () => {
    rmSync(mine, { force: true })
    return othersIn(folder)
  }
}

function othersIn(folder: string): number {
  let others = 0
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    try {
      if (marksALivingProcess(readFileSync(file, 'utf8'))) others++
      else rmSync(file, { force: true })
    } catch {
      // Gone meanwhile.
    }
  }
  return others
}
