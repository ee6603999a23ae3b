import type { Kept } from './kept.ts'

/**
 * Stands between the pages and the network. It keeps what is the same for everybody (the style sheet, the islands, the
 * mark, the page of the lost connection) and nothing else, ever: no page that somebody reads goes into its store.
 */

/** Put before this script when it is served. */
declare const kept: Kept

interface Moment {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Moment {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface OpenPage {
  readonly url: string
  postMessage(message: unknown, ports: readonly MessagePort[]): void
}
interface Worker {
  readonly clients: { claim(): Promise<void>; matchAll(wish: { type: 'window' }): Promise<readonly OpenPage[]> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (moment: Moment) => void): void
  addEventListener(name: 'fetch', listener: (asked: Asked) => void): void
}

const worker = globalThis as unknown as Worker
const store = `gongdao-${kept.version}`
/** How the reader likes her pages: language and size of type, written by the island. */
const readerStore = 'gongdao-reader'

worker.addEventListener('install', (moment) => {
  moment.waitUntil(fill().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (moment) => {
  moment.waitUntil(clearOld().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (asked) => {
  const { request } = asked
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || /^\/(api|desk)(\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') asked.respondWith(fetch(request).catch(() => withoutNetwork(request)))
  else if (request.method === 'GET' && kept.files.includes(pathname)) asked.respondWith(fromStore(request))
})

async function fill(): Promise<void> {
  const opened = await caches.open(store)
  await opened.addAll([...kept.files, ...kept.pages])
}

async function clearOld(): Promise<void> {
  for (const name of await caches.keys()) if (name !== store && name !== readerStore) await caches.delete(name)
}

async function fromStore(request: Request): Promise<Response> {
  const opened = await caches.open(store)
  return (await opened.match(request)) ?? fetch(request)
}

/** A page that holds something typed stays as it is (204 leads nowhere) and says why; else the page of the lost connection. */
async function withoutNetwork(request: Request): Promise<Response> {
  const pages = await worker.clients.matchAll({ type: 'window' })
  const from = pages.filter((page) => page.url.split('#')[0] === request.referrer)
  const stays = await Promise.all(
    from.map((page) => asksToStay(page, request.method === 'GET' ? 'leaving' : 'sending')),
  )
  return stays.includes(true) ? new Response(null, { status: 204 }) : lostPage()
}

function asksToStay(page: OpenPage, what: 'leaving' | 'sending'): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === true)
    setTimeout(() => resolve(false), 1000)
    page.postMessage(what, [port2])
  })
}

/** With the headers of every other page: another opener policy would put it into another process, where the words she typed are not. */
async function lostPage(): Promise<Response> {
  const likes = (await (await caches.match('/reader'))?.text()) ?? ''
  const page = await caches.match(`/offline/${likes.startsWith('en') ? 'en' : 'zh'}`)
  const html = (await page?.text()) ?? ''
  const headers = new Headers(page?.headers)
  for (const ofTheBytes of ['content-encoding', 'content-length', 'etag']) headers.delete(ofTheBytes)
  return new Response(likes.includes('large') ? html.replace('<html ', '<html class="large" ') : html, {
    status: 503,
    headers,
  })
}
