import { publishedStore, type ReplayResult, replayPast, type ServiceDefinition } from '@gongdao/catalogue'
import { lawClock } from '@gongdao/matters'
import type { Database } from '@gongdao/platform/postgres'
import { services } from '@gongdao/services'
import { openCityLaw } from '../calendar/index.ts'
import { promisesOf } from '../city-data.ts'
import { openDatabases } from '../open-databases.ts'
import { pastLogs } from '../past-logs.ts'
import { replayLines } from '../publish-services.ts'
import { UsageWrong, type World } from './command.ts'
import { readDefinitionFile } from './read-definition-file.ts'

/**
 * Lives every past matter of a service again under a newer version (this program's, or that of a file), and says where it
 * would end otherwise. Nothing is written, and matters stay on the version of their day anyway.
 */
export async function replay(asked: string, world: World): Promise<number> {
  const isFile = /[./\\]/.test(asked)
  const offered = isFile ? await readDefinitionFile(asked, world.root) : services
  const newest = offered
    .map((one) => one.definition)
    .filter((one) => isFile || one.code === asked)
    .sort((a, b) => b.version - a.version)[0]
  if (!newest) throw new UsageWrong(`there is no service "${asked}"; gongdao services list names them`)
  const config = world.config()
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    const result = await replayOn(databases.app, config.city, newest)
    for (const line of replayLines(`${newest.code}@${newest.version}`, result)) world.say(line)
    return result.differing > 0 ? 1 : 0
  } finally {
    await databases.close()
  }
}

/** Tries a version on every past matter of the older ones. */
export async function replayOn(db: Database, city: string, newest: ServiceDefinition): Promise<ReplayResult> {
  const older = await olderVersions(db, city, newest)
  const law = await openCityLaw(db, city, promisesOf(city))
  return replayPast(pastLogs(db, lawClock({ calendar: law.calendar, limits: law.limits })), city, older, newest)
}

/** Those that ship and those that were published here; what was published has the last word on its version. */
async function olderVersions(db: Database, city: string, newest: ServiceDefinition) {
  const stored = (await publishedStore(db).find(city)).map((one) => one.definition)
  const known = [...services.map((one) => one.definition), ...stored]
  return new Map(
    known.filter((one) => one.code === newest.code && one.version < newest.version).map((one) => [one.version, one]),
  )
}
