/**
 * The sum of a gzip file (CRC-32) put together from sums of its pieces, so that bytes that are sent again are not summed again.
 * A sum is a polynomial over GF(2), its highest power in the lowest bit, modulo 0xedb88320; a piece that has n bytes behind it
 * counts with x^8n. Sums of pieces, so shifted, are added by `^`.
 */
const polynomial = 0xedb88320

/** The product of two such polynomials. */
export function product(a: number, b: number): number {
  let [sum, power, of] = [0, 0x80000000, b]
  for (let left = a; left !== 0; power >>>= 1) {
    if (left & power) {
      sum ^= of
      left = (left & ~power) >>> 0
    }
    of = of & 1 ? (of >>> 1) ^ polynomial : of >>> 1
  }
  return sum >>> 0
}

/** x to the powers of two. */
const powers: number[] = [0x40000000]
for (let at = 1; at < 64; at++) powers.push(product(powers[at - 1]!, powers[at - 1]!))

/** What a sum is multiplied by when so many bytes follow. */
export function shiftBy(bytes: number): number {
  let shift = 0x80000000
  for (let [left, at] = [bytes, 3]; left > 0; left = Math.floor(left / 2), at++)
    if (left % 2 === 1) shift = product(powers[at]!, shift)
  return shift
}
