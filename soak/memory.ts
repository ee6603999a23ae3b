import type { Person } from './people.ts'

/** A matter that somebody of this run filed. */
export interface KnownMatter {
  readonly number: string
  readonly applicant: Person
  unit?: string
}

/** What was acknowledged: for every matter, which key stands behind which entry of its log. */
export interface Claim {
  readonly key: string
  readonly by: Person
  readonly act: string
  /** Of a filing: the hash that its receipt names. */
  readonly actionHash?: string
}

/** A file that was handed in and acknowledged. */
export interface KnownPaper {
  readonly id: string
  readonly owner: Person
  readonly sha256: string
}

/** The ledger as it is kept in mind: what the database must hold, entry by entry. */
export interface Memory {
  /** Matters at hand: few enough that people meet. */
  readonly open: KnownMatter[]
  readonly claims: Map<string, Map<number, Claim>>
  readonly papers: KnownPaper[]
  /** Matters that were written to since the last comparison. */
  readonly touched: Set<string>
  /** Two keys that were told the same entry. */
  readonly doubled: string[]
  keep(matter: KnownMatter): void
  drop(number: string): void
  claim(number: string, seq: number, claim: Claim): void
}

export function newMemory(most = 60): Memory {
  const open: KnownMatter[] = []
  const claims = new Map<string, Map<number, Claim>>()
  const touched = new Set<string>()
  const doubled: string[] = []
  return {
    ...{ open, claims, touched, doubled, papers: [] },
    keep(matter) {
      open.push(matter)
      if (open.length > most) open.shift()
    },
    drop(number) {
      const at = open.findIndex((one) => one.number === number)
      if (at >= 0 && open.length > 10) open.splice(at, 1)
    },
    claim(number, seq, claim) {
      const entries = claims.get(number) ?? new Map<number, Claim>()
      claims.set(number, entries)
      touched.add(number)
      const before = entries.get(seq)
      if (before && before.key !== claim.key)
        doubled.push(`entry ${seq} of ${number} was told to ${before.key} and to ${claim.key}`)
      entries.set(seq, claim)
    },
  }
}
