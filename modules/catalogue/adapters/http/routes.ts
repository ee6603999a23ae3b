import { no } from '@gongdao/platform/answer'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import type { Catalogue } from '../../application/create-catalogue.ts'
import { ServiceDetail, ServiceSummary } from '../../contract/index.ts'
import { drawDefinition } from '../../domain/draw-definition/index.ts'
import { presentService, presentSummary } from './present-service.ts'

const Drawing = { description: 'The drawing', content: { 'image/svg+xml': { schema: Type.String() } } }
const Code = Type.Object({ code: Type.String({ minLength: 1, maxLength: 64 }) })

/** The public services: a list, each with its page and form, and the drawing of its states. No personal data. */
export function catalogueRoutes(catalogue: Pick<Catalogue, 'list' | 'current' | 'limitTitle'>): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/services',
      {
        schema: {
          operationId: 'listServices',
          summary: 'The public services that this city offers',
          tags: ['catalogue'],
          response: { 200: Type.Object({ services: Type.Array(ServiceSummary) }) },
        },
      },
      async () => ({ services: catalogue.list().map(presentSummary) }),
    )

    app.get<{ Params: { code: string } }>(
      '/services/:code',
      {
        schema: {
          operationId: 'getService',
          summary: 'A service: who, what you need, how long, cost, law, and its form',
          tags: ['catalogue'],
          params: Code,
          response: { 200: ServiceDetail },
        },
      },
      async (request, reply) => {
        const compiled = catalogue.current(request.params.code)
        if (!compiled) return sendRefusal(reply, no('catalogue/no-such-service', { service: request.params.code }))
        return presentService(compiled)
      },
    )

    app.get<{ Params: { code: string }; Querystring: { lang?: 'zh' | 'en' } }>(
      '/services/:code/diagram.svg',
      {
        schema: {
          operationId: 'drawService',
          summary: 'The states of a service, drawn',
          tags: ['catalogue'],
          params: Code,
          querystring: Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }),
          response: { 200: Drawing },
        },
      },
      async (request, reply) => {
        const compiled = catalogue.current(request.params.code)
        if (!compiled) return sendRefusal(reply, no('catalogue/no-such-service', { service: request.params.code }))
        const lang = request.query.lang ?? request.language ?? 'zh'
        return reply
          .type('image/svg+xml; charset=utf-8')
          .header('cache-control', 'public, max-age=300')
          .header('content-language', lang === 'zh' ? 'zh-CN' : 'en')
          .send(drawDefinition(compiled.definition, lang, { limitTitle: catalogue.limitTitle }))
      },
    )
  }
}
