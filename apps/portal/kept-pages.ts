import { type ReadyAnswer, readyAnswer } from '@gongdao/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCookie } from './forms/cookies.ts'

/** What such a page tells changes with the day, with a definition, or with figures that are hours old. */
const freshFor = 60_000
const mostPages = 300

interface Kept {
  readonly page: ReadyAnswer
  readonly until: number
}

/**
 * Pages that are the same for everybody who is not signed in: drawn and compressed once a minute. Nothing on them is anybody's:
 * they are drawn without a session and without a form token, for an address without a query.
 */
export class KeptPages {
  private readonly pages = new Map<string, Kept>()
  private readonly awaited = new WeakMap<FastifyReply, string>()
  private readonly now: () => Date

  constructor(now: () => Date) {
    this.now = now
  }

  /** The page that is kept for this request, if one is; else what is drawn for it now will be. */
  find(request: FastifyRequest, reply: FastifyReply): ReadyAnswer | undefined {
    const size = readCookie(request, 'type') === 'large' ? 'large' : 'ordinary'
    const name = `${request.language} ${size} ${request.url}`
    const kept = this.pages.get(name)
    if (kept && kept.until > this.now().getTime()) return kept.page
    this.awaited.set(reply, name)
    return undefined
  }

  /** Keeps what was drawn, where it was awaited, and hands it back ready to be sent. */
  keep(reply: FastifyReply, text: string): ReadyAnswer | undefined {
    const name = this.awaited.get(reply)
    if (name === undefined) return undefined
    if (this.pages.size >= mostPages) this.pages.clear()
    const page = readyAnswer(text)
    this.pages.set(name, { page, until: this.now().getTime() + freshFor })
    return page
  }
}
