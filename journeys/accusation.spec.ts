import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openDesk, openPortal, passPhoneCode, picture, signInResident } from './city.ts'
import { fileAndKeepReceipt, fillForm, press } from './fill-form.ts'
import { openAtDesk, takeAct } from './take-act.ts'

const phone = freshPhone()
const accuser = { name: `示例·控告人${phone.slice(-4)}`, phone }
const answers = {
  region: '441202',
  kind: 'policeNotOpening',
  subject: '被打伤，派出所不立案',
  accused: '示例派出所',
  facts: '十一月三日晚在示例路被人打伤，当晚报案，派出所一直不立案，也不给书面通知。',
  harm: '左手骨折，不能上班。',
  before: 'disagree',
  beforeWhat: '十一月十日口头说不立案。',
  request: '监督公安机关立案。',
  role: 'victim',
  name: accuser.name,
  phone: accuser.phone,
  protect: true,
  authorised: false,
  told: 'read',
}
const days = (text: string): number => {
  const [, year, month, day] = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text) ?? []
  const due = Date.parse(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}T00:00:00+08:00`)
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  return Math.round((due - Date.parse(`${today}T00:00:00+08:00`)) / 86_400_000)
}

describe('an accusation to the procuratorate', () => {
  it('is proposed from her words, asks for a phone before filing, is accepted, answered, and kept from everybody else', async () => {
    const page = await openPortal()
    await page.getByLabel('用您自己的话说就行').fill('我在端州被人打伤了，去派出所报案，公安一直不立案，我要控告他们。')
    await press(page, '看看该找谁')
    expect(await page.locator('#proposal-title').innerText()).toBe('控告')
    await picture(page, 'accusation-proposal')
    await press(page, '就办这个，开始填写')
    await fillForm(page, answers)
    await axe(page)

    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('端州区人民检察院')
    await main.getByRole('link', { name: '登录', exact: false }).first().click()
    await passPhoneCode(page, phone)
    await page.waitForURL('**/check')
    const { number } = await fileAndKeepReceipt(page)
    await picture(page, 'accusation-receipt')
    const receipt = await main.innerText()
    expect(receipt).toContain('端州区人民检察院')
    expect(receipt).toContain('人民检察院刑事诉讼规则')
    const latest = await main.locator('dl.facts div', { hasText: '最迟' }).innerText()
    expect(days(latest), latest).toBeGreaterThanOrEqual(7)
    expect(days(latest), latest).toBeLessThanOrEqual(15)

    for (const stranger of ['petition.clerk', 'supervisor']) {
      const other = await openDesk(stranger)
      await openAtDesk(other, number)
      await other.getByText('没有找到这个编号').waitFor()
      expect(await other.locator('body').innerText()).not.toContain(accuser.name)
      await other.goto(`/desk/search?q=${encodeURIComponent(accuser.name)}`)
      await other.getByText('没有找到').waitFor()
    }

    const watching = await openDesk('procuratorate.supervisor')
    await openAtDesk(watching, number)
    await watching.getByText('公安机关该立案却不立案').first().waitFor()
    const watched = await watching.locator('body').innerText()
    for (const hers of [accuser.name, accuser.phone, answers.facts]) expect(watched).not.toContain(hers)

    const desk = await openDesk('procuratorate.clerk')
    await openAtDesk(desk, number)
    await desk.getByText(accuser.name).first().waitFor()
    await desk.getByText(accuser.phone).first().waitFor()
    await takeAct(desk, '受理并作程序性答复', { words: { 受理说明: '材料齐备，属于本院管辖。' } })

    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).toContain('已受理，正在审查')
    await main.getByText('受理通知和程序性答复').click()
    const procedural = await main.locator('.letter-body').first().innerText()
    expect(procedural).toContain('三个月以内')
    expect(procedural).toContain('材料齐备，属于本院管辖。')

    await takeAct(desk, '要求公安机关说明理由', { words: { 事实和理由: '请说明不立案的理由。' } })
    await takeAct(desk, '登记公安机关的说明', { words: { '公安机关的说明（逾期未说明的写明逾期）': '称情节轻微。' } })
    const head = await openDesk('procuratorate.head')
    await openAtDesk(head, number)
    await takeAct(head, '通知公安机关立案或者撤案', {
      words: { 事实和理由: '伤情已达轻伤，理由不成立。', 法律依据: '《人民检察院刑事诉讼规则》第五百六十三条' },
    })
    await openAtDesk(desk, number)
    await takeAct(desk, '答复审查结果', {
      chosen: ['已通知公安机关立案或者撤案'],
      words: {
        事实和理由: '经审查，公安机关应当立案，已书面通知其立案。',
        法律依据: '《刑事诉讼法》第一百一十三条',
        救济途径和期限: '对答复有疑问的，可以自收到之日起三十日以内请本院说明。',
      },
    })

    await page.goto(`/matters/${number}`)
    await main.getByText('控告答复书').click()
    const answer = await main.locator('.letter-body:visible').first().innerText()
    expect(answer).toContain('已通知公安机关立案或者撤案')
    expect(answer).toContain('救济：对答复有疑问的，可以自收到之日起三十日以内请本院说明。')
    await picture(page, 'accusation-answered')
    await axe(page)

    await page.goto(`/matters/${number}/reads`)
    const reads = await main.innerText()
    expect(reads).toContain('示例·方正')
    expect(reads).toContain('端州区人民检察院')
  })

  it('that is not accepted says why, how to have it reviewed and until when, and goes to the superior procuratorate', async () => {
    const page = await openPortal()
    await signInResident(page, freshPhone())
    const { region, ...own } = answers
    const { number } = await fileMatter(page, { service: 'accusation', region, answers: own })
    const desk = await openDesk('procuratorate.clerk')
    await openAtDesk(desk, number)
    await takeAct(desk, '不予受理', {
      words: { 事实和理由: '同一事项已经答复。', 法律依据: '《人民检察院刑事诉讼规则》第一百六十二条' },
    })
    await page.goto(`/matters/${number}`)
    const main = page.getByRole('main')
    const told = await main.innerText()
    expect(told).toContain('不予受理，您可以申请复议')
    expect(told).toContain('十日以内可以向上一级检察院申请复议')
    const clock = await main.locator('.due').first().innerText()
    expect(clock).toContain('您可以在此之前提出')
    expect(days(clock), clock).toBeGreaterThanOrEqual(10)

    await main.getByRole('link', { name: '向上一级检察院申请复议' }).first().click()
    await page.getByLabel('您为什么不服').fill('以前的答复没有回应我的请求。')
    await press(page, '提交')
    await page.waitForURL(`**/matters/${number}`)
    expect(await main.innerText()).toContain('上一级检察院正在复议')
    expect(await main.locator('.holder').innerText()).toContain('肇庆市人民检察院')

    const above = await openDesk('city.procuratorate.head')
    await openAtDesk(above, number)
    await takeAct(above, '复议：撤销，交下级检察院审查', {
      words: { 事实和理由: '原答复未回应全部请求。', 法律依据: '《人民检察院刑事诉讼规则》第一百七十三条' },
    })
    await page.goto(`/matters/${number}`)
    expect(await main.innerText()).toContain('已受理，正在审查')
    expect(await main.locator('.holder').innerText()).toContain('端州区人民检察院')
  })
})
