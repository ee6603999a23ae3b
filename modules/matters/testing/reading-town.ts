import { buildDirectory, type CityData, type Directory } from '@gongdao/agencies'
import type { Membership, Person } from '@gongdao/people/contract'

const named = (name: string) => ({ zh: name, en: name })

const unit = (id: string, body: string, more: Partial<CityData['units'][number]> = {}): CityData['units'][number] => ({
  id,
  body,
  kind: 'window',
  name: named(id),
  region: '990001',
  isDoor: true,
  isBackstop: false,
  active: true,
  ...more,
})

/** A small town that reads: two libraries, the reading room above them, a town hall that is everybody's backstop. */
export const readingTown: CityData = {
  city: '990000',
  regions: [
    { code: '990000', name: named('Readington'), level: 'city' },
    { code: '990001', name: named('North'), level: 'county', parent: '990000' },
  ] as CityData['regions'],
  bodies: [
    { id: 'hall', kind: 'other', name: named('Town hall'), region: '990000' },
    { id: 'rooms', kind: 'civilAffairs', name: named('Reading rooms'), region: '990000', superior: 'hall' },
    { id: 'north', kind: 'civilAffairs', name: named('North library'), region: '990001', superior: 'rooms' },
    { id: 'south', kind: 'justiceBureau', name: named('South library'), region: '990001', superior: 'rooms' },
    { id: 'police', kind: 'police', name: named('Police'), region: '990001' },
  ] as CityData['bodies'],
  units: [
    unit('hallDesk', 'hall', { isBackstop: true, region: '990000' }),
    unit('roomsDesk', 'rooms', { region: '990000' }),
    unit('northDesk', 'north'),
    unit('southDesk', 'south'),
    unit('policeDesk', 'police'),
  ],
  jurisdictions: [],
  oversight: [],
  windows: [],
}

export const townDirectory = (data: CityData = readingTown): Directory => buildDirectory(data)

const aPerson = (id: string, more: Partial<Person>): Person => ({
  city: readingTown.city,
  id,
  kind: 'resident',
  level: 'phone',
  name: id,
  memberships: [],
  mandates: [],
  language: 'zh',
  ...more,
})

export const aResident = (id = 'reader', more: Partial<Person> = {}): Person => aPerson(id, more)

export const aClerk = (unitId: string, id = `clerk-${unitId}`, role: Membership['role'] = 'clerk'): Person =>
  aPerson(id, { kind: 'staff', memberships: [{ unit: unitId, role }] })

export const aHead = (unitId: string): Person => aClerk(unitId, `head-${unitId}`, 'head')
export const aSupervisor = (unitId: string): Person => aClerk(unitId, `supervisor-${unitId}`, 'supervisor')
export const nobody: Person = aPerson('anonymous', { kind: 'anonymous', level: 'anonymous' })
export const theSystem: Person = aPerson('system', { kind: 'system', level: 'anonymous' })

export const units = ['hallDesk', 'roomsDesk', 'northDesk', 'southDesk'] as const

/** Everybody who works in the town, as the desk that assigns work knows them. */
export const townStaff = units.flatMap((id) => [
  { id: `clerk-${id}`, name: `clerk-${id}`, unit: id, role: 'clerk' as const },
  { id: `head-${id}`, name: `head-${id}`, unit: id, role: 'head' as const },
])
