import { readyAnswer, sendReady } from '@gongdao/platform/http'
import { faviconSvg } from '@gongdao/web-kit'
import type { FastifyInstance } from 'fastify'
import { css, markPath, scriptPath } from '../render.tsx'

const forEver = 'public, max-age=31536000, immutable'

/** The style sheet, the islands and the mark. Addresses change with the content, so they may be kept for ever. */
export function assetRoutes(app: FastifyInstance, islands: string | undefined): void {
  const give = (path: string, type: string, text: string, keep: string) => {
    const ready = readyAnswer(text)
    const head = { 'content-type': type, 'cache-control': keep }
    app.get(path, { schema: { hide: true } as object }, (request, reply) => sendReady(request, reply, ready, head))
  }
  give(css.path, 'text/css; charset=utf-8', css.text, forEver)
  give(markPath, 'image/svg+xml; charset=utf-8', faviconSvg(), 'public, max-age=86400')
  if (islands) give(scriptPath(islands), 'text/javascript; charset=utf-8', islands, forEver)
}
