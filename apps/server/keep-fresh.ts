import type { House } from './main.ts'

const pause = 60_000

/** Reads the organisation and the calendar again every minute: another server, or an operator, may have changed them. */
export function keepFresh(house: House): () => void {
  const timer = setInterval(() => {
    Promise.all([house.agencies.refresh(), house.law.refresh()]).catch((error) =>
      house.log.warn({ err: error }, 'the organisation and the calendar were not read again'),
    )
  }, pause)
  timer.unref()
  return () => clearInterval(timer)
}
