import { describe, expect, it } from 'vitest'
import { faultsOfCity } from './check-city.ts'
import { buildDirectory } from './directory.ts'
import { aCity, libraryUnit } from './library-city.ts'

const directory = buildDirectory(aCity())

describe('the directory', () => {
  it('finds the door of the nearest region that has such a body', () => {
    expect(directory.doorOf('library', '990001001').id).toBe('north.library.desk')
    expect(directory.doorOf('library', '990002').id).toBe('city.library.desk')
  })

  it('leads to the city for a place nobody knows, and to the backstop where nobody has such a body', () => {
    expect(directory.doorOf('library', 'unknown').id).toBe('city.library.desk')
    expect(directory.doorOf('aquarium', '990001').id).toBe('north.hall.office')
  })

  it('prefers a jurisdiction of the service over the door of the body', () => {
    const withRule = buildDirectory({
      ...aCity(),
      jurisdictions: [{ bodyKind: 'library', region: '990001', service: 'lostCard', unit: 'north.library.archive' }],
    })
    expect(withRule.doorOf('library', '990001', { service: 'lostCard' }).id).toBe('north.library.archive')
    expect(withRule.doorOf('library', '990001', { service: 'lateFee' }).id).toBe('north.library.desk')
  })

  it('names a place that is not in its table by what it was called', () => {
    expect(directory.regionName('unknown').zh).toBe('地点未明')
    expect(directory.regionName('123456').zh).toBe('123456')
  })

  it('goes one level up to the door of the superior body, and nowhere from the top', () => {
    expect(directory.superiorUnit('north.library.archive')?.id).toBe('city.library.desk')
    expect(directory.superiorUnit('city.hall.office')).toBeUndefined()
  })

  it('counts among the descendants whom a body leads and whom it oversees, but not whom it only supervises', () => {
    expect([...directory.descendantsOf('city.hall')].sort()).toEqual([
      'city.hall',
      'city.library',
      'north.hall',
      'north.library',
    ])
    const supervised = aCity()
    const bodies = supervised.bodies.map((body) =>
      body.id === 'north.library' ? { ...body, superiorRelation: 'supervises' as const, ledBy: undefined } : body,
    )
    expect(buildDirectory({ ...supervised, bodies }).descendantsOf('city.library')).toEqual(['city.library'])
  })

  it('follows a dissolved unit to whoever stands for it today, also when that one was dissolved too', () => {
    const city = aCity()
    const units = city.units.map((unit) => {
      if (unit.id === 'north.library.archive') return { ...unit, active: false, successor: 'north.library.desk' }
      if (unit.id === 'north.library.desk')
        return { ...unit, active: false, isDoor: false, successor: 'city.library.desk' }
      return unit
    })
    const later = buildDirectory({ ...city, units })
    expect(later.successorOf('north.library.archive')?.id).toBe('city.library.desk')
    expect(later.doorOf('library', '990001').id).toBe('city.library.desk')
  })

  it('searches by any part of a name and leaves out what was dissolved', () => {
    expect(directory.search('北 档案').map((unit) => unit.id)).toEqual(['north.library.archive'])
  })
})

describe('the check of a city', () => {
  it('tells all faults at once, each with the id that has it', () => {
    const city = aCity()
    const faults = faultsOfCity({
      ...city,
      bodies: [
        ...city.bodies,
        { id: 'east.library', kind: 'library', name: { zh: '东', en: 'East' }, region: '990009' },
      ],
      units: [...city.units, libraryUnit('ghost.desk', 'ghost', '990001')],
    })
    expect(faults.join('\n')).toContain('Body east.library sits in 990009')
    expect(faults.join('\n')).toContain('Unit ghost.desk belongs to ghost')
    expect(faults.join('\n')).toContain('Body east.library has 0 doors')
  })
})
