import type { Proposal } from '../contract/index.ts'
import { isAgency, isRoute, isService } from './intake-labels.ts'

const longestReason = 200

/**
 * Joins a model's answer to what the rules say. It counts only where every label is one of ours; it may name another
 * service, place or body and may add urgency, never take it away; numbers to call stay those of the rules.
 */
export function withSecondOpinion(rules: Proposal, said: unknown, isPlace: (code: string) => boolean): Proposal {
  if (typeof said !== 'object' || said === null) return rules
  const { service, agency, route, region, urgent, why, whyEn } = said as Record<string, unknown>
  if (!isService(service) || !isAgency(agency) || !isRoute(route)) return rules
  const place = typeof region === 'string' && isPlace(region) ? region : rules.region
  const reason = sentence(why)
  const usual = { service: rules.service, agency: rules.agency, why: rules.why, whyEn: rules.whyEn }
  const others = rules.alternatives.filter((one) => one.service !== service)
  return {
    service,
    agency,
    region: place,
    route,
    urgent: rules.urgent || urgent === true,
    why: reason ?? rules.why,
    whyEn: sentence(whyEn) ?? (reason ? 'Suggested by a language model; please check.' : rules.whyEn),
    call: rules.call,
    alternatives: rules.service === service ? others : [usual, ...others].slice(0, 3),
    suggestedBy: 'model',
  }
}

/** One line of plain text, or nothing: what a model writes is never markup. */
function sentence(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = value
    .replace(/[\p{Cc}<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestReason)
  return line === '' ? undefined : line
}
