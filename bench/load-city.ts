import { fork } from 'node:child_process'
import os from 'node:os'
import { readConfig } from '@gongdao/platform/config'
import { createLog } from '@gongdao/platform/log'
import type { Sql } from '@gongdao/platform/postgres'
import { bringInDemo } from '../apps/server/demo.ts'
import { openDatabases } from '../apps/server/open-databases.ts'
import { openHouse } from '../apps/server/open-house.ts'

/** Fewer than these are not worth another process. */
const worthAProcess = 2_000

/**
 * Fills the database of this installation (GONGDAO_DATA or DATABASE_URL) with so many matters of an invented city. Decided,
 * numbered, sealed, signed and folded by the product's own verbs, in as many processes as there are processors (each tells a
 * stretch of the city's years); only the way into the tables is COPY.
 */
export async function main(words: readonly string[], root: string): Promise<number> {
  const wanted = Number(words[0])
  const seed = Number(words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? 1)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 10_000_000 || !Number.isInteger(seed)) {
    console.error('usage: npm run bench:load-city -- COUNT [--seed=N], for example 10000, 100000 or 1000000')
    return 2
  }
  const config = readConfig({ environment: process.env, folder: root })
  const say = (line: string) => console.error(line)
  const opening = { config, root, say, log: createLog({ level: 'error' }) }
  const { house, close } = await openHouse(opening)
  const databases = await openDatabases(opening)
  try {
    await bringInDemo(house, say)
    await load(databases.owner, wanted, seed)
    return 0
  } finally {
    await databases.close()
    await close()
  }
}

async function load(owner: Sql, wanted: number, seed: number): Promise<void> {
  const began = Date.now()
  const withoutIndexes = wanted >= 50_000
  const indexes = withoutIndexes ? await dropSearchIndexes(owner) : []
  const parts = Math.max(1, Math.min(os.cpus().length, Math.floor(wanted / worthAProcess)))
  const done = Array.from({ length: parts }, () => 0)
  await Promise.all(
    done.map((_, part) =>
      loadPart(wanted, seed, part, parts, (count) => {
        done[part] = count
        progress(
          done.reduce((sum, one) => sum + one),
          wanted,
          began,
        )
      }),
    ),
  )
  process.stderr.write('\n')
  if (withoutIndexes) {
    console.error('Indexing the words …')
    await Promise.all(indexes.map((definition) => owner.query(definition)))
  }
  await owner.query('analyze')
  const seconds = (Date.now() - began) / 1000
  console.log(`${wanted} matters in ${(seconds / 60).toFixed(1)} minutes (${(wanted / seconds).toFixed(0)} a second).`)
}

/** A process of its own that writes a part, and says how far it is. */
function loadPart(wanted: number, seed: number, part: number, parts: number, told: (done: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const child = fork(process.argv[1]!, ['load-part', ...[wanted, seed, part, parts].map(String)])
    child.on('message', (done) => told(Number(done)))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Part ${part + 1} of ${parts} ended with ${code}.`)),
    )
  })
}

/** Drops the indexes of words and answers how each is made again, with its settings. */
async function dropSearchIndexes(owner: Sql): Promise<string[]> {
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_indexdef(name::regclass) as definition from unnest(array['matters.search_words', 'matters.search_grams']) as name`,
  )
  await owner.query('drop index matters.search_words; drop index matters.search_grams')
  return rows.map((row) => row.definition)
}

function progress(done: number, wanted: number, began: number): void {
  const share = done / wanted
  const left = ((Date.now() - began) / share - (Date.now() - began)) / 60_000
  const bar = '█'.repeat(Math.round(share * 40)).padEnd(40, '░')
  const text = `${bar} ${done} of ${wanted}, ${left < 1 ? 'less than a minute' : `${Math.ceil(left)} minutes`} left`
  process.stderr.write(`\r${text}\u001b[K`)
}
