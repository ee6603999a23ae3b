import path from 'node:path'
import { compileDefinition, publishedStore } from '@gongdao/catalogue'
import {
  type ActionRecord,
  foldRows,
  lawClock,
  type Rows,
  type Said,
  verifyLogCommand,
  verifyReceiptFile,
} from '@gongdao/matters'
import type { Database } from '@gongdao/platform/postgres'
import { services } from '@gongdao/services'
import { openCityLaw } from '../calendar/index.ts'
import { promisesOf } from '../city-data.ts'
import { openDatabases } from '../open-databases.ts'
import { type Command, readOptions, UsageWrong, type World } from './command.ts'

/** Checks a receipt, or the whole record, against the published roots. Works without the server; changes nothing. */
export const command: Command = async ([what, ...args], world) => {
  if (what !== 'receipt' && what !== 'log') throw new UsageWrong('verify knows two words: receipt FILE, log')
  const { words, options } = readOptions(args, { values: what === 'log' ? ['roots', 'log'] : ['roots'] })
  if (words.length !== (what === 'receipt' ? 1 : 0))
    throw new UsageWrong(what === 'receipt' ? 'verify receipt takes one FILE' : 'verify log takes no words')
  const said =
    what === 'receipt' ? await receipt(words[0]!, options.roots, world) : await log(options.roots, options.log, world)
  world.say(said.text)
  return said.exitCode
}

const receipt = async (file: string, roots: string | undefined, world: World): Promise<Said> =>
  verifyReceiptFile(path.resolve(file), rootsFolder(roots, world))

async function log(roots: string | undefined, file: string | undefined, world: World): Promise<Said> {
  const config = world.config()
  const asked = { city: config.city, roots: rootsFolder(roots, world) }
  if (file !== undefined) return verifyLogCommand({ ...asked, file: path.resolve(file) })
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    const fold = await foldOf(databases.app, config.city)
    return await verifyLogCommand({ ...asked, db: databases.app, foldRows: fold })
  } finally {
    await databases.close()
  }
}

/** Folds logs as the house does, without building it: by the definitions that ship, else by those published in the database. */
async function foldOf(db: Database, city: string): Promise<(actions: readonly ActionRecord[]) => Rows | undefined> {
  const law = await openCityLaw(db, city, promisesOf(city))
  const stored = (await publishedStore(db).find(city)).map((one) => one.definition)
  const compiled = new Map(
    [...stored, ...services.map((one) => one.definition)].map(
      (one) => [`${one.code} ${one.version}`, compileDefinition(one)] as const,
    ),
  )
  const definition = (code: string, version: number) => compiled.get(`${code} ${version}`)
  const catalogue = { definition, current: () => undefined, all: () => [] }
  const clock = lawClock({ calendar: law.calendar, limits: law.limits })
  return (actions) => {
    const { service, definitionVersion } = (actions[0]?.facts ?? {}) as { service: string; definitionVersion: number }
    return definition(service, definitionVersion) && foldRows({ catalogue, law: clock }, actions)
  }
}

/** The folder named, else the one to which this installation publishes. */
function rootsFolder(named: string | undefined, world: World): string {
  if (named !== undefined) return path.resolve(named)
  const config = world.config()
  return path.resolve(world.root, config.data, config.roots ?? 'roots')
}
