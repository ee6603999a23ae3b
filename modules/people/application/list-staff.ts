import type { Membership } from '../contract/index.ts'
import type { Ground } from './needs.ts'

/** A member of staff as those know her who keep the accounts. */
export interface StaffRow {
  readonly id: string
  readonly username: string
  readonly name: string
  /** She has not left. */
  readonly active: boolean
  /** She has not chosen a password of her own yet. */
  readonly passwordGiven: boolean
  readonly memberships: readonly Membership[]
  readonly since: Date
}

/** Everybody who works here or did, by username; or the members of one unit. */
export async function listStaff(ground: Ground, unit?: string): Promise<StaffRow[]> {
  const { rows } = await ground.db.query<StaffRow>(
    `select p.id, p.username, p.name, p.active, p.password_given as "passwordGiven", p.created_at as since,
       coalesce((select jsonb_agg(jsonb_build_object('unit', m.unit, 'role', m.role) order by m.unit, m.role)
         from people.membership m where m.city = $1 and m.person = p.id and m.revoked_at is null), '[]') as memberships
     from people.person p
     where p.city = $1 and p.kind = 'staff' and ($2::text is null or exists (
       select 1 from people.membership m
       where m.city = $1 and m.person = p.id and m.unit = $2 and m.revoked_at is null))
     order by p.username`,
    [ground.city, unit ?? null],
  )
  return rows
}
