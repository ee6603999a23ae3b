import { createHmac } from 'node:crypto'

/** What an authenticator app shows now for this secret (RFC 6238: SHA-1, six digits, half a minute). */
export function totpOf(secret: string, now = Date.now()): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const hash = createHmac('sha1', secret).update(moment).digest()
  const at = hash.at(-1)! & 0x0f
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
