import type { Condition } from '@gongdao/catalogue'

type Answers = Readonly<Record<string, unknown>>

const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/**
 * Whether a question applies to what was answered so far; `undefined` where this form cannot know (a flag, a limit, an
 * answer given elsewhere). Only draws the form: the server judges the same condition again.
 */
function judged(condition: Condition, answers: Answers, own: ReadonlySet<string>): boolean | undefined {
  switch (condition.is) {
    case 'all': {
      const parts = condition.of.map((one) => judged(one, answers, own))
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
    }
    case 'any': {
      const parts = condition.of.map((one) => judged(one, answers, own))
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
    }
    case 'not': {
      const inner = judged(condition.of, answers, own)
      return inner === undefined ? undefined : !inner
    }
    case 'field':
      return own.has(condition.field) ? fieldHolds(condition, answers[condition.field]) : undefined
    default:
      return undefined
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

/** The questions to show: those that apply, and those of which only the server knows. */
export function applying<F extends { readonly name: string; readonly when?: unknown }>(
  fields: readonly F[],
  answers: Answers,
): F[] {
  const own = new Set(fields.map((field) => field.name))
  return fields.filter((field) => !field.when || judged(field.when as Condition, answers, own) !== false)
}
