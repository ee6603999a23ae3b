import { cookieIn } from '@gongdao/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The value of one cookie of a request; a broken one counts as absent. */
export const readCookie = (request: FastifyRequest, name: string): string | undefined =>
  cookieIn(request.headers.cookie, name)

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
