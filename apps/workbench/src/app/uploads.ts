import { ApiProblem, isOffline, isUnavailable } from './api.ts'

/** Bytes of one piece: small enough that a broken line costs little, large enough that a good one is used. */
const piece = 4 * 1024 * 1024
const tus = { 'tus-resumable': '1.0.0' }
const mostTries = 6

const encoded = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

async function call(url: string, init: RequestInit): Promise<Response> {
  const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'
  const headers = { ...(init.headers as Record<string, string>), 'accept-language': language }
  const response = await fetch(url, { credentials: 'same-origin', ...init, headers }).catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new ApiProblem({ type: '/problems/unreachable', code: 'unreachable', status: 0, title: 'unreachable' })
  })
  if (response.ok) return response
  const body = await response.json().catch(() => undefined)
  throw new ApiProblem(body ?? { type: '/problems/unknown', title: response.statusText, status: response.status })
}

/** Soon, or as soon as the browser knows that the line is back. */
const aWhile = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      window.removeEventListener('online', end)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
  })

/**
 * A browser sends a piece again by itself when its connection breaks; the server has some or all of it already, and says
 * that this is not where the upload stands. Then it is asked where it does.
 */
const elsewhere = new Error('the upload stands elsewhere')
const isElsewhere = (fault: unknown): boolean =>
  fault instanceof ApiProblem && ['documents/upload-offset', 'documents/upload-gone'].includes(fault.code)

/** How an upload stands, told to whoever draws it. */
export interface Course {
  /** From 0 to 1. */
  readonly share: number
  /** The line is broken; it is tried again by itself. */
  readonly waits: boolean
}

/**
 * One file on its way by the tus protocol, in pieces. A lost connection is tried again from where the server stands, so
 * nothing is sent twice; after the last try `send` throws, and `send` called again goes on from there too.
 */
export class Upload {
  readonly file: File
  readonly #told: (course: Course) => void
  readonly #ended = new AbortController()
  #url: string | undefined

  constructor(file: File, told: (course: Course) => void) {
    this.file = file
    this.#told = told
  }

  /** Sends what is missing and gives the document's id. Throws `ApiProblem` with the reason in the reader's language. */
  async send(): Promise<string> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        // A new address starts at nothing; a known one is asked how far it got.
        const start = this.#url === undefined ? 0 : await this.#arrived()
        this.#url ??= await this.#begin()
        await this.#sendFrom(start)
        return this.#url.replace(/\/+$/, '').split('/').at(-1) ?? ''
      } catch (fault) {
        if (attempt >= mostTries) throw fault
        if (fault === elsewhere) continue
        if (!(isOffline(fault) || isUnavailable(fault))) throw fault
        this.#told({ share: this.#share, waits: true })
        await aWhile(500 * 2 ** attempt)
      }
    }
  }

  /** Gives it up; what had arrived is forgotten. */
  giveUp(): void {
    this.#ended.abort()
    if (this.#url) void call(this.#url, { method: 'DELETE', headers: tus }).catch(() => undefined)
  }

  #share = 0

  async #begin(): Promise<string> {
    const metadata = `filename ${encoded(this.file.name)},filetype ${encoded(this.file.type || 'application/octet-stream')}`
    const made = await call('/api/v1/uploads', {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(this.file.size), 'upload-metadata': metadata },
      signal: this.#ended.signal,
    })
    return made.headers.get('location') ?? ''
  }

  async #arrived(): Promise<number> {
    const response = await call(this.#url!, { method: 'HEAD', headers: tus, signal: this.#ended.signal })
    return Number(response.headers.get('upload-offset') ?? 0)
  }

  async #sendFrom(start: number): Promise<void> {
    let at = start
    this.#note(at)
    while (at < this.file.size) {
      const response = await call(this.#url!, {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
        body: this.file.slice(at, at + piece),
        signal: this.#ended.signal,
      }).catch((fault: unknown) => {
        throw isElsewhere(fault) ? elsewhere : fault
      })
      at = Number(response.headers.get('upload-offset') ?? at + piece)
      this.#note(at)
    }
  }

  #note(at: number): void {
    this.#share = this.file.size === 0 ? 1 : at / this.file.size
    this.#told({ share: this.#share, waits: false })
  }
}
