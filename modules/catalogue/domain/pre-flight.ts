import { evaluate } from './conditions.ts'
import type { Requirement, ServiceDefinition } from './definition.ts'

/** An item of the service's own list that applies to these answers, and whether something was given for it. */
export interface PreFlightItem {
  readonly item: Requirement
  /** `given`: there is an answer or a paper; `missing`: there is none; `seen`: no question asks it, the window looks. */
  readonly stands: 'given' | 'missing' | 'seen'
}

/**
 * The list by which papers may be returned, read before filing: the same items under the same conditions as the desk judges
 * (`requirementsFor`). Whether what was given is good enough, a person says. It never refuses: what lacks may be filed.
 */
export function preFlight(
  definition: Pick<ServiceDefinition, 'requirements'>,
  answers: Readonly<Record<string, unknown>>,
): readonly PreFlightItem[] {
  return definition.requirements
    .filter((item) => evaluate(item.when, { fields: answers }))
    .map((item) => ({ item, stands: standsOf(item, answers) }))
}

function standsOf({ field }: Requirement, answers: Readonly<Record<string, unknown>>): PreFlightItem['stands'] {
  if (field === undefined) return 'seen'
  const value = answers[field]
  const isEmpty =
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.every((one) => String(one).trim() === ''))
  return isEmpty ? 'missing' : 'given'
}
