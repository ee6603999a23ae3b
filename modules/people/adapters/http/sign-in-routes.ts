import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import * as contract from '../../contract/index.ts'
import type { People, SignInStep } from '../../index.ts'
import { askerOf, nothing, tell } from './tell.ts'

const tags = ['people']
const person = ({ person }: SignInStep) => ({ person })

/** Signing in by phone, signing in as staff in two halves, signing out. */
export function signInRoutes(people: People): FastifyPluginAsync {
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
      async (request, reply) => tell(reply, await people.sendPhoneCode(request.body.phone, askerOf(request)), 202),
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
        const { phone, code } = request.body
        return tell(reply, await people.signInByPhone(phone, code, askerOf(request)), 200, person)
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
        const { username, password } = request.body
        const answer = await people.signInStaff(username, password, askerOf(request))
        return tell(reply, answer, 200, () => ({ totpRequired: true }))
      },
    )

    app.post<{ Body: contract.TotpCode }>(
      '/sign-in/staff/totp',
      {
        schema: {
          operationId: 'signInStaffTotp',
          summary: 'Second half of a staff sign-in: the code of the authenticator',
          description: 'Where the person is told that she must change her password, POST /me/password comes first.',
          tags,
          body: contract.TotpCode,
          response: { 200: contract.SignedIn },
        },
      },
      async (request, reply) =>
        tell(reply, await people.signInStaffTotp(request.body.code, askerOf(request)), 200, person),
    )

    app.post(
      '/sign-out',
      { schema: { operationId: 'signOut', summary: 'Sign out', tags, response: { 204: Type.Null() } } },
      async (request, reply) => tell(reply, await people.signOut(askerOf(request)), 204, nothing),
    )
  }
}
