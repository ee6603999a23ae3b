import { type Answer, no, yes } from '@gongdao/platform/answer'
import { findPerson, findResident, keepResident } from '../adapters/postgres/person-rows.ts'
import { placeholderAddress } from '../adapters/sign-in/resident-sign-in.ts'
import type { Person, Profile, RealNameRequest } from '../contract/index.ts'
import { mobileNumber } from '../domain/phone-number.ts'
import type { Ground } from './needs.ts'

/**
 * Makes a resident known who comes by window, letter or visit, so that her matter is hers when she signs in later
 * (one record, many doors). A number that is known already gives the same person.
 */
export async function registerResident(
  ground: Ground,
  given: { phone: string; name: string; level?: Person['level'] },
): Promise<Answer<Person>> {
  const { db, city, now } = ground
  const phone = mobileNumber(given.phone)
  if (!phone) return no('people/not-a-mobile-number')
  const known = await findResident(db, city, phone, now())
  if (known) return yes(known)
  const { internalAdapter, adapter } = await ground.residents.$context
  const account =
    (await adapter.findOne<{ id: string }>({ model: 'user', where: [{ field: 'phoneNumber', value: phone }] })) ??
    (await internalAdapter.createUser(
      {
        email: placeholderAddress(phone),
        emailVerified: false,
        name: '居民',
        phoneNumber: phone,
        phoneNumberVerified: true,
      },
      { method: 'phone-number' },
    ))
  await keepResident(db, city, { id: account.id, phone, name: given.name, level: given.level ?? 'anonymous' }, now())
  return yes((await findPerson(db, city, account.id, now()))!)
}

/** How a resident wants to be called, and in which language she reads. */
export async function changeProfile(ground: Ground, by: Person, wish: Profile): Promise<Answer<Person>> {
  if (by.kind !== 'resident' && by.kind !== 'staff') return no('people/sign-in-first')
  const name = wish.name?.trim()
  if (name !== undefined && (by.kind === 'staff' || name === '')) return no('people/name-not-changed')
  const { rowCount } = await ground.db.query(
    `update people.person set name = coalesce($3, name), language = coalesce($4, language) where city = $1 and id = $2`,
    [ground.city, by.id, name ?? null, wish.language ?? null],
  )
  const person = rowCount ? await findPerson(ground.db, ground.city, by.id, ground.now()) : undefined
  return person ? yes(person) : no('people/sign-in-first')
}

/** Compares her name and identity number with the register. Only the level is kept: neither number nor comparison. */
export async function verifyRealName(ground: Ground, by: Person, wish: RealNameRequest): Promise<Answer<Person>> {
  if (by.kind !== 'resident') return no('people/sign-in-first')
  const limit = ground.limits.realName
  const wait = await ground.tries.wait('real-name', by.id, limit)
  if (wait > 0) return no('people/too-many-tries', { seconds: wait })
  await ground.tries.count('real-name', by.id, limit)
  const idNumber = wish.idNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const outcome = await ground.realName.compare(wish.name.trim(), idNumber)
  if (outcome === 'unavailable') return no('people/register-unavailable')
  if (outcome === 'mismatch') return no('people/real-name-mismatch')
  await ground.db.query(`update people.person set level = 'realName' where city = $1 and id = $2`, [ground.city, by.id])
  return yes((await findPerson(ground.db, ground.city, by.id, ground.now()))!)
}
