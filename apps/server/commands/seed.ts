import { cityPackage } from '../city-data.ts'
import { bringInDemo, demoAccountLines } from '../demo.ts'
import type { House } from '../main.ts'
import { type Command, readOptions, UsageWrong, type World } from './command.ts'
import { withHouse } from './with-house.ts'

/** Brings in the demonstration city; or a real city's organisation alone, without people and matters. */
export const command: Command = (args, world) => {
  const { words, options } = readOptions(args, { flags: ['organisation-only'] })
  if (words.length > 0) throw new UsageWrong('seed takes no words')
  return withHouse(world, async (house) => {
    if ('organisation-only' in options) return bringInOrganisation(house, world)
    await bringInDemo(house, world.complain)
    for (const line of demoAccountLines(house.city)) world.say(line)
    return 0
  })
}

async function bringInOrganisation({ agencies, city }: House, world: World): Promise<number> {
  const shipped = cityPackage(city)
  if (!shipped) {
    world.complain(`No organisation ships for the city ${city}. Bring in your own: gongdao import organisation FILE`)
    return 1
  }
  await agencies.loadCity(shipped.organisation)
  for (const line of organisationLines(agencies)) world.say(line)
  return 0
}

/** What a city consists of now. */
export function organisationLines({ directory }: House['agencies']): string[] {
  const units = directory.units().filter(({ active }) => active)
  const counts = [
    `${directory.regions().length} regions`,
    `${directory.bodies().length} bodies`,
    `${units.length} units`,
  ]
  return [
    `The organisation of ${directory.regionName(directory.city).zh} stands: ${counts.join(', ')}.`,
    'Its first member of staff: gongdao staff add --username=… --name=… --unit=… --role=admin (gongdao staff units WORD finds units)',
  ]
}
