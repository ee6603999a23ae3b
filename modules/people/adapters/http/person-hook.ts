import type { onRequestHookHandler } from 'fastify'
import type { People } from '../../index.ts'

/**
 * Sets `request.person` before any handler. Where a browser carries both sessions, the face decides: the header
 * `Gongdao-Face: portal` or `desk`, else the API is the desk's and every page is the portal's.
 */
export function personHook(people: Pick<People, 'personOf' | 'personAtHand'>): onRequestHookHandler {
  return (request, _reply, next) => {
    const { cookie, 'gongdao-face': said } = request.headers
    const isDesk = said === 'desk' || (said !== 'portal' && /^\/(api|desk)\//.test(request.url))
    const bearer = { cookie, face: isDesk ? 'staff' : 'resident', language: request.language } as const
    const atHand = people.personAtHand(bearer)
    if (atHand) {
      request.person = atHand
      next()
      return
    }
    people.personOf(bearer).then(
      (person) => {
        request.person = person
        next()
      },
      (failure) => next(failure),
    )
  }
}
