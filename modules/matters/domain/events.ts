/** What the record says has happened, in the past tense. Rows of `matters.outbox`, written in the action's own call. */
export const eventNames = [
  'MatterFiled',
  'MatterMoved',
  'MatterReferred',
  'ReferralAccepted',
  'ReferralRefused',
  'MatterReturned',
  'MatterAnswered',
  'MatterClosed',
  'MatterReopened',
  'MatterSuspended',
  'MatterResumed',
  'TimeExtended',
  'MatterAssigned',
  'MatterHandedOver',
  'MessageWritten',
  'MessageAnswered',
  'MatterUrged',
  'MaterialAdded',
  'MatterMerged',
  'MatterJoined',
  'MatterParted',
  'AnswerShared',
  'ActTakenBack',
  'MatterRated',
  'LetterServed',
  'DeadlineRecomputed',
  'ReturnAllowed',
  'ActTaken',
] as const
export type EventName = (typeof eventNames)[number]

/** One event. It carries ids and public words only; personal content stays in the log. */
export interface MatterEvent {
  readonly city: string
  readonly id: string
  readonly matter: string
  readonly number: string
  readonly seq: number
  readonly name: EventName
  readonly act: string
  readonly at: string
  readonly service: string
  readonly definitionVersion: number
  readonly unit: string | null
  readonly applicant: string
  readonly state: string
  /** Name of the definition's letter or notice that goes out with it. */
  readonly letter?: string
  readonly notice?: string
  /** Number of the matter into which this one is merged. */
  readonly into?: string
  /** How she may safely be reached, where she said so: not at all, or by a reminder without content. */
  readonly contact?: 'none' | 'ping'
}
