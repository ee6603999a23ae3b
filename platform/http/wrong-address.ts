import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './language.ts'
import { problemOf, sendProblem } from './problem.ts'

/** Tells an address that does not exist (404) from one that takes other methods (405). Call before any route is added. */
export function tellWrongAddresses(app: FastifyInstance): void {
  const known = new Map<string, { matches: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const route = known.get(url) ?? { matches: patternOf(url), methods: new Set<string>() }
    for (const each of [method].flat()) route.methods.add(each)
    known.set(url, route)
  })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0]!
    const methods = [...known.values()]
      .filter((route) => route.matches.test(path))
      .flatMap((route) => [...route.methods])
    if (request.method === 'GET' && methods.includes('GET') && path.endsWith('/'))
      return reply.redirect(path.replace(/\/+$/, '') + request.url.slice(path.length), 308)
    const allowed = [...new Set(methods)].sort().join(', ')
    if (allowed === '') return sendProblem(reply, problemOf(request, { code: 'http/not-found', facts: {} }))
    reply.header('allow', allowed)
    return sendProblem(reply, problemOf(request, { code: 'http/method-not-allowed', facts: { allowed } }))
  })
}

/**
 * No thing of ours has a NUL in its name (404), and no question to us can hold one (400): PostgreSQL cannot even be asked. Call
 * after language and headers.
 */
export function tellAddressWithNul(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    const nul = request.url.indexOf('%00')
    if (nul === -1) return next()
    const code = request.url.slice(0, nul).includes('?') ? 'http/malformed' : 'http/not-found'
    void sendProblem(reply, problemOf(request, { code, facts: {} }))
  })
}

/** `/matters/:number/acts` as a pattern for whole paths. */
function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.includes(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join('/')}/?$`)
}

/** What the router cannot read: an address with half an escape in it, or with a part longer than any of ours. No hook has run yet. */
export function tellUnreadableAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  request.language = languageOf(request)
  const code = error.code === 'FST_ERR_BAD_URL' ? 'http/malformed' : 'http/not-found'
  void sendProblem(reply.header('x-request-id', request.id), problemOf(request, { code, facts: {} }))
}
