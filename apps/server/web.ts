import * as agencies from '@gongdao/agencies'
import * as catalogue from '@gongdao/catalogue'
import * as documents from '@gongdao/documents'
import * as insight from '@gongdao/insight'
import * as intake from '@gongdao/intake'
import * as matters from '@gongdao/matters'
import * as notices from '@gongdao/notices'
import * as people from '@gongdao/people'
import { buildHttp, type Readiness, registerRefusals } from '@gongdao/platform/http'
import type { Metrics } from '@gongdao/platform/metrics'
import { type PortalScripts, portalPages } from '@gongdao/portal'
import * as search from '@gongdao/search'
import * as worklists from '@gongdao/worklists'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Desk, deskPages } from './desk.ts'
import type { House } from './main.ts'
import { portalDoors } from './portal-doors.ts'
import { slowGuessing } from './slow-guessing.ts'

export interface WebNeeds {
  readonly house: House
  readonly metrics: Metrics
  readonly ready: () => Promise<Readiness>
  readonly version: string
  readonly desk?: Desk
  /** The portal's scripts. */
  readonly islands?: PortalScripts
}

/** The parts of the API, in the order in which a person meets them. */
const tags = [
  { name: 'intake', description: 'What happened, in one’s own words; help in danger' },
  { name: 'catalogue', description: 'The services: pages, forms, diagrams' },
  { name: 'agencies', description: 'Regions, bodies, units and their windows' },
  { name: 'matters', description: 'Filing, reading and acting; receipts and published roots' },
  { name: 'documents', description: 'Uploads in pieces, and reading them through the policy' },
  { name: 'people', description: 'Signing in, who am I, mandates' },
  { name: 'notices', description: 'The inbox' },
  { name: 'worklists', description: 'Tasks and queues, by legal risk' },
  { name: 'search', description: 'Matters that the asker may see' },
  { name: 'insight', description: 'How units keep the time of the law' },
]

/** Everything that is reached by HTTP: the API, the portal, the workbench. */
export async function buildWeb({ house, metrics, ready, version, desk, islands }: WebNeeds): Promise<FastifyInstance> {
  const { config } = house
  const app = await buildHttp({
    log: house.log,
    metrics,
    ready,
    ...(config.publicOrigin === undefined ? {} : { publicOrigin: config.publicOrigin }),
    trustProxy: config.trustProxy,
    requestsPerMinute: config.requestsPerMinute === 0 ? false : config.requestsPerMinute,
    api: { title: 'Gongdao 公道', version, description: 'One counter for public justice in a city.', tags },
  })
  for (const { refusals } of [
    agencies,
    catalogue,
    documents,
    insight,
    intake,
    matters,
    notices,
    people,
    search,
    worklists,
  ])
    registerRefusals(app, refusals)
  askWhoItIs(app, house)
  if (config.requestsPerMinute !== 0) slowGuessing(app, () => house.now().getTime())
  await app.register(apiRoutes(house), { prefix: '/api/v1' })
  if (desk) await app.register((scope) => deskPages(scope, desk))
  await app.register(portalPages(portalDoors(house, islands)))
  return app
}

function apiRoutes(house: House) {
  const mayRead = (request: FastifyRequest, document: string) =>
    house.matters.maySeeDocument(request.person, document, codeOf(request))
  return async (api: FastifyInstance) => {
    await api.register(people.peopleRoutes(house.people))
    await api.register(agencies.agenciesRoutes(house.agencies.directory))
    await api.register(catalogue.catalogueRoutes(house.catalogue))
    await api.register(
      documents.documentsRoutes(house.documents, { personOf: (request) => request.person, may: mayRead }),
    )
    await api.register(matters.mattersRoutes(house.matters))
    await api.register(matters.rootsRoutes(house.roots, house.city))
    await api.register(intake.intakeRoutes(house.intake))
    await api.register(notices.noticesRoutes(house.notices))
    await api.register(worklists.worklistsRoutes(house.worklists))
    await api.register(search.searchRoutes(house.search))
    await api.register(insight.insightRoutes(house.insight, house.city))
  }
}

/** Every page and answer knows its person, the page of an error too; files and machines' questions need none. */
function askWhoItIs(app: FastifyInstance, house: House): void {
  const ask = people.personHook(house.people)
  app.addHook('onRequest', function (request, reply, next) {
    if (/^\/(assets|desk|offline|sw\.js|livez|readyz|metrics)(\/|\?|$)/.test(request.url)) next()
    else ask.call(this, request, reply, next)
  })
}

/** The receipt's code, for those without an account. */
function codeOf(request: FastifyRequest): string | undefined {
  const header = request.headers['matter-code']
  return typeof header === 'string' ? header : (request.query as { code?: string }).code
}
