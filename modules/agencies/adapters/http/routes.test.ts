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

  it('refuses a query that is longer than a name can be', async () => {
    const answer = await app.inject(`/units?q=${'a'.repeat(61)}`)
    expect(answer.statusCode).toBe(400)
  })
})
