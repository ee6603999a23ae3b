import type { FastifyReply, FastifyRequest } from 'fastify'

/** The value of one cookie of a request; a broken one counts as absent. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

export interface CookieWish {
  readonly path?: string
  /** Seconds; absent: until the browser closes; 0: forget it. */
  readonly maxAge?: number
}

/** Sets a cookie that no script reads and no other site sends along. */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  value: string,
  wish: CookieWish = {},
) {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${wish.path ?? '/'}`, 'HttpOnly', 'SameSite=Lax']
  if (wish.maxAge !== undefined) parts.push(`Max-Age=${wish.maxAge}`)
  if (request.protocol === 'https') parts.push('Secure')
  reply.header('set-cookie', parts.join('; '))
}
