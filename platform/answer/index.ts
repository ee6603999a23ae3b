/** An expected no: a stable code and the facts a sentence needs. Words live in the faces, never here. */
export interface Refusal<C extends string = string> {
  readonly ok: false
  readonly code: C
  readonly facts: Readonly<Record<string, unknown>>
}

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

/** What a verb answers: a value, or a refusal that a person can act on. Faults (bugs, outages) are thrown instead. */
export type Answer<T, C extends string = string> = Success<T> | Refusal<C>

export const yes = <T>(value: T): Success<T> => ({ ok: true, value })

export const no = <C extends string>(code: C, facts: Record<string, unknown> = {}): Refusal<C> => ({
  ok: false,
  code,
  facts,
})
