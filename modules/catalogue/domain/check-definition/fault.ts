import type { ServiceDefinition, Words } from '../definition.ts'

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
  /** What people call it. */
  readonly title?: Words
  /** The article, or where the promise is published; empty where nobody says so. */
  readonly source: string
  readonly side: 'authority' | 'applicant'
  /** It may be extended once. */
  readonly extendable: boolean
  /** By how much at most (null: the law names no length), and whether the parties agree to it instead of its being approved. */
  readonly extension?: { readonly value: number | null; readonly agreed: boolean }
  /** Situations for which the law gives it another number. */
  readonly variants?: readonly string[]
  /** It is counted in hours from a moment, so that no day alone can start it. */
  readonly inHours?: boolean
  /** The first day on which there was such a limit; absent: always. */
  readonly validFrom?: string
  /** The law names a number of days, hours, months or years, or the city does. */
  readonly hasNumber: boolean
  /** The last day on which it was law; absent: it still is. */
  readonly validTo?: string
}

export type KnownLimits = ReadonlyMap<string, KnownLimit>

/** The limits of the law and the promises of the city, as the checker wants them. */
export function knownLimits(
  limits: readonly {
    readonly id: string
    readonly source: string
    readonly side: 'authority' | 'applicant'
    readonly value: number | null
    readonly label?: Words
    readonly unit?: string | null
    readonly validFrom?: string | null
    readonly validTo?: string | null
    readonly variants?: Readonly<Record<string, unknown>>
    readonly extension?: { readonly value: number | null; readonly agreed?: boolean }
  }[],
): KnownLimits {
  const known = new Map<string, KnownLimit>()
  for (const row of limits) {
    const before = known.get(row.id)
    // A limit has several rows in time: what one of them allows, the definition may use.
    const validTo =
      before && before.validTo === undefined ? undefined : [before?.validTo ?? '', row.validTo ?? ''].sort().at(-1)
    const validFrom =
      before && before.validFrom === undefined
        ? undefined
        : [before?.validFrom, row.validFrom].flatMap((day) => day ?? []).sort()[0]
    const variants = [...new Set([...(before?.variants ?? []), ...Object.keys(row.variants ?? {})])]
    const extension = row.extension
      ? { value: row.extension.value, agreed: row.extension.agreed === true }
      : before?.extension
    known.set(row.id, {
      id: row.id,
      source: row.source,
      side: row.side,
      ...(row.label && { title: row.label }),
      extendable: row.extension !== undefined || before?.extendable === true,
      hasNumber: (row.value !== null && row.unit !== 'persons') || before?.hasNumber === true,
      ...(row.validTo && validTo && { validTo }),
      ...(row.validFrom && validFrom && { validFrom }),
      ...(variants.length > 0 && { variants }),
      ...(extension && { extension }),
      ...((row.unit === 'H' || before?.inHours) && { inHours: true }),
    })
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
