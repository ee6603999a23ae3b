import { lawDeadlineStream } from '@gongdao/law'
import { type Command, UsageWrong } from './command.ts'

/** Due dates for JSON lines; a bad line gets an error and the rest goes on. */
export const command: Command = async (args, world) => {
  if (args.length !== 1 || args[0] !== 'deadline') throw new UsageWrong('law knows one word: deadline')
  for await (const line of lawDeadlineStream(world.lines)) world.say(line)
  return 0
}
