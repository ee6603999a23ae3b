import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDefinition } from './compile-definition.ts'
import { libraryCard } from './library-card.ts'
import { preFlight } from './pre-flight.ts'

const compiled = compileDefinition(libraryCard)
const fields = [...compiled.formFields.values()]

describe('the check before filing', () => {
  it('reads the very list by which the desk may return papers, whatever she answered', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constant(undefined),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constantFrom(...fields.flatMap((one) => one.choices?.map((choice) => choice.value) ?? [])),
    )
    const answers = fc.record(Object.fromEntries(fields.map((one) => [one.name, value])))
    fc.assert(
      fc.property(answers, (given) => {
        expect(preFlight(libraryCard, given).map(({ item }) => item.id)).toEqual(
          compiled.requirementsFor(given).map((item) => item.id),
        )
        for (const { item, stands } of preFlight(libraryCard, given)) {
          const answer = item.field === undefined ? undefined : given[item.field]
          if (stands === 'given') expect(answer === undefined || String(answer).trim() === '').toBe(false)
          if (stands === 'seen') expect(item.field).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says what is missing, and takes blanks and empty lists for nothing', () => {
    const item = { id: 'a', title: { zh: '材料', en: 'Papers' }, field: 'papers', source: { law: '法', article: '1' } }
    for (const papers of [undefined, null, '', ' \n ', []])
      expect(preFlight({ requirements: [item] }, { papers })).toMatchObject([{ stands: 'missing' }])
    expect(preFlight({ requirements: [item] }, { papers: ['x'] })).toMatchObject([{ stands: 'given' }])
    expect(preFlight({ requirements: [{ ...item, field: undefined } as never] }, {})).toMatchObject([
      { stands: 'seen' },
    ])
  })
})
