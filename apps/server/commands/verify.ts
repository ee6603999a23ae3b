import path from 'node:path'
import { compileDefinition, publishedStore } from '@gongdao/catalogue'
import { type ContentVerdict, type SealedPaper, verifyContents } from '@gongdao/documents'
import {
  type ActionRecord,
  foldRows,
  lawClock,
  type Rows,
  readLog,
  type Said,
  verifyLogCommand,
  verifyReceiptFile,
} from '@gongdao/matters'
import { filesOnDisk } from '@gongdao/platform/files'
import type { Database } from '@gongdao/platform/postgres'
import { services } from '@gongdao/services'
import { placesOf } from '../backup/places.ts'
import { openCityLaw } from '../calendar/index.ts'
import { promisesOf } from '../city-data.ts'
import { openDatabases } from '../open-databases.ts'
import { type Command, readOptions, UsageWrong, type World } from './command.ts'

/** Checks a receipt or the whole record against the published roots, or every stored file. Works without the server; changes nothing. */
export const command: Command = async ([what, ...args], world) => {
  if (what === 'files' && args.length === 0) return files(world)
  if (what !== 'receipt' && what !== 'log') throw new UsageWrong('verify knows three words: receipt FILE, log, files')
  const { words, options } = readOptions(args, { values: what === 'log' ? ['roots', 'log'] : ['roots'] })
  if (words.length !== (what === 'receipt' ? 1 : 0))
    throw new UsageWrong(what === 'receipt' ? 'verify receipt takes one FILE' : 'verify log takes no words')
  const said =
    what === 'receipt' ? await receipt(words[0]!, options.roots, world) : await log(options.roots, options.log, world)
  world.say(said.text)
  return said.exitCode
}

/** Every stored file against the hash under which its document was taken in; what differs is named, a line each. */
async function files(world: World): Promise<number> {
  const config = world.config()
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    const kept = filesOnDisk(placesOf(config, world.root).files)
    const sealed = await sealedPapers(databases.app, config.city)
    const verdict = await verifyContents(databases.app, config.city, kept, sealed)
    world.say(sayFiles(verdict))
    return verdict.faults.length === 0 ? 0 : 1
  } finally {
    await databases.close()
  }
}

function sayFiles({ documents, faults }: ContentVerdict): string {
  if (faults.length === 0) return `${documents} 份材料的文件都完好。 The files of all ${documents} documents are whole.`
  const words = {
    missing: '文件不在了。 Its file is gone.',
    altered: '文件被改动了。 Its file was altered.',
    rowMissing: '材料的登记被删除了，事项的日志里仍有它。 Its row was deleted; the log of its matter still has it.',
    rowAltered: '材料的登记被改动了，与事项的日志不符。 Its row was altered: the log of its matter says otherwise.',
  }
  return [
    `${documents} 份材料中 ${faults.length} 处不符。 Of ${documents} documents, ${faults.length} findings:`,
    ...faults.map(({ what, id, sha256 }) => `${what}\t${id}\t${sha256}\t${words[what]}`),
  ].join('\n')
}

/** What the matters' logs say of their papers. The logs themselves are `verify log`'s business. */
export async function sealedPapers(db: Database, city: string): Promise<Map<string, SealedPaper>> {
  const sealed = new Map<string, SealedPaper>()
  for await (const { actions } of readLog(db, city))
    for (const { facts, personal, by } of actions) {
      const names = (personal?.paperNames ?? {}) as Record<string, string>
      for (const { id, ...paper } of (facts.papers ?? []) as (SealedPaper & { id: string })[])
        sealed.set(id, { ...paper, by: by.id, name: names[id] })
    }
  return sealed
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
export async function foldOf(
  db: Database,
  city: string,
): Promise<(actions: readonly ActionRecord[]) => Rows | undefined> {
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
