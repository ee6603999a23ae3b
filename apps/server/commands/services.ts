import { knownLimits, servicesCheck, servicesList } from '@gongdao/catalogue'
import { nationalLimits, withLocalLimits } from '@gongdao/law'
import { services } from '@gongdao/services'
import { promisesOf } from '../city-data.ts'
import { type Command, readOptions, UsageWrong } from './command.ts'
import { listPublished, publish } from './publish.ts'
import { readDefinitionFile } from './read-definition-file.ts'
import { replay } from './replay.ts'

/** Checks the definitions of all services, or those in the files named; lists, replays and publishes them. */
export const command: Command = async (args, world) => {
  const { words, options } = readOptions(args, { values: ['accept-differences'], flags: ['json'] })
  const [what, ...files] = words
  if (options['accept-differences'] !== undefined && what !== 'publish')
    throw new UsageWrong('--accept-differences belongs to services publish')
  if (what === 'replay' && files.length === 1) return replay(files[0]!, world)
  if (what === 'publish' && files.length <= 1) return publish(files[0], options['accept-differences'], world)
  if (what === 'published' && files.length === 0) return listPublished(world)
  if ((what !== 'check' && what !== 'list') || (what === 'list' && files.length > 0))
    throw new UsageWrong(
      'services knows five words: check, with the FILEs of definitions or none, list, replay with one SERVICE or FILE, publish with one NAME@VERSION or none, and published',
    )
  if (what === 'list') {
    world.say(servicesList(services, { json: 'json' in options }).text.trimEnd())
    return 0
  }
  const limits = withLocalLimits(nationalLimits, promisesOf(world.config().city))
  if (!limits.ok) throw new Error(limits.en)
  const asked = files.length === 0 ? services : []
  const read = (await Promise.all(files.map((file) => readDefinitionFile(file, world.root)))).flat()
  const { text, exitCode } = servicesCheck([...asked, ...read], knownLimits(limits.value.all))
  world.say(text.trimEnd())
  return exitCode
}
