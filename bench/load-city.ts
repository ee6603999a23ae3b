import { createMatters, lawClock, type Matters } from '@gongdao/matters'
import type { Person } from '@gongdao/people'
import type { Answer } from '@gongdao/platform/answer'
import { readConfig } from '@gongdao/platform/config'
import { createLog } from '@gongdao/platform/log'
import type pg from 'pg'
import { bringInDemo } from '../apps/server/demo.ts'
import type { House } from '../apps/server/main.ts'
import { openDatabases } from '../apps/server/open-databases.ts'
import { openHouse } from '../apps/server/open-house.ts'
import { CollectingDatabase } from './collecting-database.ts'
import { type Draw, drawFrom } from './draw.ts'
import { tell } from './sentences.ts'
import { writeMatters } from './write-matters.ts'

const atOnce = 2_000
const minute = 60_000
const day = 24 * 60 * minute
/** Older matters are mostly ended, as in life; what is open is not yet late. */
const openDays = 12
const oldestDays = 700

/**
 * Fills the database of this installation (GONGDAO_DATA or DATABASE_URL) with so many matters of an invented city. Decided,
 * numbered, sealed, signed and folded by the product's own verbs; only the way into the tables is COPY.
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
    const owner = await databases.owner.pool.connect()
    try {
      await load(house, owner as unknown as pg.Client, wanted, drawFrom(seed))
    } finally {
      owner.release()
    }
    return 0
  } finally {
    await databases.close()
    await close()
  }
}

async function load(house: House, owner: pg.Client, wanted: number, draw: Draw): Promise<void> {
  const began = Date.now()
  const collected = new CollectingDatabase(await drawnBefore(house))
  const author = new Author(house, collected, draw)
  const withoutIndexes = wanted >= 50_000
  if (withoutIndexes) await dropSearchIndexes(owner)
  for (let done = 0; done < wanted; ) {
    while (collected.size < atOnce && done + collected.size < wanted)
      await author.write((done + collected.size) / wanted)
    const batch = collected.take()
    await writeMatters(owner, house.city, batch, collected.drawn)
    done += batch.length
    progress(done, wanted, began)
  }
  process.stderr.write('\n')
  if (withoutIndexes) {
    console.error('Indexing the words …')
    await makeSearchIndexes(owner)
  }
  await owner.query('analyze')
  const seconds = (Date.now() - began) / 1000
  console.log(`${wanted} matters in ${(seconds / 60).toFixed(1)} minutes (${(wanted / seconds).toFixed(0)} a second).`)
}

async function drawnBefore({ db, city }: House): Promise<Map<string, number>> {
  const { rows } = await db.query('select day, drawn from matters.serial_block where city = $1', [city])
  return new Map(rows.map((row) => [row.day as string, Number(row.drawn)]))
}

/** The one who brings it all: files, and ends what is old. */
class Author {
  private now = new Date()
  private readonly today = Date.now()
  private readonly house: House
  private readonly draw: Draw
  private readonly matters: Matters
  private readonly places: readonly string[]
  private nth = 0

  constructor(house: House, collected: CollectingDatabase, draw: Draw) {
    this.house = house
    this.draw = draw
    const { catalogue, agencies, law, signer } = house
    this.matters = createMatters({
      ...{ signer, catalogue, db: collected.asDatabase(), now: () => this.now },
      law: lawClock({ calendar: law.calendar, limits: law.limits }),
      directory: () => agencies.directory,
      people: { membersOf: async () => [], namesOf: async () => new Map() },
      documents: { forFiling: async () => ({ ok: true, value: [] }) },
    })
    this.places = agencies.directory
      .regions()
      .filter((one) => one.level === 'county')
      .map((one) => one.code)
  }

  /** One matter; `share` says how far through the years the city's story is. */
  async write(share: number): Promise<void> {
    const { draw } = this
    const age = oldestDays * (1 - share) + draw.share()
    this.now = new Date(this.today - age * day - minute)
    const by = this.resident(`resident-${draw.below(200_000)}`)
    const { place, subject, facts, request, target, name } = tell(draw)
    const answers = { kind: 'request', before: 'none', joint: false, subject, facts, request, target, place, name }
    const filing = { service: 'petition', region: draw.often(this.places), answers }
    const key = `load-city-${process.pid}-${this.nth++}`
    const filed = told(await this.matters.file(by, filing, key))
    const isOver = age > openDays && draw.below(200) > 0
    if (!isOver) return
    this.now = new Date(this.now.getTime() + (1 + draw.below(5 * 24 * 60)) * minute)
    told(await this.matters.act(by, filed.number, 'any', { act: 'withdraw' }, `${key}-withdraw`))
  }

  private resident(id: string): Person {
    const { city } = this.house
    return { city, id, kind: 'resident', level: 'phone', name: '', memberships: [], mandates: [], language: 'zh' }
  }
}

function told<T>(answer: Answer<T>): T {
  if (!answer.ok)
    throw new Error(`The city refused what was told of it: ${answer.code} ${JSON.stringify(answer.facts)}`)
  return answer.value
}

async function dropSearchIndexes(owner: pg.Client): Promise<void> {
  await owner.query('drop index matters.search_words; drop index matters.search_grams')
}

async function makeSearchIndexes(owner: pg.Client): Promise<void> {
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query('create index if not exists search_words on matters.search using gin (words)')
  await owner.query('create index if not exists search_grams on matters.search using gin (grams)')
}

function progress(done: number, wanted: number, began: number): void {
  const share = done / wanted
  const left = ((Date.now() - began) / share - (Date.now() - began)) / minute
  const bar = '█'.repeat(Math.round(share * 40)).padEnd(40, '░')
  const text = `${bar} ${done} of ${wanted}, ${left < 1 ? 'less than a minute' : `${Math.ceil(left)} minutes`} left`
  process.stderr.write(`\r${text}\u001b[K`)
}
