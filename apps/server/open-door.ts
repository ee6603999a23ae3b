import { buildHttp } from '@gongdao/platform/http'
import type { Metrics } from '@gongdao/platform/metrics'
import type { PortalScripts } from '@gongdao/portal'
import type { FastifyInstance } from 'fastify'
import type { World } from './commands/command.ts'
import type { Desk } from './desk.ts'
import type { House } from './main.ts'
import type { readinessOf } from './readiness.ts'
import { versionOf } from './version.ts'
import { buildWeb } from './web.ts'

interface Door {
  readonly house: House
  readonly metrics: Metrics
  readonly readiness: ReturnType<typeof readinessOf>
  readonly isApi: boolean
  readonly desk: Desk | undefined
  readonly islands: PortalScripts | undefined
}

/** Listens: for everybody; or, in a worker that was given a port of its own, for those who ask how it is. */
export async function openDoor(door: Door, world: World): Promise<FastifyInstance | undefined> {
  const { house, metrics, readiness, isApi, desk, islands } = door
  const { host, port } = house.config
  if (!isApi && !world.environment.PORT) return undefined
  const server = isApi
    ? await buildWeb({
        ...{ house, metrics, version: versionOf(world.root), ready: readiness.ready },
        ...(desk && { desk }),
        ...(islands !== undefined && { islands }),
      })
    : await buildHttp({ log: house.log, metrics, ready: readiness.ready })
  await server.listen({ host, port })
  return server
}
