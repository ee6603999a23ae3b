import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Bench, buildCases, clerksUnit } from './cases.ts'
import { keepResults, type Large } from './keep-results.ts'
import { largeCases } from './large-cases.ts'
import { drawQuestions } from './large-questions.ts'
import { type CaseResult, compare, workFor } from './measure.ts'
import { type Product, startProduct } from './product.ts'

/** Every tenth matter is told, the others are copies under other numbers. */
const copies = 9
const rounds = 5
const city = '441200'

/**
 * Searching, listing and looking among a million matters (or as many as told). With `--data=FOLDER` the city is kept there, and one that
 * is there already is asked as it is.
 */
export async function main(words: readonly string[], root: string): Promise<number> {
  const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const matters = Number(words.find((word) => !word.startsWith('--')) ?? 1_000_000)
  const seconds = Number(option('seconds') ?? 2)
  if (!Number.isInteger(matters) || matters < 1 || !(seconds > 0)) {
    console.error('usage: node bench/start.js large [MATTERS] [--data=FOLDER] [--only=NAME] [--seconds=2]')
    return 2
  }
  const loadBefore = os.loadavg()[0]!
  const kept = option('data')
  const around = kept ? path.resolve(kept) : mkdtempSync(path.join(os.tmpdir(), 'gongdao-large-'))
  mkdirSync(around, { recursive: true })
  chmodSync(around, 0o755)
  try {
    await loadOnce(around, matters)
    const only = option('only')
    const cases = await measureAll(root, around, { seconds, ...(only ? { only } : {}) })
    const large: Large = { at: new Date().toISOString(), loadBefore, matters, rounds, secondsEach: seconds, cases }
    for (const one of cases) console.log(line(one))
    if (!only) keepResults(root, { large })
    return 0
  } finally {
    if (!kept) rmSync(around, { recursive: true, force: true })
  }
}

/** Loads the city, unless the folder says that it holds one of this size. */
async function loadOnce(around: string, matters: number): Promise<void> {
  const note = path.join(around, 'matters')
  if (existsSync(note) && readFileSync(note, 'utf8') === String(matters)) return
  if (existsSync(path.join(around, 'data'))) throw new Error(`${around} holds something else; name an empty folder.`)
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [process.argv[1]!, 'load-city', String(matters), `--copies=${copies}`], {
      env: { ...process.env, GONGDAO_DATA: path.join(around, 'data') },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Loading the city ended with ${code}.`))))
  })
  writeFileSync(note, String(matters))
}

interface Measuring {
  readonly seconds: number
  readonly only?: string
}

async function measureAll(root: string, around: string, { seconds, only }: Measuring): Promise<CaseResult[]> {
  const product = await startProduct({ root, data: around })
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  try {
    await owner.connect()
    await untilQuiet(product)
    const built = await buildCases(root, product, owner)
    await fileSome(built.bench, built.cases)
    const cases = await largeCases(built.bench, product, await drawQuestions(owner, city, clerksUnit))
    const done: CaseResult[] = []
    for (const one of cases) {
      if (only && !one.name.startsWith(only)) continue
      const title = `${one.name}, ${one.clients} clients`
      const told = (round: number) => process.stderr.write(`\r\u001b[K${title}: ${round} of ${rounds} rounds `)
      done.push(await compare(one, rounds, seconds, product, told))
      process.stderr.write('\r\u001b[K')
    }
    await built.close()
    return done
  } finally {
    await owner.end()
    await product.stop()
  }
}

/** Matters of today, with the codes of their receipts. */
async function fileSome(bench: Bench, cases: Awaited<ReturnType<typeof buildCases>>['cases']): Promise<void> {
  const filing = cases.find((one) => one.name === 'filing')!
  while (bench.filed.length < 400) await workFor(8, 0.5, filing.product)
}

/** A city that has just been loaded gives its workers something to do; what they cost is not what is measured here. */
async function untilQuiet(product: Product): Promise<void> {
  const spent = () => product.nodeTime() + product.databaseTime()
  for (const end = Date.now() + 180_000; Date.now() < end; ) {
    const before = spent()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    if (spent() - before < 400) return
  }
  console.log('The workers have not come to rest in three minutes; what follows was measured beside them.')
}

const line = (one: CaseResult): string =>
  `${`${one.name}, ${one.clients}`.padEnd(44)} ${one.perSecond.toFixed(0).padStart(6)} a second, ${one.ratio.toFixed(2)} ×, p50 ${one.p50.toFixed(1)} p95 ${one.p95.toFixed(1)} p99 ${one.p99.toFixed(1)} ms, Node ${one.nodeMs.toFixed(2)} database ${one.databaseMs.toFixed(2)} ms`
