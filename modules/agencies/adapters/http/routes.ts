import type { FastifyPluginAsync } from 'fastify'
import { type Static, Type } from 'typebox'
import { Body, Region, ServiceWindow, Unit } from '../../contract/index.ts'
import type { Directory } from '../../domain/directory.ts'

const UnitsQuery = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 80 })),
  region: Type.Optional(Type.String({ maxLength: 12 })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  ids: Type.Optional(
    Type.String({ maxLength: 8_000, description: 'ids with commas between: these units, dissolved ones too' }),
  ),
  cursor: Type.Optional(Type.String({ pattern: '^\\d{1,9}$', description: 'the `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
})
type UnitsQuery = Static<typeof UnitsQuery>

const UnitShown = Type.Object({ ...Unit.properties, windows: Type.Array(ServiceWindow) })
const UnitsPage = Type.Object({
  units: Type.Array(UnitShown),
  next: Type.Optional(Type.String({ description: 'cursor of the next page; absent at the end' })),
})

/** The public directory: regions, bodies, units with their windows. No personal data is in it. */
export function agenciesRoutes(directory: Directory): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/regions',
      {
        schema: {
          operationId: 'listRegions',
          summary: 'The regions of this city',
          tags: ['agencies'],
          response: { 200: Type.Object({ regions: Type.Array(Region) }) },
        },
      },
      async () => ({ regions: [...directory.regions()] }),
    )

    app.get(
      '/bodies',
      {
        schema: {
          operationId: 'listBodies',
          summary: 'The bodies (机关) of this city and those above them',
          tags: ['agencies'],
          querystring: Type.Object({ region: Type.Optional(Type.String({ maxLength: 12 })) }),
          response: { 200: Type.Object({ bodies: Type.Array(Body) }) },
        },
      },
      async (request) => {
        const { region } = request.query as { region?: string }
        return { bodies: directory.bodies().filter((body) => !region || body.region === region) }
      },
    )

    app.get(
      '/units',
      {
        schema: {
          operationId: 'listUnits',
          summary: 'Units that can be responsible for a matter, active ones only; or those that `ids` names',
          tags: ['agencies'],
          querystring: UnitsQuery,
          response: { 200: UnitsPage },
        },
      },
      async (request) => {
        const query = request.query as UnitsQuery
        const found = findUnits(directory, query)
        const from = Number(query.cursor ?? 0)
        const to = from + (query.limit ?? 200)
        const units = found.slice(from, to).map((unit) => ({ ...unit, windows: [...directory.windowsOf(unit.id)] }))
        return { units, ...(to < found.length ? { next: String(to) } : {}) }
      },
    )
  }
}

function findUnits(directory: Directory, { ids, body, region, kind, q }: UnitsQuery): readonly Unit[] {
  if (ids !== undefined) return [...new Set(ids.split(','))].flatMap((id) => directory.unit(id) ?? [])
  const found = q ? directory.search(q, Number.POSITIVE_INFINITY) : directory.units().filter((unit) => unit.active)
  return found.filter(
    (unit) =>
      (!body || unit.body === body) &&
      (!region || unit.region === region) &&
      (!kind || directory.body(unit.body)?.kind === kind),
  )
}
