import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { alerts, board, bodies, items, matterView, me, reads, regions, units } from './fixtures.ts'

/** What the harness answers; a query `?mood=` of the page (in its cookie) asks for empty lists, a conflict or an outage. */
type Reply = readonly [status: number, body: unknown]

const ok = (body: unknown): Reply => [200, body]
const problem = (status: number, code: string, detail: string, facts: object = {}): Reply => [
  status,
  { type: `/problems/${code}`, title: detail, status, detail, code, facts, traceId: 'harness' },
]

const services = [
  { code: 'petition', version: 1, title: { zh: '信访', en: 'Petition' } },
  { code: 'accusation', version: 1, title: { zh: '控告', en: 'Accusation' } },
  { code: 'legalConsultation', version: 1, title: { zh: '法律咨询', en: 'Legal advice' } },
]

const difference = {
  seen: 7,
  version: 8,
  acts: [
    {
      seq: 8,
      act: 'assign',
      title: { zh: '指定承办人', en: 'Assign' },
      at: new Date().toISOString(),
      by: { kind: 'staff', unit: 'dz-petition-door' },
    },
  ],
  fields: [{ field: 'handler', before: '何文清', after: '梁桂英' }],
}

let signedIn = true

function answer(method: string, path: string, query: URLSearchParams, mood: string): Reply {
  if (mood === 'down') return problem(503, 'platform/unavailable', '数据库暂时连不上，正在自动恢复，请稍后再试。')
  if (method === 'POST') return post(path, mood)
  if (path === '/me') return signedIn && mood !== 'out' ? ok(me) : problem(401, 'people/not-signed-in', '请先登录。')
  const some = mood === 'empty' ? [] : items
  if (path === '/tasks')
    return ok({
      items: some
        .slice(0, 14)
        .map((item, at) => ({ id: `${item.number}/${at}`, act: 'issueOpinion', title: item.next, by: 'clerk', item })),
    })
  if (path === '/queue')
    return ok({ items: some.filter((item) => !query.get('risk') || item.risk === query.get('risk')), next: 'more' })
  if (path === '/search')
    return ok({ items: some.slice(0, 9), count: mood === 'empty' ? 0 : 1000, more: mood !== 'empty' })
  if (path === '/board') return ok(mood === 'empty' ? { ...board, units: [] } : board)
  if (path === '/alerts') return ok({ alerts: mood === 'empty' ? [] : alerts, done: [], onDuty: true })
  if (path === '/regions') return ok({ regions })
  if (path === '/bodies') return ok({ bodies })
  if (path === '/units') {
    const ids = query.get('ids')?.split(',')
    const isAsked = (unit: (typeof units)[number]) =>
      ids ? ids.includes(unit.id) : unit.name.zh.includes(query.get('q') ?? '')
    return ok({ units: units.filter(isAsked) })
  }
  if (path === '/services') return ok({ services })
  if (path.endsWith('/reads')) return ok(reads)
  const [, kind, id = ''] = path.split('/')
  if (kind === 'services') return ok({ ...services.find((one) => one.code === id), form: [], states: {} })
  if (kind === 'matters') return id === 'none' ? problem(404, 'matters/not-found', '没有这件事。') : ok(matterView(id))
  return problem(404, 'http/not-found', '没有这个地址。')
}

function post(path: string, mood: string): Reply {
  if (path === '/sign-out') signedIn = false
  if (path === '/sign-in/staff') return ok({ totpRequired: true })
  if (path === '/sign-in/staff/totp') {
    if (mood === 'wrong')
      return problem(401, 'people/wrong-code', '动态口令不对或已过期。请输入认证器里最新的 6 位数字。')
    signedIn = true
  }
  if (path.endsWith('/acts') && mood === 'stale')
    return problem(412, 'matters/changed', '您打开之后有人办理过。', difference)
  return ok({ number: 'ZQ', version: 8, state: 'x', phase: 'handling', seq: 8 })
}

function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = new URL(request.url ?? '/', 'http://harness')
  if (!url.pathname.startsWith('/api/v1')) {
    next()
    return
  }
  const mood = /(?:^|; )mood=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const [status, body] = answer(request.method ?? 'GET', url.pathname.slice(7), url.searchParams, mood)
  response.statusCode = status
  response.setHeader('content-type', status < 400 ? 'application/json' : 'application/problem+json')
  response.end(JSON.stringify(body))
}

/** Answers /api/v1 from fixtures, in `vite dev` and `vite preview` alike: `npx vite --mode harness apps/workbench`. */
export const mockServer = (): Plugin => ({
  name: 'gongdao-harness',
  configureServer: (server) => void server.middlewares.use(serve),
  configurePreviewServer: (server) => void server.middlewares.use(serve),
})
