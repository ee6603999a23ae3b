/** What the clock is asked and what it answers: the shapes that every other part of the house relies on. */

import type { LimitUnit } from './limits/limit.ts'
import type { PlainDate } from './plain-date.ts'

export type { PlainDate } from './plain-date.ts'

export interface Suspension {
  /** First day that does not count. */
  readonly from: PlainDate
  /** Last day that does not count; absent: still suspended. */
  readonly to?: PlainDate
}

export interface DeadlineQuestion {
  readonly limit: string
  /** The day of the event (`YYYY-MM-DD`), or its moment (ISO 8601 with offset) for limits in hours. */
  readonly start: string
  readonly extended?: boolean
  readonly suspensions?: readonly Suspension[]
  /** Cured papers: the clock starts again the day after this day. */
  readonly restart?: PlainDate
  /** The day on which the act was posted, to tell whether it was in time (C-6). */
  readonly posted?: PlainDate
  /** A named situation for which the limit has another number: `urgent`, `abroad`, `simplified` … */
  readonly variant?: string
  /** The approved length, where the law allows an extension without naming its length (or when less was granted). */
  readonly extendedBy?: { readonly value: number; readonly unit: LimitUnit }
  /** The day of looking, up to which a suspension that still runs is counted; absent: only its first day. */
  readonly asOf?: PlainDate
}

/** How a city reads two points that the texts leave open. */
export interface DeadlineOptions {
  /** C-5: business hours end the last day (`17:30`); absent: 24:00. */
  readonly endOfDay?: string
  /** C-10: whether a make-up Saturday or Sunday ends a period like a working day. Default `work`. */
  readonly makeUpDays?: 'work' | 'rest'
}

export interface DeadlineStep {
  /** Rule id of HANDBOOK C.1 (`C-2`), or `limit`, `extension`, `suspension`, `restart`, `provisional`. */
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly articleEn: string
  readonly date?: string
}

export interface Deadline {
  readonly limit: string
  readonly start: string
  /** The legal last day (`YYYY-MM-DD`), or the moment (ISO 8601, +08:00) for hours. */
  readonly due: string
  /** The moment after which it is late: end of the due day in Asia/Shanghai (or the end hour), ISO 8601 +08:00. */
  readonly dueAt: string
  /** The end before rolling. */
  readonly raw: string
  /** What an authority should aim at: never later than `due`. */
  readonly internalTarget: string
  /** True when it touches a year whose holidays are not announced yet. */
  readonly provisional: boolean
  /** True while a suspension without an end is running: `due` is then a minimum. */
  readonly suspended: boolean
  /** Provisional, or so late in December of the last announced year that the next notice may still change the day. */
  readonly mayMove: boolean
  /** What a resident is advised: one working day before `due`. */
  readonly advisedDay: string
  readonly inTime?: boolean
  readonly steps: readonly DeadlineStep[]
}
