import { randomFillSync } from 'node:crypto'

const drawn = Buffer.alloc(4_096)
let spent = drawn.length

/** So many random bytes (at most 4096) of the system's source, drawn many at once: each call of it costs more than the bytes do. Nobody gets a byte twice. */
export function randomBytesOf(size: number): Buffer {
  if (spent + size > drawn.length) {
    randomFillSync(drawn)
    spent = 0
  }
  const own = Buffer.from(drawn.subarray(spent, spent + size))
  // What is handed out does not stay behind in memory.
  drawn.fill(0, spent, spent + size)
  spent += size
  return own
}
