import { hash as digest } from 'node:crypto'

/** RFC 9162 (section 2.1): leaves and nodes are hashed apart, an odd tree is split at the largest power of two. */
const hash = (...parts: Uint8Array[]): Buffer => digest('sha256', Buffer.concat(parts), 'buffer')
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)
const leafHash = (leaf: string): Buffer => hash(leafMark, Buffer.from(leaf, 'hex'))

/** How many leaves lie left: the largest power of two below `size`. */
function splitAt(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

function rootOf(hashes: readonly Buffer[], from: number, to: number): Buffer {
  if (to - from === 1) return hashes[from]!
  const middle = from + splitAt(to - from)
  return hash(nodeMark, rootOf(hashes, from, middle), rootOf(hashes, middle, to))
}

/** The root over leaves written in hex; of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return hash().toString('hex')
  return rootOf(leaves.map(leafHash), 0, leaves.length).toString('hex')
}

export interface MerkleProof {
  readonly leaves: number
  readonly position: number
  /** Hashes of the neighbours, from the leaf up. */
  readonly path: readonly string[]
}

/** What one needs besides the leaf itself to compute the root. */
export function merkleProof(leaves: readonly string[], position: number): MerkleProof {
  if (!Number.isInteger(position) || position < 0 || position >= leaves.length) throw new RangeError('no such leaf')
  const hashes = leaves.map(leafHash)
  const path: string[] = []
  let from = 0
  let to = leaves.length
  while (to - from > 1) {
    const middle = from + splitAt(to - from)
    const isLeft = position < middle
    path.push((isLeft ? rootOf(hashes, middle, to) : rootOf(hashes, from, middle)).toString('hex'))
    if (isLeft) to = middle
    else from = middle
  }
  return { leaves: leaves.length, position, path: path.reverse() }
}

/** The root over leaves written in hex (at least one), and every leaf's path to it, from the leaf up. */
export function merkleTree(leaves: readonly string[]): { readonly root: string; readonly paths: readonly Buffer[][] } {
  const hashes = leaves.map(leafHash)
  const paths: Buffer[][] = leaves.map(() => [])
  const grow = (from: number, to: number): Buffer => {
    if (to - from === 1) return hashes[from]!
    const middle = from + splitAt(to - from)
    const left = grow(from, middle)
    const right = grow(middle, to)
    for (let at = from; at < to; at++) paths[at]!.push(at < middle ? right : left)
    return hash(nodeMark, left, right)
  }
  return { root: grow(0, leaves.length).toString('hex'), paths }
}

const hexDigest = /^[0-9a-f]{64}$/

/** Whether a leaf lies at its position under the root. */
export const verifyMerkleProof = (leaf: string, proof: MerkleProof, root: string): boolean =>
  rootOfProof(leaf, proof) === root

/** The root under which a leaf lies by this proof; undefined where the proof is none. */
export function rootOfProof(leaf: string, proof: MerkleProof): string | undefined {
  const { leaves, position, path } = proof
  if (!hexDigest.test(leaf) || !path.every((one) => hexDigest.test(one))) return undefined
  if (!Number.isSafeInteger(leaves) || !Number.isInteger(position) || position < 0 || position >= leaves)
    return undefined
  const turns: boolean[] = []
  for (let from = 0, to = leaves; to - from > 1; ) {
    const middle = from + splitAt(to - from)
    turns.push(position < middle)
    if (position < middle) to = middle
    else from = middle
  }
  if (turns.length !== path.length) return undefined
  const computed = path.reduce((below, neighbour, step) => {
    const other = Buffer.from(neighbour, 'hex')
    return turns[turns.length - 1 - step] ? hash(nodeMark, below, other) : hash(nodeMark, other, below)
  }, leafHash(leaf))
  return computed.toString('hex')
}
