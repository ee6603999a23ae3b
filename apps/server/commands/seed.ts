import { bringInDemo, demoAccountLines } from '../demo.ts'
import { type Command, UsageWrong } from './command.ts'
import { withHouse } from './with-house.ts'

/** Brings in the demonstration city. */
export const command: Command = (args, world) => {
  if (args.length > 0) throw new UsageWrong('seed takes no words')
  return withHouse(world, async (house) => {
    await bringInDemo(house, world.complain)
    for (const line of demoAccountLines(house.city)) world.say(line)
    return 0
  })
}
