import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openBrowser, openDesk, petitionAnswers, picture, signInResident } from './city.ts'
import { press } from './fill-form.ts'
import { openAtDesk } from './take-act.ts'

const note = '只写了“没人管”，请写明哪一天开始、哪几户。'

describe('papers that are returned', () => {
  it('are told by a notice, listed item by item, and mended beside each item, without scripts', async () => {
    const page = await openBrowser({ scripts: false })
    await page.goto('/')
    await signInResident(page, freshPhone())
    const subject = `楼道渗水${Date.now().toString(36)}`
    const { number } = await fileMatter(page, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers(subject),
    })

    const desk = await openDesk('petition.clerk')
    await openAtDesk(desk, number)
    await desk.getByRole('button', { name: '一次告知补充', exact: true }).click()
    const drawer = desk.getByRole('dialog')
    for (const [item, verdict] of [
      ['姓名或者名称', '齐全'],
      ['具体的请求', '齐全'],
      ['事实和理由', '缺少'],
    ] as const)
      await drawer.getByRole('group', { name: item }).getByText(verdict, { exact: true }).click()
    await drawer.getByLabel('事实和理由：说明缺什么、怎么补').fill(note)
    await drawer.getByLabel('补充说明').fill('其他内容都齐了。')
    await drawer.getByRole('button', { name: '确认办理', exact: true }).click()
    await drawer.waitFor({ state: 'detached' })

    const main = page.getByRole('main')
    await page.goto('/services')
    // The worker tells her of it; until then the page is opened again.
    const inbox = page.getByRole('link', { name: /^通知.*未读$/ })
    while (!(await inbox.count())) await page.reload()
    await inbox.click()
    await axe(page)
    await picture(page, 'inbox')
    const notice = main.locator('.inbox li', { hasText: number }).filter({ hasText: '需要您看一下' })
    while (!(await notice.count())) await page.reload()
    expect(await notice.innerText()).toMatch(/未读[\s\S]*\d{4}年\d{1,2}月\d{1,2}日前?/)
    await notice.getByRole('link').click()
    await axe(page)
    await press(page, '知道了，打开这件事')

    expect(page.url()).toContain(`/matters/${number}`)
    const list = main.locator('.returned li')
    expect(await list.count()).toBe(1)
    const item = await list.innerText()
    for (const words of ['事实和理由', note, '《信访工作条例》第19条']) expect(item).toContain(words)
    expect(await main.innerText()).toContain('已经齐了，不用再交：姓名或者名称、具体的请求')
    await axe(page)
    await picture(page, 'returned')

    await main.getByRole('region', { name: '还差的材料' }).getByRole('link', { name: '补充内容' }).click()
    await axe(page)
    await press(page, '提交')
    expect(await page.locator('.error-summary').innerText()).toContain('请补上“事实和理由”')
    await axe(page)
    await page
      .locator('#f-item-facts-papers')
      .setInputFiles({ name: '渗水记录.txt', mimeType: 'text/plain', buffer: Buffer.from('十月三日起，三户。') })
    await press(page, '上传所选文件')
    expect(await page.locator('.files').innerText()).toContain('渗水记录.txt')
    await page.getByLabel('补写：事实和理由').fill('十月三日开始，301、302、303 三户。')
    await picture(page, 'returned-mended')
    await press(page, '提交')
    expect(page.url()).toMatch(new RegExp(`/matters/${number}$`))
    expect(await main.locator('.lead').innerText()).toContain('等待登记分送')
    expect(await main.locator('.returned').count()).toBe(0)

    await openAtDesk(desk, number)
    await desk.getByText('事实和理由：十月三日开始，301、302、303 三户。（材料：渗水记录.txt）').first().waitFor()
  })
})
