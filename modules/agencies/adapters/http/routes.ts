import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import { Body, Region, ServiceWindow, Unit } from '../../contract/index.ts'
import type { Directory } from '../../domain/directory.ts'

const UnitsQuery = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 80 })),
  region: Type.Optional(Type.String({ maxLength: 12 })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  q: Type.Optional(Type.String({ maxLength: 60 })),
})

const UnitShown = Type.Object({ ...Unit.properties, windows: Type.Array(ServiceWindow) })

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
          summary: 'Units that can be responsible for a matter, active ones only',
          tags: ['agencies'],
          querystring: UnitsQuery,
          response: { 200: Type.Object({ units: Type.Array(UnitShown) }) },
        },
      },
      async (request) => {
        const { body, region, kind, q } = request.query as Record<'body' | 'region' | 'kind' | 'q', string | undefined>
        const found = q ? directory.search(q, 50) : directory.units().filter((unit) => unit.active)
        const units = found.filter(
          (unit) =>
            (!body || unit.body === body) &&
            (!region || unit.region === region) &&
            (!kind || directory.body(unit.body)?.kind === kind),
        )
        return { units: units.slice(0, 200).map((unit) => ({ ...unit, windows: [...directory.windowsOf(unit.id)] })) }
      },
    )
  }
}
