import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fileMatter, freshPhone, openDesk, openPortal, petitionAnswers, signInResident } from './city.ts'

/** Payloads of our own; those that others collected join them where they lie beside the project. */
const ours = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '</textarea><script>alert(1)</script>',
  '</title></style></script><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '<a href="javascript:alert(1)">a</a>',
]
const collection = new URL('../../shared/data/xss-dompurify/expect.json', import.meta.url)
const isHere = existsSync(collection)
if (!isHere) console.log('Not tried, because it does not lie beside the project: ../shared/data/xss-dompurify')
const collected = isHere
  ? (JSON.parse(readFileSync(collection, 'utf8')) as { payload: string }[]).map((one) => one.payload)
  : []
const isWhole = process.env.GONGDAO_CORPORA === 'whole'
const step = isWhole ? 1 : 8
const payloads = [...ours, ...collected.filter((_, at) => at % step === 0)]
  .map((one) => one.replaceAll('\u0000', ''))
  .filter((one) => one.trim() !== '' && one.length <= 3_000)

/** Writes down whatever a payload would do, before any script of the page runs. */
async function watch(page: Page): Promise<string[]> {
  const ran: string[] = []
  await page.exposeFunction('gongdaoCanary', (what: string) => void ran.push(`${page.url()}: ${what}`))
  await page.addInitScript(() => {
    const tell = (what: string) => (globalThis as unknown as { gongdaoCanary(what: string): void }).gongdaoCanary(what)
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(globalThis, name, { configurable: true, value: (text: unknown) => tell(`${name} ${text}`) })
  })
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()}: a dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  return ran
}

/** Markup that only a payload can have brought: listeners in attributes, addresses that are scripts, scripts in the page. */
const markup = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) || (/^(href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value)),
        ),
      )
      .concat([...document.querySelectorAll('script:not([src]), iframe, object, embed, base, meta[http-equiv]')])
      .map((element) => element.outerHTML.slice(0, 200)),
  )

/** As many payloads together as one field takes. */
function bundles(most: number): string[] {
  const found: string[] = []
  for (const payload of payloads) {
    const last = found.at(-1)
    if (last !== undefined && last.length + payload.length + 1 <= most) found[found.length - 1] = `${last}\n${payload}`
    else found.push(payload)
  }
  return found
}

describe('text that would be a program', () => {
  it('is drawn as text and nothing of it runs: every field, in the portal and at the desk', async () => {
    const she = await openPortal()
    await signInResident(she, freshPhone())
    const clerk = await openDesk('petition.clerk')
    const [ranAtHers, ranAtClerks] = [await watch(she), await watch(clerk)]
    const short = payloads.filter((one) => one.length <= 50 && !one.includes('\n'))
    let drawn = 0
    for (const [at, facts] of bundles(2_800).entries()) {
      const one = (shift: number) => short[(at * 4 + shift) % short.length]!
      const answers = {
        ...petitionAnswers(one(0)),
        ...{ facts, request: facts.slice(0, 1_500), target: one(1), place: one(2), name: one(3) },
      }
      const { number } = await fileMatter(she, { service: 'petition', region: '441202', answers })
      await she.request.post(`/api/v1/matters/${number}/acts`, {
        headers: { 'idempotency-key': randomUUID(), 'if-match': '*' },
        data: { act: 'message', fields: { text: facts.slice(0, 1_800) } },
      })
      for (const address of [`/matters/${number}`, `/receipt/${number}`, '/my', `/matters/${number}/acts/message`]) {
        await she.goto(address)
        await she.locator('main').first().waitFor()
        expect(await markup(she), address).toEqual([])
        drawn++
      }
      await clerk.goto(`/desk/matters/${number}`)
      await clerk.getByText(number).first().waitFor()
      expect(await markup(clerk), number).toEqual([])
      await clerk.goto(`/desk/search?q=${encodeURIComponent(number)}`)
      await clerk.getByText(number).first().waitFor()
      expect(await markup(clerk), number).toEqual([])
      drawn += 2
    }
    for (const address of ['/desk/', '/desk/queue']) {
      await clerk.goto(address)
      await clerk.getByRole('heading', { level: 1 }).waitFor()
      expect(await markup(clerk), address).toEqual([])
    }
    expect([...ranAtHers, ...ranAtClerks]).toEqual([])
    expect(drawn).toBeGreaterThan(5)
  }, 1_800_000)

  it('in an address, a search or a form that is drawn again is text as well', async () => {
    const page = await openPortal()
    const ran = await watch(page)
    for (const payload of isWhole ? payloads : ours.slice(0, 4)) {
      const part = encodeURIComponent(payload)
      for (const address of [
        ...[`/track?number=${part}`, `/matters/${part}`, `/law-clock?limit=${part}&start=${part}`, `/services/${part}`],
        ...[`/sign-in?to=${part}`, `/resume?code=${part}`, `/preference?to=${part}&lang=${part}`, `/${part}`],
      ]) {
        await page.goto(address)
        expect(await markup(page), address).toEqual([])
      }
      await page.goto('/')
      await page.locator('textarea').first().fill(payload)
      await page
        .locator('form:has(textarea) button[type=submit], form:has(textarea) button:not([type])')
        .first()
        .click()
      await page.locator('main').first().waitFor()
      expect(await markup(page), payload).toEqual([])
    }
    expect(ran).toEqual([])
  })

  it('would run where it is not escaped: the watch itself is awake', async () => {
    const page = await openPortal()
    const ran = await watch(page)
    // Without the policy of our pages, which would stop it a second time.
    await page.goto('about:blank')
    await page.setContent('<img src=x onerror=alert(1)>')
    expect(await markup(page)).toHaveLength(1)
    await expect.poll(() => ran.length, { timeout: 30_000 }).toBeGreaterThan(0)
  })
})
