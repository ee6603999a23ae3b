import { describe, expect, it } from 'vitest'
import { axe, openDesk, openPortal, picture } from './city.ts'
import { choose, fileAndKeepReceipt, fillForm, press } from './fill-form.ts'
import { openAtDesk, takeAct } from './take-act.ts'

describe('a legal question without a name', () => {
  it('is asked from the home page, answered within the clock of 24 hours, asked on, answered again and ended', async () => {
    const page = await openPortal()
    const main = page.getByRole('main')
    await page
      .getByLabel('用您自己的话说就行')
      .fill('我在端州打工，想咨询法律问题：老板没有和我签劳动合同，我可以要求双倍工资吗？')
    await press(page, '看看该找谁')
    const proposed = await main.innerText()
    expect(proposed).toContain('法律咨询')
    await choose(page, '法律咨询')
    await fillForm(page, {
      region: '441202',
      topic: 'labour',
      subject: '没签劳动合同能要双倍工资吗',
      question: '做了八个月，一直没有签书面劳动合同，工资按月发。可以要求双倍工资吗，找谁？',
      urgent: false,
      way: 'online',
    })
    const checked = await main.innerText()
    expect(checked).toContain('端州区司法局')
    expect(checked).not.toContain('需要先登录')
    await axe(page)
    const { number, code } = await fileAndKeepReceipt(page)
    expect(code.length).toBeGreaterThanOrEqual(8)

    await page.goto(`/matters/${number}`)
    const clock = await main.locator('.due').first().innerText()
    expect(clock).toMatch(/还剩\s*2[34]\s*小时/)
    await main.getByText('为什么是这一天').first().click()
    expect(await main.locator('.due .steps').first().innerText()).toMatch(/24\s*小时|二十四小时/)
    await picture(page, 'consultation-asked')

    const desk = await openDesk('advice.lawyer')
    await openAtDesk(desk, number)
    await desk.getByText('做了八个月').first().waitFor()
    expect(await desk.getByRole('main').innerText()).toMatch(/还剩\s*2[34]\s*小时/)
    await takeAct(desk, '解答', {
      words: {
        解答: '可以要求，从第二个月起算，最多十一个月。',
        法律依据: '《劳动合同法》第八十二条',
        '可以怎么做（找谁、多长时间内）': '一年以内向端州区劳动人事争议仲裁委员会申请仲裁。',
      },
    })

    await page.goto(`/matters/${number}`)
    expect(await page.locator('.lead').first().innerText()).toContain('已解答')
    await main.getByText('法律咨询解答').click()
    const advice = await main.locator('.letter-body').first().innerText()
    expect(advice).toContain('最多十一个月')
    expect(advice).toContain('《劳动合同法》第八十二条')
    expect(advice).toContain('申请仲裁')
    await picture(page, 'consultation-answered')

    await main.getByRole('link', { name: '接着问' }).first().click()
    await page.getByLabel('还想问什么').fill('仲裁要交钱吗？')
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('您接着问，正在解答')
    expect(await main.locator('.due').first().innerText()).toMatch(/还剩\s*2[34]\s*小时/)

    await openAtDesk(desk, number)
    await desk.getByText('仲裁要交钱吗？').first().waitFor()
    await takeAct(desk, '解答', {
      words: {
        解答: '劳动仲裁不收费。',
        法律依据: '《劳动争议调解仲裁法》第五十三条',
        '可以怎么做（找谁、多长时间内）': '带上工资记录去立案窗口。',
      },
    })

    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).toContain('劳动仲裁不收费。')
    await main.getByRole('link', { name: '明白了，结束' }).first().click()
    await press(page, '确认')
    await page.waitForURL(`**/matters/${number}`)
    const ended = await main.innerText()
    expect(ended).toContain('已结束')
    expect(ended).toContain('劳动仲裁不收费。')
    await axe(page)
  })
})
