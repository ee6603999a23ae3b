import { createHash } from 'node:crypto'
import type { Language } from '@gongdao/web-kit'
import type { FastifyInstance } from 'fastify'
import type { PortalDoors } from '../doors.ts'
import type { Kept } from '../offline/kept.ts'
import { OfflinePage } from '../pages/offline.tsx'
import { anyReader } from '../reader.ts'
import { css, markPath, pageText, scriptPath } from '../render.tsx'

const languages: readonly Language[] = ['zh', 'en']
const hidden = { schema: { hide: true } as object }

/** The page of the lost connection, and the worker that keeps it. Neither knows who asks. */
export function offlineRoutes(app: FastifyInstance, doors: PortalDoors): void {
  const { islands, worker } = doors
  const pages = languages.map((language) => ({ path: `/offline/${language}`, html: offlinePage(doors, language) }))
  for (const { path, html } of pages)
    app.get(path, hidden, (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .header('x-robots-tag', 'noindex')
        .send(html),
    )
  if (!islands || !worker) return
  const files = [css.path, scriptPath(islands), markPath]
  const version = createHash('sha256')
    .update(JSON.stringify([files, pages, worker]))
    .digest('base64url')
    .slice(0, 12)
  const kept: Kept = { version, files, pages: pages.map(({ path }) => path) }
  app.get('/sw.js', hidden, (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      // Asked for anew each time, or an old worker would live on.
      .header('cache-control', 'no-cache')
      .header('service-worker-allowed', '/')
      // A worker has a policy of its own: it may ask us for things, and nothing else.
      .header('content-security-policy', "default-src 'none'; connect-src 'self'")
      .send(`const kept=${JSON.stringify(kept)};${worker}`),
  )
}

function offlinePage(doors: PortalDoors, language: Language): string {
  const reader = anyReader(doors, language)
  return pageText(doors.islands, reader, {
    title: reader.say('网络断了', 'The connection is lost'),
    isPrivate: true,
    body: <OfflinePage reader={reader} />,
  })
}
