import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** How many wrong numbers and codes may be tried, and within how long. */
export interface GuessLimits {
  /** By one person, or from one address where nobody is signed in. */
  readonly byAsker: number
  /** Wrong codes for one number, wherever they come from. */
  readonly byNumber: number
  readonly seconds: number
}

const usual: GuessLimits = { byAsker: 30, byNumber: 10, seconds: 600 }

/** Wrong tries within a stretch of time. Kept in this process, and never more of them than a flood may make us keep. */
class Tries {
  private readonly since = new Map<string, { count: number; until: number }>()
  private readonly most = 50_000

  /** Seconds to wait; 0: another try may be made. */
  wait(key: string, limit: number, now: number): number {
    const found = this.since.get(key)
    if (!found || found.until <= now || found.count < limit) return 0
    return Math.ceil((found.until - now) / 1000)
  }

  count(key: string, seconds: number, now: number): number {
    const found = this.since.get(key)
    if (found && found.until > now) return ++found.count
    if (this.since.size >= this.most) this.forgetOldest(now)
    this.since.set(key, { count: 1, until: now + seconds * 1000 })
    return 1
  }

  private forgetOldest(now: number): void {
    for (const [key, { until }] of this.since) if (until <= now) this.since.delete(key)
    for (const key of this.since.keys()) {
      if (this.since.size < this.most) break
      this.since.delete(key)
    }
  }
}

/**
 * Slows whoever guesses numbers and codes of matters, on the API and on the pages: after too many wrong ones 429 with
 * Retry-After. Who has opened a number with its code goes on doing so while others guess at it.
 */
export function slowGuessing(app: FastifyInstance, now: () => number, limits: GuessLimits = usual): void {
  const asked = new Tries()
  const guessed = new Tries()
  const opened = new Tries()

  app.addHook('preHandler', (request, reply, next) => {
    const guess = guessOf(request)
    const seconds = guess ? waitFor(guess, request) : 0
    if (seconds === 0) return next()
    reply.header('retry-after', String(seconds))
    sendRefusal(reply, { ok: false, code: 'http/too-many-requests', facts: { after: seconds } }).catch(next)
  })

  function waitFor(guess: Guess, request: FastifyRequest): number {
    const at = now()
    const isKnown = opened.wait(`${request.ip} ${guess.number}`, 1, at) > 0
    const byNumber = guess.hasCode && !isKnown ? guessed.wait(guess.number, limits.byNumber, at) : 0
    return Math.max(asked.wait(askerOf(request), limits.byAsker, at), byNumber)
  }

  app.addHook('onSend', (request, reply, _payload, next) => {
    const guess = isWrong(request, reply) ? guessOf(request) : undefined
    if (guess) tookWrong(guess, request, reply)
    next()
  })
  // Every answer comes by here, also one that was sent whole.
  app.addHook('onResponse', (request, reply, next) => {
    const guess = reply.statusCode < 400 ? guessOf(request) : undefined
    if (guess?.hasCode) opened.count(`${request.ip} ${guess.number}`, 86_400, now())
    next()
  })

  function tookWrong(guess: Guess, request: FastifyRequest, reply: FastifyReply): void {
    const at = now()
    const count = asked.count(askerOf(request), limits.seconds, at)
    if (guess.hasCode) guessed.count(guess.number, limits.seconds, at)
    tell(reply, limits, Math.max(0, limits.byAsker - count))
  }
}

interface Guess {
  readonly number: string
  readonly hasCode: boolean
}

/** A number that is asked for, if one is; the code that comes with it is looked at by nobody here. */
function guessOf(request: FastifyRequest): Guess | undefined {
  if (request.method === 'POST' && request.routeOptions.url === '/track') {
    const number = typeof request.body === 'string' ? new URLSearchParams(request.body).get('number') : null
    return { number: plain(number ?? ''), hasCode: true }
  }
  const { number } = (request.params ?? {}) as { number?: string }
  if (number === undefined) return undefined
  const { code } = (request.query ?? {}) as { code?: string }
  const hasCode = Boolean(request.headers['matter-code'] || code || request.headers.cookie?.includes('gongdao-code='))
  return { number: plain(number), hasCode }
}

const plain = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 64)

/** Nobody learns from the status whether number or code was wrong; both count. */
const isWrong = (request: FastifyRequest, reply: FastifyReply): boolean =>
  reply.statusCode === (request.routeOptions.url === '/track' ? 422 : 404)

/** Offices share an address: who is signed in is counted for herself. */
const askerOf = ({ person, ip }: FastifyRequest): string =>
  person && person.kind !== 'anonymous' ? `${person.kind} ${person.id}` : ip.replace(/^((?:[0-9a-f]*:){4}).*/i, '$1')

function tell(reply: FastifyReply, { byAsker, seconds }: GuessLimits, left: number): void {
  const append = (name: string, value: string) => {
    const before = reply.getHeader(name)
    reply.header(name, before === undefined ? value : `${String(before)}, ${value}`)
  }
  append('ratelimit-policy', `"guesses";q=${byAsker};w=${seconds}`)
  append('ratelimit', `"guesses";r=${left};t=${seconds}`)
}
