import type { Readiness } from '@gongdao/platform/http'
import type { Database } from '@gongdao/platform/postgres'

/** What load balancers are told. Stopping, or while the demonstration comes in: send nobody. */
export function readinessOf(db: Database): { ready(): Promise<Readiness>; opened(): void; stopping(): void } {
  let isStopping = false
  let isOpen = false
  return {
    async ready() {
      const database = (await answers(db)) ? 'ready' : 'down'
      const server = isStopping || !isOpen ? 'down' : 'ready'
      return { ready: database === 'ready' && server === 'ready', parts: { server, database } }
    },
    opened: () => {
      isOpen = true
    },
    stopping: () => {
      isStopping = true
    },
  }
}

/** A database that does not answer within two seconds is down for whoever waits. */
async function answers(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2_000)
  })
  const asked = db.query('select 1').then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
