import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findStaff } from '../adapters/postgres/person-rows.ts'
import type { Person } from '../contract/index.ts'
import { isPassword, leastPassword } from '../domain/password.ts'
import type { Ground } from './needs.ts'
import { type Enrolment, enrol, enrolmentOf, newTotpSecret } from './second-factor.ts'

export interface StaffReset {
  readonly person: Person
  /** Absent where she keeps her authenticator. */
  readonly totp?: Enrolment
}

/**
 * A member of staff who lost her password or her phone can sign in again: with a password for once and, unless she keeps
 * it, a new authenticator. Her sessions end; a lock after wrong tries is lifted.
 */
export async function resetStaff(
  ground: Ground,
  wish: { username: string; password: string; keepsAuthenticator?: boolean },
): Promise<Answer<StaffReset>> {
  const { db, city, now, tries } = ground
  const username = wish.username.toLowerCase()
  const person = await findStaff(db, city, username, now())
  if (!person) return no('people/no-such-person')
  if (!isPassword(wish.password)) return no('people/weak-password', { least: leastPassword })
  const { internalAdapter, password } = await ground.staff.$context
  // First the mark, then the password: broken off in between, the old one opens nothing but the choice of a new one.
  await db.query('update people.person set password_given = true where city = $1 and id = $2', [city, person.id])
  await internalAdapter.updatePassword(person.id, await password.hash(wish.password))
  const secret = wish.keepsAuthenticator ? undefined : newTotpSecret()
  if (secret) await enrol(ground, person.id, secret)
  await internalAdapter.deleteUserSessions(person.id)
  await tries.forget('password', username)
  await tries.forget('change password', person.id)
  return yes({ person, ...(secret && { totp: enrolmentOf(username, secret) }) })
}
