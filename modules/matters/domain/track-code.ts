import { createCipheriv, createDecipheriv, hash, timingSafeEqual } from 'node:crypto'
import { randomBytesOf, sha256Hex } from '@gongdao/platform/crypto'

/**
 * The secret with which a person follows her matter without an account: 100 random bits in Crockford's alphabet (no I, L,
 * O, U), in groups that can be read over the telephone. The database holds its hash only.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupSize = 4

/** A new code, such as `7KQ2-M0XD-93TA-PWN5-4HBR`. */
export function newTrackCode(): string {
  let code = ''
  randomBytesOf(groups * groupSize).forEach((byte, at) => {
    code += `${at > 0 && at % groupSize === 0 ? '-' : ''}${alphabet[byte & 31]!}`
  })
  return code
}

/** What people mistake for each other is read as the same letter. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/** The code is random enough that a plain hash, bound to its number, cannot be searched. */
export const hashTrackCode = (number: string, code: string): string => sha256Hex(`${number} ${plain(code)}`)

/** Compares in constant time. */
export function opensWith(codeHash: string, number: string, code: string | undefined): boolean {
  if (code === undefined || plain(code).length !== groups * groupSize) return false
  const given = Buffer.from(hashTrackCode(number, code), 'hex')
  const wanted = Buffer.from(codeHash, 'hex')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/**
 * The answer to a filing is kept for the same key to be answered again. The code in it is sealed under the key that only
 * the client knows (the database holds the key's hash), so that the stored answer does not give the code away.
 */
export function sealCode(code: string, clientKey: string): string {
  const nonce = randomBytesOf(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(clientKey), nonce)
  const sealed = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

export function openCode(sealed: string, clientKey: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(clientKey), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

const keyFrom = (clientKey: string): Buffer => hash('sha256', `track-code ${clientKey}`, 'buffer')
