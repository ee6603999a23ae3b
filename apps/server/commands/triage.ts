import { createProposer, triageLines } from '@gongdao/intake'
import { cityPackage } from '../city-data.ts'
import { type Command, UsageWrong } from './command.ts'

/** Proposals for messages given as JSON lines: deterministic, without database and network. */
export const command: Command = async (args, world) => {
  if (args.length > 0) throw new UsageWrong('triage takes no words; it reads JSON lines')
  const { city } = world.config()
  const places = (cityPackage(city)?.organisation.regions ?? []).flatMap(({ level, ...region }) =>
    level === 'province' ? [] : [{ ...region, level }],
  )
  for await (const line of triageLines(
    world.lines,
    createProposer(city, () => places),
  ))
    world.say(line)
  return 0
}
