import path from 'node:path'
import { engineActs } from '@gongdao/matters/contract'
import { services } from '@gongdao/services'
import type { Stage } from './act.ts'
import { compareAll, join, live, verify } from './chapter.ts'
import { type City, openCity } from './city.ts'
import { emptyVerdict, openComparison, type Verdict } from './compare.ts'
import { diceOf } from './dice.ts'
import type { Figures, Ground } from './fault.ts'
import { openLedger } from './ledger.ts'
import { newMemory } from './memory.ts'
import { signInPeople } from './people.ts'
import { phonesOf } from './phone.ts'
import type { Chapter } from './plan.ts'
import { type Writer, writerOf } from './write.ts'

export interface SoakWish {
  readonly root: string
  /** Empty; the city, its disks and the ledger lie there. */
  readonly folder: string
  readonly seed: number
  /** For how long something is stopped, swallowed or full. */
  readonly seconds: number
  readonly megabytes: number
  say(line: string): void
}

/** A city that is broken again and again, and the ledger beside it. */
export interface Soak {
  readonly ground: Ground
  readonly figures: Figures
  readonly tally: Map<string, number>
  readonly writer: Writer
  readonly total: Verdict
  /** Lives one chapter; answers what was found. With `isLooked` the operator's commands look at everything too. */
  live(chapter: Chapter, isLooked: boolean): Promise<Verdict>
  /** Compares everything without a fault. */
  compare(isLooked: boolean): Promise<Verdict>
  close(): Promise<void>
}

export async function openSoak(wish: SoakWish): Promise<Soak> {
  const city = await openCity(wish)
  try {
    return await openIn(city, wish)
  } catch (error) {
    await city.close()
    throw error
  }
}

async function openIn(city: City, { folder, seed, seconds, say }: SoakWish): Promise<Soak> {
  const first = await city.start()
  say(`The city is open after ${(first / 1_000).toFixed(1)} s; people sign in.`)
  const ledger = await openLedger(path.join(folder, 'ledger.jsonl'))
  const writer = writerOf(ledger)
  const petition = services.map((one) => one.definition).find(({ code }) => code === 'petition')!
  const stage: Stage = {
    seed,
    people: await signInPeople(city.ask, phonesOf(city.cluster.ownerUrl), 16),
    memory: newMemory(),
    writer,
    everyAct: [...Object.keys(petition.acts), ...engineActs],
  }
  const comparison = await openComparison(city)
  const figures: Figures = { restart: [], database: [] }
  const tally = new Map<string, number>()
  const total = emptyVerdict()
  const groundOf = (no: number): Ground => ({
    ...{ city, stage, figures, seconds, findings: [], say },
    dice: diceOf(seed, 'fault', no),
  })
  const note = (verdicts: readonly Verdict[]): Verdict => {
    const found = join(verdicts)
    for (const kind of ['lost', 'doubled', 'illegal', 'ownerless'] as const) {
      total[kind].push(...found[kind])
      for (const one of found[kind].slice(0, 10)) say(`  ${kind.toUpperCase()}: ${one}`)
    }
    return found
  }
  return {
    ground: groundOf(-1),
    ...{ figures, tally, writer, total },
    async live(chapter, isLooked) {
      const ground = groundOf(chapter.no)
      return note([await live(ground, chapter, comparison, tally), isLooked ? await verify(ground) : emptyVerdict()])
    },
    async compare(isLooked) {
      const ground = groundOf(-1)
      return note([await compareAll(ground, comparison), isLooked ? await verify(ground) : emptyVerdict()])
    },
    async close() {
      await comparison.close()
      await city.close()
      await ledger.close()
    },
  }
}
