/** What happened to a matter since the version a person looked at: the facts of the refusal `matters/changed`. */
export interface Difference {
  readonly seen: number
  readonly version: number
  readonly acts: readonly {
    readonly seq: number
    readonly act: string
    readonly title: { readonly zh: string; readonly en: string }
    readonly at: string
    readonly by: { readonly kind: string; readonly id?: string; readonly unit?: string }
  }[]
  /** Names of what is different now: `state`, `unit`, `handler`, `due`, `suspended`, … with before and after. */
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}
