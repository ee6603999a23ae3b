import { readConfig } from '@gongdao/platform/config'
import { createLog } from '@gongdao/platform/log'
import type pg from 'pg'
import { openDatabases } from '../apps/server/open-databases.ts'
import { openHouse } from '../apps/server/open-house.ts'
import { Author } from './author.ts'
import { CollectingDatabase } from './collecting-database.ts'
import { copyMatter } from './copy-matter.ts'
import { drawFrom } from './draw.ts'
import { writeMatters } from './write-matters.ts'

const atOnce = 2_000

/** Writes one part of a city for `load-city`, which starts it, each matter so many times over; tells its parent how many are in. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const [wanted, seed, part, parts, copies] = words.map(Number) as [number, number, number, number, number]
  const config = readConfig({ environment: process.env, folder: root })
  const opening = { config, root, say: () => {}, log: createLog({ level: 'error' }) }
  const { house, close } = await openHouse(opening)
  const databases = await openDatabases(opening)
  try {
    const owner = await databases.owner.pool.connect()
    const first = Math.floor((wanted * part) / parts)
    const last = Math.floor((wanted * (part + 1)) / parts)
    const collected = new CollectingDatabase(house.db)
    const author = new Author(house, collected, drawFrom(seed * 1_000 + part))
    for (let done = first; done < last; ) {
      while (collected.size < atOnce && done + collected.size < last)
        await author.write((done + collected.size) / wanted)
      const batch = collected.take()
      for (let nth = 0; nth <= copies; nth++) {
        const written = nth === 0 ? batch : batch.map((one) => copyMatter(one, nth))
        await writeMatters(owner as unknown as pg.Client, house.city, written)
        process.send?.((done - first) * (copies + 1) + batch.length * (nth + 1))
      }
      done += batch.length
    }
    owner.release()
    return 0
  } finally {
    await databases.close()
    await close()
  }
}
