import type { Person } from '@gongdao/people/contract'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync } from 'fastify'
import { type Static, Type } from 'typebox'
import { Board, PublicFigures } from '../../contract/index.ts'
import type { Insight } from '../../index.ts'

const BoardQuery = Type.Object({
  region: Type.Optional(Type.String({ maxLength: 12, description: 'division code; the regions inside it count too' })),
  body: Type.Optional(Type.String({ maxLength: 80, description: 'one body' })),
})

/** `GET /board` for who watches over a body; `GET /public/figures` for everybody. */
export function insightRoutes(insight: Insight, city: string): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/board',
      {
        schema: {
          operationId: 'showBoard',
          summary: 'How units keep the time of the law: agencies are watched, never people',
          tags: ['insight'],
          querystring: BoardQuery,
          response: { 200: Board },
        },
      },
      async (request, reply) => {
        const answer = await insight.board(request.person as Person, request.query as Static<typeof BoardQuery>)
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
    )

    app.get(
      '/public/figures',
      {
        schema: {
          operationId: 'publicFigures',
          summary: 'Figures by body and service for everybody; cells below five are suppressed',
          tags: ['insight'],
          response: { 200: PublicFigures },
        },
      },
      async (_request, reply) => {
        reply.header('cache-control', 'public, max-age=300')
        return insight.publicFigures(city)
      },
    )
  }
}
