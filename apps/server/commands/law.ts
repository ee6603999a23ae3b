import { type DeadlineSettings, lawDeadlineStream, nationalLimits, withLocalLimits } from '@gongdao/law'
import { promisesOf } from '../city-data.ts'
import { type Command, readArguments, UsageWrong } from './command.ts'

/** Due dates for JSON lines from a file or the standard input; a bad line gets an error and the rest goes on. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['city'])
  const [what, file, ...rest] = words
  if (what !== 'deadline' || rest.length > 0) throw new UsageWrong('law knows one word: deadline, and at most one FILE')
  const settings = 'city' in options ? settingsOf(options.city || world.config().city) : {}
  await world.sayAll(lawDeadlineStream(world.lines(file), settings))
  return 0
}

/** With the times that the bodies of a city promised themselves (`local.…`), beside the nation's. */
function settingsOf(city: string): DeadlineSettings {
  if (!/^\d{6}$/.test(city)) throw new UsageWrong(`--city: "${city}" is no code of a city (6 digits)`)
  const limits = withLocalLimits(nationalLimits, promisesOf(city))
  if (!limits.ok) throw new Error(limits.en)
  return { limits: limits.value }
}
