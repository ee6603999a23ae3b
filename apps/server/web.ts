import { refusals as agenciesRefusals, agenciesRoutes } from '@gongdao/agencies'
import { refusals as peopleRefusals, peopleRoutes } from '@gongdao/people'
import { buildHttp, type Readiness, registerRefusals } from '@gongdao/platform/http'
import type { Metrics } from '@gongdao/platform/metrics'
import type { FastifyInstance } from 'fastify'
import { type Desk, deskPages } from './desk.ts'
import type { House } from './main.ts'

export interface WebNeeds {
  readonly house: House
  readonly metrics: Metrics
  readonly ready: () => Promise<Readiness>
  readonly desk?: Desk
  readonly version: string
}

/** Everything that is reached by HTTP: the API, the portal, the workbench. */
export async function buildWeb({ house, metrics, ready, desk, version }: WebNeeds): Promise<FastifyInstance> {
  const { config } = house
  const app = await buildHttp({
    log: house.log,
    metrics,
    ready,
    ...(config.publicOrigin === undefined ? {} : { publicOrigin: config.publicOrigin }),
    trustProxy: config.trustProxy,
    requestsPerMinute: config.requestsPerMinute === 0 ? false : config.requestsPerMinute,
    api: { title: 'Gongdao 公道', version, description: 'One counter for public justice in a city.' },
  })
  for (const table of [agenciesRefusals, peopleRefusals]) registerRefusals(app, table)
  await app.register(apiRoutes(house), { prefix: '/api/v1' })
  if (desk) await app.register((scope) => deskPages(scope, desk))
  return app
}

function apiRoutes(house: House) {
  return async (api: FastifyInstance) => {
    await api.register(peopleRoutes(house.people))
    await api.register(agenciesRoutes(house.agencies.directory))
  }
}
