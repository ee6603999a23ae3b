import path from 'node:path'
import { hasCluster, openCluster } from '@gongdao/platform/postgres-embedded'
import { demandRestored, placesOf } from '../backup/places.ts'
import { progressOn, size } from '../backup/progress.ts'
import { type BackupNeeds, takeBackup } from '../backup/take-backup.ts'
import { versionOf } from '../version.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

/** Copies the whole installation into a new folder, beside a running server or without one. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, [])
  if (words.length !== 1 || Object.keys(options).length > 0) throw new UsageWrong('backup takes one DIR')
  const config = world.config()
  const stop = new AbortController()
  const onSignal = () => stop.abort(new Error('The backup was broken off; nothing of it is left.'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, onSignal)
  const server = await serverOf(world)
  try {
    const { head, files, bytes, sha256 } = await takeBackup({
      config,
      root: world.root,
      folder: path.resolve(words[0]!),
      databaseUrl: server.url,
      embedded: server.embedded,
      version: versionOf(world.root),
      progress: progressOn(process.stderr),
      now: () => new Date(),
      signal: stop.signal,
    } satisfies BackupNeeds)
    world.say(
      `${path.resolve(words[0]!)} is whole: ${files} files, ${size(bytes)}, up to ${head.database.ends} of the log.`,
    )
    world.say(`manifest SHA-256  ${sha256}`)
    world.complain(
      'It holds the keys, the secrets and what people told us: guard it like the house, and encrypt what leaves it.',
    )
    return 0
  } finally {
    await server.close()
  }
}

/** The server as somebody who may copy it: ours as its superuser, the operator's as the role that he names for it. */
async function serverOf(world: World): Promise<{ url: string; embedded: boolean; close(): Promise<void> }> {
  const config = world.config()
  const url = config.backupDatabaseUrl ?? config.databaseUrl
  if (url !== undefined) return { url, embedded: false, close: async () => {} }
  const { data } = placesOf(config, world.root)
  demandRestored(data)
  if (!hasCluster(data)) throw new Error(`There is no installation in ${data} (GONGDAO_DATA) to back up.`)
  const cluster = await openCluster({ data, say: world.complain })
  return { url: cluster.adminUrl, embedded: true, close: () => cluster.stop() }
}
