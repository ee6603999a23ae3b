import { type Command, UsageWrong } from './command.ts'
import { withHouse } from './with-house.ts'

/** Records new due dates where a calendar announced later changes them. */
export const command: Command = (args, world) => {
  if (args.length > 0) throw new UsageWrong('recompute takes no words')
  return withHouse(world, async (house) => {
    world.say(`${await house.matters.recompute(house.city)} matters have new dates`)
    return 0
  })
}
