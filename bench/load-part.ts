import { readConfig } from '@gongdao/platform/config'
import { createLog } from '@gongdao/platform/log'
import type pg from 'pg'
import { openDatabases } from '../apps/server/open-databases.ts'
import { openHouse } from '../apps/server/open-house.ts'
import { Author } from './author.ts'
import { CollectingDatabase } from './collecting-database.ts'
import { drawFrom } from './draw.ts'
import { writeMatters } from './write-matters.ts'

const atOnce = 2_000

/** Writes one part of a city for `load-city`, which starts it; tells its parent how many matters are in. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const [wanted, seed, part, parts] = words.map(Number) as [number, number, number, number]
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
      await writeMatters(owner as unknown as pg.Client, house.city, batch)
      done += batch.length
      process.send?.(done - first)
    }
    owner.release()
    return 0
  } finally {
    await databases.close()
    await close()
  }
}
