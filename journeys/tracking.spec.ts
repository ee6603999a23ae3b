import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axe, fileMatter, freshPhone, openDesk, openPortal, petitionAnswers, picture, signInResident } from './city.ts'
import { press } from './fill-form.ts'
import { type RunningCity, startCity } from './start-city.ts'
import { openAtDesk, takeAct } from './take-act.ts'

const wrongPair = '编号和查询码对不上，请对照回执再核对一遍'
const roots = path.join(inject('data'), 'roots')

async function track(page: Page, number: string, code: string): Promise<void> {
  await page.goto('/track')
  await page.getByLabel('受理编号').fill(number)
  await page.getByLabel('查询码', { exact: true }).fill(code)
  await press(page, '查看')
}

/** The operator's command, as anybody may run it who has the published roots. */
function verifyReceipt(file: string): Promise<{ exitCode: number; text: string }> {
  const args = ['apps/server/gongdao.js', 'verify', 'receipt', file, '--roots', roots]
  return new Promise((resolve) =>
    execFile(process.execPath, args, (error, stdout) =>
      resolve({ exitCode: Number(error?.code ?? 0), text: stdout.toString() }),
    ),
  )
}

async function downloadReceipt(page: Page, number: string): Promise<string> {
  await page.goto(`/receipt/${number}`)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载回执文件' }).click()
  return (await coming).path()
}

/** A petition that somebody filed who has no account in the browser that tracks it. */
async function filed(subject: string) {
  const her = await openPortal()
  await signInResident(her, freshPhone())
  const made = await fileMatter(her, { service: 'petition', region: '441202', answers: petitionAnswers(subject) })
  return { her, ...made }
}

describe('tracking by number and code', () => {
  it('needs no account, explains its dates, takes papers, messages and urging, and the staff answer', async () => {
    const { number, code } = await filed('公共外墙脱落没人修')
    const page = await openPortal()
    const main = page.getByRole('main')
    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).not.toContain('公共外墙')
    await track(page, ` ${number.toLowerCase()} `, code)
    await page.waitForURL(`**/matters/${number}`)
    await page.getByRole('heading', { level: 1, name: '公共外墙脱落没人修' }).waitFor()
    await main.getByText('为什么是这一天').first().click()
    const steps = await main.locator('.due .steps').first().innerText()
    expect(steps).toMatch(/\d{4}/)
    expect(steps).toContain('条')
    await picture(page, 'tracking-matter')
    await axe(page)

    const paper = '外墙脱落的情况说明：十一月二日三块，十一月九日两块。'
    await main.getByRole('link', { name: '补充材料' }).first().click()
    await page.getByLabel(/^说明/).fill('两次脱落的日期')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '情况说明.txt', mimeType: 'text/plain', buffer: Buffer.from(paper) })
    await page.locator('.files').getByText('已上传').waitFor()
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('情况说明.txt')

    await main.getByRole('link', { name: '给承办人留言' }).first().click()
    await page.getByLabel('留言', { exact: true }).fill('请问什么时候来看现场？')
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    const clocks = await main.locator('.dues').innerText()
    expect(clocks).toContain('留言')

    await main.getByRole('link', { name: '催办' }).first().click()
    await page.getByLabel(/^想说的话/).fill('又要下雨了，请快一点。')
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('又要下雨了，请快一点。')
    await main.getByText('有些事现在还不能做，为什么').click()
    expect(await main.innerText()).toContain('催办')

    const desk = await openDesk('petition.clerk')
    await openAtDesk(desk, number)
    await desk.locator('.documents').getByRole('button', { name: '情况说明.txt' }).click()
    const pane = desk.getByRole('complementary', { name: '并排看材料' })
    await pane.getByText(paper).waitFor()
    const link = pane.getByRole('link', { name: '下载' })
    const stored = await desk.request.get((await link.getAttribute('href')) ?? '')
    expect(stored.status()).toBe(200)
    expect(await stored.text()).toBe(paper)
    await desk.keyboard.press('Escape')
    await pane.waitFor({ state: 'detached' })
    await takeAct(desk, '答复留言', { words: { 答复: '周五上午到现场，请留人开门。' } })

    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).toContain('周五上午到现场，请留人开门。')
    expect(await main.locator('.dues').innerText()).not.toContain('留言')
  })

  it('answers every wrong pair with the same sentence, whether the number exists or not', async () => {
    const { number } = await filed('路灯不亮')
    const page = await openPortal()
    for (const [given, code] of [
      [number, 'WRONGCODE123'],
      ['ZQ441202-20200101-XF00001-X', 'WRONGCODE123'],
      [number, ''],
      ["' or 1=1 --", '%00<script>'],
    ] as const) {
      await track(page, given, code)
      expect(await page.locator('.error-summary li').allInnerTexts()).toEqual([wrongPair])
    }
    await axe(page)
  })

  it('gives a receipt that anybody verifies without the server, and names what was altered', async () => {
    const { her, number } = await filed('楼道堆放杂物')
    const file = await downloadReceipt(her, number)
    const fresh = await verifyReceipt(file)
    expect(fresh.text).toMatch(/签名有效 SIGNED|属实 PROVED/)
    expect(fresh.text).toContain(number)
    expect(fresh.exitCode).toBe(0)

    const altered = path.join(path.dirname(file), `altered-${number}.json`)
    const receipt = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(altered, JSON.stringify({ ...receipt, filedAt: '2020-01-01T00:00:00.000Z' }))
    const told = await verifyReceipt(altered)
    expect(told.exitCode).toBe(1)
    expect(told.text).toContain('不符 FALSE')

    const page = await openPortal()
    await signInResident(page, '13000000001')
    await page.locator('main a[href^="/matters/"]').first().click()
    await page.waitForURL('**/matters/**')
    const old = decodeURIComponent(page.url().split('/matters/')[1] ?? '')
    const proved = await verifyReceipt(await downloadReceipt(page, old))
    expect(proved.text).toContain('属实 PROVED')
    expect(proved.exitCode).toBe(0)
  })
})

describe('whoever guesses', () => {
  let city: RunningCity
  beforeAll(async () => {
    city = await startCity({ demo: false, limits: true })
  })
  afterAll(() => city?.stop())

  it('is slowed down after ten tries, told for how long, and loses nothing', async () => {
    const page = await openPortal({ origin: city.origin })
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await track(page, 'ZQ441202-20260101-XF00001-X', `GUESS${attempt}`)
      expect(await page.locator('.error-summary').innerText()).toContain(wrongPair)
    }
    const [slowed] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      track(page, 'ZQ441202-20260101-XF00001-X', 'GUESS11'),
    ])
    expect(slowed.status()).toBe(429)
    expect(Number(slowed.headers()['retry-after'])).toBeGreaterThan(0)
    expect(await page.getByRole('main').innerText()).not.toContain(wrongPair)
    await axe(page)
  })
})
