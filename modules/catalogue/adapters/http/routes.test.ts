import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../application/create-catalogue.ts'
import { libraryCard, libraryLimits } from '../../domain/library-card.ts'
import { catalogueRoutes } from './routes.ts'

const catalogue = createCatalogue({
  now: () => new Date('2026-03-02T00:00:00Z'),
  definitions: [{ path: 'services/library-card/definition.ts', definition: libraryCard }],
  limits: libraryLimits,
})
const app = fastify().register(catalogueRoutes(catalogue))

describe('the public list of services', () => {
  it('lists what the city offers', async () => {
    const answer = await app.inject('/services')
    expect(answer.json().services).toMatchObject([
      { code: 'libraryCard', version: 1, level: 'phone', title: { zh: '借书证争议' } },
    ])
  })

  it('shows a service with its page and form, and keeps to itself how fields are guarded', async () => {
    const answer = await app.inject('/services/libraryCard')
    expect(answer.statusCode).toBe(200)
    expect(answer.json().form[0].fields[0]).toMatchObject({
      name: 'card',
      kind: 'text',
      optional: false,
      why: { en: 'To find the record.' },
    })
    expect(answer.json().form[1].fields[1].when).toEqual({ is: 'field', field: 'kind', op: 'equals', value: 'dog' })
    expect(answer.body).not.toMatch(/hiddenFrom|"personal"|"searched"/)
  })

  it('draws its states', async () => {
    const answer = await app.inject('/services/libraryCard/diagram.svg?lang=en')
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(answer.body).toContain('Library card dispute')
  })
})
