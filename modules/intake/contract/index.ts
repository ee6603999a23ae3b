import { type Static, Type } from 'typebox'

/** What intake proposes for a message in the resident's own words; she decides. Labels of HANDBOOK E.24. */
export const Proposal = Type.Object({
  service: Type.String(),
  agency: Type.String(),
  region: Type.String({ description: 'division code, `unknown` or `outside`' }),
  route: Type.Union([
    Type.Literal('policy'),
    Type.Literal('judicial'),
    Type.Literal('combined'),
    Type.Literal('mediation'),
    Type.Literal('service'),
  ]),
  urgent: Type.Boolean(),
  why: Type.String({ description: 'one Chinese sentence' }),
  whyEn: Type.String(),
  /** Emergency or other number to show first when urgent or not ours, e.g. 110, 12388, 12345. */
  call: Type.Array(Type.Object({ number: Type.String(), zh: Type.String(), en: Type.String() })),
  alternatives: Type.Array(
    Type.Object({ service: Type.String(), agency: Type.String(), why: Type.String(), whyEn: Type.String() }),
  ),
  suggestedBy: Type.Union([Type.Literal('rules'), Type.Literal('model')]),
})
export type Proposal = Static<typeof Proposal>

/** What she says happened. It is read, answered and forgotten. */
export const TriageRequest = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 20_000, description: 'in her own words, Mandarin or Cantonese' }),
  region: Type.Optional(Type.String({ maxLength: 12, description: 'a place she chose herself' })),
})
export type TriageRequest = Static<typeof TriageRequest>

/** A filing that is not filed yet. */
export const Draft = Type.Object({
  id: Type.String(),
  service: Type.String(),
  region: Type.Optional(Type.String()),
  words: Type.Optional(Type.String()),
  answers: Type.Record(Type.String(), Type.Unknown()),
  pages: Type.Array(Type.String()),
  updatedAt: Type.String({ format: 'date-time' }),
})
export type Draft = Static<typeof Draft>

/** She is in danger and agrees that a person calls her. No word of what she wrote goes with it. */
export const HelpRequest = Type.Object({
  phone: Type.String({ pattern: '^1[3-9]\\d{9}$|^0\\d{2,3}-?\\d{7,8}$', description: 'where a person may call her' }),
  region: Type.Optional(Type.String({ maxLength: 12 })),
  mayCall: Type.Literal(true, { description: 'her consent; without it nobody is told' }),
})
export type HelpRequest = Static<typeof HelpRequest>

/** What came of calling her back: she answered, she did not, or the emergency service has her (110). */
export const CallOutcome = Type.Union([Type.Literal('reached'), Type.Literal('noAnswer'), Type.Literal('passedOn')])
export type CallOutcome = Static<typeof CallOutcome>

/** One attempt to call her back, as it was recorded. */
export const AlertCall = Type.Object({
  at: Type.String({ format: 'date-time' }),
  by: Type.String({ description: 'name of who called' }),
  outcome: CallOutcome,
})
export type AlertCall = Static<typeof AlertCall>

/** A call that somebody owes. It is over when she was reached or passed on. */
export const Alert = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  region: Type.String(),
  phone: Type.String(),
  takenBy: Type.Optional(Type.String()),
  takenByName: Type.Optional(Type.String()),
  takenAt: Type.Optional(Type.String({ format: 'date-time' })),
  /** Taken by somebody who has not been heard of since: a colleague may take it over. */
  mayTake: Type.Optional(Type.Boolean()),
  calls: Type.Optional(Type.Array(AlertCall)),
  closedAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type Alert = Static<typeof Alert>

/** The calls of the units in which a member of staff is on duty: those still owed, and those ended within a day. */
export const AlertList = Type.Object({
  alerts: Type.Array(Alert),
  done: Type.Array(Alert),
  onDuty: Type.Boolean({ description: 'whether calls come to any of my units' }),
})
export type AlertList = Static<typeof AlertList>

export const CallMade = Type.Object({ outcome: CallOutcome })
export type CallMade = Static<typeof CallMade>
