import { type Answer, no, yes } from '@gongdao/platform/answer'
import { newId } from '@gongdao/platform/ids'
import { findPerson } from '../adapters/postgres/person-rows.ts'
import type { Ground } from './needs.ts'

/** A member of staff is away for a time; who assigns work sees it and finds her deputy. */
export async function recordAbsence(
  ground: Ground,
  absence: { person: string; from: Date; until: Date; deputy?: string },
): Promise<Answer<{ id: string }>> {
  const { db, city, now } = ground
  const person = await findPerson(db, city, absence.person, now())
  if (person?.kind !== 'staff') return no('people/no-such-person')
  if (absence.until <= absence.from) return no('people/absence-ends-before-it-begins')
  const deputy = absence.deputy ? await findPerson(db, city, absence.deputy, now()) : undefined
  if (absence.deputy && (deputy?.kind !== 'staff' || deputy.id === person.id)) return no('people/no-such-deputy')
  const id = newId()
  await db.query(
    `insert into people.absence (city, id, person, away_from, away_until, deputy) values ($1, $2, $3, $4, $5, $6)`,
    [city, id, person.id, absence.from, absence.until, deputy?.id ?? null],
  )
  return yes({ id })
}

/** A member of staff leaves for good: her sessions end at once, her roles are taken back, what she did stays hers. */
export async function dismissStaff(ground: Ground, personId: string): Promise<Answer<{ id: string }>> {
  const { db, city, now } = ground
  const person = await findPerson(db, city, personId, now())
  if (person?.kind !== 'staff') return no('people/no-such-person')
  await db.transaction(async (tx) => {
    await tx.query('update people.person set active = false where city = $1 and id = $2', [city, personId])
    await tx.query(
      'update people.membership set revoked_at = $3 where city = $1 and person = $2 and revoked_at is null',
      [city, personId, now()],
    )
  })
  const { internalAdapter } = await ground.staff.$context
  await internalAdapter.deleteUserSessions(personId)
  return yes({ id: personId })
}
