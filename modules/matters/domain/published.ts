import { keyIdOf } from '@gongdao/platform/crypto'
import { type Finding, findRoot } from './finding.ts'
import {
  hashRoot,
  isSignedBy,
  type KeyLine,
  type LeafLine,
  type PublishedLine,
  type RootLine,
  rootOfLeaves,
} from './roots.ts'

/** The published folder of one city as it was read: its lines in order, and the leaves under each root. */
export interface PublishedFolder {
  readonly lines: readonly unknown[]
  /** The leaves of a root; undefined where their file is missing. */
  leaves(no: number): readonly LeafLine[] | undefined
}

export interface PublishedLeaf extends LeafLine {
  readonly root: number
}

/** What the published roots prove, after every signature and every tree in them was checked. */
export interface Published {
  readonly city: string
  /** Keys that stand by publication, by keyId. */
  readonly keys: ReadonlyMap<string, KeyLine>
  readonly roots: readonly RootLine[]
  /** Matters with their leaves by seq. */
  readonly leaves: ReadonlyMap<string, ReadonlyMap<number, PublishedLeaf>>
  readonly byHash: ReadonlyMap<string, PublishedLeaf>
  readonly findings: readonly Finding[]
}

/** Checks the published folder of a city. What fails its check proves nothing and is named. */
export function readPublished(city: string, folder: PublishedFolder): Published {
  const findings: Finding[] = []
  const keys = new Map<string, KeyLine>()
  const roots: RootLine[] = []
  for (const [index, line] of folder.lines.entries()) {
    const isKnown = isLine(line) && line.city === city
    const problem = !isKnown
      ? findRoot(
          'altered',
          `公布文件第${index + 1}行不合格式。`,
          `Line ${index + 1} of the published file is malformed.`,
        )
      : line.kind === 'key'
        ? takeKey(line, keys)
        : takeRoot(line, roots, keys)
    if (problem) findings.push(problem)
  }
  const leaves = new Map<string, Map<number, PublishedLeaf>>()
  const byHash = new Map<string, PublishedLeaf>()
  for (const root of roots) findings.push(...takeLeaves(root, folder.leaves(root.no), leaves, byHash))
  return { city, keys, roots, leaves, byHash, findings }
}

const isText = (value: unknown): value is string => typeof value === 'string'

function isLine(line: unknown): line is PublishedLine {
  if (typeof line !== 'object' || line === null) return false
  const { kind, city, keyId, at, algorithm, publicKey, no, leaves, merkleRoot, signature, prev } = line as Record<
    string,
    unknown
  >
  if (!isText(city) || !isText(keyId) || !isText(at)) return false
  if (kind === 'key') return isText(algorithm) && isText(publicKey)
  if (kind !== 'root') return false
  return (
    Number.isSafeInteger(no) &&
    Number.isSafeInteger(leaves) &&
    isText(merkleRoot) &&
    isText(signature) &&
    (prev === null || isText(prev))
  )
}

/** The first key stands by being published; every later one must be vouched for by a key that already stands. */
function takeKey(line: KeyLine, keys: Map<string, KeyLine>): Finding | undefined {
  const voucher = line.signedBy === undefined ? undefined : keys.get(line.signedBy)
  const isVouched = keys.size === 0 || (voucher !== undefined && isSignedBy(line, voucher))
  if (isVouched && line.keyId === keyIdOf(line.publicKey)) {
    if (!keys.has(line.keyId)) keys.set(line.keyId, line)
    return undefined
  }
  return findRoot(
    'signature',
    `公布的密钥${line.keyId}没有前一密钥的签名，不予采信。`,
    `The published key ${line.keyId} is not vouched for by the key before it and is not trusted.`,
  )
}

function takeRoot(root: RootLine, roots: RootLine[], keys: ReadonlyMap<string, KeyLine>): Finding | undefined {
  const key = keys.get(root.keyId)
  if (!key || !isSignedBy(root, key))
    return findRoot('signature', `第${root.no}号根的签名不符。`, `The signature of root ${root.no} does not fit.`)
  const last = roots.at(-1)
  roots.push(root)
  const expected = (last?.no ?? 0) + 1
  if (root.no !== expected || root.prev !== (last ? hashRoot(last) : null))
    return findRoot(
      'rootMissing',
      `第${root.no}号根之前应为第${expected}号，公布的根不连续。`,
      `Root ${root.no} does not follow the root before it: expected root ${expected}.`,
    )
  return undefined
}

function takeLeaves(
  root: RootLine,
  lines: readonly LeafLine[] | undefined,
  leaves: Map<string, Map<number, PublishedLeaf>>,
  byHash: Map<string, PublishedLeaf>,
): Finding[] {
  if (!lines)
    return [
      findRoot(
        'rootMissing',
        `第${root.no}号根的叶子文件不见了。`,
        `The file with the leaves of root ${root.no} is missing.`,
      ),
    ]
  if (lines.length !== root.leaves || rootOfLeaves(lines) !== root.merkleRoot)
    return [
      findRoot(
        'altered',
        `第${root.no}号根的叶子与根不符。`,
        `The leaves of root ${root.no} do not give its Merkle root.`,
      ),
    ]
  for (const line of lines) {
    const leaf = { ...line, root: root.no }
    const matter = leaves.get(leaf.matter) ?? new Map<number, PublishedLeaf>()
    leaves.set(leaf.matter, matter)
    // The first root that holds an entry is the one that counts.
    if (!matter.has(leaf.seq)) matter.set(leaf.seq, leaf)
    if (!byHash.has(leaf.hash)) byHash.set(leaf.hash, leaf)
  }
  return []
}
