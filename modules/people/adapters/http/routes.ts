import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import * as contract from '../../contract/index.ts'
import type { People } from '../../index.ts'
import { profileRoutes } from './profile-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; set before every handler. */
    person: contract.Person
  }
}

/** Sign-in, sign-out, who am I, mandates; and the simulator's messages where the simulator is the gateway. */
export function peopleRoutes(people: People): FastifyPluginAsync {
  return async (app) => {
    await app.register(signInRoutes(people))
    await app.register(profileRoutes(people))
    if (people.smsIsSimulated) await app.register(simulatorRoutes(people))
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
          tags: ['people'],
          querystring: Type.Object({ phone: Type.String({ minLength: 5, maxLength: 30 }) }),
          response: { 200: Type.Object({ messages: Type.Array(contract.SimulatedSms) }) },
        },
      },
      async (request) => ({ messages: await people.simulatedMessages(request.query.phone) }),
    )
  }
}
