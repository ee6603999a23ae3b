import { randomFillSync } from 'node:crypto'

/** Random bytes for many ids, drawn at once: one call of the system's source costs as much as everything else here. */
const drawn = Buffer.alloc(4_096)
let spent = drawn.length

/** A UUID version 7 (RFC 9562): sorts by the moment it was made; made by the application, never by the database. */
export function newId(at: number = Date.now()): string {
  if (spent === drawn.length) {
    randomFillSync(drawn)
    spent = 0
  }
  const bytes = drawn.subarray(spent, spent + 16)
  spent += 16
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
