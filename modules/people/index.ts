/** The door of `people`: who someone is, how she shows it, and in whose name she acts. What she may do, `matters` says. */
import type { Answer } from '@gongdao/platform/answer'
import { MessageNotSent, simulatedMessages } from './adapters/gateways/sms-gateway.ts'
import { findPeople, findPerson, findResident, findStaff } from './adapters/postgres/person-rows.ts'
import { tryBook } from './adapters/postgres/try-rows.ts'
import { residentSignIn } from './adapters/sign-in/resident-sign-in.ts'
import { sessionCookie } from './adapters/sign-in/session-cookie.ts'
import { staffSignIn } from './adapters/sign-in/staff-sign-in.ts'
import { changePassword } from './application/change-password.ts'
import { createStaff, type NewStaff, type StaffCreated } from './application/create-staff.ts'
import { known } from './application/known.ts'
import { dismissStaff, recordAbsence } from './application/leave.ts'
import { listStaff, type StaffRow } from './application/list-staff.ts'
import { changeUpdates, giveMandate, listMandates, revokeMandate, toldBesides } from './application/mandates.ts'
import type { Asker, Ground, PeopleNeeds, SignInStep } from './application/needs.ts'
import { type Bearer, personAtHand, personOf, signOut } from './application/person-of.ts'
import { resetStaff, type StaffReset } from './application/reset-staff.ts'
import { changeProfile, registerResident, verifyRealName } from './application/resident-profile.ts'
import { grantRole, listMembers, type Member, namesOf, revokeRole } from './application/roles.ts'
import { sendPhoneCode, signInByPhone } from './application/sign-in-by-phone.ts'
import { signInStaff, signInStaffTotp } from './application/sign-in-staff.ts'
import type { CodeSent, Mandate, Membership, NewMandate, Person, Profile, RealNameRequest } from './contract/index.ts'
import { tryLimits } from './domain/try-limit.ts'

export { type RealNameRegister, simulatedRegister } from './adapters/gateways/real-name-register.ts'
export { type SmsGateway, simulatedSms } from './adapters/gateways/sms-gateway.ts'
export { personHook } from './adapters/http/person-hook.ts'
export { refusals } from './adapters/http/refusals.ts'
export { peopleRoutes } from './adapters/http/routes.ts'
export type { NewStaff, StaffCreated } from './application/create-staff.ts'
export type { StaffRow } from './application/list-staff.ts'
export type { Asker, PeopleNeeds, SignInStep } from './application/needs.ts'
export type { Bearer } from './application/person-of.ts'
export type { StaffReset } from './application/reset-staff.ts'
export type { Member } from './application/roles.ts'
export type { Level, Mandate, Membership, Person } from './contract/index.ts'
export { anonymousPerson, isAtLeast, systemPerson } from './domain/people.ts'
export { maskedPhone, mobileNumber } from './domain/phone-number.ts'
export { base32Of } from './domain/totp-secret.ts'
export type { TryLimits } from './domain/try-limit.ts'
export { migrations } from './migrations/index.ts'

export interface People {
  /** Sends a code to a phone; the answer never tells whether the number is known. */
  sendPhoneCode(phone: string, asker?: Asker): Promise<Answer<CodeSent>>
  signInByPhone(phone: string, code: string, asker?: Asker): Promise<Answer<SignInStep>>
  /** A right password gives `next: 'totp'` and a short-lived challenge, never a session. */
  signInStaff(username: string, password: string, asker?: Asker): Promise<Answer<SignInStep>>
  signInStaffTotp(code: string, asker: Asker): Promise<Answer<SignInStep>>
  signOut(asker: Asker): Promise<Answer<{ setCookie: string[] }>>
  /** Who is asking; the anonymous person when nobody signed in. */
  personOf(bearer: Bearer): Promise<Person>
  /** The same at once, where nobody need be asked; undefined: `personOf` knows. */
  personAtHand(bearer: Bearer): Person | undefined

  createStaff(given: NewStaff): Promise<Answer<StaffCreated>>
  /** A password for once and a new authenticator, where one was lost. */
  resetStaff(wish: { username: string; password: string; keepsAuthenticator?: boolean }): Promise<Answer<StaffReset>>
  listStaff(unit?: string): Promise<StaffRow[]>
  /** A member of staff chooses a password of her own; her other sessions end. */
  changePassword(
    wish: { password: string; newPassword: string },
    asker: Asker,
  ): Promise<Answer<{ setCookie: readonly string[] }>>
  dismissStaff(person: string): Promise<Answer<{ id: string }>>
  grantRole(person: string, unit: string, role: Membership['role']): Promise<Answer<Person>>
  revokeRole(person: string, unit: string, role: Membership['role']): Promise<Answer<Person>>
  recordAbsence(absence: { person: string; from: Date; until: Date; deputy?: string }): Promise<Answer<{ id: string }>>
  listMembers(unit: string): Promise<Member[]>
  namesOf(ids: readonly string[]): Promise<Map<string, string>>

  registerResident(given: { phone: string; name: string; level?: Person['level'] }): Promise<Answer<Person>>
  changeProfile(by: Person, wish: Profile): Promise<Answer<Person>>
  verifyRealName(by: Person, wish: RealNameRequest): Promise<Answer<Person>>
  giveMandate(by: Person, wish: NewMandate): Promise<Answer<Mandate>>
  revokeMandate(by: Person, id: string): Promise<Answer<{ id: string }>>
  listMandates(by: Person): Promise<Mandate[]>
  /** Whether the holder of a mandate is told what happens, besides her who gave it. */
  changeUpdates(by: Person, id: string, updates: boolean): Promise<Answer<{ id: string }>>
  /** Holders of mandates who are told of the matters of these residents. */
  toldBesides(principals: readonly string[]): Promise<{ principal: string; matter: string | null; person: string }[]>

  findPerson(id: string): Promise<Person | undefined>
  findPeople(ids: readonly string[]): Promise<Person[]>
  findResident(phone: string): Promise<Person | undefined>
  findStaff(username: string): Promise<Person | undefined>
  /** The last messages to a number; empty unless the simulator is the gateway. */
  simulatedMessages(phone: string): Promise<{ phone: string; text: string; at: string }[]>
  readonly smsIsSimulated: boolean
}

/** Gathers the verbs. One server serves one city; residents and staff sign in through two separate houses. */
export function createPeople(needs: PeopleNeeds): People {
  if (needs.secret.length < 32) throw new Error('The secret that signs sessions needs at least 32 characters.')
  const { db, city, now } = needs
  const signIn = {
    db,
    publicUrl: needs.publicUrl,
    secret: needs.secret,
    perMinute: needs.signInsPerMinute ?? 30,
    onFault: needs.onFault ?? (() => {}),
  }
  const send = async (phone: string, code: string) => {
    const text = `【公道】验证码 ${code}，5分钟内有效。工作人员不会向您索要验证码。`
    await needs.sms.send(phone, text).catch((fault) => {
      throw new MessageNotSent(fault)
    })
  }
  const ground: Ground = {
    ...needs,
    limits: { ...tryLimits, ...needs.limits },
    tries: tryBook(db, city, needs.secret, now),
    residents: residentSignIn(signIn, send),
    staff: staffSignIn(signIn),
    sessionCookies: { resident: sessionCookie('resident', needs), staff: sessionCookie('staff', needs) },
    known: known(),
  }
  const units = known<Member[]>()
  const names = known<string>()
  /** A verb after which somebody may be another than before. */
  const changing =
    <Given extends unknown[], Said>(verb: (...given: Given) => Promise<Said>) =>
    (...given: Given): Promise<Said> =>
      verb(...given).finally(() => {
        for (const each of [ground.known, units, names]) each.forget()
      })
  return {
    sendPhoneCode: (phone, asker = {}) => sendPhoneCode(ground, phone, asker),
    signInByPhone: changing((phone, code, asker = {}) => signInByPhone(ground, phone, code, asker)),
    signInStaff: (username, password, asker = {}) => signInStaff(ground, username, password, asker),
    signInStaffTotp: changing((code, asker) => signInStaffTotp(ground, code, asker)),
    signOut: changing((asker) => signOut(ground, asker)),
    personOf: (bearer) => personOf(ground, bearer),
    personAtHand: (bearer) => personAtHand(ground, bearer),
    createStaff: changing((given) => createStaff(ground, given)),
    resetStaff: changing((wish) => resetStaff(ground, wish)),
    listStaff: (unit) => listStaff(ground, unit),
    changePassword: changing((wish, asker) => changePassword(ground, wish, asker)),
    dismissStaff: changing((person) => dismissStaff(ground, person)),
    grantRole: changing((person, unit, role) => grantRole(ground, person, unit, role)),
    revokeRole: changing((person, unit, role) => revokeRole(ground, person, unit, role)),
    recordAbsence: changing((absence) => recordAbsence(ground, absence)),
    listMembers: (unit) => units.find(unit, () => listMembers(ground, unit)),
    namesOf: (ids) => namesOf(ground, names, ids),
    registerResident: changing((given) => registerResident(ground, given)),
    changeProfile: changing((by, wish) => changeProfile(ground, by, wish)),
    verifyRealName: changing((by, wish) => verifyRealName(ground, by, wish)),
    giveMandate: changing((by, wish) => giveMandate(ground, by, wish)),
    revokeMandate: changing((by, id) => revokeMandate(ground, by, id)),
    listMandates: (by) => listMandates(ground, by),
    changeUpdates: changing((by, id, updates) => changeUpdates(ground, by, id, updates)),
    toldBesides: (principals) => toldBesides(ground, principals),
    findPerson: (id) => findPerson(db, city, id, now()),
    findPeople: (ids) => findPeople(db, city, ids, now()),
    findResident: (phone) => findResident(db, city, phone, now()),
    findStaff: (username) => findStaff(db, city, username, now()),
    simulatedMessages: async (phone) => (needs.sms.kind === 'simulator' ? simulatedMessages(db, city, phone) : []),
    smsIsSimulated: needs.sms.kind === 'simulator',
  }
}
