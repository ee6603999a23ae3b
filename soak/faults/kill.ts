import { type Fault, patience, seconds, startAgain } from '../fault.ts'

/** kill -9 of the application, twice: the second while it has just begun to work again. */
export const killApplication: Fault = {
  async strike(ground) {
    for (let time = 0; time < 2; time++) {
      await ground.city.kill()
      await startAgain(ground)
      await seconds(ground.dice.below(100) / 200)
    }
  },
}

/** kill -9 of postmaster and children at once. Nobody helps: who watches over the server starts it again. */
export const killDatabase: Fault = {
  async strike({ city, figures }) {
    const began = Date.now()
    for (const pid of city.databasePids()) killed(pid)
    // Until the application has noticed it may still say that it is ready.
    await untilNot(() => city.isReady())
    await city.untilReady(patience)
    figures.database.push(Date.now() - began)
  },
}

/** A server that was stopped goes on as if nothing had been, whatever its callers did meanwhile. */
export const stopApplication: Fault = {
  async strike({ city, seconds: count }) {
    city.signal('SIGSTOP')
    await seconds(count)
    city.signal('SIGCONT')
    await city.untilReady(patience)
  },
}

export const stopDatabase: Fault = {
  async strike({ city, seconds: count }) {
    const pids = city.databasePids()
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    try {
      await seconds(count)
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
    await city.untilReady(patience)
  },
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended when its postmaster did.
  }
}

async function untilNot(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5_000; Date.now() < end && (await holds()); ) await seconds(0.01)
}
