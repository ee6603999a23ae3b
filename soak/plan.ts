import { createHash } from 'node:crypto'
import { diceOf } from './dice.ts'

/** What can go wrong here, in the words of the command line. */
export const faultNames = [
  'kill-application',
  'kill-database',
  'stop-application',
  'stop-database',
  'full-data',
  'full-wal',
  'full-uploads',
  'cut-connection',
  'black-hole',
  'clock-jump',
  'two-workers',
  'poison-job',
  'flipped-byte',
  'lost-browser',
] as const
export type FaultName = (typeof faultNames)[number]

/** One stretch of acts with one fault in it; afterwards everything is compared with the ledger. */
export interface Chapter {
  readonly no: number
  readonly fault: FaultName
  /** Acts of the whole run: from this one … */
  readonly from: number
  /** … up to, and without, this one. */
  readonly to: number
  /** The act at which the fault begins. */
  readonly strikes: number
}

export interface PlanWish {
  readonly seed: number
  readonly acts: number
  readonly faults: readonly FaultName[]
  /** Acts of a chapter, about. */
  readonly chapter: number
}

/** Which fault strikes when: a function of the seed and the wishes. Each fault comes once before any comes again. */
export function planOf({ seed, acts, faults, chapter }: PlanWish): Chapter[] {
  const count = Math.max(1, Math.round(acts / chapter))
  const chapters: Chapter[] = []
  let order: FaultName[] = []
  for (let no = 0; no < count; no++) {
    if (order.length === 0) order = diceOf(seed, 'order', no).shuffled(faults)
    const from = Math.floor((acts * no) / count)
    const to = Math.floor((acts * (no + 1)) / count)
    const strikes = from + Math.floor((to - from) * (0.2 + diceOf(seed, 'strikes', no).below(40) / 100))
    chapters.push({ no, fault: order.shift()!, from, to, strikes })
  }
  return chapters
}

/** One act as it was planned. What it can find when its turn comes, the city decides. */
export interface PlannedAct {
  readonly n: number
  readonly kind: 'file' | 'act' | 'upload' | 'read'
  /** Which of the matters at hand. */
  readonly matter: number
  readonly by: 'applicant' | 'unit' | 'anybody'
  readonly who: number
  /** Which of the acts that are offered; blind: any act there is, offered or not. */
  readonly nth: number
  readonly blind: boolean
  /** Without looking first (`If-Match: *`). */
  readonly unseen: boolean
  /** How often it is sent at the same time under its one key. */
  readonly copies: number
  /** Another body is sent under the same key afterwards. */
  readonly otherBody: boolean
}

/** The act number `n` of a seed. */
export function actOf(seed: number, n: number): PlannedAct {
  const dice = diceOf(seed, 'act', n)
  const kind = dice.below(100)
  const by = dice.below(100)
  return {
    n,
    kind: kind < 22 ? 'file' : kind < 92 ? 'act' : kind < 96 ? 'upload' : 'read',
    matter: dice.below(1_000_000),
    by: by < 40 ? 'applicant' : by < 92 ? 'unit' : 'anybody',
    who: dice.below(1_000_000),
    nth: dice.below(1_000_000),
    blind: dice.chance(0.1),
    unseen: dice.chance(0.1),
    copies: dice.chance(0.2) ? 2 + dice.below(4) : 1,
    otherBody: dice.chance(0.05),
  }
}

/** A name of the whole plan: two runs with the same name were asked for the same. */
export function nameOfPlan(seed: number, chapters: readonly Chapter[]): string {
  const hash = createHash('sha256').update(JSON.stringify([seed, chapters]))
  for (const { from, to } of chapters) hash.update(JSON.stringify([actOf(seed, from), actOf(seed, to - 1)]))
  return hash.digest('hex').slice(0, 12)
}
