import { spawn } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { Logger } from '@gongdao/platform/log'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The workbench's files, once they are built. */
export interface Desk {
  readonly folder: string | undefined
  readonly failed: boolean
  /** Ends a build that still goes on. */
  stop(): void
  readonly done: Promise<void>
}

/** Builds the workbench beside us, or finds it built. The server answers meanwhile. */
export function prepareDesk(root: string, log: Logger): Desk {
  const child = spawn(process.execPath, [path.join(root, 'apps/server/build/build-desk.js')], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const state = { folder: undefined as string | undefined, failed: false }
  let out = ''
  let complaint = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2_000)
  })
  const done = new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('close', (code, signal) => {
      const folder = out.trim().split('\n').at(-1) ?? ''
      if (code === 0 && existsSync(path.join(folder, 'index.html'))) state.folder = folder
      else {
        state.failed = true
        if (signal === null) log.error({ complaint }, 'the workbench could not be built')
      }
      resolve()
    })
  })
  return {
    get folder() {
      return state.folder
    },
    get failed() {
      return state.failed
    },
    stop: () => void child.kill(),
    done,
  }
}

/** Serves the workbench under /desk/. Its component library writes styles into the page, so styles may be inline there; scripts may not. */
export async function deskPages(app: FastifyInstance, desk: Desk): Promise<void> {
  await app.register(fastifyStatic, { root: tmpdir(), serve: false })
  const policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; media-src 'self'; frame-src blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
  const hidden = { schema: { hide: true } as object }
  app.get('/desk', hidden, async (_request, reply) => reply.redirect('/desk/', 308))
  app.get<{ Params: { '*': string } }>('/desk/*', hidden, async (request, reply) => {
    reply.header('content-security-policy', policy)
    if (desk.folder === undefined) return sendWaiting(reply, desk, request.language)
    const asked = path.posix.normalize(`/${request.params['*']}`)
    const file = path.join(desk.folder, asked)
    // Names of built files carry their hash; everything else is an address inside the workbench.
    if (asked !== '/' && path.extname(asked) !== '' && existsSync(file)) {
      const forever = asked.startsWith('/assets/')
      return reply.sendFile(asked.slice(1), desk.folder, { maxAge: forever ? '365d' : 0, immutable: forever })
    }
    if (asked.startsWith('/assets/')) return reply.callNotFound()
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(createReadStream(path.join(desk.folder, 'index.html')))
  })
}

/** While the workbench is being built: a page that asks again by itself. */
function sendWaiting(reply: FastifyReply, desk: Desk, language: 'zh' | 'en'): FastifyReply {
  const words = desk.failed
    ? {
        zh: ['工作台没有构建成功', '居民页面和接口照常工作。请查看服务器日志中的构建错误，改正后重新启动。'],
        en: [
          'The workbench could not be built',
          'The residents’ pages and the API work. Please look for the build error in the server’s log, and start again.',
        ],
      }[language]
    : {
        zh: ['工作台正在准备', '第一次启动需要几秒钟。本页会自动刷新。'],
        en: ['The workbench is being prepared', 'The first start takes some seconds. This page refreshes by itself.'],
      }[language]
  reply.code(503).header('retry-after', '2').header('cache-control', 'no-store')
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width">${desk.failed ? '' : '<meta http-equiv="refresh" content="2">'}` +
        `<title>${words[0]}</title><style>body{font:1rem/1.7 system-ui,sans-serif;margin:20vh auto;max-width:32rem;padding:0 1.25rem;color:#2b2622;background:#f7f4ee}</style></head>` +
        `<body><main><h1>${words[0]}</h1><p>${words[1]}</p></main></body></html>`,
    )
}
