import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { readLog } from '@gongdao/matters'
import { openDatabases } from '../open-databases.ts'
import { type Command, UsageWrong } from './command.ts'

/**
 * Writes the whole record as JSON lines, for `verify log --log=FILE` on another machine. It holds what people told us, for
 * that is under the hashes too: the file is for its owner's eyes, and is never written over another.
 */
export const command: Command = async ([what, file, ...rest], world) => {
  if (what !== 'log' || file === undefined || rest.length > 0)
    throw new UsageWrong('export takes a word (log) and one FILE')
  const config = world.config()
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    const out = createWriteStream(path.resolve(file), { flags: 'wx', mode: 0o600 })
    await once(out, 'open')
    let entries = 0
    for await (const { actions } of readLog(databases.app, config.city))
      for (const action of actions) {
        entries += 1
        if (!out.write(`${JSON.stringify(action)}\n`)) await once(out, 'drain')
      }
    out.end()
    await finished(out)
    world.say(`${entries} entries are in ${file}; it holds personal data, so only you can read it.`)
    return 0
  } finally {
    await databases.close()
  }
}
