import { type Answer, no, yes } from '@gongdao/platform/answer'
import { ask } from '../adapters/sign-in/ask.ts'
import { cookiesNamed } from '../adapters/sign-in/cookies.ts'
import { isPassword, leastPassword } from '../domain/password.ts'
import type { Asker, Ground } from './needs.ts'
import { sessionUser } from './person-of.ts'

/**
 * A member of staff chooses a password of her own. It needs the present one, for a desk is left unlocked now and then; her
 * other sessions end.
 */
export async function changePassword(
  ground: Ground,
  wish: { password: string; newPassword: string },
  asker: Asker,
): Promise<Answer<{ setCookie: string[] }>> {
  const { db, city, staff, publicUrl, tries, limits } = ground
  const cookie = cookiesNamed(asker.cookie, /gd_staff\.session_token$/)
  const id = cookie && (await sessionUser(ground, 'staff', cookie))
  if (!id) return no('people/sign-in-first')
  if (!isPassword(wish.newPassword)) return no('people/weak-password', { least: leastPassword })
  if (wish.newPassword === wish.password) return no('people/same-password')
  const wait = await tries.wait('change password', id, limits.wrongPasswords)
  if (wait > 0) return no('people/locked', { seconds: wait })
  const body = { currentPassword: wish.password, newPassword: wish.newPassword, revokeOtherSessions: true }
  const asked = await ask(staff, publicUrl, '/change-password', body, { ...asker, cookie })
  if (asked.status === 429) return no('people/too-many-tries', { seconds: asked.retryAfter })
  if (asked.status !== 200) {
    await tries.count('change password', id, limits.wrongPasswords)
    return no('people/wrong-password')
  }
  await db.query('update people.person set password_given = false where city = $1 and id = $2', [city, id])
  return yes({ setCookie: asked.setCookie })
}
