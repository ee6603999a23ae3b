import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Thrown when somebody asks too often; carries how many seconds to wait. */
export class TooManyRequests extends Error {
  readonly statusCode = 429
  readonly after: number
  constructor(after: number) {
    super('Too many requests')
    this.name = 'TooManyRequests'
    this.after = after
  }
}

/**
 * Limits requests per address and minute, in this process. A route may be stricter: `config: { rateLimit: { max, timeWindow } }`.
 * Answers carry `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers).
 */
export async function addRateLimits(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    ipv6Subnet: 64,
    allowList: (request) => isForMachines(request.url) || request.url.startsWith('/assets/'),
    errorResponseBuilder: (_request, context) => new TooManyRequests(Math.ceil(context.ttl / 1000)),
  })
  app.addHook('onSend', (_request, reply, _payload, next) => {
    renameHeaders(reply)
    next()
  })
}

const isForMachines = (url: string): boolean => /^\/(livez|readyz|metrics)(\?|$)/.test(url)

/** As the newer draft names them. Nothing to do where no limit was told. */
export function renameHeaders(reply: FastifyReply): void {
  if (!reply.hasHeader('ratelimit-limit')) return
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = reply.getHeader(`ratelimit-${name}`)
    reply.removeHeader(`ratelimit-${name}`)
    return value
  })
  reply.header('ratelimit-policy', `"default";q=${limit};w=60`)
  reply.header('ratelimit', `"default";r=${remaining};t=${reset}`)
}
