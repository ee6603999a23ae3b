import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Problem } from './problem.ts'

export interface ApiWords {
  title: string
  version: string
  description?: string
  tags?: { name: string; description: string }[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the description says of a route beyond its schema: headers and bodies that the handler reads itself. */
    described?: { readonly headers?: TSchema; readonly body?: TSchema; readonly consumes?: string[] }
  }
}

const prefix = '/api/v1'

/** OpenAPI 3.1 of everything under /api/v1, at /api/openapi.json. Refusals are part of every answer's description. */
export async function addOpenApi(app: FastifyInstance, words: ApiWords): Promise<void> {
  app.addSchema(Problem)
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(prefix)) addProblems(route)
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: words.title, version: words.version, description: words.description ?? '' },
      tags: words.tags ?? [],
      servers: [{ url: '/' }],
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema.$id ?? `schema-${i}`) },
    transform: ({ schema, url, route }) => ({
      schema: url.startsWith(prefix)
        ? { ...(schema ?? {}), ...route.config?.described }
        : { ...(schema ?? {}), hide: true },
      url,
    }),
  })
  // The library tells the HEAD of a route by its name; ours has a name of its own.
  const described = () => JSON.stringify(app.swagger()).replace(/("operationId":"\w+)-head"/g, '$1"')
  let text: string | undefined
  app.get('/api/openapi.json', { schema: { hide: true } as Record<string, unknown> }, async (_request, reply) => {
    text ??= described()
    return reply.type('application/json; charset=utf-8').send(text)
  })
}

function addProblems(route: RouteOptions): void {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
  })
  const response = (route.schema?.response ?? {}) as Record<string, unknown>
  route.schema = {
    ...route.schema,
    response: {
      ...response,
      '4xx': response['4xx'] ?? problem('A refusal: what is the matter and what to do next'),
      '5xx': response['5xx'] ?? problem('We failed, or cannot be reached for a moment (503 with Retry-After)'),
    },
  }
}
