import { createCatalogue, knownLimits, publishedStore } from '@gongdao/catalogue'
import { lawClock } from '@gongdao/matters'
import { systemNow } from '@gongdao/platform/clock'
import { services } from '@gongdao/services'
import { openCityLaw } from '../calendar/index.ts'
import { promisesOf } from '../city-data.ts'
import { openDatabases } from '../open-databases.ts'
import { pastLogs } from '../past-logs.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { publishServices } from '../publish-services.ts'
import { UsageWrong, type World } from './command.ts'

/**
 * Publishes one version (`petition@3`), or every one that is new, after trying it on every past matter. What would end
 * differently or does not run is accepted for a version by its name, with a reason that is kept.
 */
export async function publish(only: string | undefined, reason: string | undefined, world: World): Promise<number> {
  if (only !== undefined && !/^[^@]+@[1-9]\d*$/.test(only))
    throw new UsageWrong(`"${only}" is no version of a service: write NAME@VERSION, for instance petition@2`)
  if (reason !== undefined && (only === undefined || reason.trim() === ''))
    throw new UsageWrong('--accept-differences needs NAME@VERSION and a reason: --accept-differences="why it is right"')
  const config = world.config()
  const { city } = config
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    await prepareDatabase(databases, world.complain)
    const law = await openCityLaw(databases.app, city, promisesOf(city))
    const catalogue = createCatalogue({
      store: publishedStore(databases.app),
      now: systemNow,
      definitions: services,
      limits: knownLimits(law.limits.all),
      past: pastLogs(databases.app, lawClock({ calendar: law.calendar, limits: law.limits })),
    })
    const { added } = await publishServices({ catalogue, city }, world.say, {
      ...(only !== undefined && { only }),
      ...(reason !== undefined && { acceptDifferences: reason.trim() }),
    })
    world.say(added.length === 0 ? 'Nothing is new: it was published before.' : `Published: ${added.join(', ')}`)
    return 0
  } finally {
    await databases.close()
  }
}

/** Every version published here, with its hash, its day and what it did with the past. */
export async function listPublished(world: World): Promise<number> {
  const config = world.config()
  const databases = await openDatabases({ config, root: world.root, say: world.complain })
  try {
    for (const one of await publishedStore(databases.app).find(config.city)) {
      const { code, version } = one.definition
      const { against, replayed, differing, accepted } = one.replay ?? { against: [], replayed: 0, differing: 0 }
      const past = against.length === 0 ? 'no past' : `${replayed} replayed, ${differing} would end differently`
      world.say(
        [`${code}@${version}`, one.publishedAt.toISOString(), one.sha256.slice(0, 16), past, accepted]
          .filter((part) => part !== undefined)
          .join('  '),
      )
    }
    return 0
  } finally {
    await databases.close()
  }
}
