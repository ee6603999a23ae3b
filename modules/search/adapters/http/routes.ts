import type { Person } from '@gongdao/people/contract'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync } from 'fastify'
import { type Static, Type } from 'typebox'
import { SearchPage } from '../../contract/index.ts'
import type { Search } from '../../index.ts'

const id = (description: string) => Type.Optional(Type.String({ maxLength: 80, description }))

const SearchQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'words, or a part of a number or name' })),
  service: id('code of the service'),
  phase: id('public phase'),
  unit: id('responsible unit'),
  region: id('division code'),
  cursor: Type.Optional(Type.String({ maxLength: 400, description: 'the `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
})

/** `GET /search`. */
export function searchRoutes(search: Search): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/search',
      {
        schema: {
          operationId: 'searchMatters',
          summary: 'Matters that I may see, newest first; counts are capped at 1000',
          tags: ['search'],
          querystring: SearchQuery,
          response: { 200: SearchPage },
        },
      },
      async (request, reply) => {
        const answer = await search.find(request.person as Person, request.query as Static<typeof SearchQuery>)
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
    )
  }
}
