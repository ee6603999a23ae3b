import { describe, expect, it } from 'vitest'
import { axe, freshPhone, openBrowser, openDesk, picture, signInResident } from './city.ts'
import { fileAndKeepReceipt, fillForm, press } from './fill-form.ts'
import { openAtDesk, takeAct } from './take-act.ts'

/** Her real name is confirmed in the demonstration, as the court asks. */
const phone = '13000000010'
const suit = {
  region: '441202',
  caseKind: 'civil',
  cause: '民间借贷',
  plaintiffKind: 'person',
  name: '示例·谢芳',
  personFacts: '女，三十五岁，汉族，店员',
  address: '端州区示例路一号',
  phone,
  filedBy: 'self',
  defendants: '示例·周某，男，住鼎湖区示例村',
  claims: '还本金三万六千五百元',
  claimFen: '36500.00',
  facts: '去年三月借给他，写了借条，到期不还。',
  evidence: '借条一份，证明借款，一页',
  eServiceConsent: true,
  addressForService: '端州区示例路一号',
  mediationWill: false,
}

describe('a suit filed online', () => {
  it('reaches the filing division, gets its receipt, is filed with number and fee, and she may say that she paid', async () => {
    const page = await openBrowser()
    await signInResident(page, phone)
    await page.goto('/services/onlineFiling')
    await press(page, '现在开始填写')
    await fillForm(page, suit)
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('端州区人民法院立案庭')
    await axe(page)
    const { number } = await fileAndKeepReceipt(page)
    expect(await main.innerText()).toContain('登记立案')

    const desk = await openDesk('court.filing.clerk')
    await openAtDesk(desk, number)
    await takeAct(desk, '收下起诉状，出具收据', { words: { 收到的材料: '起诉状一份、借条一份。' } })
    await takeAct(desk, '登记立案', {
      words: {
        案号: '（2026）粤1202民初2026号',
        应交受理费: '712.50',
        '怎么交、交到哪里': '七日以内，凭缴费通知书到银行缴纳。',
      },
    })
    await page.goto(`/matters/${number}`)
    const filed = await main.innerText()
    expect(filed).toContain('已立案，请交案件受理费')
    expect(filed).toContain('712.50')
    await picture(page, 'suit-filed')
    await axe(page)

    await main.getByRole('link', { name: '已经交费' }).first().click()
    await page.getByLabel('缴费凭证号').fill('示例缴费单 0001')
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('正在向被告送达')
  })

  it('of somebody whose real name is not confirmed waits until it is, and nothing that she typed is lost', async () => {
    const page = await openBrowser()
    await signInResident(page, freshPhone())
    await page.goto('/services/onlineFiling')
    await press(page, '现在开始填写')
    await fillForm(page, { ...suit, name: '示例·未核实' })
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('要先核实身份')
    await main.getByRole('link', { name: '核实身份' }).click()
    await page.getByLabel('姓名').fill('示例·未核实')
    await page.getByLabel('公民身份号码').fill('11010519491231002A')
    await press(page, '核对')
    expect(await main.locator('.error-summary').innerText()).toContain('应为17位数字加一位数字或者X')
    expect(await page.getByLabel('姓名').inputValue()).toBe('示例·未核实')
    await axe(page)
    await picture(page, 'real-name')
    await page.getByLabel('公民身份号码').fill('11010519491231002x')
    await press(page, '核对')
    await page.waitForURL('**/check')
    expect(await main.innerText()).toContain('民间借贷')
    await fileAndKeepReceipt(page)
  })
})
