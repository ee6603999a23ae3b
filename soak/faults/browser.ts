import pg from 'pg'
import { chromium, type Page } from 'playwright-core'
import { answerPage, fileAndKeepReceipt, fillForm, press } from '../../journeys/fill-form.ts'
import { findBrowser } from '../../tools/find-browser.js'
import type { Fault, Ground } from '../fault.ts'
import { phonesOf } from '../phone.ts'

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
    let filed = ''
    await inBrowser(ground, program, async (page, kill) => {
      await signIn(ground, page, phone)
      await page.goto('/services/petition')
      await Promise.all([page.waitForEvent('load'), page.locator('form.start button').click()])
      await untilFile(page)
      const sent = page.waitForRequest((request) => request.method() === 'PATCH')
      await page.locator('input[type=file]').setInputFiles(paper)
      await sent
      kill()
    })
    await inBrowser(ground, program, async (page) => {
      await signIn(ground, page, phone)
      await page.locator('a[href^="/file/"]').first().click()
      // It opens where she stopped: what she wrote before is there, and the paper is handed in anew.
      await page.locator('input[type=file]').waitFor({ state: 'attached' })
      await page.locator('input[type=file]').setInputFiles({ ...paper, name: '经过（再传）.txt' })
      await page.locator('.files input[type=hidden]').first().waitFor({ state: 'attached' })
      await fillForm(page, answers)
      const said = await page.locator('main').innerText()
      for (const one of [answers.subject, answers.facts, '经过（再传）.txt'])
        if (!said.includes(one)) ground.findings.push(`a lost browser: “${one}” is not on the page that sums up`)
      const { number } = await fileAndKeepReceipt(page)
      ground.stage.memory.claims.set(number, new Map())
      filed = number
    })
    const left = await countOf(ground, phone)
    if (left !== '1 0') ground.findings.push(`a lost browser left ${left} matters and drafts beside ${filed}`)
  },
}

/** How many matters and how many drafts the resident of a phone has. */
async function countOf({ city }: Ground, phone: string): Promise<string> {
  const client = new pg.Client({ connectionString: city.cluster.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select (select count(*) from matters.matter m where m.city = p.city and m.applicant = p.id) || ' ' ||
         (select count(*) from intake.draft d where d.city = p.city and d.person = p.id) as counts
       from people.person p where p.city = '441200' and p.phone = $1`,
      [phone],
    )
    return rows[0]?.counts ?? 'nobody’s'
  } finally {
    await client.end()
  }
}

async function untilFile(page: Page): Promise<void> {
  while (!(await page.locator('input[type=file]').count())) {
    await answerPage(page, answers)
    await press(page, '继续')
  }
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
  const code = await phonesOf(city.cluster.ownerUrl)(phone, new Date(Date.now() + 60_000))
  await box.fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/my')
}
