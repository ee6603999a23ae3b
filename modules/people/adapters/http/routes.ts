import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import * as contract from '../../contract/index.ts'
import type { Asker, People } from '../../index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; set before every handler. */
    person: contract.Person
  }
}

const tags = ['people']

/** Who asks, for the limits that hold per address and for the cookies of a sign-in under way. */
const askerOf = (request: FastifyRequest): Asker => ({
  ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
  address: request.ip,
})

function giveCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
}

/** Sign-in, sign-out, who am I, mandates; and the simulator's messages where the simulator is the gateway. */
export function peopleRoutes(people: People): FastifyPluginAsync {
  return async (app) => {
    await app.register(signInRoutes(people))
    await app.register(profileRoutes(people))
    if (people.smsIsSimulated) await app.register(simulatorRoutes(people))
  }
}

function signInRoutes(people: People): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: contract.PhoneCodeRequest }>(
      '/sign-in/phone/code',
      {
        schema: {
          operationId: 'sendPhoneCode',
          summary: 'Send a sign-in code to a phone; the answer is the same for every number',
          tags,
          body: contract.PhoneCodeRequest,
          response: { 202: contract.CodeSent },
        },
      },
      async (request, reply) => {
        const answer = await people.sendPhoneCode(request.body.phone, askerOf(request))
        return answer.ok ? reply.code(202).send(answer.value) : sendRefusal(reply, answer)
      },
    )

    app.post<{ Body: contract.PhoneSignIn }>(
      '/sign-in/phone',
      {
        schema: {
          operationId: 'signInByPhone',
          summary: 'Sign in with the code',
          tags,
          body: contract.PhoneSignIn,
          response: { 200: contract.SignedIn },
        },
      },
      async (request, reply) => {
        const answer = await people.signInByPhone(request.body.phone, request.body.code, askerOf(request))
        if (!answer.ok) return sendRefusal(reply, answer)
        giveCookies(reply, answer.value.setCookie)
        return reply.send({ person: answer.value.person! })
      },
    )

    app.post<{ Body: contract.StaffSignIn }>(
      '/sign-in/staff',
      {
        schema: {
          operationId: 'signInStaff',
          summary: 'First half of a staff sign-in: username and password',
          tags,
          body: contract.StaffSignIn,
          response: { 200: Type.Object({ totpRequired: Type.Literal(true) }) },
        },
      },
      async (request, reply) => {
        const answer = await people.signInStaff(request.body.username, request.body.password, askerOf(request))
        if (!answer.ok) return sendRefusal(reply, answer)
        giveCookies(reply, answer.value.setCookie)
        return reply.send({ totpRequired: true as const })
      },
    )

    app.post<{ Body: contract.TotpCode }>(
      '/sign-in/staff/totp',
      {
        schema: {
          operationId: 'signInStaffTotp',
          summary: 'Second half of a staff sign-in: the code of the authenticator',
          tags,
          body: contract.TotpCode,
          response: { 200: contract.SignedIn },
        },
      },
      async (request, reply) => {
        const answer = await people.signInStaffTotp(request.body.code, askerOf(request))
        if (!answer.ok) return sendRefusal(reply, answer)
        giveCookies(reply, answer.value.setCookie)
        return reply.send({ person: answer.value.person! })
      },
    )

    app.post(
      '/sign-out',
      { schema: { operationId: 'signOut', summary: 'Sign out', tags, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const answer = await people.signOut(askerOf(request))
        if (answer.ok) giveCookies(reply, answer.value.setCookie)
        return reply.code(204).send(null)
      },
    )
  }
}

function profileRoutes(people: People): FastifyPluginAsync {
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
      async (request, reply) => {
        const answer = await people.changeProfile(request.person, request.body)
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
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
      async (request, reply) => {
        const answer = await people.verifyRealName(request.person, request.body)
        return answer.ok ? answer.value : sendRefusal(reply, answer)
      },
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
      async (request, reply) => {
        const answer = await people.giveMandate(request.person, request.body)
        return answer.ok ? reply.code(201).send(answer.value) : sendRefusal(reply, answer)
      },
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
      async (request, reply) => {
        const answer = await people.revokeMandate(request.person, request.params.id)
        return answer.ok ? reply.code(204).send(null) : sendRefusal(reply, answer)
      },
    )
  }
}

function simulatorRoutes(people: People): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: { phone: string } }>(
      '/dev/sms',
      {
        schema: {
          operationId: 'simulatedSms',
          summary: 'The last simulated text messages to a number (demonstration only)',
          tags,
          querystring: Type.Object({ phone: Type.String({ minLength: 5, maxLength: 30 }) }),
          response: { 200: Type.Object({ messages: Type.Array(contract.SimulatedSms) }) },
        },
      },
      async (request) => ({ messages: await people.simulatedMessages(request.query.phone) }),
    )
  }
}
