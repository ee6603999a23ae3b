import { describe, expect, it } from 'vitest'
import { canonicalJson, compileDefinition } from './compile-definition.ts'
import { libraryCard } from './library-card.ts'

const compiled = compileDefinition(libraryCard)

describe('a compiled definition', () => {
  it('lists the acts of a state, the named next act first', () => {
    expect(compiled.actsFrom('decided').map(({ name }) => name)).toEqual([
      'confirm',
      'closeQuietly',
      'askReview',
      'withdraw',
    ])
    expect(compiled.actsFrom('nowhere')).toEqual([])
  })

  it('leads by the first branch that holds, else by the rest, else it stays', () => {
    expect(compiled.target('take', 'filed', { fields: { fineFen: 900 } })).toBe('decided')
    expect(compiled.target('take', 'filed', { fields: { fineFen: 9_000 } })).toBe('looking')
    expect(compiled.target('nobody', 'filed', { fields: {} })).toBe('filed')
  })

  it('knows nothing by the names of JavaScript itself', () => {
    expect(compiled.state('constructor')).toBeUndefined()
    expect(compiled.act('toString')).toBeUndefined()
    expect(compiled.isFinal('__proto__')).toBe(false)
  })

  it('asks only for the papers that apply', () => {
    expect(compiled.requirementsFor({ kind: 'returned' }).map(({ id }) => id)).toEqual(['card'])
    expect(compiled.requirementsFor({ kind: 'dog' }).map(({ id }) => id)).toEqual(['card', 'dog'])
  })

  it('names every limit once, in order', () => {
    expect(compiled.limits).toEqual([
      'lib.decide',
      'lib.object',
      'lib.reply',
      'lib.review',
      'lib.review.apply',
      'lib.take',
    ])
  })

  it('has the same hash after being stored and read, and another after any change', () => {
    const stored = JSON.parse(JSON.stringify(libraryCard))
    expect(compileDefinition(stored).sha256).toBe(compiled.sha256)
    stored.states.filed.title.zh += '。'
    expect(compileDefinition(stored).sha256).not.toBe(compiled.sha256)
  })

  it('writes the same data in one way', () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: '中' })).toBe('{"a":"中","b":[1,{"c":null}]}')
  })

  it('takes the answers of an act with what the form said before', () => {
    expect(compiled.validateAct('decide', { verdict: 'keep', reasons: '书还没还。' }).ok).toBe(true)
    expect(compiled.validateAct('decide', { verdict: 'burn', reasons: '书还没还。' }).errors[0]).toMatchObject({
      field: 'verdict',
      code: 'notAChoice',
    })
  })
})
