import type { Condition } from './definition.ts'

/** What a condition is read against: answers and the act's own fields, flags that acts have set, extended limits. */
export interface ConditionFacts {
  readonly fields: Readonly<Record<string, unknown>>
  readonly flags?: Readonly<Record<string, boolean>>
  readonly extended?: readonly string[]
}

type FieldCondition = Extract<Condition, { is: 'field' }>

/** The beginning of a sentence about a field: `field('claimFen').isAtMost(50_000_000)`. */
export const field = (name: string) => {
  const says = (op: FieldCondition['op'], value?: unknown): FieldCondition =>
    value === undefined ? { is: 'field', field: name, op } : { is: 'field', field: name, op, value }
  return {
    equals: (value: string | number | boolean) => says('equals', value),
    isOneOf: (...values: readonly (string | number)[]) => says('oneOf', values),
    isAtMost: (value: number | string) => says('atMost', value),
    isAtLeast: (value: number | string) => says('atLeast', value),
    isGiven: () => says('given'),
    isYes: () => says('equals', true),
    isNo: () => says('equals', false),
  }
}

/** Some act has set this flag. */
export const flag = (name: string): Condition => ({ is: 'flag', flag: name })

/** This limit has had its one extension. */
export const extended = (limit: string): Condition => ({ is: 'extended', limit })

export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of })
export const not = (of: Condition): Condition => ({ is: 'not', of })

/** Whether the condition holds; an absent condition holds, a question about a field that was not answered does not. */
export function evaluate(condition: Condition | undefined, facts: ConditionFacts): boolean {
  if (!condition) return true
  switch (condition.is) {
    case 'field':
      return holdsForField(condition, facts.fields[condition.field])
    case 'flag':
      return facts.flags?.[condition.flag] === true
    case 'extended':
      return facts.extended?.includes(condition.limit) ?? false
    case 'all':
      return condition.of.every((part) => evaluate(part, facts))
    case 'any':
      return condition.of.some((part) => evaluate(part, facts))
    case 'not':
      return !evaluate(condition.of, facts)
  }
}

function holdsForField(condition: FieldCondition, actual: unknown): boolean {
  const wanted = condition.value
  switch (condition.op) {
    case 'given':
      return isGiven(actual)
    case 'equals':
      return Array.isArray(actual) ? actual.includes(wanted) : actual === wanted
    case 'oneOf':
      return Array.isArray(wanted) && [actual].flat().some((one) => wanted.includes(one))
    case 'atMost':
      return difference(actual, wanted) <= 0
    case 'atLeast':
      return difference(actual, wanted) >= 0
  }
}

/** Of two numbers, or two days written `YYYY-MM-DD`; anything else is neither at most nor at least. */
function difference(actual: unknown, wanted: unknown): number {
  if (typeof actual === 'number' && typeof wanted === 'number') return actual - wanted
  if (typeof actual !== 'string' || typeof wanted !== 'string') return Number.NaN
  return actual < wanted ? -1 : Number(actual > wanted)
}

/** An answer was given: not absent, not an empty text, not an empty list. */
export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

export type Atom = Extract<Condition, { is: 'field' } | { is: 'flag' } | { is: 'extended' }>

/** Every field, flag and limit that a condition asks about. */
export function atomsOf(condition: Condition | undefined): readonly Atom[] {
  if (!condition) return []
  if (condition.is === 'not') return atomsOf(condition.of)
  if ('of' in condition) return condition.of.flatMap(atomsOf)
  return [condition]
}
