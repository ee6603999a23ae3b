import type { FastifyRequest } from 'fastify'
import type { People } from '../../index.ts'

/**
 * Sets `request.person` before any handler. Where a browser carries both sessions, the face decides: the header
 * `Gongdao-Face: portal` or `desk`, else the API is the desk's and every page is the portal's.
 */
export function personHook(people: Pick<People, 'personOf'>): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { cookie } = request.headers
    const said = request.headers['gongdao-face']
    const isDesk = said === 'desk' || (said !== 'portal' && /^\/(api|desk)\//.test(request.url))
    request.person = await people.personOf({
      ...(cookie ? { cookie } : {}),
      face: isDesk ? 'staff' : 'resident',
      language: request.language,
    })
  }
}
