import type { Phase, Role, Words } from '@gongdao/catalogue'
import type { Suspension } from '@gongdao/law'

/** A clock of a matter: what the log says about it. When it ends is the law's answer (`deadlineOf`), never stored here. */
export interface ClockState {
  readonly id: string
  readonly kind: 'state' | 'referral' | 'message'
  readonly limit: string
  /** The name under which its states declare it, where it runs by the limit of one of its cases. */
  readonly use?: string
  /** The situation for which the law gives the limit another number. */
  readonly variant?: string
  readonly side: 'authority' | 'applicant'
  /** The unit whose duty it is or was at the end. */
  readonly unit: string
  /** The moment of the event from which it counts. */
  readonly start: string
  readonly extended: boolean
  /** How much was granted or agreed, in the unit of the law's extension; absent: all of it. */
  readonly extendedBy?: number
  readonly restart: string | null
  readonly suspensions: readonly Suspension[]
  readonly onLapse: string | null
  readonly stoppedAt: string | null
}

/** Waiting for someone outside the authority: why, until what, by which article. */
export interface SuspensionState {
  readonly by: 'state' | 'act'
  readonly reason: Words
  readonly until: Words
  readonly source: string
  readonly since: string
}

/** A move to another unit that this unit may still object to. */
export interface ReferralState {
  readonly seq: number
  readonly from: string
  readonly to: string
  readonly pending: boolean
  readonly refusals: readonly {
    readonly seq: number
    readonly unit: string
    readonly rule: string
    readonly proposed: string
  }[]
}

export interface MessageState {
  readonly seq: number
  readonly at: string
  readonly answered: number | null
}

export interface PaperState {
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  /** Brought by or for the applicant, not by the authority. */
  readonly hers: boolean
}

/** What was judged when papers were returned: a verdict on every item, and the version of what was looked at. */
export interface ReturnState {
  readonly seq: number
  readonly verdicts: Readonly<
    Record<string, { readonly lacking: boolean; readonly note?: string; readonly version: number }>
  >
}

/** A supervisor's leave to raise once more what was visible the first time: for these items, for one return. */
export interface OverrideState {
  readonly seq: number
  readonly items: readonly string[]
  /** The return that used it up. */
  readonly usedBy: number | null
}

/** An act that moved the matter, as taking back and the difference of two versions need it. */
export interface MoveState {
  readonly seq: number
  readonly act: string
  readonly at: string
  readonly unit: string | null
  readonly role: string
  /** The letter that went out with it. */
  readonly letter: string | null
}

/** Into what a matter was merged, and which of its clocks ran then: they are answered for when the other one is answered. */
export interface MergedState {
  readonly seq: number
  readonly at: string
  readonly into: string
  readonly number: string
  readonly clocks: readonly string[]
}

/** A matter that was merged into this one. */
export interface JoinedState {
  readonly seq: number
  readonly at: string
  readonly id: string
  readonly number: string
  readonly reason: string
}

/** A matter as its log tells it. Everything here follows from the log and the pinned definition alone. */
export interface MatterState {
  readonly city: string
  readonly id: string
  readonly number: string
  readonly service: string
  readonly definitionVersion: number
  readonly channel: string
  readonly region: string
  readonly applicant: string
  readonly codeHash: string
  readonly subject: string
  readonly filedAt: string
  readonly recordedAt: string
  readonly updatedAt: string
  readonly answeredAt: string | null
  readonly closedAt: string | null
  readonly version: number
  readonly state: string
  readonly phase: Phase
  readonly closed: boolean
  readonly unit: string
  readonly firstReceiver: string
  /** Every unit that has been responsible, in order, each once. */
  readonly heldBy: readonly string[]
  /** The responsible units in order, the present one last: where `back` leads. */
  readonly path: readonly string[]
  readonly handler: string | null
  readonly representatives: readonly { readonly id: string; readonly name: string }[]
  readonly excluded: readonly string[]
  readonly answers: Readonly<Record<string, unknown>>
  /** The action that last wrote an answer: the version of what was visible. */
  readonly answerSeq: Readonly<Record<string, number>>
  readonly papers: readonly PaperState[]
  readonly flags: Readonly<Record<string, boolean>>
  readonly clocks: readonly ClockState[]
  readonly suspension: SuspensionState | null
  readonly referral: ReferralState | null
  readonly messages: readonly MessageState[]
  readonly returns: readonly ReturnState[]
  readonly overrides: readonly OverrideState[]
  readonly moves: readonly MoveState[]
  readonly served: readonly number[]
  readonly takenBack: readonly number[]
  readonly merged: MergedState | null
  readonly joined: readonly JoinedState[]
  /** Acts whose answer went to what was merged into this matter: nobody takes them back any more. */
  readonly shared: readonly number[]
  /** When a closed matter was opened again, and how many clocks it had until then: a new proceeding with limits of its own. */
  readonly reopened: { readonly seq: number; readonly clocks: number } | null
  readonly rating: number | null
  readonly ratedSeq: number
  readonly urgedAt: string | null
}

/** The one named next act and who owes it. */
export interface NextAct {
  readonly act: string
  readonly by: Role
}
