import type { Logger } from '../log/index.ts'

/** Something that empties little by little; the answer says how much it moved. */
export interface Drain {
  readonly name: string
  /** Milliseconds to rest between two turns, so that more goes together; none unless told. */
  readonly rest?: number
  work(): Promise<number>
}

export interface DrainLoop {
  /** Look now instead of at the next turn. */
  nudge(): void
  stop(): Promise<void>
}

/** Milliseconds between looks when there was nothing, and after a failure. */
const pauses = { idle: 500, failed: 5_000 }

/** Works a drain for as long as the process lives: again while there is something, else after a pause. */
export function drainLoop(drain: Drain, log: Logger): DrainLoop {
  let stopping = false
  let wake = () => {}
  let nudged = false
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (nudged || stopping) return resolve()
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    }).then(() => {
      nudged = false
    })
  const run = async () => {
    while (!stopping) {
      const moved = await drain.work().catch((error) => {
        log.error({ err: error, drain: drain.name }, 'a drain failed')
        return -1
      })
      if (moved <= 0) await pause(moved < 0 ? pauses.failed : pauses.idle)
      else if (drain.rest !== undefined) await pause(drain.rest)
    }
  }
  const running = run()
  return {
    nudge() {
      nudged = true
      wake()
    },
    async stop() {
      stopping = true
      wake()
      await running
    },
  }
}
