import { randomUUID } from 'node:crypto'
import { file } from './people.ts'

/** What a city's people ask in a moment: mostly pages and views, every tenth a filing. */
export interface Traffic {
  /** Answers by status; 0: no answer at all. */
  readonly statuses: Map<number, number>
  /** What was refused, failed or not answered, and in which chapter. */
  readonly faults: string[]
  sent(): number
  /** What happens from here on. */
  chapter(name: string): void
  /** Milliseconds the slowest answer took. */
  slowest(): number
  stop(): Promise<void>
}

/** Sends so many requests a second, turn by turn to the servers that are open now, whether or not earlier ones were answered. */
export function traffic(wish: { perSecond: number; cookie: string; servers(): readonly string[] }): Traffic {
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const numbers: string[] = []
  const open = new Set<Promise<void>>()
  let sent = 0
  let slowest = 0
  let chapter = ''

  const once = async (origin: string, nth: number) => {
    const began = performance.now()
    const what = nth % 10 === 0 ? 'filing' : pathOf(nth, numbers)
    let status = 0
    try {
      const answer =
        what === 'filing'
          ? await file(origin, wish.cookie, randomUUID())
          : await fetch(origin + what, { headers: { cookie: wish.cookie }, signal: AbortSignal.timeout(60_000) })
      status = answer.status
      const body = await answer.text()
      if (what === 'filing' && answer.ok) numbers.push(JSON.parse(body).number)
      if (status >= 400) faults.push(`${chapter}: ${what}: ${status} ${body.slice(0, 300)}`)
    } catch (error) {
      faults.push(`${chapter}: ${what}: ${error}`)
    }
    slowest = Math.max(slowest, performance.now() - began)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const began = performance.now()
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - began) * wish.perSecond) / 1_000)
    // A machine that cannot follow is not buried: what it does at once has an end.
    while (sent < due && open.size < 16) {
      const servers = wish.servers()
      const asked = once(servers[sent % servers.length]!, sent).finally(() => open.delete(asked))
      open.add(asked)
      sent += 1
    }
  }, 5)
  return {
    statuses,
    faults,
    sent: () => sent,
    chapter(name) {
      chapter = name
    },
    slowest: () => slowest,
    async stop() {
      clearInterval(timer)
      await Promise.all(open)
    },
  }
}

function pathOf(nth: number, numbers: readonly string[]): string {
  const number = numbers[nth % Math.max(1, numbers.length)]
  const paths = ['/api/v1/services', '/services/petition', '/api/v1/me', '/']
  return number !== undefined && nth % 3 !== 0 ? `/api/v1/matters/${number}` : paths[nth % paths.length]!
}
