/** What the worker keeps: files under addresses that change with their content, and the pages of the lost connection. */
export interface Kept {
  /** Changes when anything of it changes. */
  readonly version: string
  readonly files: readonly string[]
  readonly pages: readonly string[]
}
