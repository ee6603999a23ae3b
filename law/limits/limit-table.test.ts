import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Limit, nationalLimits } from '../index.ts'
import { buildLimitTable, isInForce, limitOf } from './limit-table.ts'

const [some] = nationalLimits.all
const row = (value: number, validFrom: string | null, validTo: string | null, id = 'test.limit'): Limit => ({
  ...{ ...some!, id, value },
  ...{ validFrom, validTo },
})

describe('a table of limits', () => {
  it('takes a rule from its first to its last day, both included, and open ends for always', () => {
    const inForce = (limit: Limit) =>
      ['2021-12-31', '2022-01-01', '2023-06-30', '2023-07-01'].map((day) => isInForce(limit, day))
    expect(inForce(row(1, '2022-01-01', '2023-06-30'))).toEqual([false, true, true, false])
    expect(inForce(row(1, null, '2023-06-30'))).toEqual([true, true, true, false])
    expect(inForce(row(1, '2022-01-01', null))).toEqual([false, true, true, true])
    expect(inForce(row(1, null, null))).toEqual([true, true, true, true])
  })

  it('gives the row of a day, and without a day the newest, in whatever order they stand', () => {
    const versions = [row(1, null, '2019-12-31'), row(2, '2020-01-01', '2021-12-31'), row(3, '2022-01-01', null)]
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 3, maxLength: 3 }), (shuffled) => {
        const table = buildLimitTable([row(9, null, null, 'test.other'), ...shuffled])
        expect(limitOf(table, 'test.limit')?.value).toBe(3)
        expect(
          ['2018-03-01', '2021-12-31', '2022-01-01'].map((day) => limitOf(table, 'test.limit', day)?.value),
        ).toEqual([1, 2, 3])
        expect(table.versions('test.limit')).toEqual(shuffled)
      }),
    )
  })

  it('has nothing for an id that it does not know, nor for a day without a rule', () => {
    const table = buildLimitTable([row(1, '2022-01-01', null)])
    expect(table.versions('test.never')).toEqual([])
    expect(limitOf(table, 'test.never')).toBeUndefined()
    expect(limitOf(table, 'test.limit', '2021-12-31')).toBeUndefined()
    expect(table.all).toHaveLength(1)
  })
})
