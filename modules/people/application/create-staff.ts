import { randomBytes } from 'node:crypto'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { symmetricEncrypt } from 'better-auth/crypto'
import { findStaff } from '../adapters/postgres/person-rows.ts'
import type { Membership, Person } from '../contract/index.ts'
import { base32Of } from '../domain/totp-secret.ts'
import type { Ground } from './needs.ts'
import { grantRole } from './roles.ts'

export interface NewStaff {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly memberships?: readonly Membership[]
  /** 16 to 64 visible ASCII characters; made at random unless given (only demonstrations give one). */
  readonly totpSecret?: string
}

/** What the new member of staff types into her authenticator, once. */
export interface StaffCreated {
  readonly person: Person
  readonly totp: { readonly secret: string; readonly uri: string }
}

/** Makes a member of staff who can sign in: username, password, TOTP secret, roles. */
export async function createStaff(ground: Ground, given: NewStaff): Promise<Answer<StaffCreated>> {
  const { db, city, now } = ground
  const username = given.username.toLowerCase()
  if (!/^[a-z0-9_.-]{3,60}$/.test(username)) return no('people/bad-username')
  if (given.password.length < 10 || given.password.length > 128) return no('people/weak-password', { least: 10 })
  const secret = given.totpSecret ?? randomBytes(24).toString('base64url')
  if (!/^[\x21-\x7e]{16,64}$/.test(secret)) throw new Error('A TOTP secret has 16 to 64 visible ASCII characters.')
  if (await findStaff(db, city, username, now())) return no('people/username-taken', { username })

  const id = await makeAccount(ground, { ...given, username }, secret)
  await db.query(
    `insert into people.person (city, id, kind, name, username, level, created_at)
     values ($1, $2, 'staff', $3, $4, 'realName', $5)`,
    [city, id, given.name, username, now()],
  )
  for (const membership of given.memberships ?? []) await grantRole(ground, id, membership.unit, membership.role)
  const person = await findStaff(db, city, username, now())
  const label = encodeURIComponent(`Gongdao:${username}`)
  const uri = `otpauth://totp/${label}?secret=${base32Of(secret)}&issuer=Gongdao&digits=6&period=30`
  return yes({ person: person!, totp: { secret: base32Of(secret), uri } })
}

/** The account in the sign-in library's own tables. A half-made one of an earlier, broken attempt is replaced. */
async function makeAccount(ground: Ground, given: NewStaff, secret: string): Promise<string> {
  const { internalAdapter, adapter, password, secretConfig } = await ground.staff.$context
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
  await adapter.create({
    model: 'twoFactor',
    data: {
      userId: user.id,
      secret: await symmetricEncrypt({ key: secretConfig, data: secret }),
      backupCodes: await symmetricEncrypt({ key: secretConfig, data: '[]' }),
      verified: true,
    },
  })
  await internalAdapter.updateUser(user.id, { twoFactorEnabled: true })
  return user.id
}
