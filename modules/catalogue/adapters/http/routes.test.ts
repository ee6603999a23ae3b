import { buildHttp, registerRefusals } from '@gongdao/platform/http'
import { afterAll, describe, expect, it } from 'vitest'
import { createCatalogue } from '../../application/create-catalogue.ts'
import { libraryCard, libraryLimits } from '../../domain/library-card.ts'
import { refusals } from './refusals.ts'
import { catalogueRoutes } from './routes.ts'

const catalogue = createCatalogue({
  now: () => new Date('2026-03-02T00:00:00Z'),
  definitions: [{ path: 'services/library-card/definition.ts', definition: libraryCard }],
  limits: libraryLimits,
})
const app = await buildHttp({ requestsPerMinute: false })
registerRefusals(app, refusals)
await app.register(catalogueRoutes(catalogue))
afterAll(() => app.close())

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
    expect(answer.body).toContain('library time lib.decide')
  })

  it('says what to do where there is no such service, in the language of the reader', async () => {
    for (const address of ['/services/unicorn', '/services/unicorn/diagram.svg', '/services/__proto__']) {
      const answer = await app.inject({
        url: address,
        headers: { 'accept-language': 'en', accept: 'application/json' },
      })
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({
        code: 'catalogue/no-such-service',
        detail: expect.stringContaining('tell us what happened'),
      })
    }
  })

  it('refuses a language that it does not draw in', async () => {
    expect((await app.inject('/services/libraryCard/diagram.svg?lang=xx')).statusCode).toBe(400)
  })
})
