import { ApiProblem, type Problem } from './problem.ts'

export interface ApiOptions {
  /** Default `/api/v1`. */
  readonly base?: string
  readonly fetch?: typeof globalThis.fetch
  /** The reader's language, asked at every call. */
  readonly language?: () => 'zh' | 'en'
  /** Told when the session has ended, so that a face can ask for sign-in without losing the page. */
  readonly onSignedOut?: () => void
}

export interface Call {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export type Caller = <T>(path: string, call?: Call) => Promise<T>

const unreachable: Problem = {
  type: '/problems/unreachable',
  code: 'unreachable',
  status: 0,
  title:
    '连接不上服务器。请检查网络后再试，您填的内容还在。 / The server cannot be reached. Nothing you typed is lost.',
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body = isJson ? ((await response.json().catch(() => undefined)) as Problem | undefined) : undefined
  return new ApiProblem(
    body ?? { type: '/problems/unknown', title: response.statusText || 'error', status: response.status },
    retryAfter,
  )
}

/** One way to call the API: JSON in and out, cookies along, problems thrown as `ApiProblem`. */
export function createCaller(options: ApiOptions = {}): Caller {
  const base = options.base ?? '/api/v1'
  return async <T>(path: string, call: Call = {}): Promise<T> => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(call.query ?? {}))
      if (value !== undefined) query.set(name, String(value))
    const fetch = options.fetch ?? globalThis.fetch
    const response = await fetch(`${base}${path}${query.size ? `?${query}` : ''}`, {
      method: call.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(options.language ? { 'accept-language': options.language() === 'en' ? 'en' : 'zh-CN' } : {}),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    }).catch((fault: unknown) => {
      if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
      throw new ApiProblem(unreachable)
    })
    if (response.status === 401) options.onSignedOut?.()
    if (!response.ok) throw await problemOf(response)
    if (response.status === 204) return undefined as T
    return (await response.json()) as T
  }
}
