import type { Now } from '@gongdao/platform/clock'
import type { Signer } from '@gongdao/platform/crypto'
import type { Database } from '@gongdao/platform/postgres'
import { type PublishNeeds, publishKey, publishRoot } from '../application/publish-root.ts'
import type { LeafLine, PublishedLine, RootLine } from '../domain/roots.ts'
import { publishedFiles } from './files/published-files.ts'
import { rootStore } from './postgres/root-store.ts'

/** Proof towards the outside: the daily root, the keys, and everything anyone needs to check a receipt. */
export interface Roots {
  /** Publishes a root over what no root holds yet; null when nothing is new. Bears a crash and a second worker. */
  publish(city: string): Promise<RootLine | null>
  /** Publishes the key, so that receipts can be verified before the first root. Called at start. */
  publishKey(city: string): Promise<void>
  /** The published keys and roots, in order. */
  lines(city: string): Promise<readonly PublishedLine[]>
  /** What lies under a root. */
  leaves(city: string, no: number): Promise<readonly LeafLine[]>
}

export interface RootsNeeds {
  readonly db: Database
  readonly now: Now
  readonly signer: Signer
  /** The key that signed until now, when `signer` is a new one. */
  readonly formerSigner?: Signer
  /** The folder to which roots are published, outside the database. */
  readonly folder: string
}

/** Gathers what publishes roots. */
export function createRoots({ db, folder, ...rest }: RootsNeeds): Roots {
  const needs: PublishNeeds = { ...rest, roots: rootStore(db), published: publishedFiles(folder) }
  return {
    publish: (city) => publishRoot(needs, city),
    publishKey: (city) => publishKey(needs, city),
    lines: (city) => needs.published.lines(city),
    leaves: (city, no) => needs.roots.leaves(city, no),
  }
}
