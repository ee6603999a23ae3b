import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Exact,
  exact,
  formatYuan,
  isMore,
  least,
  minus,
  parseYuan,
  plus,
  roundToFen,
  sayYuan,
  times,
  yuan,
} from './money.ts'

const fens = fc.bigInt({ min: 0n, max: 10n ** 17n - 1n })

describe('money', () => {
  it('is read back as it was written, to the fen', () => {
    fc.assert(
      fc.property(fens, (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen)
        expect(parseYuan(sayYuan(exact(fen)))).toBe(fen)
      }),
    )
  })

  it('is not read where it is no amount of money', () => {
    const none = [
      '',
      ' ',
      '-1',
      '1.234',
      '1,23',
      '12,34,567',
      '1e3',
      '一',
      '0x10',
      '.5',
      '5.',
      '1 000',
      null,
      {},
      [],
      true,
      Number.NaN,
      0.1 + 0.2,
      -1,
    ]
    for (const text of none) expect([text, parseYuan(text)]).toEqual([text, undefined])
  })

  it('loses nothing: thirds of a sum are the sum again', () => {
    fc.assert(
      fc.property(fens, fc.bigInt({ min: 1n, max: 999n }), (fen, parts) => {
        const part = times(exact(fen), 1n, parts)
        expect(roundToFen(times(part, parts))).toBe(fen)
        expect(roundToFen(minus(plus(part, exact(fen)), part))).toBe(fen)
        expect(isMore(part, exact(fen))).toBe(false)
        expect(roundToFen(least(part, exact(fen)))).toBe(roundToFen(part))
      }),
    )
  })

  it('is rounded once, half a fen upwards', () => {
    expect([0n, 1n, 2n, 3n].map((n) => roundToFen({ n, d: 2n }))).toEqual([0n, 1n, 1n, 2n])
    expect([1n, 2n].map((n) => roundToFen({ n, d: 3n }))).toEqual([0n, 1n])
    expect(sayYuan({ n: 130_000n, d: 3n })).toBe('433.3333…')
  })

  it('is read as people and programs write it', () => {
    const written: [unknown, bigint][] = [
      ['¥1,234.5', 123_450n],
      ['￥ 5', 500n],
      ['1730元', 173_000n],
      ['1730 元', 173_000n],
      [' 5 ', 500n],
      ['１２３．４５', 12_345n],
      [158_000, 15_800_000n],
      [0.1, 10n],
      ['0.05', 5n],
    ]
    for (const [text, fen] of written) expect([text, parseYuan(text)]).toEqual([text, fen])
    for (const none of [Number.POSITIVE_INFINITY, '5元元', '1元2', 5n]) expect(parseYuan(none)).toBeUndefined()
  })

  it('is written for a sentence: thousands apart, fen only where there are any', () => {
    const said = [0n, 5n, 50n, 10_000n, 100_000n, 173_000n, 123_456_705n].map((fen) => sayYuan(exact(fen)))
    expect(said).toEqual(['0', '0.05', '0.50', '100', '1,000', '1,730', '1,234,567.05'])
    expect([1n, 130_001n].map((n) => sayYuan({ n, d: 3n }))).toEqual(['0.0033…', '433.3366…'])
    expect([0n, 7n, -5n, -1230n].map(formatYuan)).toEqual(['0.00', '0.07', '-0.05', '-12.30'])
  })

  it('is added and compared as the fractions that it is, with no larger denominator than needed', () => {
    const [half, third, quarter] = [2n, 3n, 4n].map((d) => ({ n: 1n, d })) as [Exact, Exact, Exact]
    expect(plus(half, quarter)).toEqual({ n: 3n, d: 4n })
    expect(plus(quarter, half)).toEqual({ n: 3n, d: 4n })
    expect(plus(third, quarter)).toEqual({ n: 7n, d: 12n })
    expect(minus(third, quarter)).toEqual({ n: 1n, d: 12n })
    expect([isMore(half, third), isMore(third, half), isMore(half, { n: 2n, d: 4n })]).toEqual([true, false, false])
    expect([least(half, third), least(third, half)]).toEqual([third, third])
    expect(times({ n: 3n, d: 2n }, 5n, 7n)).toEqual({ n: 15n, d: 14n })
    expect(yuan(12)).toEqual(exact(1200n))
  })
})
