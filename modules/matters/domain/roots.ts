import {
  canonicalJson,
  merkleRoot,
  type SignatureAlgorithm,
  type Signer,
  sha256Hex,
  verifySignature,
} from '@gongdao/platform/crypto'

/** A public key of the city. The first stands by being published; each later one is signed by the key before it. */
export interface KeyLine {
  readonly kind: 'key'
  readonly city: string
  readonly keyId: string
  readonly algorithm: SignatureAlgorithm
  readonly publicKey: string
  readonly at: string
  readonly signedBy?: string
  readonly signature?: string
}

/** A Merkle root over the actions that no earlier root holds. `prev` is the hash of the root before it. */
export interface RootLine {
  readonly kind: 'root'
  readonly city: string
  readonly no: number
  readonly day: string
  readonly at: string
  readonly leaves: number
  readonly merkleRoot: string
  readonly prev: string | null
  readonly keyId: string
  readonly signature: string
}

export type PublishedLine = KeyLine | RootLine

/** One action under a root: which matter, which entry, its hash. Nothing of its content. */
export interface LeafLine {
  readonly matter: string
  readonly seq: number
  readonly hash: string
}

const bytesOf = (line: object & { signature?: unknown }): Uint8Array => {
  const { signature: _, ...said } = line
  return Buffer.from(`gongdao.published.v1:${canonicalJson(said)}`, 'utf8')
}

/** What a Merkle leaf covers: a hash moved to another matter or place is another leaf. */
export const leafHash = (leaf: LeafLine): string =>
  sha256Hex(canonicalJson({ kind: 'gongdao.leaf.v1', matter: leaf.matter, seq: leaf.seq, hash: leaf.hash }))

/** The Merkle root over leaves in their published order. */
export const rootOfLeaves = (leaves: readonly LeafLine[]): string => merkleRoot(leaves.map(leafHash))

/** The hash by which the next root names this one. */
export const hashRoot = (root: RootLine): string => sha256Hex(canonicalJson(root))

export const makeKeyLine = (
  city: string,
  key: Pick<Signer, 'keyId' | 'algorithm' | 'publicKey'>,
  at: string,
): KeyLine => ({
  ...{ kind: 'key', city, keyId: key.keyId, algorithm: key.algorithm, publicKey: key.publicKey, at },
})

/** A new key of the city, vouched for by the key that signed until now. */
export function endorseKey(line: KeyLine, by: Signer): KeyLine {
  const said = { ...line, signedBy: by.keyId }
  return { ...said, signature: by.sign(bytesOf(said)) }
}

/** Signs the next root over the actions given. */
export function makeRoot(
  {
    city,
    day,
    at,
    leaves,
    last,
  }: { city: string; day: string; at: string; leaves: readonly LeafLine[]; last?: RootLine },
  signer: Signer,
): RootLine {
  const root: Omit<RootLine, 'signature'> = {
    kind: 'root',
    ...{ city, no: (last?.no ?? 0) + 1, day, at, leaves: leaves.length, merkleRoot: rootOfLeaves(leaves) },
    prev: last ? hashRoot(last) : null,
    keyId: signer.keyId,
  }
  return { ...root, signature: signer.sign(bytesOf(root)) }
}

/** Whether a published line was signed by this key. */
export const isSignedBy = (line: PublishedLine, key: Pick<KeyLine, 'algorithm' | 'publicKey'>): boolean =>
  line.signature !== undefined && verifySignature(key.algorithm, key.publicKey, bytesOf(line), line.signature)
