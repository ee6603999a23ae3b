import {
  type DeadlineSettings,
  lawDeadlineStream,
  lawFeeStream,
  lawIdStream,
  lawInterestStream,
  nationalLimits,
  withLocalLimits,
} from '@gongdao/law'
import { promisesOf } from '../city-data.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

type Lines = AsyncIterable<string>

const answers: Record<string, (lines: Lines) => Lines> = {
  fee: lawFeeStream,
  'check-id': lawIdStream,
  interest: lawInterestStream,
}

/** What the law says to JSON lines from a file or the standard input; a bad line gets an error and the rest goes on. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['city'])
  const [what = '', file, ...rest] = words
  const known = what === 'deadline' || Object.hasOwn(answers, what)
  if (!known || rest.length > 0)
    throw new UsageWrong(`law knows these words: deadline, ${Object.keys(answers).join(', ')}, and at most one FILE`)
  if ('city' in options && what !== 'deadline') throw new UsageWrong('--city belongs to law deadline')
  const lines = world.lines(file)
  await world.sayAll(
    what === 'deadline' ? lawDeadlineStream(lines, settingsOf(options.city, world)) : answers[what]!(lines),
  )
  return 0
}

/** With the times that the bodies of a city promised themselves (`local.…`), beside the nation's. */
function settingsOf(asked: string | undefined, world: World): DeadlineSettings {
  if (asked === undefined) return {}
  const city = asked || world.config().city
  if (!/^\d{6}$/.test(city)) throw new UsageWrong(`--city: "${city}" is no code of a city (6 digits)`)
  const limits = withLocalLimits(nationalLimits, promisesOf(city))
  if (!limits.ok) throw new Error(limits.en)
  return { limits: limits.value }
}
