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
 * stretch of the city's years); only the way into the tables is COPY. With `--copies=9` only every tenth is told, and the others are
 * the same under other numbers: enough to search and list in, in a tenth of the time.
 */
export async function main(words: readonly string[], root: string): Promise<number> {
  const wanted = Number(words[0])
  const option = (name: string, otherwise: number) =>
    Number(words.find((word) => word.startsWith(`--${name}=`))?.slice(`--${name}=`.length) ?? otherwise)
  const [seed, copies] = [option('seed', 1), option('copies', 0)]
  const isRight = wanted >= 1 && wanted <= 10_000_000 && copies >= 0 && copies <= 99
  if (!isRight || ![wanted, seed, copies].every(Number.isInteger)) {
    console.error(
      'usage: npm run bench:load-city -- COUNT [--seed=N] [--copies=N], for example 10000, 100000 or 1000000',
    )
    return 2
  }
  const config = readConfig({ environment: process.env, folder: root })
  const say = (line: string) => console.error(line)
  const opening = { config, root, say, log: createLog({ level: 'error' }) }
  const { house, close } = await openHouse(opening)
  const databases = await openDatabases(opening)
  try {
    await bringInDemo(house, say)
    await load(databases.owner, Math.ceil(wanted / (copies + 1)), seed, copies)
    return 0
  } finally {
    await databases.close()
    await close()
  }
}

async function load(owner: Sql, told: number, seed: number, copies: number): Promise<void> {
  const began = Date.now()
  const wanted = told * (copies + 1)
  const withoutIndexes = wanted >= 50_000
  const indexes = withoutIndexes ? await dropSearchIndexes(owner) : []
  const parts = Math.max(1, Math.min(os.cpus().length, Math.floor(told / worthAProcess)))
  const done = Array.from({ length: parts }, () => 0)
  await Promise.all(
    done.map((_, part) =>
      loadPart([told, seed, part, parts, copies], (count) => {
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
function loadPart(what: readonly number[], told: (done: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const child = fork(process.argv[1]!, ['load-part', ...what.map(String)])
    child.on('message', (done) => told(Number(done)))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Part ${what[2]! + 1} of ${what[3]} ended with ${code}.`)),
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
