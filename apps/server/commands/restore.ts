import path from 'node:path'
import { missingContents } from '@gongdao/documents'
import { placesOf } from '../backup/places.ts'
import { progressOn } from '../backup/progress.ts'
import { restoreBackup, restoredHashes } from '../backup/restore-backup.ts'
import { openDatabases } from '../open-databases.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

/** Brings a backup into an empty data folder, starts its database once, and looks whether every document has its file. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['postgres-folder'])
  const given = options['postgres-folder']
  if (words.length !== 1) throw new UsageWrong('restore takes one DIR')
  if (given === '') throw new UsageWrong('--postgres-folder needs a folder: --postgres-folder=FOLDER')
  const config = world.config()
  const postgresFolder = given === undefined ? undefined : path.resolve(given)
  const { head, files, sha256 } = await restoreBackup({
    config,
    root: world.root,
    folder: path.resolve(words[0]!),
    ...(postgresFolder !== undefined && { postgresFolder }),
    progress: progressOn(process.stderr),
  })
  world.say(`Restored ${files.length} files of ${head.madeAt} (manifest SHA-256 ${sha256}).`)
  if (postgresFolder !== undefined) {
    world.say(
      `Give ${postgresFolder} to the user of your PostgreSQL ${Math.floor(head.database.serverVersion / 10_000)} and start`,
    )
    world.say(
      'that server on it (its settings and pg_hba.conf where your system keeps them); then run: gongdao verify log',
    )
    return 0
  }
  return await look(world)
}

/** The first start replays the log up to the end of the backup. */
async function look(world: World): Promise<number> {
  const config = world.config()
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    const hashes = await restoredHashes(placesOf(config, world.root))
    const missing = await missingContents(databases.app, config.city, hashes)
    for (const { id, sha256 } of missing) world.complain(`The document ${id} has no file ${sha256}.`)
    world.say(
      missing.length === 0
        ? 'The database has started and every document has its file. Now run: gongdao verify log'
        : `The database has started; ${missing.length} documents have no file: they had lost it before the backup. Now run: gongdao verify log`,
    )
    return missing.length === 0 ? 0 : 1
  } finally {
    await databases.close()
  }
}
