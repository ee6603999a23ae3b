/** Chance that can be repeated: the same seed draws the same. */
export interface Draw {
  /** 0 to 1. */
  share(): number
  below(most: number): number
  among<T>(list: readonly T[]): T
  /** Like `among`, but the first ones come far more often, as words do. */
  often<T>(list: readonly T[]): T
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  // mulberry32: 32 bits of state are plenty for invented sentences.
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(share() * most)
  return {
    share,
    below,
    among: (list) => list[below(list.length)]!,
    often: (list) => list[Math.floor(share() ** 2.5 * list.length)]!,
  }
}
