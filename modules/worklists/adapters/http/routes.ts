import type { Person } from '@gongdao/people/contract'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync } from 'fastify'
import { type Static, Type } from 'typebox'
import { TaskPage, WorkPage } from '../../contract/index.ts'
import type { Worklists } from '../../index.ts'

const id = (description: string) => Type.Optional(Type.String({ maxLength: 80, description }))
const cursor = Type.Optional(Type.String({ maxLength: 400, description: 'the `next` of the page before' }))
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 }))

const TasksQuery = Type.Object({
  mine: Type.Optional(
    Type.Union([Type.Literal('1'), Type.Literal('0')], { description: '1: mine; 0: all of my units' }),
  ),
  cursor,
  limit,
})

const QueueQuery = Type.Object({
  unit: id('one unit; absent: my units, or all I may see where I watch over others'),
  body: id('all units of one body'),
  service: id('code of the service'),
  state: id('state of the definition'),
  phase: id('public phase; `closed` shows closed matters, otherwise open ones'),
  risk: Type.Optional(
    Type.Union([Type.Literal('overdue'), Type.Literal('atRisk'), Type.Literal('onTime'), Type.Literal('waiting')]),
  ),
  region: id('division code'),
  handler: id('a person, `me`, or `none`'),
  cursor,
  limit,
})

/** `GET /tasks` and `GET /queue`. */
export function worklistsRoutes(worklists: Worklists): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/tasks',
      {
        schema: {
          operationId: 'listTasks',
          summary: 'What waits for me or for my units, ordered by legal risk',
          tags: ['worklists'],
          querystring: TasksQuery,
          response: { 200: TaskPage },
        },
      },
      async (request, reply) => {
        const { mine, ...rest } = request.query as Static<typeof TasksQuery>
        const answer = await worklists.tasks(request.person as Person, { mine: mine === '1', ...rest })
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
    )

    app.get(
      '/queue',
      {
        schema: {
          operationId: 'listQueue',
          summary: 'The matters that a unit holds, ordered by legal risk',
          tags: ['worklists'],
          querystring: QueueQuery,
          response: { 200: WorkPage },
        },
      },
      async (request, reply) => {
        const answer = await worklists.queue(request.person as Person, request.query as Static<typeof QueueQuery>)
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
    )
  }
}
