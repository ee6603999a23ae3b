import { createProposer, triageLines } from '@gongdao/intake'
import { cityPackage } from '../city-data.ts'
import { type Command, UsageWrong } from './command.ts'

/** Proposals for messages given as JSON lines: deterministic, without database and network. */
export const command: Command = async ([file, ...rest], world) => {
  if (rest.length > 0) throw new UsageWrong('triage takes at most one FILE of JSON lines')
  const { city } = world.config()
  const places = (cityPackage(city)?.organisation.regions ?? []).flatMap(({ level, ...region }) =>
    level === 'province' ? [] : [{ ...region, level }],
  )
  const proposer = createProposer(city, () => places)
  await world.sayAll(triageLines(world.lines(file), proposer))
  return 0
}
