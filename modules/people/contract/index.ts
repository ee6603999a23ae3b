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
  kind: Type.Union([
    Type.Literal('anonymous'),
    Type.Literal('resident'),
    Type.Literal('staff'),
    Type.Literal('system'),
  ]),
  level: Level,
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  memberships: Type.Array(Membership),
  /** Matters for which this person holds a mandate of the applicant (representative, lawyer, guardian). */
  mandates: Type.Array(
    Type.Object({ principal: Type.String(), matter: Type.Optional(Type.String()), scope: Type.Array(Type.String()) }),
  ),
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
  mustChangePassword: Type.Optional(
    Type.Literal(true, {
      description: 'Staff whose password was given by an administrator: nobody until it is changed',
    }),
  ),
})
export type Person = Static<typeof Person>

export const PhoneCodeRequest = Type.Object({ phone: Type.String({ minLength: 5, maxLength: 30 }) })
export type PhoneCodeRequest = Static<typeof PhoneCodeRequest>

/** Always the same answer, whether the number is known here or not. */
export const CodeSent = Type.Object({ sent: Type.Literal(true), validSeconds: Type.Integer() })
export type CodeSent = Static<typeof CodeSent>

export const PhoneSignIn = Type.Object({
  phone: Type.String({ minLength: 5, maxLength: 30 }),
  code: Type.String({ minLength: 1, maxLength: 12 }),
})
export type PhoneSignIn = Static<typeof PhoneSignIn>

export const StaffSignIn = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 60 }),
  password: Type.String({ minLength: 1, maxLength: 128 }),
})
export type StaffSignIn = Static<typeof StaffSignIn>

export const TotpCode = Type.Object({ code: Type.String({ minLength: 1, maxLength: 12 }) })
export type TotpCode = Static<typeof TotpCode>

/** A member of staff chooses a password of her own. */
export const PasswordChange = Type.Object({
  password: Type.String({ minLength: 1, maxLength: 128 }),
  newPassword: Type.String({ minLength: 1, maxLength: 128 }),
})
export type PasswordChange = Static<typeof PasswordChange>

export const SignedIn = Type.Object({ person: Person })
export type SignedIn = Static<typeof SignedIn>

export const Profile = Type.Object({
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
})
export type Profile = Static<typeof Profile>

export const RealNameRequest = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 60 }),
  idNumber: Type.String({ minLength: 15, maxLength: 18 }),
})
export type RealNameRequest = Static<typeof RealNameRequest>

/**
 * What a principal lets somebody do, for one matter or for all: `see` them, `help` (papers, messages, urging; nothing that
 * decides), `act` as she herself may, `file` new ones in her name, and be told the `updates` besides her.
 */
export const NewMandate = Type.Object({
  phone: Type.String({
    minLength: 5,
    maxLength: 30,
    description: 'of the representative, who need not be known here yet',
  }),
  matter: Type.Optional(Type.String({ maxLength: 64 })),
  scope: Type.Array(
    Type.Union([
      Type.Literal('see'),
      Type.Literal('help'),
      Type.Literal('act'),
      Type.Literal('file'),
      Type.Literal('updates'),
    ]),
    { minItems: 1, maxItems: 5 },
  ),
  until: Type.Optional(Type.String({ format: 'date-time' })),
})
export type NewMandate = Static<typeof NewMandate>

/** Who is told what happens, changed at any time: she alone, or the holder of the mandate too. */
export const MandateUpdates = Type.Object({ updates: Type.Boolean() })
export type MandateUpdates = Static<typeof MandateUpdates>

export const Mandate = Type.Object({
  id: Type.String(),
  phone: Type.String(),
  matter: Type.Optional(Type.String()),
  scope: Type.Array(Type.String()),
  until: Type.Optional(Type.String({ format: 'date-time' })),
  givenAt: Type.String({ format: 'date-time' }),
})
export type Mandate = Static<typeof Mandate>

/** One simulated text message; exists only where the simulator is the gateway. */
export const SimulatedSms = Type.Object({
  phone: Type.String(),
  text: Type.String(),
  at: Type.String({ format: 'date-time' }),
})
export type SimulatedSms = Static<typeof SimulatedSms>
