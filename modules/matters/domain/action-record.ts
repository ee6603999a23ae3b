/**
 * One entry of a matter's append-only log. `happenedAt` is when it happened (the law counts from it), `recordedAt`
 * when it was recorded (chain and root count it; it never runs backwards within a matter).
 * `facts` is what the log keeps for ever; `personal` may be erased by law: the chain holds only its salted hash.
 */
export interface ActionRecord {
  readonly city: string
  readonly matter: string
  readonly seq: number
  readonly id: string
  readonly act: string
  readonly happenedAt: string
  readonly recordedAt: string
  readonly by: ActorRecord
  readonly facts: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, unknown>> | null
  readonly salt: string | null
  readonly personalHash: string | null
  readonly prev: string | null
  readonly hash: string
  readonly keyId: string
  readonly signature: string
}

/** An entry that has its place and its hash; it is signed together with all that is written in one call. */
export type UnsignedAction = Omit<ActionRecord, 'signature'>

/** An entry as the log is read for anything but verifying it: without what opens and proves it. */
export type LoggedAction = Omit<ActionRecord, 'salt' | 'signature'>

/** Who acted: ids only (names live with `people`), the role and unit in which it was done. */
export interface ActorRecord {
  readonly id: string
  readonly kind: 'anonymous' | 'resident' | 'staff' | 'system'
  readonly role: string
  readonly unit?: string
}

/** An action before it is sealed into the chain. */
export type ActionDraft = Omit<ActionRecord, 'salt' | 'personalHash' | 'prev' | 'hash' | 'keyId' | 'signature'>
