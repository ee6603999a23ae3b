import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseDown } from '../postgres/index.ts'
import { type Problem, problemOf, sendProblem } from './problem.ts'
import { TooManyRequests } from './rate-limit.ts'
import { problemOfMistakes } from './validation.ts'

/** Seconds after which it is worth asking again. */
const retryAfter = 5

/** Everything that was thrown ends here: told to the reader as a sentence, and to the log once when it is our fault. */
export function tellFaults(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOfError(error, request, reply)
    if (problem.status >= 500)
      request.log.error({ err: error, route: request.routeOptions.url, code: problem.code }, 'a request failed')
    return sendProblem(reply, problem)
  })
}

function problemOfError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Problem {
  const say = (code: string, facts: Record<string, unknown> = {}) => problemOf(request, { code, facts })
  if (error instanceof TooManyRequests) {
    reply.header('retry-after', String(error.after))
    return say('http/too-many-requests', { after: error.after })
  }
  if (error.validation) return problemOfMistakes(request, error.validation, error.validationContext ?? 'body')
  if (isDatabaseDown(error) || isDiskFull(error) || error.statusCode === 503) {
    reply.header('retry-after', String(retryAfter))
    return say('http/unavailable', { after: retryAfter })
  }
  const code = error.statusCode !== undefined && error.statusCode < 500 ? ofStatus(error.statusCode) : 'http/fault'
  return say(code, code === 'http/too-large' ? { most: sizeInWords(request.routeOptions.bodyLimit) } : {})
}

/** There is no room for a file now. */
const isDiskFull = ({ code }: { code?: string }): boolean => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'

function ofStatus(status: number): string {
  if (status === 404) return 'http/not-found'
  if (status === 408) return 'http/timeout'
  if (status === 413) return 'http/too-large'
  if (status === 415) return 'http/unsupported-media-type'
  return 'http/malformed'
}

const sizeInWords = (bytes: number | undefined): string =>
  bytes === undefined
    ? '1 MB'
    : bytes >= 1_048_576
      ? `${Math.floor(bytes / 1_048_576)} MB`
      : `${Math.floor(bytes / 1024)} KB`
