import { carry } from './carry.ts'

/** What a sign-in library answers, with the cookies that must reach the person's browser. */
export interface Asked {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly setCookie: string[]
  readonly retryAfter?: number
}

/** The header in which the person's address is handed to the library, so that its rate limits hold per address. */
export const addressHeader = 'x-gongdao-address'

/** Who asks: her cookies and her address. */
export interface Asker {
  readonly cookie?: string
  readonly address?: string
}

/**
 * Asks the library through its own handler, as a request: only so do its rate limits, origin check and second factor hold
 * (its programmatic API skips them).
 */
export async function ask(
  auth: { handler: (request: Request) => Promise<Response> },
  publicUrl: string,
  path: string,
  body: object,
  asker: Asker,
): Promise<Asked> {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: new URL(publicUrl).origin,
    [addressHeader]: asker.address ?? '0.0.0.0',
  })
  if (asker.cookie) headers.set('cookie', asker.cookie)
  const url = new URL(`/api/auth${path}`, publicUrl)
  const { response, text } = await carry(async () => {
    const answer = await auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
    return { response: answer, text: await answer.text() }
  })
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : {},
    setCookie: response.headers.getSetCookie(),
    ...(response.status === 429 ? { retryAfter: Number(response.headers.get('x-retry-after') ?? 60) } : {}),
  }
}
