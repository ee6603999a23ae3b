import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Refusal } from '../answer/index.ts'
import type { Language } from './language.ts'
import { platformRefusals, titles } from './platform-refusals.ts'

/** Problem details (RFC 9457): what went wrong, in the reader's language, and what she can do next. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '`/problems/` and the code' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'a sentence that tells the person what to do next' }),
    code: Type.String(),
    traceId: Type.String({ description: 'the request id, for asking us' }),
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          in: Type.String(),
          pointer: Type.String(),
          code: Type.String(),
          detail: Type.String(),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>

// biome-ignore lint/suspicious/noExplicitAny: each sentence knows the facts of its own code
type Facts = any

export interface RefusalWords {
  readonly status: number
  readonly zh: (facts: Facts) => string
  readonly en: (facts: Facts) => string
  /** What is wrong place by place, where the facts tell it: for `errors`. */
  readonly errors?: (facts: Facts, language: Language) => Problem['errors']
}

/** A module's refusals: code, HTTP status, and the sentence in both languages. */
export type RefusalTable = Record<string, RefusalWords>

/** Draws a problem as a page for a reader with a browser. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string | Promise<string>

declare module 'fastify' {
  interface FastifyInstance {
    readonly problems: ProblemBook
  }
  interface FastifyRequest {
    language: Language
  }
}

/** What one server knows about saying no. */
export interface ProblemBook {
  readonly table: Map<string, RefusalWords>
  page: ProblemPage | undefined
}

export const newProblemBook = (): ProblemBook => ({
  table: new Map(Object.entries(platformRefusals)),
  page: undefined,
})

/** Tells the server a module's refusals. The same code may be told twice, with the same words. */
export function registerRefusals(app: FastifyInstance, table: RefusalTable): void {
  for (const [code, words] of Object.entries(table)) app.problems.table.set(code, words)
}

/** Lets a face draw problems for readers with a browser. */
export function drawProblems(app: FastifyInstance, page: ProblemPage): void {
  app.problems.page = page
}

/** Answers with a refusal: its status, its sentence in the reader's language, its facts. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  return sendProblem(reply, problemOf(reply.request, refusal))
}

/** A refusal as problem details. A code without words is a fault of ours, told as such in the log. */
export function problemOf(request: FastifyRequest, refusal: Pick<Refusal, 'code' | 'facts'>): Problem {
  const words = request.server.problems.table.get(refusal.code)
  if (!words) {
    request.log.error({ code: refusal.code }, 'a refusal has no words')
    return problemOf(request, { code: 'http/fault', facts: {} })
  }
  const title = titles[words.status] ?? titles[words.status < 500 ? 400 : 500]!
  const { language } = request
  const errors = words.errors?.(refusal.facts, language) ?? []
  return {
    type: `/problems/${refusal.code}`,
    title: title[language],
    status: words.status,
    detail: words[language](refusal.facts),
    code: refusal.code,
    traceId: request.id,
    ...(Object.keys(refusal.facts).length > 0 ? { facts: { ...refusal.facts } } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  }
}

export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  const { request } = reply
  reply.code(problem.status).header('cache-control', 'no-store')
  if (!wantsPage(request)) return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  const draw = request.server.problems.page ?? plainPage
  let page: string
  try {
    page = await draw(problem, request)
  } catch (error) {
    request.log.error({ err: error }, 'the page of a problem cannot be drawn')
    page = await plainPage(problem, request)
  }
  return reply.type('text/html; charset=utf-8').send(page)
}

/** People see pages, programs see JSON: the API always speaks JSON, other addresses unless only JSON is asked for. */
export function wantsPage(request: FastifyRequest): boolean {
  if (request.url === '/api' || request.url.startsWith('/api/')) return false
  const accept = request.headers.accept ?? '*/*'
  return /text\/html|\*\/\*/.test(accept) && !/^application\/(problem\+)?json/.test(accept)
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const plainPage: ProblemPage = (problem, request) =>
  `<!doctype html><html lang="${request.language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escapeHtml(problem.title)}</title>` +
  `<main><h1>${escapeHtml(problem.title)}</h1><p>${escapeHtml(problem.detail)}</p><p><a href="/">公道 Gongdao</a></p></main></html>`
