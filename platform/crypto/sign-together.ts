import { sha256Hex } from './canonical-json.ts'
import { merkleTree, rootOfProof } from './merkle.ts'

/** What is signed of many things that are signed together: how many they are, and the root over their hashes (RFC 9162). */
const rootBytes = (count: number, root: string): Uint8Array =>
  Buffer.from(`gongdao.together.v1:${count}:${root}`, 'utf8')

/** Things that one signature may cover. */
const most = 4_096
const digest = 32
const plain = 64

/**
 * Signs many things with one signature, as one seal is put on a bundle: each gets a signature that stands for itself, made of
 * its place, its path to the root and the signature of the root (`t16.3.…`). One thing alone is signed as it is.
 */
export function signTogether(sign: (bytes: Uint8Array) => string, all: readonly Uint8Array[]): string[] {
  if (all.length < 2) return all.map(sign)
  if (all.length > most) throw new RangeError(`at most ${most} things are signed together`)
  const { root, paths } = merkleTree(all.map((one) => sha256Hex(one)))
  const signature = Buffer.from(sign(rootBytes(all.length, root)), 'base64url')
  return paths.map((path, at) => `t${all.length}.${at}.${Buffer.concat([...path, signature]).toString('base64url')}`)
}

/** What a signature signs, and the plain signature over it. */
export interface PlainSignature {
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

const shape = /^t([1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.([\w-]+)$/

/** The plain signature within one of these bytes, over the bytes themselves or over the root under which they lie; undefined where it is none. */
export function plainSignature(bytes: Uint8Array, signature: string): PlainSignature | undefined {
  const parts = shape.exec(signature)
  const written = parts ? parts[3]! : signature
  const raw = Buffer.from(written, 'base64url')
  // Another spelling of the same bytes is another signature: nobody may vary what was published.
  if (raw.toString('base64url') !== written) return undefined
  if (!parts) return raw.length === plain ? { bytes, signature: raw } : undefined
  const [leaves, position] = [Number(parts[1]), Number(parts[2])]
  if (leaves < 2 || leaves > most || raw.length < plain || (raw.length - plain) % digest !== 0) return undefined
  const path: string[] = []
  for (let at = 0; at < raw.length - plain; at += digest) path.push(raw.subarray(at, at + digest).toString('hex'))
  const root = rootOfProof(sha256Hex(bytes), { leaves, position, path })
  if (root === undefined) return undefined
  return { bytes: rootBytes(leaves, root), signature: raw.subarray(raw.length - plain) }
}
