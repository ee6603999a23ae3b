import type { ServiceDefinition } from '../definition.ts'

/** What is wrong with a definition, where, and what to do about it. */
export interface Fault {
  /** The file in which the author finds it. */
  readonly path: string
  /** The place in the definition: `states.accepted`, `acts.answer.branches[1]`. */
  readonly where: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** What the checker must know of a limit. */
export interface KnownLimit {
  readonly id: string
  /** The article, or where the promise is published; empty where nobody says so. */
  readonly source: string
  readonly side: 'authority' | 'applicant'
  /** It may be extended once. */
  readonly extendable: boolean
  /** The law names a number, or the city does. */
  readonly hasNumber: boolean
}

export type KnownLimits = ReadonlyMap<string, KnownLimit>

/** The limits of the law and the promises of the city, as the checker wants them. */
export function knownLimits(
  limits: readonly {
    readonly id: string
    readonly source: string
    readonly side: 'authority' | 'applicant'
    readonly value: number | null
    readonly extension?: unknown
  }[],
): KnownLimits {
  const known = new Map<string, KnownLimit>()
  for (const { id, source, side, value, extension } of limits) {
    const before = known.get(id)
    const now = { id, source, side, extendable: extension !== undefined, hasNumber: value !== null }
    // A limit has several rows in time: what one of them allows, the definition may use.
    known.set(
      id,
      before
        ? { ...now, extendable: now.extendable || before.extendable, hasNumber: now.hasNumber || before.hasNumber }
        : now,
    )
  }
  return known
}

export type Say = (where: string, code: string, zh: string, en: string) => void

/** What every check gets: the definition, the limits, and a way to complain. */
export interface CheckContext {
  readonly definition: ServiceDefinition
  readonly limits: KnownLimits
  readonly say: Say
}
