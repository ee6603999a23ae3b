import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCookie, setCookie } from './cookies.ts'

const cookieName = 'gongdao-form'
const shape = /^[0-9a-f]{32}$/

const signed = (secret: string, value: string): string =>
  createHmac('sha256', secret).update(`form:${value}`).digest('base64url')

const mostKnown = 2_000
const known = new Map<string, string>()

/** The token of a cookie. A browser asks for the same one on every page, so the last ones are kept in mind. */
function sign(secret: string, value: string): string {
  const name = `${secret} ${value}`
  const found = known.get(name)
  if (found !== undefined) return found
  const made = signed(secret, value)
  if (known.size >= mostKnown) known.delete(known.keys().next().value!)
  known.set(name, made)
  return made
}

/** The hidden token of this browser's forms; the cookie it belongs to is set when it is new. */
export function formToken(secret: string, request: FastifyRequest, reply: FastifyReply | undefined): string {
  let value = readCookie(request, cookieName)
  if (!value || !shape.test(value)) {
    value = randomBytes(16).toString('hex')
    if (reply) setCookie(request, reply, cookieName, value)
  }
  return sign(secret, value)
}

/** False when the browser says that another site sent this. */
export const isSameOrigin = (request: FastifyRequest): boolean => {
  const origin = request.headers.origin
  if (origin === undefined) return true
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    return false
  }
}

/** True when a form came from a page of ours, opened in this browser. */
export function isOurForm(secret: string, request: FastifyRequest, token: string | undefined): boolean {
  const value = readCookie(request, cookieName)
  if (!value || !token || !isSameOrigin(request)) return false
  const expected = Buffer.from(sign(secret, value))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
