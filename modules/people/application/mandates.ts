import { type Answer, no, yes } from '@gongdao/platform/answer'
import { newId } from '@gongdao/platform/ids'
import type { Mandate, NewMandate, Person } from '../contract/index.ts'
import { mobileNumber } from '../domain/phone-number.ts'
import type { Ground } from './needs.ts'

interface MandateRow {
  id: string
  representative_phone: string
  matter: string | null
  scope: string[]
  given_at: Date
  until: Date | null
}

const shown = (row: MandateRow): Mandate => ({
  id: row.id,
  phone: row.representative_phone,
  ...(row.matter ? { matter: row.matter } : {}),
  scope: row.scope,
  ...(row.until ? { until: row.until.toISOString() } : {}),
  givenAt: row.given_at.toISOString(),
})

/**
 * A resident lets somebody act for her. The representative is named by phone: she finds the mandate when she signs in, and
 * nobody learns whether that number is known here.
 */
export async function giveMandate(ground: Ground, by: Person, wish: NewMandate): Promise<Answer<Mandate>> {
  if (by.kind !== 'resident') return no('people/sign-in-first')
  const phone = mobileNumber(wish.phone)
  if (!phone) return no('people/not-a-mobile-number')
  if (phone === by.phone) return no('people/mandate-to-oneself')
  const now = ground.now()
  const until = wish.until ? new Date(wish.until) : undefined
  if (until && !(until > now)) return no('people/mandate-over')
  const row = {
    id: newId(),
    representative_phone: phone,
    matter: wish.matter ?? null,
    scope: wish.scope,
    given_at: now,
    until: until ?? null,
  }
  await ground.db.query(
    `insert into people.mandate (city, id, principal, representative_phone, matter, scope, given_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ground.city, row.id, by.id, phone, row.matter, row.scope, now, row.until],
  )
  return yes(shown(row))
}

/** She takes a mandate back; from this moment it counts no more. */
export async function revokeMandate(ground: Ground, by: Person, id: string): Promise<Answer<{ id: string }>> {
  const { rowCount } = await ground.db.query(
    `update people.mandate set revoked_at = $4
     where city = $1 and id = $2 and principal = $3 and revoked_at is null`,
    [ground.city, id, by.id, ground.now()],
  )
  return rowCount === 1 ? yes({ id }) : no('people/no-such-mandate')
}

/** She says whether the holder is told what happens, besides herself. The mandate stays what it was otherwise. */
export async function changeUpdates(
  ground: Ground,
  by: Person,
  id: string,
  updates: boolean,
): Promise<Answer<{ id: string }>> {
  const { rowCount } = await ground.db.query(
    `update people.mandate set scope = array_remove(scope, 'updates') || $4::text[]
     where city = $1 and id = $2 and principal = $3 and revoked_at is null`,
    [ground.city, id, by.id, updates ? ['updates'] : []],
  )
  return rowCount === 1 ? yes({ id }) : no('people/no-such-mandate')
}

/** Who else is told of matters of these residents: holders of mandates with `updates`, for all matters or for one. */
export async function toldBesides(
  { db, city, now }: Pick<Ground, 'db' | 'city' | 'now'>,
  principals: readonly string[],
): Promise<{ principal: string; matter: string | null; person: string }[]> {
  const { rows } = await db.query<{ principal: string; matter: string | null; person: string }>(
    `select d.principal, d.matter, p.id as person
     from people.mandate d
     join people.person p on p.city = d.city and p.kind = 'resident' and p.phone = d.representative_phone
       and p.active and p.level <> 'anonymous'
     where d.city = $1 and d.principal = any($2) and 'updates' = any(d.scope) and d.revoked_at is null
       and (d.until is null or d.until > $3)`,
    [city, principals, now()],
  )
  return rows
}

/** The mandates she has given that still count. */
export async function listMandates(ground: Ground, by: Person): Promise<Mandate[]> {
  const { rows } = await ground.db.query<MandateRow>(
    `select id, representative_phone, matter, scope, given_at, until from people.mandate
     where city = $1 and principal = $2 and revoked_at is null and (until is null or until > $3) order by given_at desc`,
    [ground.city, by.id, ground.now()],
  )
  return rows.map(shown)
}
