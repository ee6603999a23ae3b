/**
 * The language in which a public service is written: plain data, so that a definition can be stored, compared,
 * drawn, shown to a lawyer and pinned to a matter by version. Build one with `defineMatter` (typed: a state that
 * does not exist does not compile), check it with `checkDefinition`, and use it after `compileDefinition`.
 */

/** A sentence a person reads, Chinese first. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** The public phases to which every state of every service maps. */
export const phases = ['filed', 'returned', 'accepted', 'handling', 'answered', 'review', 'closed'] as const
export type Phase = (typeof phases)[number]

/**
 * Who acts. `applicant`: the resident or who represents her. `clerk`: a member of the responsible unit.
 * `head`: approves in that unit. `supervisor`: watches a body or a region. `system`: a timer, in the log like anyone.
 */
export const roles = ['applicant', 'clerk', 'head', 'supervisor', 'system'] as const
export type Role = (typeof roles)[number]

/** The kinds of bodies of HANDBOOK E.24 `agency`, plus the township offices and the district backstop. */
export const bodyKinds = [
  'procuratorate',
  'court',
  'justiceBureau',
  'civilAffairs',
  'petitionOffice',
  'politicalLegalCommittee',
  'police',
  'supervisoryCommission',
  'humanResources',
  'hotline12345',
  'government',
  'other',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** The ways of HANDBOOK E.24 `route` by which a service goes. */
export const routes = ['policy', 'judicial', 'combined', 'mediation', 'service'] as const
export type Route = (typeof routes)[number]

/** An article of law, as it is cited: `{ law: '信访工作条例', article: '34' }`. */
export interface Citation {
  readonly law: string
  readonly article: string
  readonly en?: string
}

/**
 * A condition is data. Built with `field()`, `flag()`, `extended()`, `all()`, `any()`, `not()`; read by `evaluate`.
 * It may ask about the form's answers, the fields of the act at hand (which win where the names meet), the flags that
 * acts have set and the limits that were extended; never about fields of earlier acts, the clock or the person.
 */
export type Condition =
  | {
      readonly is: 'field'
      readonly field: string
      readonly op: 'equals' | 'oneOf' | 'atMost' | 'atLeast' | 'given'
      readonly value?: unknown
    }
  | { readonly is: 'flag'; readonly flag: string }
  | { readonly is: 'extended'; readonly limit: string }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }

export type FieldKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'date'
  | 'number'
  | 'money'
  | 'phone'
  | 'idNumber'
  | 'creditCode'
  | 'lawyerLicence'
  | 'caseNumber'
  | 'region'
  | 'unit'
  | 'requirements'
  | 'documents'
  | 'seq'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Words
  readonly hint?: Words
  /** Why we ask (shown as 为什么问); every field of a resident's form has one. */
  readonly why?: Words
  readonly optional?: boolean
  readonly maxLength?: number
  readonly minLength?: number
  readonly min?: number
  readonly max?: number
  /** A day: at most so many days after the day on which it is filled in (0: never in the future). */
  readonly latest?: number
  /** A day: the first that makes sense (`YYYY-MM-DD`), such as the day since which there is the limit that counts from it. */
  readonly earliest?: string
  /** At most so many choices or documents; in a `longText` at most so many lines (one name a line). */
  readonly maxItems?: number
  readonly choices?: readonly { readonly value: string; readonly label: Words }[]
  readonly when?: Condition
  /** Personal content: hashed with salt in the chain, erasable, never in a log line or public view. */
  readonly personal?: boolean
  /** Words of this field go to the search index of staff who may see the matter. */
  readonly searched?: boolean
  /** Roles that are not shown this field (never the role that must decide by it). */
  readonly hiddenFrom?: readonly Role[]
}

/** One question (or one close group of questions) a page. */
export interface FormPage {
  readonly id: string
  readonly title: Words
  readonly fields: readonly Field[]
  readonly when?: Condition
}

/** An item of the service's own requirement list: the only things for which papers may be returned (law 4). */
export interface Requirement {
  readonly id: string
  readonly title: Words
  /** The field or the kind of document that fulfils it. */
  readonly field?: string
  readonly when?: Condition
  readonly source: Citation
}

/** One case of a clock: where its condition holds, the clock runs by another limit, or by a variant of the limit. */
export interface ClockCase {
  /** Asks about the form's answers, the fields of the act that starts the clock, and flags (those that this act sets among them). */
  readonly when: Condition
  /** Absent: the clock's own limit. */
  readonly limit?: string
  /** The named situation for which the law gives this limit another number: `urgent`, `abroad` … */
  readonly variant?: string
}

export interface ClockUse {
  /**
   * Limit id of HANDBOOK C.2, or `local.…` for a promise the body itself made (data of the city). It is also the clock's
   * name, whichever case it runs by: extensions, restarts and the next state's clocks mean it by this name. In a next state
   * that also lets it run by that case it goes on; where only another is possible there, it begins anew.
   */
  readonly limit: string
  /** The variant of the limit where none of the cases holds. */
  readonly variant?: string
  /** The case that holds when the clock starts; at most one can. Absent, or none holds: the limit itself. */
  readonly cases?: readonly ClockCase[]
  /**
   * `entry`: starts when the state is entered, unless already running from a state that also declares it. `filing`: counts
   * from the filing. A field: counts from the day that was answered there, in the form or by the act that starts it.
   */
  readonly from?: 'entry' | 'filing' | { readonly field: string }
  /** Whose time it is: the authority's duty or the applicant's chance. */
  readonly side: 'authority' | 'applicant'
  /** The act the system takes when an applicant's time ends. */
  readonly onLapse?: string
}

/**
 * A matter's live clocks are exactly those its state declares: a clock that the next state also declares goes on,
 * one that it does not declare stops. So a deadline is a pure function of the log.
 */
export interface StateDefinition {
  readonly phase: Phase
  readonly title: Words
  /** What the resident is told happens now. */
  readonly tells: Words
  /** The one named next act and who owes it; absent only in a final state. */
  readonly next?: { readonly act: string; readonly by: Role }
  readonly clocks?: readonly ClockUse[]
  /**
   * Suspended: waiting for someone outside the authority, with reason, end condition and article. The authority's
   * clocks that such a state declares stand still while it lasts and go on afterwards; an applicant's clock runs.
   */
  readonly waits?: {
    readonly forWhom: 'applicant' | 'otherBody'
    readonly reason: Words
    readonly until: Words
    readonly source: Citation
  }
  readonly final?: boolean
}

export interface ActDefinition {
  readonly title: Words
  readonly by: readonly Role[]
  readonly from: readonly string[]
  /** Only units of these bodies may take it (absent: whichever unit is responsible). Not for the applicant or the system. */
  readonly bodies?: readonly BodyKind[]
  /** Where it leads; absent: the state stays. */
  readonly to?: string
  /** First branch whose condition holds wins; `to` is the rest. */
  readonly branches?: readonly { readonly when: Condition; readonly to: string }[]
  readonly when?: Condition
  readonly fields?: readonly Field[]
  /** Who is responsible afterwards. `chosen`: field `unit`; `superior`: one level above who handled; `back`: the unit before. */
  readonly moves?: 'chosen' | 'superior' | 'back'
  /** A move that the receiving unit may object to within the definition's referral clock. */
  readonly referral?: boolean
  /** Grants the one extension of this running limit. */
  readonly extends?: string
  /** Field of this act with the length, in the unit of the law's extension: needed where the law names none, else at most that. */
  readonly extendsBy?: string
  /** Field of this act with the day on which the parties agreed to the extension; absent: the head approves it. */
  readonly agreedOn?: string
  /** Not possible before this limit has passed since that act was last taken. */
  readonly notBefore?: { readonly limit: string; readonly after: string }
  /** Starts this limit anew (cured papers). */
  readonly restarts?: string
  readonly sets?: Readonly<Record<string, boolean>>
  /** Returns papers: verdict on every item of the requirement list, once and completely. */
  readonly returns?: boolean
  readonly letter?: string
  readonly notice?: string
  readonly source?: Citation
  /** Ends the matter on one of the listed grounds (M10). */
  readonly ground?:
    | 'confirmedByApplicant'
    | 'deemedConfirmed'
    | 'withdrawn'
    | 'deemedWithdrawn'
    | 'notAccepted'
    | 'finalByLaw'
    | 'transferred'
    | 'merged'
  /** Told to a person before she does it. */
  readonly warns?: Words
}

export interface Letter {
  readonly title: Words
  /** Text with `{field}` places; `{number}`, `{unit}`, `{date}`, `{due}` are always there. */
  readonly body: Words
}

export interface ReferralRule {
  /** Limit within which the receiving unit may object. */
  readonly clock: string
  /** Who leads at the second refusal. */
  readonly secondRefusal: 'firstReceiver' | 'backstop'
  /** What a refusal may cite. */
  readonly rules: readonly { readonly id: string; readonly title: Words; readonly source: Citation }[]
}

export interface ServiceDefinition {
  readonly code: string
  readonly version: number
  readonly validFrom: string
  readonly title: Words
  readonly purpose: Words
  /** Two characters in the matter's number, e.g. `XF`. */
  readonly mark: string
  /** Bodies that may be responsible; the first is the usual door. */
  readonly bodies: readonly BodyKind[]
  readonly route: Route
  readonly applicant: {
    readonly kinds: readonly ('person' | 'organisation')[]
    readonly level: 'anonymous' | 'phone' | 'realName'
    readonly maxRepresentatives?: number
  }
  /** The service page: who, what you need, how long, cost, law. */
  readonly page: {
    readonly who: Words
    readonly need: readonly Words[]
    readonly time: Words
    readonly cost: Words
    readonly law: readonly Citation[]
    readonly next: readonly Words[]
    readonly notFor?: readonly { readonly what: Words; readonly where: Words }[]
  }
  readonly form: readonly FormPage[]
  readonly requirements: readonly Requirement[]
  readonly initial: string
  readonly states: Readonly<Record<string, StateDefinition>>
  readonly acts: Readonly<Record<string, ActDefinition>>
  readonly letters: Readonly<Record<string, Letter>>
  readonly notices: Readonly<Record<string, Words>>
  readonly referral?: ReferralRule
  /** Clock of the answer to a message to the handler: a limit of law or the body's own promise. A sealed service has none. */
  readonly messageReply?: { readonly limit: string }
  readonly fees:
    | { readonly kind: 'none'; readonly source: Citation }
    | { readonly kind: 'rule'; readonly rule: string; readonly source: Citation }
  readonly confidentiality: 'ordinary' | 'protected' | 'sealed'
  readonly publish: { readonly statistics: boolean; readonly fields: readonly string[] }
}
