/** What is wrong with the record, in a word. */
export type FindingKind =
  | 'altered'
  | 'deleted'
  | 'inserted'
  | 'backDated'
  | 'reordered'
  | 'signature'
  | 'rootMissing'
  | 'projection'

/** Something that does not fit the seals: which matter, which entry, and what it is, in words. */
export interface Finding {
  readonly what: FindingKind
  /** null: the published roots themselves. */
  readonly matter: string | null
  readonly seq?: number
  readonly words: { readonly zh: string; readonly en: string }
}

/** Names a finding about an entry of a matter. */
export const findEntry = (
  what: FindingKind,
  entry: { readonly matter: string; readonly seq: number },
  zh: string,
  en: string,
): Finding => ({ what, matter: entry.matter, seq: entry.seq, words: { zh, en } })

/** Names a finding about the published roots. */
export const findRoot = (what: FindingKind, zh: string, en: string): Finding => ({
  what,
  matter: null,
  words: { zh, en },
})
