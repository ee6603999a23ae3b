import os from 'node:os'
import pg from 'pg'
import { buildCases } from './cases.ts'
import { keepResults } from './keep-results.ts'
import { median, workFor } from './measure.ts'
import { startProduct } from './product.ts'

const clients = 16
const sampleEvery = 10_000

/** Lets people file for ten minutes (or as many as told) and says whether it ever stood still, and whether memory grows. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const minutes = Number(words[0] ?? 10)
  if (!Number.isInteger(minutes) || minutes < 1) {
    console.error('usage: node bench/start.js steady [MINUTES]')
    return 2
  }
  const loadBefore = os.loadavg()[0]!
  const product = await startProduct({ root })
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  const memory: number[] = []
  const longestGaps: number[] = []
  let filed = 0
  try {
    await owner.connect()
    const built = await buildCases(root, product, owner)
    const { product: file } = built.cases.find((one) => one.name === 'filing')!
    await workFor(clients, 10, file)
    const timer = setInterval(() => memory.push(product.memory()), sampleEvery)
    for (let minute = 1; minute <= minutes; minute++) {
      const stretch = await workFor(clients, 60, file)
      filed += stretch.finished
      longestGaps.push(stretch.longestGap)
      console.log(
        `minute ${minute}: ${stretch.perSecond.toFixed(0)} a second, longest gap ${stretch.longestGap.toFixed(0)} ms, ${product.memory().toFixed(0)} MiB`,
      )
    }
    clearInterval(timer)
    await built.close()
  } finally {
    await owner.end()
    await product.stop()
  }
  const half = Math.floor(memory.length / 2)
  const growth = median(memory.slice(half)) / median(memory.slice(0, half)) - 1
  keepResults(root, {
    steady: { at: new Date().toISOString(), ...{ loadBefore, minutes, filed, longestGaps, memory, growth } },
  })
  console.log(
    `${filed} filings; longest gap ${Math.max(...longestGaps).toFixed(0)} ms (goal 1500); at most ${Math.max(...memory).toFixed(0)} MiB (goal 250); second half ${(growth * 100).toFixed(1)} % above the first (goal 5 %)`,
  )
  return 0
}
