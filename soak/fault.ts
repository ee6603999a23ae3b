import type { Stage } from './act.ts'
import type { City } from './city.ts'
import type { Dice } from './dice.ts'

/** What the run measures: milliseconds until the city served again, without anybody's help where it was the database. */
export interface Figures {
  readonly restart: number[]
  readonly database: number[]
}

/** Where a fault strikes. */
export interface Ground {
  readonly city: City
  readonly stage: Stage
  readonly dice: Dice
  readonly figures: Figures
  /** Seconds for which something is stopped, swallowed or full. */
  readonly seconds: number
  /** What a fault itself saw and must not be, in words. */
  readonly findings: string[]
  say(line: string): void
}

/** One way in which a machine breaks. People go on acting while it strikes; it returns when the city serves again. */
export interface Fault {
  /** Before anybody acts: another line to the database, another clock. */
  prepare?(ground: Ground): Promise<void>
  strike(ground: Ground): Promise<void>
  /** Back to the usual, after the acts. */
  after?(ground: Ground): Promise<void>
}

/** So long a city may take to serve again before the run gives up; the figures say how long it took. */
export const patience = 120_000

export const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1_000))

/** Starts the application again as usual. */
export async function startAgain({ city, figures }: Ground): Promise<void> {
  figures.restart.push(await city.start())
}
