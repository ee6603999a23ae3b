import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../domain/library-city.ts'
import { createAgencies, migrations } from '../index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase(migrations)
})
afterAll(() => database.drop())

const open = () => createAgencies({ db: database.app, city: '990000' })

describe('loading a city', () => {
  it('gives back exactly what the data says, and doing it again changes nothing', async () => {
    const agencies = await open()
    await agencies.loadCity(aCity())
    await agencies.loadCity(aCity())
    const again = await open()
    expect(again.directory.regions()).toEqual(aCity().regions)
    expect(again.directory.bodies()).toEqual(aCity().bodies)
    expect(again.directory.units()).toEqual(aCity().units)
    expect(again.directory.windowsOf('north.library.desk')).toEqual(aCity().windows)
  })

  it('refuses data with faults and leaves the database as it was', async () => {
    const agencies = await open()
    const city = aCity()
    const broken = { ...city, units: city.units.filter((unit) => unit.id !== 'north.library.desk') }
    await expect(agencies.loadCity(broken)).rejects.toThrow('Body north.library has 0 doors')
    expect(agencies.directory.unit('north.library.desk')?.active).toBe(true)
  })

  it('refuses the data of another city', async () => {
    const agencies = await open()
    await expect(agencies.loadCity({ ...aCity(), city: '880000' })).rejects.toThrow('serves city 990000')
  })

  it('keeps two cities apart in the same tables', async () => {
    const other = await createAgencies({ db: database.app, city: '880000' })
    expect(other.directory.units()).toEqual([])
  })
})

describe('dissolving a unit', () => {
  it('lets the successor take over the door, tells the listeners, and survives the next loading', async () => {
    const agencies = await open()
    const told: unknown[] = []
    agencies.onUnitDissolved((event) => {
      told.push(event)
    })
    const answer = await agencies.dissolveUnit('north.library.desk', 'north.library.archive')
    expect(answer.ok).toBe(true)
    expect(told).toEqual([{ city: '990000', unit: 'north.library.desk', successor: 'north.library.archive' }])
    expect(agencies.directory.doorOf('library', '990001').id).toBe('north.library.archive')
    expect(agencies.directory.successorOf('north.library.desk')?.id).toBe('north.library.archive')

    const again = await agencies.dissolveUnit('north.library.desk', 'north.library.archive')
    expect(again).toMatchObject({ ok: false, code: 'agencies/already-dissolved' })
  })

  it('refuses an unknown unit, a unit as its own successor, and a backstop leaving its region', async () => {
    const agencies = await open()
    expect(await agencies.dissolveUnit('nowhere', 'city.library.desk')).toMatchObject({ code: 'agencies/no-such-unit' })
    expect(await agencies.dissolveUnit('city.library.desk', 'city.library.desk')).toMatchObject({
      code: 'agencies/needs-successor',
    })
    expect(await agencies.dissolveUnit('south.hall.office', 'city.hall.office')).toMatchObject({
      code: 'agencies/needs-successor',
    })
  })

  it('does not bring a dissolved unit back when the city is loaded again with the same unit as door', async () => {
    const agencies = await open()
    await agencies.loadCity(aCity())
    expect(agencies.directory.unit('north.library.desk')).toMatchObject({
      active: false,
      successor: 'north.library.archive',
    })
    expect(agencies.directory.doorOf('library', '990001').id).toBe('north.library.archive')
  })
})
