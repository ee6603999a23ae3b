import { dayInShanghai, type Now } from '@gongdao/platform/clock'
import type { Signer } from '@gongdao/platform/crypto'
import {
  endorseKey,
  hashRoot,
  isSignedBy,
  type KeyLine,
  type LeafLine,
  makeKeyLine,
  makeRoot,
  type PublishedLine,
  type RootLine,
} from '../domain/roots.ts'

/** The tables of roots. */
export interface RootStore {
  /** Does the work unless someone is publishing this city's roots right now; then answers null at once. */
  alone<T>(city: string, work: () => Promise<T>): Promise<T | null>
  roots(city: string): Promise<readonly RootLine[]>
  leaves(city: string, no: number): Promise<readonly LeafLine[]>
  /** Takes what no root holds yet, makes the root of it, and stores both in one transaction; null when there is nothing. */
  addRoot(
    city: string,
    make: (leaves: readonly LeafLine[], last: RootLine | undefined) => RootLine,
  ): Promise<RootLine | null>
}

/** The folder outside the database to which roots are published. Written whole or not at all. */
export interface PublishedFiles {
  lines(city: string): Promise<readonly PublishedLine[]>
  writeLines(city: string, lines: readonly PublishedLine[]): Promise<void>
  writeLeaves(city: string, no: number, leaves: readonly LeafLine[]): Promise<void>
}

export interface PublishNeeds {
  readonly now: Now
  readonly signer: Signer
  /** The key that signed until now, when `signer` is a new one: it vouches for it. */
  readonly formerSigner?: Signer
  readonly roots: RootStore
  readonly published: PublishedFiles
}

/** Thrown when the database and the published folder contradict each other: someone changed one of them. Never overwritten. */
export class RootsDiffer extends Error {
  override readonly name = 'RootsDiffer'
}

/**
 * Publishes a root over every action that no root holds yet, and whatever an earlier run stored but did not come to write.
 * Answers the new root, or null when nothing was new or another worker is at it.
 */
export const publishRoot = (needs: PublishNeeds, city: string): Promise<RootLine | null> =>
  needs.roots.alone(city, () => publishAlone(needs, city))

async function publishAlone(needs: PublishNeeds, city: string): Promise<RootLine | null> {
  // 1. The key stands before anything is signed with it, and what a crash left unwritten is written.
  await catchUp(needs, city)
  // 2. The root and its leaves in one transaction, committed before anyone outside hears of it.
  const at = needs.now()
  const root = await needs.roots.addRoot(city, (leaves, last) =>
    makeRoot({ city, day: dayInShanghai(at), at: at.toISOString(), leaves, ...(last && { last }) }, needs.signer),
  )
  // 3. The published files.
  if (root) await catchUp(needs, city)
  return root
}

/** Publishes the key, so that receipts can be verified before the first root. */
export async function publishKey(needs: PublishNeeds, city: string): Promise<void> {
  await needs.roots.alone(city, () => catchUp(needs, city))
}

async function catchUp(needs: PublishNeeds, city: string): Promise<void> {
  const before = await needs.published.lines(city)
  const lines = withKey(before, needs, city)
  const stored = await needs.roots.roots(city)
  const written = lines.filter((line): line is RootLine => line.kind === 'root')
  for (const [index, root] of written.entries()) {
    const own = stored[index]
    if (!own || hashRoot(own) !== hashRoot(root))
      throw new RootsDiffer(
        `Root ${root.no} of ${city} as published is not the one in the database: run gongdao verify log`,
      )
  }
  const waiting = stored.slice(written.length)
  for (const root of waiting) {
    checkOwn(root, written.at(-1), lines)
    await needs.published.writeLeaves(city, root.no, await needs.roots.leaves(city, root.no))
    written.push(root)
    lines.push(root)
  }
  if (lines.length > before.length) await needs.published.writeLines(city, lines)
}

/** A root that a stranger put into the database is not published. */
function checkOwn(root: RootLine, last: RootLine | undefined, lines: readonly PublishedLine[]): void {
  const key = lines.find((line): line is KeyLine => line.kind === 'key' && line.keyId === root.keyId)
  const isNext = root.no === (last?.no ?? 0) + 1 && root.prev === (last ? hashRoot(last) : null)
  if (!key || !isNext || !isSignedBy(root, key))
    throw new RootsDiffer(`Root ${root.no} in the database was not made by this server: run gongdao verify log`)
}

function withKey(before: readonly PublishedLine[], needs: PublishNeeds, city: string): PublishedLine[] {
  const keys = before.filter((line): line is KeyLine => line.kind === 'key')
  if (keys.some((key) => key.keyId === needs.signer.keyId)) return [...before]
  const line = makeKeyLine(city, needs.signer, needs.now().toISOString())
  if (keys.length === 0) return [...before, line]
  const { formerSigner } = needs
  if (!formerSigner || !keys.some((key) => key.keyId === formerSigner.keyId))
    throw new RootsDiffer(`The signing key ${needs.signer.keyId} is new and no published key vouches for it`)
  return [...before, endorseKey(line, formerSigner)]
}
