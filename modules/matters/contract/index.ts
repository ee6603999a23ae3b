import { type Static, Type } from 'typebox'

/** Requests and replies of the record. The only part of `matters` that the web imports. */

export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
export type Words = Static<typeof Words>

export const Phase = Type.Union([
  Type.Literal('filed'),
  Type.Literal('returned'),
  Type.Literal('accepted'),
  Type.Literal('handling'),
  Type.Literal('answered'),
  Type.Literal('review'),
  Type.Literal('closed'),
])
export type Phase = Static<typeof Phase>

export const Channel = Type.Union([
  Type.Literal('web'),
  Type.Literal('api'),
  Type.Literal('phone'),
  Type.Literal('window'),
  Type.Literal('letter'),
  Type.Literal('visit'),
  Type.Literal('import'),
])
export type Channel = Static<typeof Channel>

const Answers = Type.Record(Type.String(), Type.Unknown())

/** A filing: which service, to which unit (or where, and we find the unit), the answers of the form, the papers. */
export const NewMatter = Type.Object({
  service: Type.String({ minLength: 1, maxLength: 64 }),
  region: Type.Optional(Type.String({ maxLength: 12, description: 'division code of the place the matter concerns' })),
  unit: Type.Optional(
    Type.String({ maxLength: 80, description: 'the unit that receives it; absent: found by jurisdiction' }),
  ),
  channel: Type.Optional(Channel),
  answers: Answers,
  principal: Type.Optional(
    Type.String({
      maxLength: 64,
      description: 'for whom it is filed: a resident whose mandate of scope `file` you hold',
    }),
  ),
  documents: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
  /** When it happened, for letters and visits recorded later. Never in the future. */
  happenedAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type NewMatter = Static<typeof NewMatter>

export const DeadlineStep = Type.Object({
  rule: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  article: Type.String(),
  date: Type.Optional(Type.String()),
})

export const ClockView = Type.Object({
  limit: Type.String(),
  title: Words,
  side: Type.Union([Type.Literal('authority'), Type.Literal('applicant')]),
  leading: Type.Boolean(),
  start: Type.String(),
  due: Type.String(),
  dueAt: Type.String({ format: 'date-time' }),
  raw: Type.String(),
  internalTarget: Type.String(),
  provisional: Type.Boolean(),
  suspended: Type.Boolean(),
  extended: Type.Boolean(),
  overdue: Type.Boolean(),
  /** What happens of itself when her time has ended: told beforehand. */
  afterwards: Type.Optional(Words),
  steps: Type.Array(DeadlineStep),
})
export type ClockView = Static<typeof ClockView>

/** The signed receipt of a filing: verifiable offline against the published roots. */
export const Receipt = Type.Object({
  kind: Type.Literal('gongdao.receipt.v1'),
  city: Type.String(),
  number: Type.String(),
  matter: Type.String(),
  service: Type.String(),
  filedAt: Type.String({ format: 'date-time' }),
  recordedAt: Type.String({ format: 'date-time' }),
  contentHash: Type.String(),
  actionHash: Type.String(),
  duty: Type.Object({
    unit: Type.String(),
    unitName: Words,
    act: Words,
    limit: Type.String(),
    due: Type.String(),
    article: Type.String(),
  }),
  keyId: Type.String(),
  algorithm: Type.String(),
  signature: Type.String(),
})
export type Receipt = Static<typeof Receipt>

/** The answer to a filing. `code` is the secret with which she tracks without an account; shown once. */
export const Filed = Type.Object({
  number: Type.String(),
  code: Type.String(),
  version: Type.Integer(),
  receipt: Receipt,
})
export type Filed = Static<typeof Filed>

export const FormField = Type.Object(
  {
    name: Type.String(),
    kind: Type.String(),
    label: Words,
    optional: Type.Optional(Type.Boolean()),
    hint: Type.Optional(Words),
    maxLength: Type.Optional(Type.Integer()),
    choices: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Words }))),
  },
  { additionalProperties: true },
)

/** An act this person may take now: the same answer draws the button and guards the server. */
export const AvailableAct = Type.Object({
  act: Type.String(),
  title: Words,
  fields: Type.Array(FormField),
  warns: Type.Optional(Words),
  to: Type.Optional(Words),
  isNext: Type.Boolean(),
})
export type AvailableAct = Static<typeof AvailableAct>

/** An act the person may not take now, and why ("explain why I can't"). */
export const BlockedAct = Type.Object({
  act: Type.String(),
  title: Words,
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
})

export const TimelineEntry = Type.Object({
  seq: Type.Integer(),
  act: Type.String(),
  title: Words,
  happenedAt: Type.String({ format: 'date-time' }),
  recordedAt: Type.String({ format: 'date-time' }),
  by: Type.Object({
    kind: Type.String(),
    name: Type.Optional(Type.String()),
    unit: Type.Optional(Type.String()),
    unitName: Type.Optional(Words),
  }),
  state: Type.Optional(Type.String()),
  phase: Type.Optional(Phase),
  /** Fields that this audience may see, label and value as words. */
  facts: Type.Array(Type.Object({ label: Words, value: Type.String() })),
  letter: Type.Optional(Type.Object({ title: Words, body: Words })),
  documents: Type.Array(Type.String()),
  takenBack: Type.Boolean(),
  /** When the letter of this act reached the applicant. */
  servedAt: Type.Optional(Type.String({ format: 'date-time' })),
  hash: Type.String(),
})
export type TimelineEntry = Static<typeof TimelineEntry>

/** An item of the service's own list as it was judged when papers were returned. */
export const ReturnedItem = Type.Object({
  id: Type.String(),
  title: Words,
  lacking: Type.Boolean(),
  /** What is wrong with it, in the words of who judged it. */
  note: Type.Optional(Type.String()),
  /** The article that asks for it. */
  article: Words,
  /** Whether it is shown by papers or told in words. */
  kind: Type.Union([Type.Literal('papers'), Type.Literal('words')]),
})
export type ReturnedItem = Static<typeof ReturnedItem>

export const MatterView = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  service: Type.String(),
  serviceTitle: Words,
  definitionVersion: Type.Integer(),
  state: Type.String(),
  stateTitle: Words,
  tells: Words,
  phase: Phase,
  region: Type.String(),
  regionName: Words,
  channel: Channel,
  subject: Type.String(),
  filedAt: Type.String({ format: 'date-time' }),
  unit: Type.Optional(Type.Object({ id: Type.String(), name: Words, phone: Type.Optional(Type.String()) })),
  handler: Type.Optional(Type.String()),
  next: Type.Optional(Type.Object({ act: Type.String(), title: Words, by: Type.String() })),
  suspended: Type.Optional(Type.Object({ reason: Words, until: Words, source: Type.String() })),
  clocks: Type.Array(ClockView),
  /** The form's answers, for audiences that may see them. */
  answers: Type.Array(Type.Object({ field: Type.String(), label: Words, value: Type.String() })),
  documents: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      mediaType: Type.String(),
      bytes: Type.Integer(),
      uploadedAt: Type.String(),
    }),
  ),
  /** While papers are returned: the verdict on every item, all at once (law 4). */
  returned: Type.Optional(Type.Object({ seq: Type.Integer(), items: Type.Array(ReturnedItem) })),
  /** When it was taken up anew: what was answered before, by whom; each is an entry of the timeline. */
  earlier: Type.Optional(
    Type.Array(
      Type.Object({
        seq: Type.Integer(),
        title: Words,
        at: Type.String({ format: 'date-time' }),
        unitName: Type.Optional(Words),
      }),
    ),
  ),
  timeline: Type.Array(TimelineEntry),
  acts: Type.Array(AvailableAct),
  blocked: Type.Array(BlockedAct),
  mergedInto: Type.Optional(Type.String()),
  /** Where this matter stands since it was merged: how the other one is getting on, and what was promised for this one. */
  together: Type.Optional(
    Type.Object({
      number: Type.String(),
      since: Type.String({ format: 'date-time' }),
      phase: Phase,
      stateTitle: Words,
      unitName: Words,
      due: Type.Optional(Type.String({ description: 'the day by which the other one is to be answered' })),
      ownDue: Type.Optional(Type.String({ description: 'the day that was promised for this one: it stays' })),
    }),
  ),
  /** What was merged into this matter and is answered together with it. The reason is for staff. */
  joined: Type.Optional(
    Type.Array(
      Type.Object({
        number: Type.String(),
        at: Type.String({ format: 'date-time' }),
        reason: Type.Optional(Type.String()),
      }),
    ),
  ),
  audience: Type.Union([Type.Literal('applicant'), Type.Literal('staff')]),
})
export type MatterView = Static<typeof MatterView>

/** A wish to act. `seen` is the version the person looked at; another version refuses with the difference. */
export const ActionWish = Type.Object({
  act: Type.String({ minLength: 1, maxLength: 64 }),
  fields: Type.Optional(Answers),
  documents: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
  happenedAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type ActionWish = Static<typeof ActionWish>

export const ActionTaken = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  state: Type.String(),
  phase: Phase,
  seq: Type.Integer(),
  receipt: Type.Optional(Receipt),
})
export type ActionTaken = Static<typeof ActionTaken>

/** Who looked: the person concerned can read it. */
export const ReadEntry = Type.Object({
  at: Type.String({ format: 'date-time' }),
  /** Within one answer the same number is the same person: names may meet. */
  reader: Type.Integer({ minimum: 1 }),
  name: Type.String(),
  unitName: Type.Optional(Words),
  purpose: Type.String(),
})
export type ReadEntry = Static<typeof ReadEntry>

/** Acts that the engine gives to every service; the definition's own acts stand beside them. */
export const engineActs = [
  'message',
  'reply',
  'urge',
  'addMaterial',
  'assign',
  'refer',
  'acceptReferral',
  'refuseReferral',
  'suspend',
  'resume',
  'merge',
  'join',
  'part',
  'answerTogether',
  'shareAnswer',
  'takeBack',
  'handOver',
  'appoint',
  'recuse',
  'rate',
  'serve',
  'recompute',
  'allowReturn',
  'dismiss',
  'endRecusal',
] as const
export type EngineAct = (typeof engineActs)[number]

/** What happened to a matter since the version a person looked at: the facts of the refusal `matters/changed`. */
export const Difference = Type.Object({
  seen: Type.Integer(),
  version: Type.Integer(),
  acts: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      act: Type.String(),
      title: Words,
      at: Type.String(),
      by: Type.Object({ kind: Type.String(), id: Type.Optional(Type.String()), unit: Type.Optional(Type.String()) }),
    }),
  ),
  /** Names of what is different now (`state`, `unit`, `handler`, `due`, …), with before and after. */
  fields: Type.Array(
    Type.Object({
      field: Type.String(),
      before: Type.Union([Type.String(), Type.Null()]),
      after: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type Difference = Static<typeof Difference>
