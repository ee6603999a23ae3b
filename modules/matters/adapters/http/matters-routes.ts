import type { Person } from '@gongdao/people/contract'
import type { Refusal } from '@gongdao/platform/answer'
import {
  hasVersion,
  idempotencyKey,
  registerRefusals,
  seenVersion,
  sendRefusal,
  sendVersion,
} from '@gongdao/platform/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Matters } from '../../application/matters.ts'
import {
  ActionTaken,
  ActionWish,
  Filed,
  MatterView,
  NewMatter,
  ReadEntry,
  Receipt,
  TimelineEntry,
} from '../../contract/index.ts'
import { matterJson } from './matter-json.ts'
import { refusals } from './refusals.ts'

const Where = Type.Object({ number: Type.String({ minLength: 1, maxLength: 64 }) })
const Code = {
  code: Type.Optional(Type.String({ maxLength: 64, description: 'the code of the receipt, without an account' })),
}
const Glance = Type.Object({ ...Code, purpose: Type.Optional(Type.String({ maxLength: 200 })) })
const Page = Type.Object({
  ...Code,
  cursor: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
const Timeline = Type.Object({
  number: Type.String(),
  entries: Type.Array(TimelineEntry),
  next: Type.Optional(Type.String({ description: 'cursor of the next page; absent at the end' })),
})
const Reads = Type.Object({ reads: Type.Array(ReadEntry) })

const tags = ['matters']
/** Headers that the handlers read themselves, each refusal with a sentence of its own. */
const Key = { 'idempotency-key': Type.String({ description: '8 to 128 visible ASCII characters, used only once' }) }
const Seen = { 'if-match': Type.String({ description: 'the ETag of the version you looked at, or *' }) }
const Secret = Type.Optional(Type.String({ maxLength: 64, description: 'the code of the receipt, without an account' }))
const Bearer = { 'matter-code': Secret }
const Known = { 'if-none-match': Type.Optional(Type.String({ description: 'the ETag of the version you have' })) }
const Version = { etag: Type.String({ description: 'the version of the matter, for If-Match' }) }

type Verbs = Pick<Matters, 'file' | 'act' | 'view' | 'timeline' | 'reads' | 'receipt'>

/** The routes of the record, under the prefix at which they are registered (`/api/v1`). */
export const mattersRoutes = (matters: Verbs) =>
  async function routes(app: FastifyInstance): Promise<void> {
    registerRefusals(app, refusals)
    addFiling(app, matters)
    addActing(app, matters)
    addViews(app, matters)
  }

function addFiling(app: FastifyInstance, matters: Verbs): void {
  const schema = {
    operationId: 'fileMatter',
    tags,
    summary: 'File a matter. Needs the header Idempotency-Key.',
    body: NewMatter,
    response: { 201: { ...Filed, headers: Version } },
  }
  const config = { described: { headers: Type.Object(Key) } }
  app.post<{ Body: NewMatter }>('/matters', { schema, config }, async (request, reply) => {
    const key = idempotencyKey(request)
    if (!key.ok) return sendRefusal(reply, key)
    const filed = await matters.file(personOf(request), request.body, key.value)
    if (!filed.ok) return sendRefusal(reply, filed)
    const at = `${request.routeOptions.url ?? '/matters'}/${filed.value.number}`
    sendVersion(reply, filed.value.version).code(201).header('location', at).header('cache-control', 'no-store')
    return filed.value
  })
}

function addActing(app: FastifyInstance, matters: Verbs): void {
  const schema = {
    operationId: 'takeAct',
    tags,
    summary: 'Take an act. Needs If-Match (the version you looked at, or *) and Idempotency-Key.',
    params: Where,
    querystring: Type.Object(Code),
    body: ActionWish,
    response: { 200: { ...ActionTaken, headers: Version } },
  }
  type Route = { Params: Static<typeof Where>; Querystring: { code?: string }; Body: ActionWish }
  const config = { described: { headers: Type.Object({ ...Key, ...Seen, ...Bearer }) } }
  app.post<Route>('/matters/:number/acts', { schema, config }, async (request, reply) => {
    const key = idempotencyKey(request)
    if (!key.ok) return sendRefusal(reply, key)
    const seen = seenVersion(request)
    if (!seen.ok) return sendRefusal(reply, seen)
    const { number } = request.params
    const taken = await matters.act(personOf(request), number, seen.value, request.body, key.value, codeOf(request))
    if (!taken.ok) return sendRefusal(reply, taken)
    sendVersion(reply, taken.value.version).header('cache-control', 'no-store')
    return taken.value
  })
}

type Looking = {
  Params: Static<typeof Where>
  Querystring: { code?: string; purpose?: string; cursor?: string; limit?: number }
}

function addViews(app: FastifyInstance, matters: Verbs): void {
  const look = (
    operationId: string,
    summary: string,
    querystring: ReturnType<typeof Type.Object>,
    response: Record<number, unknown>,
  ) => ({
    schema: { operationId, tags, summary, params: Where, querystring, response },
    config: { described: { headers: Type.Object({ ...Bearer, ...(304 in response ? Known : {}) }) } },
  })
  const unchanged = Type.Null({ description: 'You have this version already (If-None-Match)' })
  app.get<Looking>(
    '/matters/:number',
    look('viewMatter', 'A matter as you may see it; the ETag is its version', Glance, {
      200: { ...MatterView, headers: Version },
      304: unchanged,
    }),
    async (request, reply) => {
      const code = codeOf(request)
      const { purpose } = request.query
      const glance = { ...(code ? { code } : {}), ...(purpose ? { purpose } : {}) }
      const view = await matters.view(personOf(request), request.params.number, glance)
      if (!view.ok) return sendRefusal(reply, view)
      sendVersion(reply, view.value.version)
        .header('cache-control', 'private, no-cache')
        .header('vary', 'cookie, matter-code, accept-language')
      if (hasVersion(request, view.value.version)) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(matterJson(view.value))
    },
  )
  app.get<Looking>(
    '/matters/:number/acts',
    look('listActs', 'The timeline, oldest first', Page, { 200: Timeline }),
    async (request, reply) => {
      const { cursor, limit } = request.query
      const code = codeOf(request)
      const page = {
        ...(cursor ? { after: Number(cursor) } : {}),
        ...(limit ? { limit } : {}),
        ...(code ? { code } : {}),
      }
      const found = await matters.timeline(personOf(request), request.params.number, page)
      if (!found.ok) return refuse(reply, found)
      const { next, ...rest } = found.value
      return private_(reply, { ...rest, ...(next === undefined ? {} : { next: String(next) }) })
    },
  )
  app.get<Looking>(
    '/matters/:number/reads',
    look('listReads', 'Who looked at the matter', Type.Object(Code), { 200: Reads }),
    async (request, reply) => {
      const found = await matters.reads(personOf(request), request.params.number, codeOf(request))
      return found.ok ? private_(reply, { reads: found.value }) : refuse(reply, found)
    },
  )
  app.get<Looking>(
    '/matters/:number/receipt',
    look('getReceipt', 'The signed receipt', Type.Object(Code), { 200: Receipt }),
    async (request, reply) => {
      const found = await matters.receipt(personOf(request), request.params.number, codeOf(request))
      return found.ok ? private_(reply, found.value) : refuse(reply, found)
    },
  )
}

const refuse = (reply: FastifyReply, refusal: Refusal) => sendRefusal(reply, refusal)

function private_<T>(reply: FastifyReply, value: T): T {
  reply.header('cache-control', 'private, no-store')
  return value
}

/** Set by the hook of `people`, wired in `apps/server`. */
const personOf = (request: FastifyRequest): Person => (request as FastifyRequest & { person: Person }).person

/** The receipt's code: in a header for programs (it stays out of logs), in the query for links. */
function codeOf(request: FastifyRequest): string | undefined {
  const header = request.headers['matter-code']
  if (typeof header === 'string' && header !== '') return header.slice(0, 64)
  return (request.query as { code?: string }).code
}
