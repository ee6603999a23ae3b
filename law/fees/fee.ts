import type { Exact, Fen } from '../money.ts'
import type { Words } from '../words.ts'

/** The kinds of court fees that the Measures on Litigation Fees name. */
export const feeKinds = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
  'administrative',
  'jurisdictionObjection',
  'bankruptcy',
  'enforcement',
  'preservation',
  'paymentOrder',
  'publicSummons',
  'arbitrationSetAside',
  'specialProcedure',
  'judicialConfirmation',
  'protectionOrder',
  'retrial',
] as const
export type FeeKind = (typeof feeKinds)[number]

/** Why a fee is halved: arts 15, 16, 18. However many reasons there are, it is halved once. */
export const halvings = ['simplified', 'mediated', 'withdrawn', 'counterclaim', 'thirdParty'] as const
export type Halving = (typeof halvings)[number]

/** Help for those who cannot pay, arts 44 to 51. */
export type Relief =
  | { readonly kind: 'waived' }
  | { readonly kind: 'deferred' }
  | { readonly kind: 'reduced'; readonly percent: number }

/** A question about a fee, read and checked. */
export interface FeeQuestion {
  readonly kind: FeeKind
  /** What is claimed or disputed; several claims for money are added up. Absent: there is no amount. */
  readonly amounts: readonly Fen[]
  /** In an appeal: only this part of the amount is still disputed. */
  readonly disputed?: Fen
  readonly halved: readonly (Halving | 'unnamed')[]
  /** The amount claimed before it was raised or cut. */
  readonly before?: Fen
  /** Whether it was cut before the court's investigation ended. */
  readonly inTime: boolean
  /** Of an administrative case. */
  readonly subject: 'other' | 'trademark' | 'patent' | 'maritime'
  /** The amount within the range of the law that a province or the court has fixed; absent: Guangdong's. */
  readonly base?: Fen
  readonly region: 'guangdong' | 'elsewhere'
  readonly relief?: Relief
  readonly payer: 'person' | 'organisation'
}

/** One step of the reckoning, with its article. */
export interface FeeStep {
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly articleEn: string
}

/** When a fee is paid, and by whom at first. */
export type Paying = 'inAdvance' | 'byDebtorAfterwards' | 'afterLiquidation' | 'nothing' | 'onlyIfItFails'

/** A fee in whole fen, with its steps. */
export interface Fee {
  readonly fee: Fen
  readonly paying: Paying
  /** The claim was raised: so much more is to be paid. */
  readonly topUp?: Fen
  /** The claim was cut in time: so much comes back. */
  readonly refund?: Fen
  readonly deferred: boolean
  readonly steps: readonly FeeStep[]
}

/** A part of the reckoning: an exact amount and how it came about. */
export interface Reckoned {
  readonly amount: Exact
  readonly steps: readonly FeeStep[]
}

export const feeStep = (rule: string, article: Words, zh: string, en: string): FeeStep => ({
  ...{ rule, zh, en },
  article: article.zh,
  articleEn: article.en,
})
