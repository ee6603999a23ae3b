import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findPerson } from '../adapters/postgres/person-rows.ts'
import { ask } from '../adapters/sign-in/ask.ts'
import { cookiesNamed } from '../adapters/sign-in/cookies.ts'
import type { Asker, Ground, SignInStep } from './needs.ts'
import { asSheStands } from './person-of.ts'

/**
 * The first half of a staff sign-in. A right password opens nothing by itself: it only leads to the second half. A wrong
 * password and an unknown username get the same answer.
 */
export async function signInStaff(
  ground: Ground,
  username: string,
  password: string,
  asker: Asker,
): Promise<Answer<SignInStep>> {
  const subject = username.trim().toLowerCase()
  const wait = await ground.tries.wait('password', subject, ground.limits.wrongPasswords)
  if (wait > 0) return no('people/locked', { seconds: wait })
  const asked = await ask(ground.staff, ground.publicUrl, '/sign-in/username', { username: subject, password }, asker)
  if (asked.status === 429) return no('people/too-many-tries', { seconds: asked.retryAfter })
  if (asked.status !== 200) {
    await ground.tries.count('password', subject, ground.limits.wrongPasswords)
    return no('people/wrong-credentials')
  }
  // Without a second factor on record there is no way in: the session the library made is not handed on.
  if (asked.body.twoFactorRedirect !== true) return no('people/wrong-credentials')
  return yes({ next: 'totp', setCookie: asked.setCookie })
}

/** The second half: the code of the moment. Only with it does a session exist. */
export async function signInStaffTotp(ground: Ground, code: string, asker: Asker): Promise<Answer<SignInStep>> {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  // Only the challenge counts here: an older session in the same browser must not stand in for it.
  const challenge = cookiesNamed(asker.cookie, /two_factor$/)
  const asked = await ask(
    ground.staff,
    ground.publicUrl,
    '/two-factor/verify-totp',
    { code: digits },
    { ...asker, cookie: challenge },
  )
  if (asked.body.code === 'ACCOUNT_TEMPORARILY_LOCKED') return no('people/locked', { seconds: 900 })
  if (asked.status === 429) return no('people/too-many-tries', { seconds: asked.retryAfter })
  const user = asked.body.user as { id: string } | undefined
  if (asked.status !== 200 || !user) return no(refusalOf(asked.body.code))
  const person = await findPerson(ground.db, ground.city, user.id, ground.now())
  if (!person) return no('people/account-closed')
  return yes({ person: asSheStands(person), setCookie: asked.setCookie })
}

const startAgain = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])

const refusalOf = (code: unknown) => (startAgain.has(String(code)) ? 'people/start-again' : 'people/wrong-totp')
