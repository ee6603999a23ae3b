import { expect, it } from 'vitest'
import type { Person } from '../contract/index.ts'
import { anonymousPerson } from '../domain/people.ts'
import { known as knownOf } from './known.ts'
import { personAtHand } from './person-of.ts'

const cookie = (who: string) => ({ name: `gd_${who}.session_token`, secret: 's' })
const lan: Person = { ...anonymousPerson('990000'), id: 'lan', kind: 'resident', name: 'Lan' }
const clerk: Person = { ...lan, id: 'clerk', kind: 'staff' }

it('knows at once who has no session and who was asked for a moment ago, and nobody else', async () => {
  let at = 0
  const known = knownOf<Person>(() => at)
  const ground = { city: '990000', sessionCookies: { resident: cookie('resident'), staff: cookie('staff') }, known }
  const idOf = (header: string | undefined, face: 'resident' | 'staff' = 'resident') =>
    personAtHand(ground, { cookie: header, face, language: 'en' })?.id
  const [hers, clerks] = ['gd_resident.session_token=a', 'gd_staff.session_token=a']
  expect([idOf(undefined), idOf('lang=en'), idOf(hers), idOf(clerks)]).toEqual([
    'anonymous',
    'anonymous',
    undefined,
    undefined,
  ])
  await known.find('resident a', async () => lan)
  expect([idOf(hers), idOf(`${hers}b`), idOf(clerks), idOf(`${hers}; ${clerks}`)]).toEqual([
    'lan',
    undefined,
    undefined,
    'lan',
  ])
  // Where the face is the desk's, her session there is asked about first.
  expect(idOf(`${hers}; ${clerks}`, 'staff')).toBeUndefined()
  await known.find('staff a', async () => clerk)
  expect(idOf(`${hers}; ${clerks}`, 'staff')).toBe('clerk')
  expect(personAtHand(ground, { cookie: hers, language: 'en' })).toEqual({ ...lan, language: 'en' })
  await known.find('staff new', async () => ({ ...clerk, mustChangePassword: true }))
  expect(idOf('gd_staff.session_token=new', 'staff')).toBe('anonymous')
  known.forget()
  expect(idOf(hers)).toBeUndefined()
  await known.find('resident a', async () => lan)
  at = 2_000
  expect(idOf(hers)).toBeUndefined()
})
