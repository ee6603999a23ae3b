/** Collects the values of one statement and gives each its place (`$1`, `$2`, …), so that no text is ever pasted in. */
export class Places {
  readonly values: unknown[] = []

  /** The place of a value. */
  of(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  /**
   * A whole number that stands in the text itself. What a list asks for is one of few numbers, and only with it in sight does the
   * server keep a plan that stops there.
   */
  whole(value: number): string {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`)
    return String(value)
  }

  /** The number that the next value will get. */
  get next(): number {
    return this.values.length + 1
  }

  /** Takes in a condition that numbered its own places from `next`. */
  take(condition: { readonly sql: string; readonly values: readonly unknown[] }): string {
    this.values.push(...condition.values)
    return condition.sql
  }
}
