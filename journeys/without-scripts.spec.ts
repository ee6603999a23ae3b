import { describe, expect, it } from 'vitest'
import { axe, freshPhone, openPortal, passPhoneCode, picture } from './city.ts'
import { answerPage, choose, fileAndKeepReceipt, fillForm, press } from './fill-form.ts'

const answers = {
  region: '441202',
  kind: 'request',
  subject: '楼上漏水没人管',
  target: '端州区住房和城乡建设局',
  place: '端州区示例路示例小区',
  facts: '十月三日起楼上漏水，物业和主管部门一直没有处理，墙面已经发霉。',
  request: '请督促物业修好，并书面答复。',
  before: 'answered',
  beforeWhat: '十月找过物业，说不归他们管。',
  joint: true,
  jointCount: '3',
  representatives: '示例·邻居',
  name: '示例·不开脚本',
}

describe('a browser without scripts', () => {
  it('files from the home page to the receipt: errors, the way back, save and resume, papers, and tracking', async () => {
    const phone = freshPhone()
    const page = await openPortal({ scripts: false })
    const main = page.getByRole('main')

    await press(page, '看看该找谁')
    expect(await page.title()).toMatch(/^错误：/)
    await page.locator('.error-summary').getByRole('link', { name: '请写几句话，说说发生了什么事' }).click()
    expect(page.url()).toContain('#f-text')

    await page.getByLabel('用您自己的话说就行').fill('端州区我家楼上漏水，找了物业和住建局都没人管，请帮我反映。')
    await press(page, '看看该找谁')
    await choose(page, '信访')

    while (!(await page.locator('#f-subject').count())) {
      await answerPage(page, answers)
      await press(page, '继续')
    }
    await page.locator('#f-subject').fill('')
    await press(page, '继续')
    const summary = page.locator('.error-summary')
    expect(await summary.innerText()).toContain('您填过的内容都还在。')
    const link = summary.getByRole('link').first()
    const anchor = await link.getAttribute('href')
    expect(await page.locator(anchor ?? '').count()).toBe(1)
    expect(await page.locator(anchor ?? '').getAttribute('aria-invalid')).toBe('true')
    expect(await page.title()).toMatch(/^错误：/)
    await axe(page)
    await picture(page, 'without-scripts-error')
    const here = page.url()
    await Promise.all([page.waitForEvent('load'), main.getByRole('link', { name: '返回', exact: true }).click()])
    expect(page.url()).not.toBe(here)
    await press(page, '继续')
    await page.locator('#f-subject').waitFor()

    await page.locator('#f-subject').fill(answers.subject)
    await press(page, '保存，以后再填')
    const resumeCode = (await page.locator('#resume-code').innerText()).trim()
    await axe(page)

    const elsewhere = await openPortal({ scripts: false })
    await elsewhere.getByRole('link', { name: '接着填没写完的' }).click()
    await elsewhere.getByLabel('续填码').fill('not-a-code.at-all')
    await press(elsewhere, '接着填')
    expect(await elsewhere.locator('.error-summary').innerText()).toContain('打不开')
    await elsewhere.getByLabel('续填码').fill(resumeCode)
    await press(elsewhere, '接着填')
    await elsewhere.waitForURL('**/file/**')
    while (!(await elsewhere.locator('input[type=file]').count())) {
      await answerPage(elsewhere, answers)
      await press(elsewhere, '继续')
    }
    await elsewhere
      .locator('input[type=file]')
      .setInputFiles({ name: '漏水经过.txt', mimeType: 'text/plain', buffer: Buffer.from('十月三日起漏水。') })
    await press(elsewhere, '上传所选文件')
    expect(await elsewhere.locator('.files').innerText()).toContain('漏水经过.txt')
    await picture(elsewhere, 'without-scripts-upload')
    await fillForm(elsewhere, answers)

    const check = elsewhere.getByRole('main')
    const checked = await check.innerText()
    expect(checked).toContain(answers.subject)
    expect(checked).toContain('漏水经过.txt')
    await check.locator('dl.answers').getByRole('link', { name: '修改' }).first().click()
    await press(elsewhere, '继续')
    await elsewhere.waitForURL('**/check')
    const signIn = check.getByRole('link', { name: '用手机验证码登录' })
    if (await signIn.count()) {
      await signIn.click()
      await passPhoneCode(elsewhere, phone)
      await elsewhere.waitForURL('**/check')
    }
    await press(elsewhere, '确认提交')
    expect(await elsewhere.locator('.error-summary').innerText()).toContain('请先勾选确认')
    const { number, code } = await fileAndKeepReceipt(elsewhere)
    await axe(elsewhere)
    await picture(elsewhere, 'without-scripts-receipt')
    await press(elsewhere, '我已记下，不再显示')
    expect(await elsewhere.locator('#tracking-code').count()).toBe(0)

    const tracker = await openPortal({ scripts: false })
    await tracker.getByLabel('受理编号').fill(number)
    await press(tracker, '查进度')
    expect(await tracker.getByLabel('受理编号').inputValue()).toBe(number)
    await tracker.getByLabel('查询码', { exact: true }).fill(code)
    await press(tracker, '查看')
    await tracker.waitForURL(`**/matters/${number}`)
    const shown = await tracker.getByRole('main').innerText()
    expect(shown).toContain(answers.subject)
    expect(shown).toContain('漏水经过.txt')
    const paper = await tracker.request.get(
      (await tracker.getByRole('link', { name: '漏水经过.txt' }).first().getAttribute('href')) ?? '',
    )
    expect(await paper.text()).toBe('十月三日起漏水。')
    await tracker.getByText('为什么是这一天').first().click()
    expect(await tracker.locator('.due .steps').first().isVisible()).toBe(true)
    await axe(tracker)
  })
})
