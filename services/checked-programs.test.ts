import { checkDefinition, knownLimits, servicesCheck } from '@gongdao/catalogue'
import { mutated, simulate } from '@gongdao/catalogue/testing'
import { nationalLimits, withLocalLimits } from '@gongdao/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPromises, services } from './index.ts'

const table = withLocalLimits(nationalLimits, localPromises)
if (!table.ok) throw new Error(table.en)
const limits = knownLimits(table.value.all)

describe('the public services as checked programs', () => {
  it('pass the checker, with every clock known to the law or promised by the body', () => {
    const { text, exitCode } = servicesCheck(services, limits)
    expect(text).toContain('nothing to complain about')
    expect(exitCode).toBe(0)
  })

  it.each(services.map(({ definition }) => [definition.code, definition] as const))(
    '%s keeps every promise of the house whatever people do',
    (_code, definition) => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          expect(simulate(definition, seed)).toEqual([])
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each(services.map(({ definition }) => [definition.code, definition] as const))(
    '%s, changed at random, is either refused by the checker or still keeps every promise',
    (_code, definition) => {
      let refused = 0
      fc.assert(
        fc.property(mutated(definition), fc.nat(), (changed, seed) => {
          if (checkDefinition(changed, limits).length > 0) {
            refused += 1
            return
          }
          for (let at = 0; at < 8; at += 1) expect(simulate(changed, seed + at)).toEqual([])
        }),
        { numRuns: 60 },
      )
      expect(refused).toBeGreaterThan(20)
    },
  )
})
