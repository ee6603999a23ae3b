import { lawDeadlineStream } from '@gongdao/law'
import { type Command, UsageWrong } from './command.ts'

/** Due dates for JSON lines from a file or the standard input; a bad line gets an error and the rest goes on. */
export const command: Command = async ([what, file, ...rest], world) => {
  if (what !== 'deadline' || rest.length > 0) throw new UsageWrong('law knows one word: deadline, and at most one FILE')
  await world.sayAll(lawDeadlineStream(world.lines(file)))
  return 0
}
