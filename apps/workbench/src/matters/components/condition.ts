import type { Condition } from '@gongdao/catalogue'

const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/**
 * Whether a question applies to what was answered so far. Only draws the form; the server judges the same condition
 * again, so flags and limits of a matter, which a new one has not, count as absent.
 */
export function holds(condition: Condition | undefined, answers: Readonly<Record<string, unknown>>): boolean {
  if (!condition) return true
  switch (condition.is) {
    case 'all':
      return condition.of.every((one) => holds(one, answers))
    case 'any':
      return condition.of.some((one) => holds(one, answers))
    case 'not':
      return !holds(condition.of, answers)
    case 'field':
      return fieldHolds(condition, answers[condition.field])
    default:
      return false
  }
}

function fieldHolds(condition: Extract<Condition, { is: 'field' }>, value: unknown): boolean {
  switch (condition.op) {
    case 'given':
      return given(value)
    case 'equals':
      return value === condition.value
    case 'oneOf':
      return Array.isArray(condition.value) && condition.value.includes(value)
    case 'atMost':
      return given(value) && Number(value) <= Number(condition.value)
    case 'atLeast':
      return given(value) && Number(value) >= Number(condition.value)
    default:
      return false
  }
}
