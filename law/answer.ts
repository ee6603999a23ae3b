/** An expected no of the law: a code, its facts and a sentence in both languages. Never thrown. */
export interface LawRefusal {
  readonly ok: false
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly zh: string
  readonly en: string
}

/** A value, or a refusal that says what to do. The same shape as every answer of the house. */
export type LawAnswer<T> = { readonly ok: true; readonly value: T } | LawRefusal

export const lawYes = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const lawNo = (code: string, facts: Record<string, unknown>, zh: string, en: string): LawRefusal => ({
  ok: false,
  code,
  facts,
  zh,
  en,
})
