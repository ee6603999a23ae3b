import type { Person } from '@gongdao/people/contract'
import { idempotencyKey, sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { Alert, AlertList, CallMade, HelpRequest, Proposal, TriageRequest } from '../../contract/index.ts'
import type { Intake } from '../../index.ts'

const tags = ['intake']
const Which = Type.Object({ id: Type.String({ maxLength: 64 }) })
/** Read by the handler itself, each refusal with a sentence of its own. */
const Key = { 'idempotency-key': Type.String({ description: '8 to 128 visible ASCII characters, used only once' }) }
/** Bytes of a message: some 6,000 Chinese characters. */
const bodyLimit = 20_480

const personOf = (request: FastifyRequest): Person => (request as FastifyRequest & { person: Person }).person

/** Triage, and the calls for help. What is written here is answered and forgotten; it reaches no log and no table. */
export function intakeRoutes(
  intake: Pick<Intake, 'suggest' | 'askForHelp' | 'listAlerts' | 'takeAlert' | 'recordCall'>,
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
          summary: 'Calls for help that come to my units: those still owed, and those ended within a day',
          tags,
          response: { 200: AlertList },
        },
      },
      async (request, reply) => {
        const answer = await intake.listAlerts(personOf(request))
        reply.header('cache-control', 'no-store')
        return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer)
      },
    )

    app.post<{ Params: Static<typeof Which> }>(
      '/alerts/:id/take',
      {
        schema: {
          operationId: 'takeAlert',
          summary: 'Take a call, so that she is not called twice',
          tags,
          params: Which,
          response: { 200: Alert },
        },
      },
      async (request, reply) => {
        const answer = await intake.takeAlert(personOf(request), request.params.id)
        return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer)
      },
    )

    app.post<{ Params: Static<typeof Which>; Body: CallMade }>(
      '/alerts/:id/calls',
      {
        bodyLimit: 2_048,
        config: { described: { headers: Type.Object(Key) } },
        schema: {
          operationId: 'recordCall',
          summary: 'Record that she was called back, and what came of it. Needs the header Idempotency-Key.',
          tags,
          params: Which,
          body: CallMade,
          response: { 200: Alert },
        },
      },
      async (request, reply) => {
        const key = idempotencyKey(request)
        if (!key.ok) return sendRefusal(reply, key)
        const { outcome } = request.body
        const answer = await intake.recordCall(personOf(request), request.params.id, outcome, key.value)
        return answer.ok ? reply.send(answer.value) : sendRefusal(reply, answer)
      },
    )
  }
}
