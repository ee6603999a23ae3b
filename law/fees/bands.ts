import { type Exact, exact, type Fen, isMore, least, minus, plus, sayYuan, times, yuan } from '../money.ts'
import type { Words } from '../words.ts'
import { type FeeStep, feeStep, type Reckoned } from './fee.ts'

/** A part of the amount above what the band before ends with, at so many millionths; the first band is a flat sum. */
export interface Band {
  /** In yuan; absent: without end. */
  readonly upTo?: number
  readonly millionths: number
}

/** A table of cumulative bands. */
export interface BandTable {
  readonly rule: string
  readonly article: Words
  /** For every amount up to the first band's end, in yuan. */
  readonly flat: number
  readonly flatUpTo: number
  readonly bands: readonly Band[]
  /** At most so much, in yuan. */
  readonly cap?: number
}

/** The fee of an amount by a table: each part at its own rate, never rounded between bands. */
export function reckon(table: BandTable, amount: Fen): Reckoned {
  const whole = exact(amount)
  let total: Exact = yuan(table.flat)
  const steps: FeeStep[] = [flatStep(table, whole)]
  let from = yuan(table.flatUpTo)
  for (const { upTo, millionths } of table.bands) {
    if (!isMore(whole, from)) break
    const end = upTo === undefined ? whole : least(whole, yuan(upTo))
    const part = minus(end, from)
    const fee = times(part, BigInt(millionths), 1_000_000n)
    total = plus(total, fee)
    steps.push(bandStep(table, { from, end, part, millionths, fee }))
    from = end
  }
  if (table.cap !== undefined && isMore(total, yuan(table.cap))) {
    const cap = yuan(table.cap)
    steps.push(
      feeStep(
        `${table.rule}.cap`,
        table.article,
        `算得${sayYuan(total)}元，最高不超过${sayYuan(cap)}元。`,
        `That makes ${sayYuan(total)} yuan; the most is ${sayYuan(cap)} yuan.`,
      ),
    )
    total = cap
  }
  return { amount: total, steps }
}

function flatStep({ rule, article, flat, flatUpTo }: BandTable, whole: Exact): FeeStep {
  const [sum, most] = [sayYuan(yuan(flat)), sayYuan(yuan(flatUpTo))]
  const isAll = !isMore(whole, yuan(flatUpTo))
  return feeStep(
    `${rule}.flat`,
    article,
    isAll ? `金额${sayYuan(whole)}元不超过${most}元：交${sum}元。` : `不超过${most}元的部分：${sum}元。`,
    isAll
      ? `The amount, ${sayYuan(whole)} yuan, is not over ${most} yuan: ${sum} yuan.`
      : `Up to ${most} yuan: ${sum} yuan.`,
  )
}

interface BandPart {
  readonly from: Exact
  readonly end: Exact
  readonly part: Exact
  readonly millionths: number
  readonly fee: Exact
}

/** `2.5%`, `0.1%`. */
const percent = (millionths: number): string => `${millionths / 10_000}%`

const bandStep = ({ rule, article }: BandTable, { from, end, part, millionths, fee }: BandPart): FeeStep =>
  feeStep(
    `${rule}.band`,
    article,
    `超过${sayYuan(from)}元至${sayYuan(end)}元的部分：${sayYuan(part)}元×${percent(millionths)}＝${sayYuan(fee)}元。`,
    `From ${sayYuan(from)} to ${sayYuan(end)} yuan: ${sayYuan(part)} × ${percent(millionths)} = ${sayYuan(fee)} yuan.`,
  )
