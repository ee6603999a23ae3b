import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findPerson } from '../adapters/postgres/person-rows.ts'
import type { Membership, Person } from '../contract/index.ts'
import type { Known } from './known.ts'
import type { Ground } from './needs.ts'

/** A member of a unit, as those who assign work know her. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly role: Membership['role']
  /** Away now; work that waits goes to the deputy, where one is named. */
  readonly away: boolean
  readonly deputy?: string
}

/** Gives a member of staff a role in a unit. Giving it again changes nothing. */
export async function grantRole(
  ground: Ground,
  personId: string,
  unit: string,
  role: Membership['role'],
): Promise<Answer<Person>> {
  const { db, city, now } = ground
  const person = await findPerson(db, city, personId, now())
  if (person?.kind !== 'staff') return no('people/no-such-person')
  await db.query(
    `insert into people.membership (city, person, unit, role, granted_at) values ($1, $2, $3, $4, $5)
     on conflict (city, person, unit, role) where revoked_at is null do nothing`,
    [city, personId, unit, role, now()],
  )
  return yes((await findPerson(db, city, personId, now()))!)
}

/** Takes a role back; that it was held stays on record. */
export async function revokeRole(
  ground: Ground,
  personId: string,
  unit: string,
  role: Membership['role'],
): Promise<Answer<Person>> {
  const { db, city, now } = ground
  const person = await findPerson(db, city, personId, now())
  if (person?.kind !== 'staff') return no('people/no-such-person')
  await db.query(
    `update people.membership set revoked_at = $5
     where city = $1 and person = $2 and unit = $3 and role = $4 and revoked_at is null`,
    [city, personId, unit, role, now()],
  )
  return yes((await findPerson(db, city, personId, now()))!)
}

/** Who works in a unit, heads first; those who left are not among them. */
export async function listMembers(ground: Ground, unit: string): Promise<Member[]> {
  const { rows } = await ground.db.query<Omit<Member, 'deputy'> & { deputy: string | null }>(
    `select p.id, p.name, m.unit, m.role, a.id is not null as away, a.deputy
     from people.membership m
     join people.person p on p.city = m.city and p.id = m.person and p.active
     left join lateral (select id, deputy from people.absence a
       where a.city = m.city and a.person = p.id and a.away_from <= $3 and a.away_until > $3 limit 1) a on true
     where m.city = $1 and m.unit = $2 and m.revoked_at is null
     order by array_position(array['head', 'clerk', 'supervisor', 'admin', 'auditor'], m.role), p.name`,
    [ground.city, unit, ground.now()],
  )
  return rows.map(({ deputy, ...member }) => ({ ...member, ...(deputy ? { deputy } : {}) }))
}

/** Names for ids, for timelines and lists of readers; unknown ids are absent. Who is known from a moment ago is not read again. */
export async function namesOf(
  ground: Ground,
  known: Known<string>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  const reading = once(async () => {
    const { rows } = await ground.db.query<{ id: string; name: string }>(
      'select id, name from people.person where city = $1 and id = any($2)',
      [ground.city, wanted],
    )
    return new Map(rows.map((row) => [row.id, row.name]))
  })
  const found = await Promise.all(
    wanted.map(async (id) => [id, await known.find(id, async () => (await reading()).get(id))] as const),
  )
  return new Map(found.filter((one): one is [string, string] => one[1] !== undefined))
}

/** The same promise however often it is asked for. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => {
    reading ??= read()
    return reading
  }
}
