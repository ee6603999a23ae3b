import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { problemOf, sendProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What every answer says for the safety of whoever reads it: names and values in turn. */
    readonly safety: readonly string[]
  }
}

const policy = 'content-security-policy'

/**
 * Headers that keep a page to itself: only our own scripts and styles run, nobody frames us, addresses are not told on. An
 * answer may bring a policy of its own.
 */
export async function addSecurityHeaders(app: FastifyInstance, publicOrigin: string | undefined): Promise<void> {
  const headers = await securityHeaders(publicOrigin?.startsWith('https:') === true)
  app.decorate('safety', Object.entries(headers).flat())
  app.addHook('onSend', (_request, reply, _payload, next) => {
    const own = reply.getHeader(policy)
    reply.headers(headers)
    if (own !== undefined) reply.header(policy, own)
    next()
  })
}

/** The same for every answer, so helmet is asked once: on its own it puts its rules together anew for each request. */
async function securityHeaders(isHttps: boolean): Promise<Record<string, string>> {
  const app = Fastify()
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Not `no-referrer`: browsers would then send forms with `Origin: null`, and we could not tell them from a stranger's.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })
  let set: Record<string, string> = {}
  app.get('/', (_request, reply) => {
    set = { ...(reply.raw.getHeaders() as Record<string, string>) }
    return reply.send('')
  })
  await app.inject('/')
  await app.close()
  return {
    ...set,
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()',
  }
}

/**
 * Refuses writes that another site makes a browser send. Browsers say where a request comes from (Sec-Fetch-Site, Origin);
 * a client that says neither is no browser and carries no cookies it was not given on purpose.
 */
export function refuseCrossSite(app: FastifyInstance, publicOrigin: string | undefined): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (isSafe(request.method) || isOurs(request, publicOrigin)) next()
    else sendProblem(reply, problemOf(request, { code: 'http/cross-site', facts: {} }))
  })
}

const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)

function isOurs(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  const { origin } = request.headers
  if (origin !== undefined && publicOrigin !== undefined && origin === publicOrigin) return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}
