import { createHash } from 'node:crypto'
import type { Language } from '@gongdao/web-kit'
import { portalCss } from '@gongdao/web-kit/styles/index.ts'
import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { KeptPages } from './kept-pages.ts'
import { Frame, type FrameWish } from './parts/frame.tsx'
import type { Reader } from './reader.ts'

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)

/** The style sheet under an address that changes with its content, so that it may be kept for ever. */
export const css = { text: portalCss, path: `/assets/portal/portal.${fingerprint(portalCss)}.css` } as const

/** The mark of the browser's tab. */
export const markPath = '/assets/portal/mark.svg'

/** The islands' script under such an address. */
export const scriptPath = (text: string): string => `/assets/portal/islands.${fingerprint(text)}.js`

export interface Page extends FrameWish {
  readonly status?: number
  readonly body: VNode
}

/** How the routes draw a page. */
export type Draw = (reply: FastifyReply, reader: Reader, page: Page) => FastifyReply

/** A whole page as text. */
export function pageText(islands: string | undefined, reader: Reader, page: Page): string {
  const assets = { css: css.path, ...(islands ? { script: scriptPath(islands) } : {}) }
  const html = renderToString(
    <Frame reader={reader} wish={page} assets={assets}>
      {page.body}
    </Frame>,
  )
  return `<!doctype html>${html}`
}

/** What every page says of itself. Those that hold what only this reader may see are kept by nobody on the way. */
export const pageHead = (reply: FastifyReply, language: Language): FastifyReply =>
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('vary', 'cookie, accept-language')

/** Draws whole pages. */
export const createDraw =
  (islands: string | undefined, kept: KeptPages): Draw =>
  (reply, reader, page) => {
    const text = pageText(islands, reader, page)
    const status = page.status ?? 200
    if (status === 200) kept.keep(reply, text)
    return pageHead(reply.code(status), reader.language).send(text)
  }
