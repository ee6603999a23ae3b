import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import * as contract from '../../contract/index.ts'
import type { People } from '../../index.ts'
import { askerOf, nothing, tell } from './tell.ts'

const tags = ['people']

/** Who I am, my password, how sure you are of me, and who may act for me. */
export function profileRoutes(people: People): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/me',
      { schema: { operationId: 'me', summary: 'Who am I', tags, response: { 200: contract.Person } } },
      async (request) => request.person,
    )

    app.patch<{ Body: contract.Profile }>(
      '/me',
      {
        schema: {
          operationId: 'changeProfile',
          summary: 'How I want to be called, and my language',
          tags,
          body: contract.Profile,
          response: { 200: contract.Person },
        },
      },
      async (request, reply) => tell(reply, await people.changeProfile(request.person, request.body), 200),
    )

    app.post<{ Body: contract.PasswordChange }>(
      '/me/password',
      {
        schema: {
          operationId: 'changePassword',
          summary: 'Staff: choose a password of one’s own; other sessions end',
          tags,
          body: contract.PasswordChange,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => tell(reply, await people.changePassword(request.body, askerOf(request)), 204, nothing),
    )

    app.post<{ Body: contract.RealNameRequest }>(
      '/me/real-name',
      {
        schema: {
          operationId: 'verifyRealName',
          summary: 'Compare name and identity number with the register; only the level is kept',
          tags,
          body: contract.RealNameRequest,
          response: { 200: contract.Person },
        },
      },
      async (request, reply) => tell(reply, await people.verifyRealName(request.person, request.body), 200),
    )

    app.get(
      '/mandates',
      {
        schema: {
          operationId: 'listMandates',
          summary: 'Mandates I gave that still count',
          tags,
          response: { 200: Type.Object({ mandates: Type.Array(contract.Mandate) }) },
        },
      },
      async (request) => ({ mandates: await people.listMandates(request.person) }),
    )

    app.post<{ Body: contract.NewMandate }>(
      '/mandates',
      {
        schema: {
          operationId: 'giveMandate',
          summary: 'Let somebody act for me',
          tags,
          body: contract.NewMandate,
          response: { 201: contract.Mandate },
        },
      },
      async (request, reply) => tell(reply, await people.giveMandate(request.person, request.body), 201),
    )

    app.patch<{ Params: { id: string }; Body: contract.MandateUpdates }>(
      '/mandates/:id',
      {
        schema: {
          operationId: 'changeMandateUpdates',
          summary: 'Whether the holder of a mandate is told what happens',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
          body: contract.MandateUpdates,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) =>
        tell(reply, await people.changeUpdates(request.person, request.params.id, request.body.updates), 204, nothing),
    )

    app.delete<{ Params: { id: string } }>(
      '/mandates/:id',
      {
        schema: {
          operationId: 'revokeMandate',
          summary: 'Take a mandate back',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) =>
        tell(reply, await people.revokeMandate(request.person, request.params.id), 204, nothing),
    )
  }
}
