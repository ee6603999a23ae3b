import { describe, expect, it } from 'vitest'
import { axe, freshPhone, openBrowser, openDesk, picture, signInResident } from './city.ts'
import { fileAndKeepReceipt, fillForm, press } from './fill-form.ts'
import { openAtDesk, takeAct } from './take-act.ts'

const phone = freshPhone()
const heavy = {
  region: '441202',
  danger: false,
  client: 'self',
  subject: '照顾不了两位老人',
  problem: '一个人带两位老人，白天还要上班，晚上睡不好。',
  name: `示例·照护人${phone.slice(-4)}`,
  phone,
}

describe('a case of social work', () => {
  it('reaches the social workers of civil affairs, who agree on a plan with her, visit, and end it with her', async () => {
    const page = await openBrowser()
    await signInResident(page, phone)
    await page.goto('/services/socialWorkCase')
    await press(page, '现在开始填写')
    await fillForm(page, heavy)
    await axe(page)
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('端州区民政局')
    const { number } = await fileAndKeepReceipt(page)

    const desk = await openDesk('civilAffairs.clerk')
    await openAtDesk(desk, number)
    await desk.getByText('晚上睡不好').first().waitFor()
    await takeAct(desk, '收下办理')
    await takeAct(desk, '预估，和本人商定计划', {
      numbers: { '风险等级（0到3）': '1' },
      words: { '目标、方法和日期': '每周上门一次，联系日间照料。' },
    })
    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).toContain('正在服务')
    await picture(page, 'social-work-plan')

    for (const stranger of ['petition.clerk', 'court.filing.clerk']) {
      const other = await openDesk(stranger)
      await openAtDesk(other, number)
      await other.getByText('没有找到这个编号').waitFor()
    }

    await takeAct(desk, '评估、结案', {
      words: {
        事实和理由: '目标达到，日间照料已落实。',
        法律依据: '服务计划',
        '不服怎么办、在多长时间内': '有困难随时再联系。',
      },
    })
    await page.goto(`/matters/${number}`)
    await main.getByRole('link', { name: '确认收到，办结' }).first().click()
    await press(page, '确认')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('已办结')
    await axe(page)
  })
})
