import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { sha256Hex } from './canonical-json.ts'
import { plainSignature } from './sign-together.ts'

export type SignatureAlgorithm = 'Ed25519' | 'SM2'

/** Signs for the house. The private key stays inside. */
export interface Signer {
  /** First 16 hex digits of the SHA-256 of the public key as written in `publicKey`. */
  readonly keyId: string
  readonly algorithm: SignatureAlgorithm
  /** PEM (SPKI) for Ed25519; the uncompressed point in hex for SM2. */
  readonly publicKey: string
  /** base64url */
  sign(bytes: Uint8Array): string
}

/** Thrown when the key that was given cannot sign. The message never holds the key. */
export class UnusableKey extends Error {
  override readonly name = 'UnusableKey'
}

export interface SignerSource {
  /** Folder of the key file, outside the database; made with mode 0600 at first use. */
  readonly dir?: string
  /** The key itself (PEM PKCS#8 for Ed25519, 64 hex digits for SM2), for example from a secret store. */
  readonly privateKey?: string
  readonly algorithm?: SignatureAlgorithm
}

/** The signer of this server: of the key given, or of the key file, which is made at first use. */
export function loadSigner({ dir, privateKey, algorithm = 'Ed25519' }: SignerSource): Signer {
  if (privateKey !== undefined) return signerOf(privateKey, algorithm)
  if (dir === undefined) throw new UnusableKey('a signer needs a key or a folder for its key file')
  return signerOf(readOrMakeKey(dir, algorithm), algorithm)
}

/** The keyId of a public key: anyone can check that the two belong together. */
export const keyIdOf = (publicKey: string): string => sha256Hex(publicKey.trim()).slice(0, 16)

function signerOf(privateKey: string, algorithm: SignatureAlgorithm): Signer {
  return algorithm === 'SM2' ? sm2Signer(privateKey.trim()) : ed25519Signer(privateKey)
}

function ed25519Signer(pem: string): Signer {
  const key = readEd25519(pem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString().trim()
  return {
    keyId: keyIdOf(publicKey),
    algorithm: 'Ed25519',
    publicKey,
    sign: (bytes) => sign(null, bytes, key).toString('base64url'),
  }
}

function readEd25519(pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw new UnusableKey('the signing key is not a PEM private key')
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new UnusableKey('the signing key is not an Ed25519 key')
  return key
}

/** Read where a city signs so, or such a signature is met: it takes 5 MB. */
function sm2() {
  return (createRequire(import.meta.url)('sm-crypto-v2') as typeof import('sm-crypto-v2')).sm2
}

const sm2Private = /^[0-9a-f]{64}$/i
const sm2Order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

function sm2Signer(privateKey: string): Signer {
  const isKey =
    sm2Private.test(privateKey) && BigInt(`0x${privateKey}`) > 0n && BigInt(`0x${privateKey}`) < sm2Order - 1n
  if (!isKey) throw new UnusableKey('the SM2 signing key is not a number of 64 hex digits within the order')
  const publicKey = sm2().getPublicKeyFromPrivateKey(privateKey)
  return {
    keyId: keyIdOf(publicKey),
    algorithm: 'SM2',
    publicKey,
    // GM/T 0003.2 with the default user id and SM3; `hash` adds Z of the public key.
    sign: (bytes) =>
      Buffer.from(sm2().doSignature(bytes, privateKey, { hash: true, publicKey }), 'hex').toString('base64url'),
  }
}

/** Whether a signature over these bytes (their own, or one of many signed together) is of this key. False, never a throw, for anything malformed. */
export function verifySignature(algorithm: string, publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const signed = plainSignature(bytes, signature)
    if (!signed) return false
    if (algorithm === 'Ed25519') return verifyEd25519(publicKey, signed.bytes, signed.signature)
    if (algorithm === 'SM2') return verifySm2(publicKey, signed.bytes, signed.signature)
    return false
  } catch {
    return false
  }
}

function verifyEd25519(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey(publicKey)
  return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature)
}

const verifySm2 = (publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean =>
  sm2().doVerifySignature(bytes, Buffer.from(signature).toString('hex'), publicKey, { hash: true })

const fileNames: Record<SignatureAlgorithm, string> = { Ed25519: 'signing-key.pem', SM2: 'signing-key.sm2' }

function readOrMakeKey(dir: string, algorithm: SignatureAlgorithm): string {
  const file = path.join(dir, fileNames[algorithm])
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return makeKey(file, algorithm)
}

/** Written beside and linked into place: two servers that start at once end with the same key, a crash with none or a whole one. */
function makeKey(file: string, algorithm: SignatureAlgorithm): string {
  const made = `${file}.${process.pid}.${Date.now()}`
  const descriptor = openSync(made, 'wx', 0o600)
  try {
    writeSync(descriptor, newPrivateKey(algorithm))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  try {
    linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made, { force: true })
  }
  return readFileSync(file, 'utf8')
}

function newPrivateKey(algorithm: SignatureAlgorithm): string {
  if (algorithm === 'SM2') return sm2().generateKeyPairHex().privateKey
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
