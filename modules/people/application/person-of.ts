import { yes } from '@gongdao/platform/answer'
import { findBySession } from '../adapters/postgres/session-rows.ts'
import { ask } from '../adapters/sign-in/ask.ts'
import { carry } from '../adapters/sign-in/carry.ts'
import { hasSession } from '../adapters/sign-in/cookies.ts'
import { cookieValue, readToken } from '../adapters/sign-in/session-cookie.ts'
import type { Person } from '../contract/index.ts'
import { anonymousPerson } from '../domain/people.ts'
import type { Asker, Ground } from './needs.ts'

/** How a request says who it is from. */
export interface Bearer {
  readonly cookie?: string | undefined
  /** Whose session counts first where a browser carries both: the desk's is staff, the portal's residents. */
  readonly face?: 'staff' | 'resident'
  readonly language?: 'zh' | 'en'
}

/**
 * Who is asking: the person of a valid session, else the anonymous person. Never refuses. A signed session token cannot be
 * guessed, so this question needs no rate limit.
 */
export async function personOf(ground: Ground, bearer: Bearer): Promise<Person> {
  for (const who of orderFor(bearer)) {
    const cookie = ground.sessionCookies[who]
    const value = cookieValue(bearer.cookie, cookie.name)
    if (value === undefined) continue
    const person = await ground.known.find(`${who} ${value}`, async () => {
      const token = readToken(value, cookie)
      return token ? findBySession(ground.db, ground.city, who, token, ground.now(), new Date()) : undefined
    })
    if (person) return asSheStands(speaking(person, bearer))
  }
  return anonymousPerson(ground.city, bearer.language)
}

/** The same, where it can be said without asking anybody: nobody has signed in, or she was asked for a moment ago. */
export function personAtHand(
  ground: Pick<Ground, 'city' | 'sessionCookies' | 'known'>,
  bearer: Bearer,
): Person | undefined {
  for (const who of orderFor(bearer)) {
    const value = cookieValue(bearer.cookie, ground.sessionCookies[who].name)
    if (value === undefined) continue
    const person = ground.known.have(`${who} ${value}`)
    return person && asSheStands(speaking(person, bearer))
  }
  return anonymousPerson(ground.city, bearer.language)
}

const orderFor = ({ face }: Bearer) =>
  face === 'staff' ? (['staff', 'resident'] as const) : (['resident', 'staff'] as const)

const speaking = (person: Person, { language = person.language }: Bearer): Person =>
  language === person.language ? person : { ...person, language }

/** Until she has chosen a password of her own, she is nobody here. */
export const asSheStands = (person: Person): Person =>
  person.mustChangePassword ? { ...anonymousPerson(person.city, person.language), mustChangePassword: true } : person

/** Whose session the sign-in library itself sees in a browser. */
export async function sessionUser(
  ground: Ground,
  who: 'resident' | 'staff',
  cookie: string,
): Promise<string | undefined> {
  const headers = new Headers({ cookie })
  if (who === 'resident') return (await carry(() => ground.residents.api.getSession({ headers })))?.user.id
  const session = await carry(() => ground.staff.api.getSession({ headers }))
  // A session without a second factor on record is none.
  return session?.user.twoFactorEnabled ? session.user.id : undefined
}

/** Ends the sessions that the browser carries, on both sides. Without one it changes nothing. */
export async function signOut(ground: Ground, asker: Asker) {
  const setCookie: string[] = []
  for (const who of ['resident', 'staff'] as const) {
    if (!hasSession(asker.cookie, who)) continue
    const auth = who === 'resident' ? ground.residents : ground.staff
    setCookie.push(...(await ask(auth, ground.publicUrl, '/sign-out', {}, asker)).setCookie)
  }
  return yes({ setCookie })
}
