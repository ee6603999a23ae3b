import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, roundToFen } from '../money.ts'
import { computeFee } from './compute-fee.ts'
import type { Fee } from './fee.ts'

const amounts = fc.oneof(
  fc.bigInt({ min: 0n, max: 10_000_000_000_000n }),
  // Around the borders of the bands, where mistakes live.
  fc
    .tuple(
      fc.constantFrom(1_000n, 10_000n, 50_000n, 100_000n, 200_000n, 500_000n, 1_000_000n, 5_000_000n, 20_000_000n),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([border, by]) => border * 100n + BigInt(by)),
)
const withAmount = fc.constantFrom(
  'property',
  'divorce',
  'personality',
  'ip',
  'bankruptcy',
  'enforcement',
  'preservation',
  'paymentOrder',
)
const halvable = fc.constantFrom(
  'property',
  'divorce',
  'personality',
  'ip',
  'labour',
  'administrative',
  'otherNonProperty',
)

function fee(kind: string, amount: bigint, more: Record<string, unknown> = {}): Fee {
  const answer = computeFee({ kind, amountYuan: formatYuan(amount), ...more })
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

describe('court fees, whatever the amount', () => {
  it('never fall when the amount grows', () => {
    fc.assert(
      fc.property(withAmount, amounts, amounts, (kind, a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a]
        expect(fee(kind, less).fee <= fee(kind, more).fee).toBe(true)
      }),
    )
  })

  it('never leap: a yuan more costs a fen to two and a half fen more, within a rounding', () => {
    fc.assert(
      fc.property(fc.constantFrom('property', 'enforcement', 'preservation'), amounts, (kind, amount) => {
        const step = fee(kind, amount + 100n).fee - fee(kind, amount).fee
        expect(step >= 0n && step <= 3n).toBe(true)
      }),
    )
  })

  it('agree with the speed formula of practice', () => {
    const formulas: [bigint, bigint, bigint][] = [
      [10_000n, 25_000n, -200n],
      [100_000n, 20_000n, 300n],
      [200_000n, 15_000n, 1_300n],
      [500_000n, 10_000n, 3_800n],
      [1_000_000n, 9_000n, 4_800n],
      [2_000_000n, 8_000n, 6_800n],
      [5_000_000n, 7_000n, 11_800n],
      [10_000_000n, 6_000n, 21_800n],
      [20_000_000n, 5_000n, 41_800n],
    ]
    fc.assert(
      fc.property(amounts, (amount) => {
        const row = formulas.filter(([over]) => amount > over * 100n).at(-1)
        const expected = row ? roundToFen({ n: amount * row[1] + row[2] * 100_000_000n, d: 1_000_000n }) : 5_000n
        expect(fee('property', amount).fee).toBe(expected)
      }),
    )
  })

  it('are halved once, whatever and however many the reasons, and the half twice is the whole within a fen', () => {
    const reasons = fc.subarray(['simplified', 'mediated', 'withdrawn', 'counterclaim', 'thirdParty'], { minLength: 1 })
    fc.assert(
      fc.property(halvable, amounts, reasons, (kind, amount, halved) => {
        const half = fee(kind, amount, { halved }).fee
        expect(half).toBe(fee(kind, amount, { halved: true }).fee)
        const difference = half * 2n - fee(kind, amount).fee
        expect(difference >= -1n && difference <= 1n).toBe(true)
      }),
    )
  })

  it('top up and refund are the difference of the two fees, and never both', () => {
    fc.assert(
      fc.property(amounts, amounts, (now, before) => {
        const changed = fee('property', now, { beforeYuan: formatYuan(before) })
        expect((changed.topUp ?? 0n) - (changed.refund ?? 0n)).toBe(
          fee('property', now).fee - fee('property', before).fee,
        )
        expect(changed.topUp === undefined || changed.refund === undefined).toBe(true)
      }),
    )
  })

  it('of several claims are that of their sum', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), (parts) => {
        const sum = parts.reduce((total, one) => total + one, 0n)
        const answer = computeFee({ kind: 'property', amountsYuan: parts.map(formatYuan) })
        expect(answer.ok && answer.value.fee).toBe(fee('property', sum).fee)
      }),
    )
  })

  it('answer anything at all with a fee or a sentence', () => {
    const field = fc.constantFrom(
      'kind',
      'amountYuan',
      'amountsYuan',
      'halved',
      'relief',
      'baseYuan',
      'date',
      'payer',
      'region',
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())), (question) => {
        const answer = computeFee(question)
        expect(answer.ok ? answer.value.fee >= 0n : answer.zh.length > 0 && answer.en.length > 0).toBe(true)
      }),
    )
  })
})
