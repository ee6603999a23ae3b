import { createHash } from 'node:crypto'
import { type Head, type Mould, mouldOf, sendFilled, sendNow, sendReady } from '@gongdao/platform/http'
import type { Language } from '@gongdao/web-kit'
import { portalCss } from '@gongdao/web-kit/styles/index.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { KeptPages } from './kept-pages.ts'
import { type KeptMoulds, marks, type Own } from './moulds.ts'
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

/** How the routes draw a page. Answers nothing: to wait for a reply is to wait until it has left. */
export type Draw = (reply: FastifyReply, reader: Reader, page: Page) => void

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
const headIn = (language: string): Head => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-language': language,
  vary: 'cookie, accept-language',
})
export const pageHeads: Readonly<Record<Language, Head>> = { zh: headIn('zh-CN'), en: headIn('en') }

/** Draws whole pages. */
export const createDraw =
  (islands: string | undefined, kept: KeptPages): Draw =>
  (reply, reader, page) => {
    const text = pageText(islands, reader, page)
    const status = page.status ?? 200
    const ready = status === 200 ? kept.keep(reply, text) : undefined
    const head = pageHeads[reader.language]
    if (ready) sendReady(reply.request, reply, ready, head)
    else sendNow(reply.request, reply.code(status).headers(head), text)
  }

/**
 * Draws a page that may be sent again to whoever would be shown the same: `name` says everything that it shows and is not in the
 * reader's language, type size, sign-in and notices, and whose it is. Without a name nothing is kept. `make` is given the reader
 * as the page must take her: what is her browser's own is filled in when it is sent. False: there was nothing to draw.
 */
export type DrawOnce = (
  turn: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly reader: Reader },
  name: string | undefined,
  make: (reader: Reader) => Promise<Page | undefined>,
  own?: Readonly<Partial<Record<Own, string>>>,
) => boolean | Promise<boolean>

/** An address with its mark in place of the draft’s id. */
const masked = (here: string, { draft }: { readonly draft?: string }): string =>
  draft === undefined ? here : here.replaceAll(draft, marks.draft)

export function createDrawOnce(islands: string | undefined, moulds: KeptMoulds, draw: Draw): DrawOnce {
  const drawNow: DrawOnce = async ({ reply, reader }, _name, make) => {
    const page = await make(reader)
    if (page) draw(reply, reader, page)
    return page !== undefined
  }
  const drawFirst = async (as: Reader, name: string, make: (reader: Reader) => Promise<Page | undefined>) => {
    const page = await make(as)
    if (!page) return undefined
    const mould = mouldOf(pageText(islands, as, page), marks)
    moulds.keep(name, mould)
    return mould
  }
  return (turn, name, make, own = {}) => {
    if (name === undefined) return drawNow(turn, name, make)
    const { request, reply, reader } = turn
    const full = `${reader.language} ${reader.isLarge} ${reader.isSignedIn} ${reader.unread} ${name}`
    const send = (mould: Mould) =>
      sendFilled(request, reply, mould, { ...own, token: reader.token }, pageHeads[reader.language])
    const kept = moulds.find(full)
    if (kept) {
      send(kept)
      return true
    }
    const as = { ...reader, token: marks.token, here: masked(reader.here, own) }
    return drawFirst(as, full, make).then((mould) => {
      if (mould) send(mould)
      return mould !== undefined
    })
  }
}
