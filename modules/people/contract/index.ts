import { type Static, Type } from 'typebox'

/** How sure we are who someone is: HANDBOOK OL 7 and the service's own need decide which level a filing asks for. */
export const Level = Type.Union([Type.Literal('anonymous'), Type.Literal('phone'), Type.Literal('realName')])
export type Level = Static<typeof Level>

/** A staff member's role in one unit. */
export const Membership = Type.Object({
  unit: Type.String(),
  role: Type.Union([
    Type.Literal('clerk'),
    Type.Literal('head'),
    Type.Literal('supervisor'),
    Type.Literal('admin'),
    Type.Literal('auditor'),
  ]),
})
export type Membership = Static<typeof Membership>

/**
 * Whoever acts. `kind` says through which door she came; a person is never scored, ranked or watched.
 * `memberships` is empty for residents. `system` is a timer of ours, in the log like anyone else.
 */
export const Person = Type.Object({
  city: Type.String(),
  id: Type.String(),
  kind: Type.Union([Type.Literal('anonymous'), Type.Literal('resident'), Type.Literal('staff'), Type.Literal('system')]),
  level: Level,
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  memberships: Type.Array(Membership),
  /** Matters for which this person holds a mandate of the applicant (representative, lawyer, guardian). */
  mandates: Type.Array(Type.Object({ principal: Type.String(), matter: Type.Optional(Type.String()), scope: Type.Array(Type.String()) })),
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
})
export type Person = Static<typeof Person>
