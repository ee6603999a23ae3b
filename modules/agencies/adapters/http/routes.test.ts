import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { buildDirectory } from '../../domain/directory.ts'
import { aCity } from '../../domain/library-city.ts'
import { agenciesRoutes } from './routes.ts'

const app = fastify().register(agenciesRoutes(buildDirectory(aCity())))

describe('the public directory', () => {
  it('lists regions and bodies', async () => {
    const regions = await app.inject('/regions')
    expect(regions.json().regions).toEqual(aCity().regions)
    const bodies = await app.inject('/bodies?region=990001')
    expect(bodies.json().bodies.map((body: { id: string }) => body.id)).toEqual(['north.hall', 'north.library'])
  })

  it('finds units by words, body and kind, with their windows', async () => {
    const found = await app.inject(`/units?q=${encodeURIComponent('档案')}&body=north.library`)
    expect(found.json().units.map((unit: { id: string }) => unit.id)).toEqual(['north.library.archive'])
    const ofKind = await app.inject('/units?kind=library&region=990001')
    expect(ofKind.json().units[0].windows[0].name.zh).toBe('大厅')
  })

  it('names the units that are asked for by id, and leaves out those that there are not', async () => {
    const found = await app.inject('/units?ids=north.library.archive,nobody,north.library.archive')
    expect(found.json().units.map((unit: { id: string }) => unit.id)).toEqual(['north.library.archive'])
  })

  it('comes in pages: all of them, each once', async () => {
    const ids: string[] = []
    let next: string | undefined = '0'
    while (next !== undefined) {
      const answer = await app.inject(`/units?limit=2&cursor=${next}`)
      const page: { units: { id: string }[]; next?: string } = answer.json()
      expect(page.units.length).toBeLessThanOrEqual(2)
      ids.push(...page.units.map((unit) => unit.id))
      next = page.next
    }
    const active = aCity().units.filter((unit) => unit.active)
    expect(active.length).toBeGreaterThan(2)
    expect(ids).toEqual(active.map((unit) => unit.id))
  })

  it('refuses a query that is longer than a name can be', async () => {
    const answer = await app.inject(`/units?q=${'a'.repeat(61)}`)
    expect(answer.statusCode).toBe(400)
  })
})
