/** What the clock is asked and what it answers: the shapes that every other part of the house relies on. */

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type PlainDate = string

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
}

export interface DeadlineStep {
  /** Rule id of HANDBOOK C.1 (`C-2`), or `limit`, `extension`, `suspension`, `restart`, `provisional`. */
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly article: string
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
  readonly inTime?: boolean
  readonly steps: readonly DeadlineStep[]
}
