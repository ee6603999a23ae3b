import { createHmac } from 'node:crypto'

/** So long a code counts, in milliseconds. */
export const totpStep = 30_000

/** The six digits that an authenticator shows at a moment for a secret in base32 (RFC 6238, SHA-1). */
export function totpCode(base32: string, at: number): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(at / totpStep)))
  const hash = createHmac('sha1', bytesOf(base32)).update(moment).digest()
  const from = hash.at(-1)! & 0x0f
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** RFC 4648, base32. */
function bytesOf(base32: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32.replace(/=+$/, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((each) => Number.parseInt(each, 2)))
}
