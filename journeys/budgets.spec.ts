import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fileMatter, freshPhone, openBrowser, origin, petitionAnswers, signInResident } from './city.ts'
import { press } from './fill-form.ts'

const mostInAll = 60_000
const mostScript = 15_000

/** What came over the wire, headers and all, as the browser counted it. */
interface Weight {
  readonly all: number
  readonly script: number
}

/** The bytes of a first visit: a browser that has nothing yet opens the address, with the cookies of another one. */
async function firstVisit(address: string, as?: Page): Promise<Weight> {
  const page = await openBrowser()
  if (as) await page.context().addCookies(await as.context().cookies())
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const kinds = new Map<string, string>()
  const weights: { kind: string; bytes: number }[] = []
  wire.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights.push({ kind: kinds.get(requestId) ?? '', bytes: encodedDataLength })
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sum = (all: typeof weights) => all.reduce((total, one) => total + one.bytes, 0)
  const behind = await workerWeight()
  const script = sum(weights.filter((one) => one.kind === 'Script')) + behind.script
  const weight = { all: sum(weights) + behind.all, script }
  expect(kinds.size, address).toBeGreaterThanOrEqual(3)
  return weight
}

let behindThePage: Promise<Weight> | undefined

/** What the worker fetches behind the page on a first visit: itself and the two pages of the lost connection. */
const workerWeight = (): Promise<Weight> => {
  behindThePage ??= (async () => {
    const [script = 0, ...pages] = await Promise.all(['/sw.js', '/offline/zh', '/offline/en'].map(bytesOf))
    return { script, all: pages.reduce((total, one) => total + one, script) }
  })()
  return behindThePage
}

/** The compressed length of an answer, with its headers. */
async function bytesOf(path: string): Promise<number> {
  const page = await openBrowser()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const bytes = new Promise<number>((resolve) =>
    wire.once('Network.loadingFinished', ({ encodedDataLength }) => resolve(encodedDataLength)),
  )
  await page.route('**/favicon.ico', (route) => route.abort())
  await page.goto(origin + path)
  return bytes
}

describe('a first visit', () => {
  it('costs at most 60 KB in all and 15 KB of script: home, service, form and status', {
    timeout: 120_000,
  }, async () => {
    const her = await openBrowser()
    await signInResident(her, freshPhone())
    const { number } = await fileMatter(her, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers('楼道灯不亮'),
    })
    await her.goto('/services/petition')
    await press(her, '现在开始填写')
    const form = new URL(her.url()).pathname
    for (const [address, as] of [
      ['/', undefined],
      ['/services', undefined],
      ['/services/petition', undefined],
      [form, her],
      [`/matters/${number}`, her],
      [`/receipt/${number}`, her],
    ] as const) {
      const { all, script } = await firstVisit(address, as)
      expect(all, `${address} in all`).toBeLessThanOrEqual(mostInAll)
      expect(script, `${address}: script`).toBeLessThanOrEqual(mostScript)
    }
  })
})
