import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Ground } from './needs.ts'

/** An unfinished upload is kept for a day after the last piece came. */
export const patience = 86_400_000

/** Removes uploads that nobody went on with for a day, and what a killed server left half written. Answers how many. Run it as often as you like. */
export async function cleanUp(ground: Ground): Promise<number> {
  let removed = await ground.files.removeUnfinished(new Date(ground.now().getTime() - patience))
  for (const folder of ['tus', 'plain']) {
    const place = path.join(ground.waitingFolder, folder)
    for (const name of await readdir(place).catch(() => [])) {
      if (name.endsWith('.json')) continue
      const file = path.join(place, name)
      const found = await stat(file).catch(() => undefined)
      if (!found || ground.now().getTime() - found.mtimeMs < patience) continue
      await rm(file, { force: true })
      await rm(`${file}.json`, { force: true })
      removed += 1
    }
  }
  return removed
}
