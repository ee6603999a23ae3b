import { cite } from '../limits/laws.ts'
import type { Words } from '../words.ts'
import type { BandTable } from './bands.ts'

/** Dated data of the Measures on Litigation Fees (State Council order no. 481), in force since 2007-04-01. */
export const feesValidFrom = '2007-04-01'

/** Art. 13(1): claims for property. */
export const propertyTable: BandTable = {
  rule: 'D.1.1',
  article: cite('FEE 13'),
  flat: 50,
  flatUpTo: 10_000,
  bands: [
    { upTo: 100_000, millionths: 25_000 },
    { upTo: 200_000, millionths: 20_000 },
    { upTo: 500_000, millionths: 15_000 },
    { upTo: 1_000_000, millionths: 10_000 },
    { upTo: 2_000_000, millionths: 9_000 },
    { upTo: 5_000_000, millionths: 8_000 },
    { upTo: 10_000_000, millionths: 7_000 },
    { upTo: 20_000_000, millionths: 6_000 },
    { millionths: 5_000 },
  ],
}

/** Art. 14(1): enforcement with an amount. */
export const enforcementTable: BandTable = {
  rule: 'D.1.3',
  article: cite('FEE 14'),
  flat: 50,
  flatUpTo: 10_000,
  bands: [
    { upTo: 500_000, millionths: 15_000 },
    { upTo: 5_000_000, millionths: 10_000 },
    { upTo: 10_000_000, millionths: 5_000 },
    { millionths: 1_000 },
  ],
}

/** Art. 14(2): preservation. */
export const preservationTable: BandTable = {
  rule: 'D.1.3',
  article: cite('FEE 14'),
  flat: 30,
  flatUpTo: 1_000,
  bands: [{ upTo: 100_000, millionths: 10_000 }, { millionths: 5_000 }],
  cap: 5_000,
}

/** A sum that the law gives as a range: the province fixes it (art. 13, last paragraph), else the court. In yuan. */
export interface BaseRange {
  readonly least: number
  readonly most: number
  /** Guangdong's, where the province has fixed it. */
  readonly guangdong?: number
  readonly article: Words
}

export const baseRanges = {
  divorce: { least: 50, most: 300, guangdong: 300, article: cite('FEE 13; GDFEE') },
  personality: { least: 100, most: 500, guangdong: 500, article: cite('FEE 13; GDFEE') },
  otherNonProperty: { least: 50, most: 100, guangdong: 100, article: cite('FEE 13; GDFEE') },
  ip: { least: 500, most: 1_000, guangdong: 1_000, article: cite('FEE 13; GDFEE') },
  jurisdictionObjection: { least: 50, most: 100, guangdong: 100, article: cite('FEE 13; GDFEE') },
  enforcement: { least: 50, most: 500, article: cite('FEE 14') },
} satisfies Record<string, BaseRange>

/** Added to the base of a divorce: the property beyond 200,000. */
export const divorceBands = [{ from: 200_000, millionths: 5_000 }] as const

/** Added to the base of a case on personality rights: the damages beyond 50,000. */
export const personalityBands = [
  { from: 50_000, to: 100_000, millionths: 10_000 },
  { from: 100_000, millionths: 5_000 },
] as const

/** Fixed sums, in yuan. */
export const fixedFees = {
  labour: { fee: 10, article: cite('FEE 13') },
  administrative: { fee: 50, article: cite('FEE 13') },
  administrativeSpecial: { fee: 100, article: cite('FEE 13') },
  publicSummons: { fee: 100, article: cite('FEE 14') },
  arbitrationSetAside: { fee: 400, article: cite('FEE 14') },
} as const

/** Half of the property fee on the estate, at most so much, in yuan. */
export const bankruptcyCap = 300_000

/** What costs nothing. */
export const freeKinds = {
  specialProcedure: cite('FEE 8'),
  judicialConfirmation: cite('FEE 8; CONF 11'),
  protectionOrder: cite('DVR 16'),
  retrial: cite('FEE 9'),
} as const
