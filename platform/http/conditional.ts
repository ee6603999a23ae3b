import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, no, yes } from '../answer/index.ts'

/** Says which version of a thing this answer shows. */
export function sendVersion(reply: FastifyReply, version: number): FastifyReply {
  return reply.header('etag', `"${version}"`)
}

/** The version the person looked at (If-Match): absent is 428, unreadable 400; `*` means she looked at none. */
export function seenVersion(request: FastifyRequest): Answer<number | 'any'> {
  const header = request.headers['if-match']
  if (header === undefined) return no('http/needs-version')
  if (header.trim() === '*') return yes('any')
  const version = /^\s*"(\d{1,15})"\s*$/.exec(header)?.[1]
  return version === undefined ? no('http/bad-version') : yes(Number(version))
}

/** Whether the reader already has this version (If-None-Match), so that 304 without a body is enough. */
export function hasVersion(request: FastifyRequest, version: number): boolean {
  const header = request.headers['if-none-match']
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${version}"`)
}

/** The key that makes a repeated request one effect. */
export function idempotencyKey(request: FastifyRequest): Answer<string> {
  const header = request.headers['idempotency-key']
  if (header === undefined || Array.isArray(header)) return no('http/needs-idempotency-key')
  // The draft standard writes it as a quoted string; most clients send it bare.
  const key = header.trim().replace(/^"(.*)"$/, '$1')
  return /^[\x21-\x7e]{8,128}$/.test(key) ? yes(key) : no('http/bad-idempotency-key')
}
