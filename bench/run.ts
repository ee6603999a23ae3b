import os from 'node:os'
import pg from 'pg'
import { buildCases } from './cases.ts'
import { type Comparison, keepResults } from './keep-results.ts'
import { type Case, type CaseResult, compare } from './measure.ts'
import { type Product, startProduct } from './product.ts'

/** Compares the product with its controls, prints, draws and keeps what came out. `--quick`: within five minutes. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const unknown = words.filter((word) => word !== '--quick' && !word.startsWith('--only='))
  if (unknown.length > 0) {
    console.error(`usage: npm run bench [-- --quick] [--only=NAME]; there is no ${unknown[0]}`)
    return 2
  }
  const quick = words.includes('--quick')
  const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length)
  const rounds = 5
  const seconds = quick ? 1.5 : 10
  const loadBefore = os.loadavg()[0]!
  if (loadBefore > 0.5)
    console.log(
      `The machine is busy (load ${loadBefore.toFixed(1)}): read the ratios, not the numbers, and not too closely.`,
    )
  console.log('Starting the product …')
  const product = await startProduct({ root })
  try {
    const memory = product.memory()
    const cases = await measureAll(root, product, { rounds, seconds, ...(only ? { only } : {}) })
    const results: Comparison = {
      at: new Date().toISOString(),
      machine: { processors: os.cpus().length, model: os.cpus()[0]?.model ?? '', node: process.version },
      ...{ loadBefore, quick, rounds, secondsEach: seconds, cases },
      memory: [memory, product.memory()],
    }
    console.log(table(results))
    if (!only) keepResults(root, results)
    return 0
  } finally {
    await product.stop()
  }
}

interface Measuring {
  readonly rounds: number
  readonly seconds: number
  readonly only?: string
}

async function measureAll(root: string, product: Product, measuring: Measuring) {
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  try {
    await owner.connect()
    const built = await buildCases(root, product, owner)
    const done = await measureEach(built.cases, product, measuring)
    await built.close()
    return done
  } finally {
    await owner.end()
  }
}

async function measureEach(cases: readonly Case[], product: Product, { rounds, seconds, only }: Measuring) {
  const done: CaseResult[] = []
  for (const one of cases) {
    if (only && !isWanted(one.name, only)) continue
    const title = `${one.name}, ${one.clients} clients`
    const told = (round: number) => process.stderr.write(`\r${title}: ${round} of ${rounds} rounds `)
    done.push(await compare(one, rounds, seconds, product, told))
    process.stderr.write('\r\u001b[K')
  }
  return done
}

/** A case by its name or the beginning of it (`portal`). Most cases read what the first one filed; pages bring their own. */
const isWanted = (name: string, only: string): boolean =>
  name.startsWith(only) || (name === 'filing' && !only.startsWith('portal'))

function table({ cases, memory }: Comparison): string {
  const lines = [
    ['case', 'clients', 'per s', 'control', 'ratio', 'p50', 'p95', 'p99', 'longest gap', 'Node ms', 'database ms'],
    ...cases.map((one) => [
      one.name,
      String(one.clients),
      one.perSecond.toFixed(0),
      one.control.toFixed(0),
      one.ratio.toFixed(2),
      ...[one.p50, one.p95, one.p99, one.longestGap].map((each) => each.toFixed(1)),
      one.nodeMs.toFixed(2),
      one.databaseMs.toFixed(2),
    ]),
  ]
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  const text = lines.map((line) => line.map((each, at) => (at ? each.padStart(widths[at]!) : each.padEnd(widths[at]!))))
  return `${text.map((line) => line.join('  ')).join('\n')}\nNode: ${memory[0].toFixed(0)} MiB before, ${memory[1].toFixed(0)} MiB after.`
}
