import { randomInt, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { demoPassword, demoTotpSecret } from '@gongdao/zhaoqing'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { totpOf } from './totp.ts'

/** Where the city of this run is reached. */
export const origin: string = inject('origin')

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Promise<Browser> | undefined
const contexts: BrowserContext[] = []
const scriptless = new WeakSet<BrowserContext>()
const faults: string[] = []

function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.GONGDAO_TEST_BROWSER || '/usr/bin/chromium',
    args: flags,
  })
  return browser
}

afterAll(async () => {
  for (const context of contexts) await context.close()
  await (await browser)?.close()
  expect(faults, 'errors in the pages').toEqual([])
})

// Whoever asks for pictures sees every open page as it was when a journey failed.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const pages = contexts.flatMap((context) => context.pages())
  for (const [at, page] of pages.entries()) await picture(page, `failed-${task.name.slice(0, 20)}-${at}`)
})

export interface Visit {
  readonly width?: number
  /** Without them the portal must do the same. */
  readonly scripts?: boolean
  readonly language?: 'zh-CN' | 'en'
  readonly origin?: string
}

/** A browser of somebody's own: her cookies are nobody else's. What breaks in a page fails the journey. */
export async function openBrowser({ width = 390, scripts = true, language = 'zh-CN', ...wish }: Visit = {}) {
  const context = await (await theBrowser()).newContext({
    baseURL: wish.origin ?? origin,
    viewport: { width, height: width < 600 ? 844 : 900 },
    isMobile: width < 600,
    javaScriptEnabled: scripts,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  contexts.push(context)
  if (!scripts) scriptless.add(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

/** The residents' pages on a phone, not signed in. */
export async function openPortal(visit: Visit = {}): Promise<Page> {
  const page = await openBrowser(visit)
  await page.goto('/')
  return page
}

/** A number that no other journey uses, and that belongs to nobody. */
export const freshPhone = (): string => `1300${randomInt(1_000_000, 9_999_999)}`

/** The code that the simulated gateway sent last. */
export async function lastCode(page: Page, phone: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/dev/sms?phone=${phone}`)
  const code = /\b\d{6}\b/.exec(JSON.stringify(await answer.json()).replaceAll(phone, ''))?.[0]
  if (!code) throw new Error(`no code was sent to ${phone}`)
  return code
}

/** From the page that asks for the number to wherever it leads. */
export async function passPhoneCode(page: Page, phone: string): Promise<void> {
  await page.getByLabel('您的手机号').fill(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  const box = page.getByLabel('短信验证码')
  await box.waitFor()
  await box.fill(await lastCode(page, phone))
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Signs a resident in by phone code; she stands on her own page afterwards. */
export async function signInResident(page: Page, phone: string): Promise<void> {
  await page.goto('/sign-in?to=/my')
  await passPhoneCode(page, phone)
  await page.waitForURL('**/my')
}

const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** The workbench in a browser of her own, signed in by password and authenticator the first time, by her session later. */
export async function openDesk(username: string, visit: Visit = {}): Promise<Page> {
  const page = await openBrowser({ width: 1440, ...visit })
  const kept = visit.origin === undefined ? signedIn.get(username) : undefined
  if (kept) await page.context().addCookies(kept.cookies)
  await page.goto('/desk/')
  if (!kept) {
    await signInStaff(page, username)
    if (visit.origin === undefined) signedIn.set(username, await page.context().storageState())
  }
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
  return page
}

/** Signs a member of staff of the demonstration in: password, then the code of her authenticator. */
export async function signInStaff(page: Page, username: string): Promise<void> {
  if (!page.url().includes('/desk/')) await page.goto('/desk/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '下一步' }).click()
  const box = page.getByLabel('动态口令')
  await box.waitFor()
  await box.fill(totpOf(demoTotpSecret(username)))
  await page.getByRole('button', { name: /^登\s?录$/ }).click()
  await box.waitFor({ state: 'detached' })
}

/** Files a matter by the API with the session of this page; returns its number and version. */
export async function fileMatter(
  page: Page,
  matter: { service: string; region?: string; unit?: string; principal?: string; answers: Record<string, unknown> },
): Promise<{ number: string; code: string }> {
  const answer = await page.request.post('/api/v1/matters', {
    headers: { 'idempotency-key': randomUUID() },
    data: matter,
  })
  const body = await answer.json()
  if (answer.status() !== 201) throw new Error(`filing failed: ${JSON.stringify(body)}`)
  return body
}

/** The answers of a petition that lacks nothing. */
export const petitionAnswers = (subject: string): Record<string, unknown> => ({
  kind: 'request',
  subject,
  target: '端州区住房和城乡建设局',
  place: '端州区城东街道示例花园',
  facts: '示例花园的公共外墙多次脱落，物业和主管部门一直没有处理，下雨天有人差点被砸到。',
  request: '请依法检查外墙，督促修好，并书面答复。',
  before: 'none',
  joint: false,
  name: '示例·居民',
})

/** Fails when axe finds anything on the page as it stands. */
export async function axe(page: Page): Promise<void> {
  const looked = scriptless.has(page.context()) ? await sameWithScripts(page) : page
  await atRest(looked)
  await looked.evaluate(axeCore.source)
  const found = await looked.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axeCore }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`)
  })
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Waits until nothing moves: what is half faded out has the contrast of neither what it was nor what it will be. */
async function atRest(page: Page): Promise<void> {
  const isStill = () =>
    document
      .getAnimations()
      .every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().endTime === Infinity)
  for (const _ of [1, 2]) {
    await page.waitForFunction(isStill, undefined, { polling: 50 })
    await page.waitForTimeout(100)
  }
}

/** Where scripts are off axe cannot run either: the same page as it stands, drawn once more where they are on. */
async function sameWithScripts(page: Page): Promise<Page> {
  const twin = await openBrowser({ width: page.viewportSize()?.width ?? 390, origin: new URL(page.url()).origin })
  const body = (await page.content()).replaceAll(/<script[^>]*><\/script>/g, '')
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await twin.goto(page.url())
  return twin
}

/** Keeps a picture of the whole page, where somebody wants to look (GONGDAO_TEST_PICTURES names a folder). */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.GONGDAO_TEST_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
