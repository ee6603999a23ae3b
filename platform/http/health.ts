import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics/index.ts'

/** Whether this server can do its work now, part by part. */
export interface Readiness {
  readonly ready: boolean
  readonly parts: Readonly<Record<string, 'ready' | 'waiting' | 'down'>>
}

/** `/livez` (the process answers), `/readyz` (send it requests) and `/metrics`. */
export function addHealth(app: FastifyInstance, ready: () => Promise<Readiness>, metrics: Metrics): void {
  const hidden = { schema: { hide: true } as Record<string, unknown> }
  app.get('/livez', hidden, async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }))
  app.get('/readyz', hidden, async (_request, reply) => {
    const state = await ready()
    reply.header('cache-control', 'no-store')
    if (!state.ready) reply.code(503).header('retry-after', '5')
    return state
  })
  app.get('/metrics', hidden, async (_request, reply) =>
    reply
      .type(metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text()),
  )
}
