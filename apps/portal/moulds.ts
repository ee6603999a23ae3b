import { randomBytes } from 'node:crypto'
import type { Mould } from '@gongdao/platform/http'

/** What is one browser's own on a page that is otherwise kept. */
export type Own = 'token' | 'draft'

/** What stands for it while the page is drawn: no text of anybody's can hold this, and it passes through addresses as it is. */
export const marks: Readonly<Record<Own, string>> = {
  token: `token-${randomBytes(18).toString('hex')}`,
  draft: `draft-${randomBytes(18).toString('hex')}`,
}

/** A page is drawn anew after this time at the latest. */
const freshFor = 60_000
/** Bytes of all of them together. */
const mostBytes = 2 * 1024 * 1024

/**
 * Pages that were drawn, with holes for what is one browser's own; those that were not asked for longest go first. The name says
 * everything else that the page shows, and whose it is.
 */
export class KeptMoulds {
  private readonly moulds = new Map<string, { readonly mould: Mould; readonly until: number }>()
  private readonly now: () => Date
  private bytes = 0

  constructor(now: () => Date) {
    this.now = now
  }

  find(name: string): Mould | undefined {
    const found = this.moulds.get(name)
    if (!found) return undefined
    this.forget(name)
    const { until } = found
    const now = this.now().getTime()
    if (until <= now || until > now + freshFor) return undefined
    this.put(name, found)
    return found.mould
  }

  keep(name: string, mould: Mould): void {
    this.forget(name)
    if (mould.bytes > mostBytes / 10) return
    this.put(name, { mould, until: this.now().getTime() + freshFor })
    for (const oldest of this.moulds.keys()) {
      if (this.bytes <= mostBytes) break
      this.forget(oldest)
    }
  }

  private put(name: string, kept: { readonly mould: Mould; readonly until: number }): void {
    this.moulds.set(name, kept)
    this.bytes += kept.mould.bytes + name.length
  }

  private forget(name: string): void {
    const found = this.moulds.get(name)
    if (!found) return
    this.moulds.delete(name)
    this.bytes -= found.mould.bytes + name.length
  }
}
