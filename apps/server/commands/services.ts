import { knownLimits, servicesCheck, servicesList } from '@gongdao/catalogue'
import { nationalLimits, withLocalLimits } from '@gongdao/law'
import { services } from '@gongdao/services'
import { promisesOf } from '../city-data.ts'
import { type Command, readArguments, UsageWrong } from './command.ts'

/** Checks the definitions of all services, or lists them. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['json'])
  const [what] = words
  if (words.length !== 1 || (what !== 'check' && what !== 'list'))
    throw new UsageWrong('services knows two words: check, list')
  if (what === 'list') {
    world.say(servicesList(services, { json: 'json' in options }).text.trimEnd())
    return 0
  }
  const limits = withLocalLimits(nationalLimits, promisesOf(world.config().city))
  if (!limits.ok) throw new Error(limits.en)
  const { text, exitCode } = servicesCheck(services, knownLimits(limits.value.all))
  world.say(text.trimEnd())
  return exitCode
}
