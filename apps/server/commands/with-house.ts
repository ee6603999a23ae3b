import { createLog } from '@gongdao/platform/log'
import type { House } from '../main.ts'
import { openHouse } from '../open-house.ts'
import type { World } from './command.ts'

/** Does one thing in the house, beside a running server or without one, and leaves as it came. */
export async function withHouse(world: World, work: (house: House) => Promise<number>): Promise<number> {
  const config = world.config()
  const log = createLog({ level: config.logLevel ?? 'error' })
  const { house, close } = await openHouse({ config, root: world.root, log, say: world.complain })
  try {
    return await work(house)
  } finally {
    await close()
  }
}
