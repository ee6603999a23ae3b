import type { Proposal } from '../contract/index.ts'

/** A message with the labels that a good counter would give it. */
export interface Case {
  readonly text: string
  readonly service: string
  readonly agency: string
  readonly region: string
  readonly route: string
  readonly urgent: boolean
}

type Answer = Pick<Proposal, 'service' | 'agency' | 'region' | 'route' | 'urgent'> & {
  readonly alternatives: readonly { readonly service: string }[]
}

/** Shares between 0 and 1; NaN where nothing was to be found. Within three: the proposal or its first two alternatives. */
export function scoreCases(cases: readonly Case[], answers: readonly Answer[]) {
  const share = (holds: (each: Case, answer: Answer) => boolean, among = cases.map(() => true)) => {
    const counted = cases.flatMap((each, at) => (among[at] ? [holds(each, answers[at]!)] : []))
    return counted.filter(Boolean).length / counted.length
  }
  return {
    serviceFirst: share((each, answer) => each.service === answer.service),
    serviceWithinThree: share((each, { service, alternatives }) =>
      [service, ...alternatives.slice(0, 2).map((one) => one.service)].includes(each.service),
    ),
    agency: share((each, answer) => each.agency === answer.agency),
    region: share((each, answer) => each.region === answer.region),
    route: share((each, answer) => each.route === answer.route),
    urgentPrecision: share(
      (each) => each.urgent,
      answers.map((answer) => answer.urgent),
    ),
    urgentRecall: share(
      (_each, answer) => answer.urgent,
      cases.map((each) => each.urgent),
    ),
  }
}

/** A line for every message that was sorted otherwise than its label, and for every urgent one that was missed. */
export function confusions(cases: readonly Case[], answers: readonly Answer[]): readonly string[] {
  return cases.flatMap((each, at) => {
    const answer = answers[at]!
    const short = each.text.slice(0, 30)
    return [
      ...(each.service === answer.service ? [] : [`${each.service} → ${answer.service}: ${short}`]),
      ...(each.urgent && !answer.urgent ? [`urgent, missed: ${short}`] : []),
      ...(!each.urgent && answer.urgent ? [`not urgent, called urgent: ${short}`] : []),
    ]
  })
}
