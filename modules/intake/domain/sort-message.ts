import type { ServiceLabel } from './intake-labels.ts'
import { type ReferralTarget, referralTargets } from './referral-targets.ts'
import { serviceRules } from './service-rules.ts'
import { sortByExamples } from './sort-by-examples.ts'
import type { UrgentGround } from './urgency.ts'

export interface Sorted {
  /** Services with their share of certainty, the likeliest first. */
  readonly ranked: readonly { readonly service: ServiceLabel; readonly share: number }[]
  readonly target: ReferralTarget | undefined
  /** Neither rule nor example knows these words. */
  readonly isVague: boolean
}

const danger: readonly UrgentGround['kind'][] = ['selfHarm', 'violence', 'threat', 'accident', 'helpless', 'eviction']

const happening =
  /(?:正在|现在|此刻|这会儿).{0,10}(?:打|砍|砸|追|踹|闯|拿刀|堵|骂)|救命|快来人|快(?:点|些)?来(?!不及)|门外/

/** Adds what the rules say to what the examples say; danger to life goes to whoever can help at once. */
export function sortMessage(plain: string, grounds: readonly UrgentGround[]): Sorted {
  const scores = sortByExamples(plain)
  const strongest = Math.max(...scores.values())
  let ruled = 0
  let ordered = false
  const add = (service: ServiceLabel, weight: number): void => {
    scores.set(service, (scores.get(service) ?? 0) + weight)
    ruled += weight
  }
  for (const rule of serviceRules) {
    if (!rule.pattern.test(plain) || rule.unless?.test(plain) || (rule.with && !rule.with.test(plain))) continue
    add(rule.service, rule.weight)
    if (rule.service === 'protectionOrder') ordered = true
  }
  const target = findTarget(plain)
  if (target) add('referral', target.weight)
  const weight = weightOfDanger(grounds)
  // Violence at home that is not happening this minute: a protection order is the counter's first act, beside 110.
  const isAtHome = ordered && weight === 3 && !happening.test(plain)
  if (weight > 0) add(isAtHome ? 'protectionOrder' : 'referral', weight)
  const ranked = shares(scores)
  return { ranked, target, isVague: ruled === 0 && strongest < 1 }
}

function findTarget(plain: string): ReferralTarget | undefined {
  let best: ReferralTarget | undefined
  for (const target of referralTargets) {
    if (!target.pattern.test(plain) || target.unless?.test(plain)) continue
    if (!best || target.weight > best.weight) best = target
  }
  return best
}

function weightOfDanger(grounds: readonly UrgentGround[]): number {
  // A likeness warns her; it does not outweigh what her words ask for.
  if (grounds.every((ground) => ground.isLikely)) return grounds.some(({ kind }) => danger.includes(kind)) ? 1.6 : 0
  if (grounds.some((ground) => ground.kind === 'selfHarm')) return 9
  if (grounds.some((ground) => ground.kind === 'accident')) return 5
  if (grounds.some((ground) => danger.includes(ground.kind))) return 3
  if (grounds.some((ground) => ground.letter === 'e')) return 1
  return 0
}

function shares(scores: ReadonlyMap<string, number>): Sorted['ranked'] {
  const all = [...scores].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  const top = all[0]?.[1] ?? 0
  const total = all.reduce((sum, [, score]) => sum + Math.exp(score - top), 0)
  return all.map(([service, score]) => ({ service: service as ServiceLabel, share: Math.exp(score - top) / total }))
}
