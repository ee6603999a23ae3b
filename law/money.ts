/** Money without a rounding error: whole fen come in, fractions stay exact, one rounding at the very end. */

/** Whole fen. */
export type Fen = bigint

/** An exact amount in fen: a fraction, its denominator positive. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

const yuanShape = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/

/** Reads yuan as a person or a program writes them (`158000`, `1,234.5`, 158000); undefined where it is no amount of money. */
export function parseYuan(given: unknown): Fen | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined
  // A number of a program is taken only where it says exactly what its digits say.
  const text =
    typeof given === 'number' ? (Number.isFinite(given) ? String(given) : '') : given.normalize('NFKC').trim()
  const parts = yuanShape.exec(text.replace(/^[¥￥]\s*|\s*元$/g, ''))
  return parts ? BigInt(parts[1]!.replaceAll(',', '')) * 100n + BigInt((parts[2] ?? '').padEnd(2, '0')) : undefined
}

/** `1730.00`. */
export function formatYuan(fen: Fen): string {
  const whole = fen < 0n ? -fen : fen
  return `${fen < 0n ? '-' : ''}${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`
}

/** Yuan for a sentence: `1,730`, `433.33`, and where it is not whole fen `433.3333…`. */
export function sayYuan({ n, d }: Exact): string {
  const fen = n / d
  const grouped = group(String(fen / 100n))
  const cents = fen % 100n
  if (n % d !== 0n) return `${grouped}.${String(((n * 100n) / d) % 10_000n).padStart(4, '0')}…`
  return cents === 0n ? grouped : `${grouped}.${String(cents).padStart(2, '0')}`
}

function group(digits: string): string {
  const first = digits.length % 3 || 3
  let text = digits.slice(0, first)
  for (let at = first; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`
  return text
}

export const exact = (fen: Fen): Exact => ({ n: fen, d: 1n })
export const yuan = (whole: number): Exact => exact(BigInt(whole) * 100n)
/** Denominators are kept small where one holds the other: a sum of many bands stays quick. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d })
/** Times a fraction, `times(a, 1n, 2n)` is the half. */
export const times = ({ n, d }: Exact, by: bigint, of = 1n): Exact => ({ n: n * by, d: d * of })
export const isMore = (a: Exact, b: Exact): boolean => a.n * b.d > b.n * a.d
export const least = (a: Exact, b: Exact): Exact => (isMore(a, b) ? b : a)

/** To whole fen, half a fen upwards. Amounts are never negative here. */
export const roundToFen = ({ n, d }: Exact): Fen => (2n * n + d) / (2n * d)
