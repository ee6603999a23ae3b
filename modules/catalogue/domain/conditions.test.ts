import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, atomsOf, evaluate, extended, field, flag, not } from './conditions.ts'

const facts = {
  fields: { claimFen: 5_000, kind: 'dog', tags: ['a', 'b'], on: '2026-03-02', yes: true, empty: '' },
  flags: { urgent: true },
  extended: ['x.handle'],
}

describe('a condition', () => {
  it.each([
    ['equals a choice', field('kind').equals('dog'), true],
    ['is one of some', field('kind').isOneOf('cat', 'dog'), true],
    ['is none of some', field('kind').isOneOf('cat'), false],
    ['finds a choice among several', field('tags').equals('b'), true],
    ['is at most, the limit included', field('claimFen').isAtMost(5_000), true],
    ['is not at most', field('claimFen').isAtMost(4_999), false],
    ['is at least', field('claimFen').isAtLeast(5_000), true],
    ['compares days', field('on').isAtLeast('2026-03-01'), true],
    ['does not compare a text with a number', field('kind').isAtLeast(0), false],
    ['is given', field('claimFen').isGiven(), true],
    ['is not given when it is empty', field('empty').isGiven(), false],
    ['does not hold for a question that was not answered', field('nobody').isAtMost(1), false],
    ['asks yes and no', field('yes').isYes(), true],
    ['asks a flag', flag('urgent'), true],
    ['asks a flag that was never set', flag('calm'), false],
    ['asks for an extension', extended('x.handle'), true],
    ['holds for all', all(flag('urgent'), field('kind').equals('cat')), false],
    ['holds for any', any(flag('urgent'), field('kind').equals('cat')), true],
    ['turns around', not(flag('urgent')), false],
  ])('%s', (_what, condition, expected) => {
    expect(evaluate(condition, facts)).toBe(expected)
  })

  it('is plain data that survives being stored', () => {
    const condition = all(field('claimFen').isAtMost(1), any(flag('a'), not(extended('b'))))
    expect(JSON.parse(JSON.stringify(condition))).toEqual(condition)
    expect(atomsOf(condition)).toHaveLength(3)
  })

  it('follows De Morgan whatever the parts', () => {
    const atom = fc.constantFrom(flag('urgent'), flag('calm'), field('kind').equals('dog'), field('kind').equals('cat'))
    fc.assert(
      fc.property(atom, atom, (a, b) => {
        expect(evaluate(not(all(a, b)), facts)).toBe(evaluate(any(not(a), not(b)), facts))
      }),
    )
  })

  it('holds when there is none', () => {
    expect(evaluate(undefined, facts)).toBe(true)
  })
})
