import type { Person } from '@gongdao/people/contract'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Inbox } from '../../contract/index.ts'
import type { Notices } from '../../index.ts'

const tags = ['notices']
const personOf = (request: FastifyRequest): Person => (request as FastifyRequest & { person: Person }).person

/** The inbox of who is asking. */
export function noticesRoutes(notices: Pick<Notices, 'listFor' | 'markRead'>): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/notices',
      {
        schema: { operationId: 'listNotices', summary: 'The inbox, newest first', tags, response: { 200: Inbox } },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return notices.listFor(personOf(request))
      },
    )

    app.post<{ Params: { id: string } }>(
      '/notices/:id/read',
      {
        schema: {
          operationId: 'readNotice',
          summary: 'Mark a notice as read',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 80 }) }),
          response: { 200: Type.Object({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const answer = await notices.markRead(personOf(request), request.params.id)
        return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer)
      },
    )
  }
}
