import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '@gongdao/platform/config'

/** Where an installation keeps what is not in its database. */
export interface Places {
  readonly data: string
  /** What people handed in, under its hash. */
  readonly files: string
  /** The keys that sign receipts. */
  readonly keys: string
  /** The published roots. */
  readonly roots: string
  /** The secret of sessions and second factors, where the configuration names none. */
  readonly secret: string
}

export function placesOf(config: Config, root: string): Places {
  const data = path.resolve(root, config.data)
  return {
    data,
    files: path.join(data, 'files'),
    keys: path.resolve(data, config.keys ?? 'keys'),
    roots: path.resolve(data, config.roots ?? 'roots'),
    secret: path.join(data, 'secret'),
  }
}

const markOf = (data: string): string => path.join(data, 'restoring')

/** While a restore is under way, its data folder says so; nothing else opens it. */
export function markRestoring(data: string): () => void {
  mkdirSync(data, { recursive: true, mode: 0o755 })
  writeFileSync(markOf(data), 'gongdao restore fills this folder\n', { flush: true })
  return () => rmSync(markOf(data), { force: true })
}

export const isRestoring = (data: string): boolean => existsSync(markOf(data))

/** Thrown where a restore has not come to its end: an installation that opened half of a backup would begin another history. */
export function demandRestored(data: string): void {
  if (isRestoring(data))
    throw new Error(`The restore into ${data} has not ended: let it end, or run gongdao restore again.`)
}
