import type { PlainDate } from '../plain-date.ts'
import type { Words } from '../words.ts'
import { cite } from './laws.ts'

/** Calendar days, working days, hours, months, years; `persons` for the one limit that counts people. */
export type LimitUnit = 'D' | 'WD' | 'H' | 'M' | 'Y' | 'persons'

/** One row of HANDBOOK C.2, with the time in which it was law. */
export interface Limit {
  readonly id: string
  readonly label: Words
  /** null: the law names no number; where `configurable`, a city may set one. */
  readonly value: number | null
  readonly unit: LimitUnit | null
  /** S: rolled by statute; A: by analogy; N: never rolled; null: not a period that could roll. */
  readonly roll: 'S' | 'A' | 'N' | null
  /** Whose time it is: the authority's duty or the resident's chance. */
  readonly side: 'authority' | 'applicant'
  /** The event whose day is not counted. */
  readonly startEvent: Words
  /** First and last start day for which this row is the rule; null: open. */
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly source: string
  readonly sourceEn: string
  /** verified: read in a stored text; memory: not seen in one; unknown: no number established; local: a city's own promise. */
  readonly status: 'verified' | 'memory' | 'unknown' | 'local'
  /** The procedure whose rules of counting apply. */
  readonly procedure: Procedure
  /** min: at least; max: at most; after: the right begins when it is over. */
  readonly bound?: 'min' | 'max' | 'after'
  /** The one extension that may be approved; a null value: the law names no length, the approval must. */
  readonly extension?: LimitExtension
  /** Another number for a named situation, asked for by `variant`. */
  readonly variants?: Readonly<
    Record<string, { readonly value: number; readonly unit: LimitUnit; readonly label: Words }>
  >
  /** Months counted as in criminal procedure (month end to month end). */
  readonly months?: 'criminal'
  readonly invariable?: boolean
  readonly configurable?: boolean
  readonly note?: Words
}

export interface LimitExtension {
  readonly value: number | null
  readonly unit: LimitUnit
  readonly by: Words
  /** The parties agree to it; nobody has to approve it. */
  readonly agreed?: true
}

export type Procedure = 'civil' | 'administrative' | 'reconsideration' | 'criminal' | 'general'

/** How a row is written in the tables: short, the rest is filled in by `rows`. */
export interface LimitLine {
  id: string
  zh: string
  en: string
  value?: number | null
  unit?: LimitUnit
  roll?: 'S' | 'A' | 'N' | null
  by?: 'resident'
  start?: [zh: string, en: string]
  from?: PlainDate
  to?: PlainDate
  source: string
  status?: Limit['status']
  procedure?: Procedure
  bound?: Limit['bound']
  extra?: [value: number | null, unit: LimitUnit, zh: string, en: string, agreed?: 'agreed']
  variants?: Record<string, [value: number, unit: LimitUnit, zh: string, en: string]>
  months?: 'criminal'
  invariable?: boolean
  configurable?: boolean
  note?: [zh: string, en: string]
}

const words = ([zh, en]: [string, string]): Words => ({ zh, en })

/** Spells out the lines of one table; `standard` is what the table says for all its rows. */
export function rows(standard: { procedure: Procedure; roll: Limit['roll'] }, lines: readonly LimitLine[]): Limit[] {
  return lines.map((line) => spellOut(standard, line))
}

function spellOut(standard: { procedure: Procedure; roll: Limit['roll'] }, line: LimitLine): Limit {
  const cited = cite(line.source)
  const { extra, variants } = line
  return {
    id: line.id,
    label: { zh: line.zh, en: line.en },
    value: line.value ?? null,
    unit: line.unit ?? null,
    roll: line.roll === undefined ? (line.unit === 'H' ? 'N' : standard.roll) : line.roll,
    side: line.by === 'resident' ? 'applicant' : 'authority',
    startEvent: line.start ? words(line.start) : { zh: '起算事件', en: 'the event' },
    validFrom: line.from ?? null,
    validTo: line.to ?? null,
    source: cited.zh,
    sourceEn: cited.en,
    status: line.status ?? 'verified',
    procedure: line.procedure ?? standard.procedure,
    ...(line.bound && { bound: line.bound }),
    ...(extra && {
      extension: {
        value: extra[0],
        unit: extra[1],
        by: { zh: extra[2], en: extra[3] },
        ...(extra[4] && { agreed: true as const }),
      },
    }),
    ...(variants && {
      variants: Object.fromEntries(
        Object.entries(variants).map(([name, v]) => [name, { value: v[0], unit: v[1], label: { zh: v[2], en: v[3] } }]),
      ),
    }),
    ...(line.months && { months: line.months }),
    ...(line.invariable && { invariable: true }),
    ...(line.configurable && { configurable: true }),
    ...(line.note && { note: words(line.note) }),
  }
}
