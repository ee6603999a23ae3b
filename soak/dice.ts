import { createHash } from 'node:crypto'

/** Numbers that look thrown and are a function of their name: the same name, the same throws, on every machine. */
export interface Dice {
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  /** True in this share of the throws (0 to 1). */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** Dice for one thing of one seed, for instance `diceOf(7, 'act', 1204)`. */
export function diceOf(...name: readonly (string | number)[]): Dice {
  let state = createHash('sha256').update(name.join(' ')).digest().readUInt32BE(0)
  // Mulberry32: small, and even enough to choose by.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)]!,
    shuffled(list) {
      const mixed = [...list]
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = below(at + 1)
        ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
      }
      return mixed
    },
  }
}
