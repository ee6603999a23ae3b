import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openBrowser, petitionAnswers, picture, signInResident } from './city.ts'

describe('a village worker who helps', () => {
  it('files for her, brings what is missing, and can do nothing from the moment the mandate is taken back', async () => {
    const [her, worker] = [freshPhone(), freshPhone()]
    const page = await openBrowser({ scripts: false })
    await signInResident(page, her)
    await page.getByRole('link', { name: '谁可以替我办' }).click()
    await axe(page)
    await page.getByLabel('受托人的手机号').fill(worker)
    for (const choice of ['我的所有事，包括以后提交的', '帮我提交新的事，并帮忙办', '只发给我', '半年'])
      await page.getByLabel(choice, { exact: true }).check()
    await page.getByRole('button', { name: '委托', exact: true }).click()
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('替您提交，并帮忙办')
    expect(await main.innerText()).toContain('只有您')
    await axe(page)
    await picture(page, 'mandates-390')

    const helper = await openBrowser({ width: 1440 })
    await signInResident(helper, worker)
    const me = await (await helper.request.get('/api/v1/me')).json()
    const principal: string = me.mandates[0].principal
    const filed = await fileMatter(helper, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers('替老人提交的事'),
      principal,
    })
    expect(filed.code).toBe('')
    await helper.goto(`/matters/${filed.number}`)
    await axe(helper)
    const acts = helper.getByRole('main').getByRole('link')
    expect(await acts.filter({ hasText: /^补充材料$/ }).count()).toBeGreaterThan(0)
    expect(await acts.filter({ hasText: /^撤回$/ }).count()).toBe(0)
    await picture(helper, 'helper-1440')

    await page.goto(`/matters/${filed.number}`)
    expect(await main.innerText()).toContain('替老人提交的事')
    await page.goto('/my/mandates')
    await page.getByRole('button', { name: /^消息也发给受托人/ }).click()
    expect(await main.innerText()).toContain('您和受托人')
    await page.getByRole('button', { name: /^撤回委托/ }).click()
    expect(await main.innerText()).toContain('现在没有人可以替您办')
    const answer = await helper.goto(`/matters/${filed.number}`)
    expect(answer?.status()).toBe(404)
  })
})
