import { chromium, type Page } from 'playwright-core'
import { answerPage, fileAndKeepReceipt, fillForm, press } from '../../journeys/fill-form.ts'
import { findBrowser } from '../../tools/find-browser.js'
import { jsonOf } from '../ask.ts'
import type { Fault, Ground } from '../fault.ts'

const answers = {
  region: '441202',
  kind: 'request',
  subject: '浏览器半路没了',
  facts: '填到一半，浏览器没有了；换一台机器接着填，前面写的都应当还在。',
  request: '请让我接着填。',
  before: 'none',
  joint: false,
  name: '示例·接着填',
}
const paper = { name: '经过.txt', mimeType: 'text/plain', buffer: Buffer.from('路灯不亮的经过。\n'.repeat(200_000)) }

/**
 * kill -9 of a browser in the middle of a form and of an upload. On another one she signs in, finds what she wrote, hands the
 * file in again, and files once.
 */
export const lostBrowser: Fault = {
  async strike(ground) {
    const program = findBrowser(ground.say)
    if (!program) return ground.say('  left out: there is no Chromium here')
    const phone = `1312000${String(ground.dice.below(10_000)).padStart(4, '0')}`
    await inBrowser(ground, program, async (page, kill) => {
      await signIn(ground, page, phone)
      await page.goto(`${originOf(ground)}/file/start?service=petition`)
      await untilFile(page)
      const sent = page.waitForRequest((request) => request.method() === 'PATCH')
      await page.locator('input[type=file]').setInputFiles(paper)
      await sent
      kill()
    })
    await inBrowser(ground, program, async (page) => {
      await signIn(ground, page, phone)
      await page.getByRole('link', { name: answers.subject }).or(page.getByText('接着填')).first().click()
      const { number } = await goOn(page)
      ground.stage.memory.claims.set(number, new Map())
    })
  },
}

async function untilFile(page: Page): Promise<void> {
  while (!(await page.locator('input[type=file]').count())) {
    await answerPage(page, answers)
    await press(page, '继续')
  }
}

async function goOn(page: Page) {
  await fillForm(page, {})
  return fileAndKeepReceipt(page)
}

async function inBrowser(
  ground: Ground,
  program: string,
  work: (page: Page, kill: () => void) => Promise<void>,
): Promise<void> {
  const server = await chromium.launchServer({
    executablePath: program,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  const kill = () => void server.process().kill('SIGKILL')
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const context = await browser.newContext({ baseURL: originOf(ground), locale: 'zh-CN' })
    await work(await context.newPage(), kill)
  } finally {
    await server.kill().catch(() => {})
  }
}

const originOf = ({ city }: Ground): string => city.origin

async function signIn({ city }: Ground, page: Page, phone: string): Promise<void> {
  await page.goto('/sign-in?to=/my')
  await page.getByLabel('您的手机号').fill(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  const box = page.getByLabel('短信验证码')
  await box.waitFor()
  const { messages } = jsonOf(await city.ask({ path: `/api/v1/dev/sms?phone=${phone}` }))
  const code = messages.map(({ text }: { text: string }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean)
  await box.fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/my')
}
