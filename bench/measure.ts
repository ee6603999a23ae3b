/** One stretch of work by so many clients. */
export interface Stretch {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Longest time without a finished piece of work, in milliseconds. */
  readonly longestGap: number
  readonly finished: number
}

export type Work = (client: number) => Promise<void>

/** Lets clients work for a while, each doing one thing after the other; times in milliseconds. */
export async function workFor(clients: number, seconds: number, work: Work): Promise<Stretch> {
  const took: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  let last = began
  let longestGap = 0
  const one = async (client: number) => {
    for (let now = performance.now(); now < end; ) {
      const start = now
      await work(client)
      now = performance.now()
      took.push(now - start)
      longestGap = Math.max(longestGap, now - last)
      last = now
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  const elapsed = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  return { perSecond: took.length / elapsed, ...percentiles(took), longestGap, finished: took.length }
}

const percentiles = (sorted: readonly number[]) => ({
  p50: atShare(sorted, 0.5),
  p95: atShare(sorted, 0.95),
  p99: atShare(sorted, 0.99),
})

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What is compared with what. */
export interface Case {
  readonly name: string
  readonly clients: number
  /** What the control is, in a line. */
  readonly control: string
  readonly goal?: number
  product(client: number): Promise<void>
  bare(client: number): Promise<void>
}

export interface Round {
  readonly product: Metered
  readonly control: Stretch
}

/** Milliseconds of processor time used so far. */
export interface Meter {
  nodeTime(): number
  databaseTime(): number
}

export interface Metered extends Stretch {
  /** Processor time of the product's Node process for one piece of work, in milliseconds. */
  readonly nodeMs: number
  /** That of the database server for it. */
  readonly databaseMs: number
}

/** A stretch, and what one piece of work in it cost the product's processes. */
export async function meter(of: Meter, clients: number, seconds: number, work: Work): Promise<Metered> {
  const before = [of.nodeTime(), of.databaseTime()] as const
  const stretch = await workFor(clients, seconds, work)
  const each = (time: number) => time / Math.max(1, stretch.finished)
  return { ...stretch, nodeMs: each(of.nodeTime() - before[0]), databaseMs: each(of.databaseTime() - before[1]) }
}

export interface CaseResult {
  readonly name: string
  readonly clients: number
  readonly perSecond: number
  readonly control: number
  readonly ratio: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly longestGap: number
  readonly nodeMs: number
  readonly databaseMs: number
  readonly ratios: readonly number[]
  readonly goal?: number
  readonly against: string
}

/** Product and control in turn, each first every other time; the medians of the rounds. */
export async function compare(
  one: Case,
  rounds: number,
  seconds: number,
  of: Meter,
  told: (round: number) => void,
): Promise<CaseResult> {
  const { clients } = one
  await workFor(clients, Math.min(2, seconds / 2), one.product)
  await workFor(clients, Math.min(1, seconds / 4), one.bare)
  const done: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const product = () => meter(of, clients, seconds, one.product)
    const control = () => workFor(clients, seconds, one.bare)
    if (round % 2 === 0) {
      const first = await product()
      done.push({ product: first, control: await control() })
    } else {
      const first = await control()
      done.push({ control: first, product: await product() })
    }
    told(round + 1)
  }
  return summary(one, done)
}

function summary(one: Case, done: readonly Round[]): CaseResult {
  const of = (read: (round: Round) => number) => median(done.map(read))
  const ratio = (round: Round) => round.product.perSecond / round.control.perSecond
  return {
    name: one.name,
    clients: one.clients,
    perSecond: of((round) => round.product.perSecond),
    control: of((round) => round.control.perSecond),
    ratio: of(ratio),
    p50: of((round) => round.product.p50),
    p95: of((round) => round.product.p95),
    p99: of((round) => round.product.p99),
    longestGap: Math.max(...done.map((round) => round.product.longestGap)),
    nodeMs: of((round) => round.product.nodeMs),
    databaseMs: of((round) => round.product.databaseMs),
    ratios: done.map(ratio),
    ...(one.goal === undefined ? {} : { goal: one.goal }),
    against: one.control,
  }
}
