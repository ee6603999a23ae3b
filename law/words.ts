/** A sentence a person reads, Chinese first. */
export interface Words {
  readonly zh: string
  readonly en: string
}
