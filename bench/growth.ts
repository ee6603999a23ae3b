import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { buildCases } from './cases.ts'
import { type Cost, keepResults } from './keep-results.ts'
import { meter, workFor } from './measure.ts'
import { startProduct } from './product.ts'

const clients = 8
/** Seconds in which it gets warm, and of the window that counts. */
const seconds = { warming: 15, counting: 45 }

/** What one filing costs in a city of 10,000 matters and in one of 1,000,000 (or as many as told). */
export async function main(words: readonly string[], root: string): Promise<number> {
  const [small, large] = [Number(words[0] ?? 10_000), Number(words[1] ?? 1_000_000)]
  if (!(small >= 1 && large > small)) {
    console.error('usage: node bench/start.js growth [SMALL] [LARGE]')
    return 2
  }
  const loadBefore = os.loadavg()[0]!
  const around = mkdtempSync(path.join(os.tmpdir(), 'gongdao-growth-'))
  chmodSync(around, 0o755)
  try {
    const sizes: (Cost & { matters: number })[] = []
    let there = 0
    for (const matters of [small, large]) {
      await loadCity(path.join(around, 'data'), matters - there)
      there = matters
      sizes.push({ matters, ...(await costOfFiling(root, around)) })
      console.log(JSON.stringify(sizes.at(-1)))
    }
    const [first, last] = sizes.map((one) => one.nodeMs + one.databaseMs) as [number, number]
    const ratio = last / first
    keepResults(root, { growth: { at: new Date().toISOString(), loadBefore, sizes, ratio } })
    console.log(`A filing among ${large} matters costs ${ratio.toFixed(2)} × one among ${small} (goal 1.25).`)
    return 0
  } finally {
    rmSync(around, { recursive: true, force: true })
  }
}

function loadCity(data: string, matters: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [process.argv[1]!, 'load-city', String(matters)], {
      env: { ...process.env, GONGDAO_DATA: data },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Loading the city ended with ${code}.`))))
  })
}

async function costOfFiling(root: string, data: string): Promise<Cost> {
  const product = await startProduct({ root, data })
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  try {
    await owner.connect()
    const built = await buildCases(root, product, owner)
    const { product: file } = built.cases.find((one) => one.name === 'filing')!
    await workFor(clients, seconds.warming, file)
    const { nodeMs, databaseMs, p50, p95, perSecond } = await meter(product, clients, seconds.counting, file)
    await built.close()
    return { nodeMs, databaseMs, p50, p95, perSecond }
  } finally {
    await owner.end()
    await product.stop()
  }
}
