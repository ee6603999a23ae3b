import type { Person } from '@gongdao/people/contract'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Alert, HelpRequest, Proposal, TriageRequest } from '../../contract/index.ts'
import type { Intake } from '../../index.ts'

const tags = ['intake']
/** Bytes of a message: some 6,000 Chinese characters. */
const bodyLimit = 20_480

const personOf = (request: FastifyRequest): Person => (request as FastifyRequest & { person: Person }).person

/** Triage, and the calls for help. What is written here is answered and forgotten; it reaches no log and no table. */
export function intakeRoutes(
  intake: Pick<Intake, 'suggest' | 'askForHelp' | 'openAlerts' | 'takeAlert'>,
): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: TriageRequest }>(
      '/triage',
      {
        bodyLimit,
        config: { rateLimit: { max: 60, timeWindow: 60_000 } },
        schema: {
          operationId: 'triage',
          summary: 'Propose service, body, place and urgency for a message in her own words',
          tags,
          body: TriageRequest,
          response: { 200: Proposal },
        },
      },
      async (request, reply) => {
        const { text, region } = request.body
        reply.header('cache-control', 'no-store')
        return intake.suggest(text, region ? { region } : {})
      },
    )

    app.post<{ Body: HelpRequest }>(
      '/triage/help',
      {
        bodyLimit: 2_048,
        config: { rateLimit: { max: 10, timeWindow: 60_000 } },
        schema: {
          operationId: 'askForHelp',
          summary: 'Ask to be called by a person; only with consent, and with nothing of what was written',
          tags,
          body: HelpRequest,
          response: { 202: Type.Object({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const answer = await intake.askForHelp(request.body)
        return answer.ok ? reply.code(202).send(answer.value) : sendRefusal(reply, answer)
      },
    )

    app.get(
      '/alerts',
      {
        schema: {
          operationId: 'listAlerts',
          summary: 'Calls for help that nobody has taken yet',
          tags,
          response: { 200: Type.Object({ alerts: Type.Array(Alert) }) },
        },
      },
      async (request, reply) => {
        const answer = await intake.openAlerts(personOf(request))
        return answer.ok ? reply.send({ alerts: answer.value }) : sendRefusal(reply, answer)
      },
    )

    app.post<{ Params: { id: string } }>(
      '/alerts/:id/take',
      {
        schema: {
          operationId: 'takeAlert',
          summary: 'Take a call, so that she is not called twice',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
          response: { 200: Alert },
        },
      },
      async (request, reply) => {
        const answer = await intake.takeAlert(personOf(request), request.params.id)
        return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer)
      },
    )
  }
}
