import { createHmac, timingSafeEqual } from 'node:crypto'
import { secretOf } from './options.ts'

/** The cookie in which the sign-in library keeps a session: its name, and the secret that signs it. */
export interface SessionCookie {
  readonly name: string
  readonly secret: string
}

/** As the library names it: marked Secure where people reach us by https. */
export const sessionCookie = (
  who: 'resident' | 'staff',
  needs: { readonly publicUrl: string; readonly secret: string },
): SessionCookie => ({
  name: `${needs.publicUrl.startsWith('https:') ? '__Secure-' : ''}gd_${who}.session_token`,
  secret: secretOf(who, needs.secret),
})

/** The cookie's value as the browser sent it; the first, where a header names it twice. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  if (header === undefined || !header.includes(name)) return undefined
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * The session's token, if its signature is ours. The library writes `token.signature` (HMAC-SHA256 in base64, then
 * percent-encoded) and reads it by WebCrypto, which costs more than the rest of a request; this reads the same.
 */
export function readToken(value: string, { secret }: SessionCookie): string | undefined {
  const plain = decoded(value)
  const dot = plain.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = plain.slice(0, dot)
  const given = Buffer.from(plain.slice(dot + 1))
  const ours = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
