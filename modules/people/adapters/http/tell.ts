import type { Answer } from '@gongdao/platform/answer'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asker } from '../../index.ts'

/** Who asks, for the limits that hold per address and for the cookies of a sign-in under way. */
export const askerOf = (request: FastifyRequest): Asker => ({
  ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
  address: request.ip,
})

/** What a verb answered: its value with this status and the cookies it brings, or its refusal. */
export function tell<T extends object>(
  reply: FastifyReply,
  answer: Answer<T>,
  status: number,
  show: (value: T) => unknown = (value) => value,
) {
  if (!answer.ok) return sendRefusal(reply, answer)
  const { setCookie = [] } = answer.value as { setCookie?: readonly string[] }
  for (const cookie of setCookie) reply.header('set-cookie', cookie)
  return reply.code(status).send(show(answer.value))
}

/** For an answer that needs no body. */
export const nothing = () => null
