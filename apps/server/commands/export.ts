import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { type ActionRecord, readLog } from '@gongdao/matters'
import type { Config } from '@gongdao/platform/config'
import { openDatabases } from '../open-databases.ts'
import { type Command, UsageWrong, type World } from './command.ts'

/**
 * Writes the whole record as JSON lines, for `verify log --log=FILE` on another machine. It holds what people told us, for
 * that is under the hashes too: the file is for its owner's eyes, and is never written over another.
 */
export const command: Command = async ([what, file, ...rest], world) => {
  if (what !== 'log' || file === undefined || rest.length > 0)
    throw new UsageWrong('export takes a word (log) and one FILE')
  const config = world.config()
  const out = await openNew(file)
  try {
    await writeAll(out, config, world)
  } catch (error) {
    // Half a record is none, and would be in the way of the next attempt.
    out.destroy()
    await rm(path.resolve(file), { force: true })
    throw error
  }
  return 0
}

async function writeAll(out: WriteStream, config: Config, world: World): Promise<void> {
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    let entries = 0
    for await (const { actions } of readLog(databases.app, config.city))
      for (const action of actions) {
        entries += 1
        if (!out.write(`${lineOf(action)}\n`)) await once(out, 'drain')
      }
    out.end()
    await finished(out)
    world.say(`${entries} entries are in ${out.path}; it holds personal data, so only you can read it.`)
  } finally {
    await databases.close()
  }
}

/** A line for every reader of lines: some take U+2028 and U+2029, which JSON allows, for the end of one. */
const lineOf = (action: ActionRecord): string =>
  JSON.stringify(action).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

const reasons: Record<string, string> = {
  EEXIST: 'is there already: a record is never written over another file. Choose another name',
  ENOENT: 'cannot be written: there is no such folder',
  EACCES: 'cannot be written: you may not write there',
  EISDIR: 'is a folder: choose the name of a file',
}

async function openNew(file: string): Promise<WriteStream> {
  const out = createWriteStream(path.resolve(file), { flags: 'wx', mode: 0o600 })
  try {
    await once(out, 'open')
    return out
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    throw reason ? new UsageWrong(`${file} ${reason}`) : error
  }
}
