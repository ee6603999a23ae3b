import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, formatYuan, isMore, least, minus, parseYuan, plus, roundToFen, sayYuan, times } from './money.ts'

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
})
