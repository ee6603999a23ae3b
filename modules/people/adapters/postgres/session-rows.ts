import type { Sql } from '@gongdao/platform/postgres'
import type { Person } from '../../contract/index.ts'
import { asPerson, type PersonRow, whoIs } from './person-rows.ts'

/** A session without a second factor on record is none. */
const sessions = {
  resident: `select s."userId" from people.resident_session s where s."token" = $2 and s."expiresAt" > $4`,
  staff: `select s."userId" from people.staff_session s join people.staff_user u on u."id" = s."userId"
    where s."token" = $2 and s."expiresAt" > $4 and u."twoFactorEnabled"`,
}

/**
 * The person whose session this is, in one statement: the sign-in library's table says that the session lives, ours who she
 * is now. `moment` is the clock by which the library ends sessions.
 */
export async function findBySession(
  db: Sql,
  city: string,
  who: 'resident' | 'staff',
  token: string,
  now: Date,
  moment: Date,
): Promise<Person | undefined> {
  const { rows } = await db.query<PersonRow>(
    `${whoIs} and p.kind = '${who}' and p.id = (${sessions[who]})`,
    [city, token, now, moment],
    `people.${who}-by-session`,
  )
  return rows[0] && asPerson(city, rows[0])
}
