import { computeDeadline, type DeadlineQuestion } from '@gongdao/law'
import { dayOf, formatDue } from '@gongdao/web-kit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, freshPhone, openDesk, openPortal, passPhoneCode, picture } from './city.ts'

const subject = `示例花园外墙瓷砖脱落没人管（${Date.now().toString(36)}）`
const herWords =
  '我住在端州区城东街道示例花园，外墙的瓷砖一块一块往下掉，差点砸到放学的孩子。找过物业，也打过电话给住建局，半年了一直没有人来处理，我要反映这个问题，请政府管一管。'
const phone = freshPhone()
const today = dayOf(new Date())

const unitOf = {
  reception: '肇庆市端州区信访局接访股',
  transport: '肇庆市端州区交通运输局信访工作办公室',
  housing: '肇庆市端州区住房和城乡建设局信访工作办公室',
  cityHousing: '肇庆市住房和城乡建设局信访工作办公室',
}

/** The last day as the law counts it, asked of the clock itself and not of the city that runs. */
function lastDay(limit: string, more: Partial<DeadlineQuestion> = {}): string {
  const counted = computeDeadline({ limit, start: today, ...more })
  if (!counted.ok) throw new Error(counted.en)
  return formatDue(counted.value.due, 'zh')
}

/** The next question of the form: that it asks this and nothing else, that axe finds nothing, then on. */
async function question(page: Page, asked: string, answer: () => Promise<void>): Promise<void> {
  await page.getByRole('heading', { level: 1, name: asked }).waitFor()
  await axe(page)
  await answer()
  await page.getByRole('button', { name: '继续' }).click()
}

/** What the resident reads on the page of her matter: where it stands, who has it, and all its last days, the leading one first. */
async function sheReads(page: Page, number: string, told: { state: string; unit: string; due: readonly string[] }) {
  await page.goto(`/matters/${number}`)
  await page.locator('.lead strong', { hasText: told.state }).waitFor()
  expect(await page.locator('.holder').innerText()).toContain(told.unit)
  expect(await page.locator('.due-date strong').allInnerTexts()).toEqual(told.due)
  await axe(page)
}

/** The page of a matter at the workbench, found as its clerk finds it: among the tasks of the unit. */
async function openTask(desk: Page, number: string): Promise<void> {
  await desk.goto('/desk/?of=unit')
  await desk.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
  const row = desk.getByRole('row', { name: new RegExp(number) })
  await row.waitFor()
  await row.getByRole('link').first().click()
  await desk.getByRole('heading', { level: 1, name: subject }).waitFor()
}

async function reload(desk: Page): Promise<void> {
  await desk.reload()
  await desk.getByRole('heading', { level: 1, name: subject }).waitFor()
}

/** Takes one act in its drawer and waits until the record has it. */
async function act(desk: Page, title: string, fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void>) {
  await desk.getByRole('button', { name: title, exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: title })
  await drawer.waitFor()
  await fill(drawer)
  await axe(desk)
  await drawer.getByRole('button', { name: '确认办理' }).click()
  await drawer.waitFor({ state: 'hidden' })
}

/** Chooses in a list of the workbench, by typing a part of the name where it can be searched. */
async function choose(desk: Page, label: string, typed: string, option: string): Promise<void> {
  const box = desk.getByRole('combobox', { name: label })
  await box.click()
  if (typed) await box.fill(typed)
  await desk.locator('.ant-select-item-option', { hasText: option }).first().click()
}

/** One act of the resident: its page, its fields, and back on her matter. */
async function sheActs(page: Page, title: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await axe(page)
  await fill()
  await page.getByRole('button', { name: /^(提交|确认)$/ }).click()
  await page.getByRole('status').waitFor()
}

describe('the whole petition, each in a browser of her own', { sequential: true }, () => {
  let she: Page
  let housing: Page
  let number = ''

  it('is told in her own words and filed with a receipt', async () => {
    she = await openPortal({ width: 390 })
    await axe(she)
    await picture(she, 'portal-home')
    await she.getByLabel('用您自己的话说就行').fill(herWords)
    await she.getByRole('button', { name: '看看该找谁' }).click()
    await she.getByRole('heading', { level: 2, name: '信访', exact: true }).waitFor()
    await axe(she)
    await picture(she, 'portal-proposal')
    expect(await she.locator('.proposal').innerText()).toContain('端州')

    const service = await she.context().newPage()
    await service.goto((await she.getByRole('link', { name: '先看看要准备什么' }).getAttribute('href')) ?? '')
    await service.getByRole('heading', { level: 1, name: '信访' }).waitFor()
    await axe(service)
    await picture(service, 'portal-service')
    await service.close()

    await she.getByRole('button', { name: '就办这个，开始填写' }).click()
    await question(she, '这件事发生在哪里？', async () => {
      expect(await she.locator('select option:checked').innerText()).toContain('端州区')
    })
    await question(she, '您想做什么？', () => she.getByLabel('请求解决一个问题').check())
    await picture(she, 'portal-question')
    await question(she, '用一句话说，是什么事？', () => she.getByRole('textbox').fill(subject))
    await question(she, '这件事归谁管，或者涉及谁？', () => she.getByLabel('事情发生的地方').fill('城东街道示例花园'))
    await question(she, '发生了什么？', async () => {
      expect(await she.getByRole('textbox').inputValue()).toBe(herWords)
    })
    await question(she, '您希望怎么解决？', () =>
      she.getByRole('textbox').fill('请检查外墙，把瓷砖修好，并书面答复我。'),
    )
    await question(she, '这件事以前找过别的机关吗？', () => she.getByLabel('没有，第一次提出').check())
    await question(she, '是您一个人提出，还是几个人一起？', () => she.getByLabel('否', { exact: true }).check())
    await question(she, '怎么称呼您，怎么联系您？', () => she.getByLabel('姓名或者单位名称').fill('示例·林晓'))
    await question(she, '有照片或材料要交吗？', async () => {})

    await she.getByRole('heading', { level: 1, name: '请核对一遍' }).waitFor()
    await axe(she)
    await picture(she, 'portal-check')
    expect(await she.locator('.answers').innerText()).toContain(subject)
    await she.getByRole('link', { name: '用手机验证码登录' }).click()
    await passPhoneCode(she, phone)
    await she.getByRole('checkbox').check()
    await she.getByRole('button', { name: '确认提交' }).click()

    await she.getByRole('heading', { level: 1, name: '已收到，请留好回执' }).waitFor()
    await axe(she)
    await picture(she, 'portal-receipt')
    number = await she.locator('.number strong').innerText()
    expect(number).toMatch(/^ZQ441202-\d{8}-XF\d{5}-[0-9A-Z]$/)
    expect(await she.locator('#tracking-code').innerText()).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
    const owed = await she.getByRole('region', { name: '谁该在什么时候之前做什么' }).innerText()
    expect(owed).toContain(unitOf.reception)
    expect(owed).toContain(lastDay('xf.forward'))
    expect(owed).toContain('《信访工作条例》第22条')
    await sheReads(she, number, {
      state: '已提交，等待登记分送',
      unit: unitOf.reception,
      // Articles 22 and 23 end on the same day: to her that is one date, told once with both duties and both reasons.
      due: [lastDay('xf.forward')],
    })
    expect(lastDay('xf.receiveNotice')).toBe(lastDay('xf.forward'))
    expect(await she.locator('.due-title').allInnerTexts()).toEqual([
      '信访工作机构登记并转送、交办',
      '书面告知接收情况及处理途径',
    ])
    await she.getByText('为什么是这一天').click()
    const why = await she.locator('.due details[open]').innerText()
    for (const article of ['第22条', '第23条']) expect(why).toContain(article)
  })

  it('is forwarded to a department, which refuses it by a rule and names the owner', async () => {
    const reception = await openDesk('petition.clerk')
    await axe(reception)
    await picture(reception, 'desk-tasks')
    await openTask(reception, number)
    await axe(reception)
    await picture(reception, 'desk-matter')
    await act(reception, '转送、交办', async (drawer) => {
      await choose(reception, '转给哪个单位', '交通运输', '端州区交通运输局')
      await drawer.getByLabel('理由').fill('外墙临近公交站，请你单位研究处理。')
    })
    await sheReads(she, number, {
      state: '已转送，等待接收单位告知',
      unit: unitOf.transport,
      due: [lastDay('xf.objectAssignment'), lastDay('xf.forwardedNotice')],
    })

    const transport = await openDesk('transport.clerk')
    await openTask(transport, number)
    await act(transport, '对转交提出异议', async (drawer) => {
      await drawer.getByLabel('不属于本机关、单位职权范围').check()
      await choose(transport, '建议的承办单位', '住房', '端州区住房和城乡建设局')
      await drawer.getByLabel('理由').fill('房屋外墙安全由住房和城乡建设部门监管。')
    })
    await sheReads(she, number, {
      state: '已转送，等待接收单位告知',
      unit: unitOf.housing,
      due: [lastDay('xf.objectAssignment'), lastDay('xf.forwardedNotice')],
    })
    expect(await she.locator('.timeline').innerText()).toContain('不属于本机关、单位职权范围')
  })

  it('is accepted by the proposed owner under item six, who hears her', async () => {
    housing = await openDesk('housing.clerk')
    await openTask(housing, number)
    await act(housing, '接收转交', async () => {})
    await act(housing, '分类并书面告知', async (drawer) => {
      await choose(housing, '依法应走的途径', '', '第三十一条第六项')
      await drawer.getByLabel('按政策和行政程序处理').check()
      await drawer.getByLabel('理由', { exact: true }).fill('属于本机关职权范围内的申诉求决。')
      await drawer.getByLabel(/^接下来找谁/).fill('由本机关信访工作办公室调查，六十日内出具意见书。')
    })
    await sheReads(she, number, { state: '已受理', unit: unitOf.housing, due: [lastDay('xf.handle')] })
    await act(housing, '听取信访人陈述', async (drawer) => {
      await drawer.getByRole('textbox').first().fill('今日电话听取：外墙自五月起脱落，希望尽快修好。')
    })
    await sheReads(she, number, { state: '正在调查核实', unit: unitOf.housing, due: [lastDay('xf.handle')] })
  })

  it('is extended once by the head, and she reads the reason, the new date and why it is this date', async () => {
    await act(housing, '申请延长办理期限', (drawer) => drawer.getByLabel('理由').fill('需要检测机构对外墙整体鉴定。'))
    await sheReads(she, number, {
      state: '正在调查，申请延长待批准',
      unit: unitOf.housing,
      due: [lastDay('xf.handle')],
    })
    const head = await openDesk('housing.head')
    await openTask(head, number)
    await act(head, '批准延长（不超过三十日）', (drawer) =>
      drawer.getByLabel('理由').fill('情况复杂，同意延长三十日。'),
    )
    const due = lastDay('xf.handle', { extended: true })
    expect(due).not.toBe(lastDay('xf.handle'))
    await sheReads(she, number, { state: '正在调查核实', unit: unitOf.housing, due: [due] })
    await she.locator('.letter summary', { hasText: '延长办理期限告知书' }).click()
    const letter = she.locator('.letter[open]')
    expect(await letter.innerText()).toContain('情况复杂，同意延长三十日。')
    expect(await letter.innerText()).toContain(due.split(' ')[0])
    await she.getByText('为什么是这一天').first().click()
    const why = await she.locator('.due details[open]').first().innerText()
    expect(why).toContain('《信访工作条例》第34条')
    expect(why).toMatch(/延长/)
    await axe(she)
    await picture(she, 'portal-matter')
  })

  it('is answered with an opinion, which she receives and has reviewed one level above', async () => {
    await reload(housing)
    await act(housing, '出具信访处理意见书', async (drawer) => {
      await drawer.getByLabel('不予支持').check()
      await drawer.getByLabel('理由', { exact: true }).fill('经检测，外墙属保修期外，应由业主共有资金维修。')
      await drawer.getByLabel('法律法规或者政策依据').fill('《信访工作条例》第三十二条。')
    })
    await act(housing, '送达意见书', (drawer) => drawer.getByLabel('网上送达').check())
    await sheReads(she, number, {
      state: '已答复，您可以请求复查',
      unit: unitOf.housing,
      due: [lastDay('xf.review.apply')],
    })
    await she.locator('.letter summary', { hasText: /^信访处理意见书$/ }).click()
    expect(await she.locator('.letter[open]').innerText()).toContain('应由业主共有资金维修')
    await sheActs(she, '请求复查', () =>
      she.getByLabel('您为什么不同意').fill('没有查清瓷砖脱落的原因，请上一级重新查。'),
    )
    await sheReads(she, number, {
      state: '上一级正在复查',
      unit: unitOf.cityHousing,
      due: [lastDay('xf.review.decide')],
    })
  })

  it('is decided in review; she accepts, rates, and reads who has looked', async () => {
    const superior = await openDesk('city.housing.clerk')
    await openTask(superior, number)
    await act(superior, '作出复查意见：维持', async (drawer) => {
      await drawer.getByLabel('理由', { exact: true }).fill('原意见认定的事实清楚，依据正确，予以维持。')
      await drawer.getByLabel('法律法规或者政策依据').fill('《信访工作条例》第三十五条。')
    })
    await sheReads(she, number, {
      state: '已复查，您可以请求复核',
      unit: unitOf.cityHousing,
      due: [lastDay('xf.recheck.apply')],
    })
    await sheActs(she, '接受复查意见', async () => {})
    await she.locator('.lead strong', { hasText: '已办结' }).waitFor()
    await sheActs(she, '评价', () => she.getByLabel('满意度（1–5）').fill('4'))
    await axe(she)
    await picture(she, 'portal-closed')

    const told = await she.locator('.timeline').innerText()
    expect(told).toContain('送到您手里')
    expect(told).not.toMatch(/哪一步|系统计时/)

    await she.getByRole('link', { name: '谁看过这件事' }).click()
    await she.getByRole('heading', { level: 1, name: '谁看过这件事' }).waitFor()
    await axe(she)
    const reads = await she.locator('.reads').innerText()
    for (const name of ['示例·陈静', '示例·路通', '示例·李筑', '示例·梁栋', '示例·罗城']) expect(reads).toContain(name)
    expect(reads).not.toContain('示例·方正')
    // Whoever opened it again and again on this day for the same purpose stands there once, with the number of looks.
    expect(reads.match(/示例·李筑/g)).toHaveLength(1)
    expect(reads).toMatch(/共 \d+ 次/)
  })
})
