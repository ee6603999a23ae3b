import { type CompiledDefinition, publishedStore, replayVersion, type ServiceDefinition } from '@gongdao/catalogue'
import { type ActionRecord, foldRows, lawClock, readLog } from '@gongdao/matters'
import type { Database } from '@gongdao/platform/postgres'
import { services } from '@gongdao/services'
import { openCityLaw } from '../calendar/index.ts'
import { promisesOf } from '../city-data.ts'
import { openDatabases } from '../open-databases.ts'
import { UsageWrong, type World } from './command.ts'
import { readDefinitionFile } from './read-definition-file.ts'

type Log = readonly ActionRecord[]

const atOnce = 200
const mostTold = 20

/**
 * Lives every past matter of a service again under a newer version (this program's, or that of a
 * file), and says where it would have ended
 * otherwise. Run it before the server: nothing is written, and matters stay on the version of their day anyway.
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
    return await replayFrom(databases.app, config.city, newest, world)
  } finally {
    await databases.close()
  }
}

async function replayFrom(db: Database, city: string, newest: ServiceDefinition, world: World): Promise<number> {
  const older = await olderVersions(db, city, newest)
  const law = await openCityLaw(db, city, promisesOf(city))
  const clock = lawClock({ calendar: law.calendar, limits: law.limits })
  const outcome = (compiled: CompiledDefinition, log: Log) => {
    const catalogue = { definition: () => compiled, current: () => undefined, all: () => [] }
    const { matter, clocks, tasks } = foldRows({ catalogue, law: clock }, log)
    const { state, phase, closed, unit } = matter
    const live = clocks.filter((one) => one.live).map((one) => [one.limit_id, one.due])
    return { state, phase, closed, unit, clocks: live, tasks: tasks.map((one) => one.act) }
  }
  let replayed = 0
  let differing = 0
  for await (const { version, logs } of logsOf(db, city, newest.code)) {
    const old = older.get(version)
    if (!old) continue
    const result = replayVersion(old, newest, logs, outcome)
    replayed += result.replayed
    for (const { log, before, after } of result.differences) {
      differing += 1
      if (differing <= mostTold) world.say(`${numberOf(log)}  ${JSON.stringify(before)}\n  -> ${JSON.stringify(after)}`)
    }
  }
  if (differing > mostTold) world.say(`… and ${differing - mostTold} more`)
  const from = [...older.keys()].map((version) => `@${version}`).join(', ') || 'no older version'
  world.say(
    `${newest.code}@${newest.version} against ${from}: ${replayed} matters replayed, ${differing} would differ.`,
  )
  return differing > 0 ? 1 : 0
}

/** Those that ship and those that were published here; what was published has the last word on its version. */
async function olderVersions(db: Database, city: string, newest: ServiceDefinition) {
  const stored = (await publishedStore(db).find(city)).map((one) => one.definition)
  const known = [...services.map((one) => one.definition), ...stored]
  return new Map(
    known.filter((one) => one.code === newest.code && one.version < newest.version).map((one) => [one.version, one]),
  )
}

/** Some hundred logs of one version at a time. */
async function* logsOf(db: Database, city: string, code: string): AsyncGenerator<{ version: number; logs: Log[] }> {
  const waiting = new Map<number, Log[]>()
  for await (const { actions } of readLog(db, city)) {
    const { service, definitionVersion: version } = (actions[0]?.facts ?? {}) as Record<string, unknown>
    if (service !== code || typeof version !== 'number') continue
    const logs = [...(waiting.get(version) ?? []), actions]
    waiting.set(version, logs.length < atOnce ? logs : [])
    if (logs.length >= atOnce) yield { version, logs }
  }
  for (const [version, logs] of waiting) yield { version, logs }
}

const numberOf = (log: Log): string => String(log[0]?.facts.number)
