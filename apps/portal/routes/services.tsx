import { sendNow } from '@gongdao/platform/http'
import { serviceOf } from '../forms/find-service.ts'
import { drawProblem } from '../pages/problems.tsx'
import { ServicePage, ServicesPage } from '../pages/services.tsx'
import type { Portal } from '../portal.ts'

/** What can be done here, and each service's own page. */
export function servicesRoutes(portal: Portal): void {
  const { doors, draw } = portal
  portal.getKept('/services', ({ reader, reply }) =>
    draw(reply, reader, {
      title: reader.say('能办的事', 'Services'),
      section: 'services',
      body: <ServicesPage reader={reader} services={doors.catalogue.services()} />,
    }),
  )
  portal.getKept('/services/:code', (turn) => {
    const { reader, reply, at } = turn
    const service = serviceOf(doors, at.code ?? '')
    if (!service) return drawProblem(draw, turn, 'not-found')
    const diagram = doors.catalogue.diagram?.(service.code, reader.language) !== undefined
    return draw(reply, reader, {
      title: reader.of(service.title),
      section: 'services',
      body: <ServicePage reader={reader} service={service} diagram={diagram} />,
    })
  })
  portal.get('/services/:code/diagram.svg', (turn) => {
    const { reader, reply, at } = turn
    const service = serviceOf(doors, at.code ?? '')
    const svg = service && doors.catalogue.diagram?.(service.code, reader.language)
    if (!svg) return drawProblem(draw, turn, 'not-found')
    // The drawing carries its own styles; alone in an <img> nothing in it can act.
    reply
      .header('content-type', 'image/svg+xml; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('cache-control', 'public, max-age=300')
    return sendNow(turn.request, reply, svg)
  })
}
