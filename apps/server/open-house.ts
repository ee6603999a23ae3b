import path from 'node:path'
import { type Now, systemNow } from '@gongdao/platform/clock'
import type { Config } from '@gongdao/platform/config'
import type { Logger } from '@gongdao/platform/log'
import { cityPackage } from './city-data.ts'
import { keptSecret } from './kept-secret.ts'
import { buildHouse, type House } from './main.ts'
import { type Databases, openDatabases } from './open-databases.ts'
import { prepareDatabase } from './prepare-database.ts'
import { publishServices } from './publish-services.ts'

export interface Opening {
  readonly config: Config
  readonly root: string
  readonly log: Logger
  readonly now?: Now
  /** Keep our own database server alive while this process runs. */
  readonly watch?: boolean
  say(line: string): void
}

export interface OpenHouse {
  readonly house: House
  readonly databases: Databases
  close(): Promise<void>
}

/** Opens the database, brings it up to date and builds the house on it, with its services published. */
export async function openHouse(opening: Opening): Promise<OpenHouse> {
  const { config, root, log, say } = opening
  const databases = await openDatabases({ config, root, say, watch: opening.watch ?? false })
  try {
    await prepareDatabase(databases, say)
    const data = path.resolve(root, config.data)
    const house = await buildHouse({
      config,
      data,
      db: databases.app,
      now: opening.now ?? systemNow,
      log,
      secret: config.sessionSecret ?? keptSecret(path.join(data, 'secret')),
      publicUrl: config.publicOrigin ?? `http://${config.host}:${config.port}`,
    })
    await publishServices(house, say)
    await bringInOrganisation(house)
    await house.roots.publishKey(config.city)
    return { house, databases, close: () => databases.close() }
  } catch (error) {
    await databases.close()
    throw error
  }
}

/** A city without any unit can receive nothing: where its structure ships, it starts with that. People are no part of it. */
async function bringInOrganisation({ agencies, city }: House): Promise<void> {
  const shipped = cityPackage(city)
  if (shipped && agencies.directory.units().length === 0) await agencies.loadCity(shipped.organisation)
}
