import type { Sql } from '@gongdao/platform/postgres'
import type { Membership, Person } from '../../contract/index.ts'

export interface PersonRow {
  id: string
  kind: 'resident' | 'staff'
  name: string
  phone: string | null
  username: string | null
  level: Person['level']
  language: 'zh' | 'en'
  password_given: boolean
  memberships: Membership[]
  mandates: Person['mandates']
}

/** One question for everything that says who someone is: her row, her roles now, the mandates given to her number. */
export const whoIs = `
  select p.id, p.kind, p.name, p.phone, p.username, p.level, p.language, p.password_given,
    coalesce((select jsonb_agg(jsonb_build_object('unit', m.unit, 'role', m.role) order by m.unit, m.role)
      from people.membership m where m.city = $1 and m.person = p.id and m.revoked_at is null), '[]') as memberships,
    coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('principal', d.principal, 'matter', d.matter, 'scope', d.scope)))
      from people.mandate d where d.city = $1 and p.kind = 'resident' and p.level <> 'anonymous'
        and d.representative_phone = p.phone and d.revoked_at is null and (d.until is null or d.until > $3)), '[]') as mandates
  from people.person p
  where p.city = $1 and p.active`

export function asPerson(city: string, row: PersonRow): Person {
  const { id, kind, name, level, language, memberships, mandates } = row
  const phone = row.phone && kind === 'resident' ? { phone: row.phone } : {}
  const given = row.password_given ? { mustChangePassword: true as const } : {}
  return { city, id, kind, level, name, ...phone, memberships, mandates, language, ...given }
}

/** The person with this id, if she exists and has not left. */
export async function findPerson(db: Sql, city: string, id: string, now: Date): Promise<Person | undefined> {
  const { rows } = await db.query<PersonRow>(`${whoIs} and p.id = $2`, [city, id, now])
  return rows[0] && asPerson(city, rows[0])
}

/** Those of these ids that are somebody's who has not left. */
export async function findPeople(db: Sql, city: string, ids: readonly string[], now: Date): Promise<Person[]> {
  const { rows } = await db.query<PersonRow>(`${whoIs} and p.id = any($2)`, [city, ids, now])
  return rows.map((row) => asPerson(city, row))
}

/** The resident with this number. */
export async function findResident(db: Sql, city: string, phone: string, now: Date): Promise<Person | undefined> {
  const { rows } = await db.query<PersonRow>(`${whoIs} and p.kind = 'resident' and p.phone = $2`, [city, phone, now])
  return rows[0] && asPerson(city, rows[0])
}

/** The member of staff with this username. */
export async function findStaff(db: Sql, city: string, username: string, now: Date): Promise<Person | undefined> {
  const { rows } = await db.query<PersonRow>(`${whoIs} and p.kind = 'staff' and p.username = $2`, [
    city,
    username.toLowerCase(),
    now,
  ])
  return rows[0] && asPerson(city, rows[0])
}

/** Whether a username is or was somebody's. */
export async function isUsernameTaken(db: Sql, city: string, username: string): Promise<boolean> {
  const { rowCount } = await db.query('select 1 from people.person where city = $1 and username = $2', [city, username])
  return rowCount > 0
}

/** A resident's row, made at her first sign-in or at the window; a level once reached is not lost. */
export async function keepResident(
  db: Sql,
  city: string,
  resident: { id: string; phone: string; name: string; level: Person['level'] },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into people.person (city, id, kind, name, phone, level, created_at)
     values ($1, $2, 'resident', $3, $4, $5, $6)
     on conflict (city, id) do update set
       level = case when people.person.level = 'anonymous' then excluded.level else people.person.level end
     where people.person.city = $1`,
    [city, resident.id, resident.name, resident.phone, resident.level, now],
  )
}
