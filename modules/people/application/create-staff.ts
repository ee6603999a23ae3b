import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findStaff, isUsernameTaken } from '../adapters/postgres/person-rows.ts'
import type { Membership, Person } from '../contract/index.ts'
import { isPassword, leastPassword } from '../domain/password.ts'
import type { Ground } from './needs.ts'
import { grantRole } from './roles.ts'
import { type Enrolment, enrol, enrolmentOf, newTotpSecret } from './second-factor.ts'

export interface NewStaff {
  readonly username: string
  readonly name: string
  readonly password: string
  /** The password is for the first sign-in alone: she chooses her own before anything else. */
  readonly passwordGiven?: boolean
  readonly memberships?: readonly Membership[]
  /** 16 to 64 visible ASCII characters; made at random unless given (only demonstrations give one). */
  readonly totpSecret?: string
}

/** What the new member of staff types into her authenticator, once. */
export interface StaffCreated {
  readonly person: Person
  readonly totp: Enrolment
}

/** Makes a member of staff who can sign in: username, password, TOTP secret, roles. */
export async function createStaff(ground: Ground, given: NewStaff): Promise<Answer<StaffCreated>> {
  const { db, city, now } = ground
  const username = given.username.toLowerCase()
  const name = given.name.trim()
  if (!/^[a-z0-9_.-]{3,60}$/.test(username)) return no('people/bad-username')
  if (!/^[^\p{Cc}]{1,60}$/u.test(name)) return no('people/bad-name')
  if (!isPassword(given.password)) return no('people/weak-password', { least: leastPassword })
  const secret = given.totpSecret ?? newTotpSecret()
  if (!/^[\x21-\x7e]{16,64}$/.test(secret)) throw new Error('A TOTP secret has 16 to 64 visible ASCII characters.')
  // Also the username of somebody who left stays hers: what she did is on record under it.
  if (await isUsernameTaken(db, city, username)) return no('people/username-taken', { username })

  const id = await makeAccount(ground, { ...given, username, name }, secret)
  await db.query(
    `insert into people.person (city, id, kind, name, username, level, password_given, created_at)
     values ($1, $2, 'staff', $3, $4, 'realName', $5, $6)`,
    [city, id, name, username, given.passwordGiven ?? false, now()],
  )
  for (const membership of given.memberships ?? []) await grantRole(ground, id, membership.unit, membership.role)
  const person = await findStaff(db, city, username, now())
  return yes({ person: person!, totp: enrolmentOf(username, secret) })
}

/** The account in the sign-in library's own tables. A half-made one of an earlier, broken attempt is replaced. */
async function makeAccount(ground: Ground, given: NewStaff, secret: string): Promise<string> {
  const { internalAdapter, password } = await ground.staff.$context
  const email = `${given.username}@staff.invalid`
  const leftover = await internalAdapter.findUserByEmail(email)
  if (leftover) await internalAdapter.deleteUser(leftover.user.id)
  const user = await internalAdapter.createUser(
    { email, emailVerified: true, name: given.name, username: given.username },
    { method: 'email-password' },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await password.hash(given.password),
  })
  await enrol(ground, user.id, secret)
  return user.id
}
