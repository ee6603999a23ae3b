import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openDesk, openPortal, petitionAnswers, picture, signInResident } from './city.ts'

const subject = `示例花园电梯停运（${Date.now().toString(36)}）`
const note = '请补充：物业公司的名称，以及电梯停运的起止日期。'

/** Opens the drawer of an act on the page of a matter. */
async function beginAct(desk: Page, title: string) {
  await desk.getByRole('button', { name: title, exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: title })
  await drawer.waitFor()
  return drawer
}

async function openMatter(desk: Page, number: string): Promise<void> {
  await desk.goto(`/desk/matters/${number}`)
  await desk.getByRole('heading', { level: 1, name: subject }).waitFor()
}

describe('two clerks on one matter', () => {
  it('lets one win, shows the other what is different, keeps her words, and lets her act on the new version', async () => {
    const she = await openPortal()
    await signInResident(she, freshPhone())
    const { number } = await fileMatter(she, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers(subject),
    })

    const first = await openDesk('petition.clerk')
    const second = await openDesk('petition.clerk2')
    await openMatter(first, number)
    await openMatter(second, number)

    // Both write at the same time.
    const hers = await beginAct(second, '不予受理')
    await hers.getByLabel('同一事项已经受理或者正在办理（第十九条）').check()
    await hers.getByLabel('理由', { exact: true }).fill(note)
    await hers.getByLabel('法律法规或者政策依据').fill('《信访工作条例》第十九条。')
    const winning = await beginAct(first, '重大、紧急事项报告')
    await winning.getByLabel('理由').fill('电梯里困过人，请马上核实。')
    await winning.getByRole('button', { name: '确认办理' }).click()
    await winning.waitFor({ state: 'hidden' })

    // The second is refused and sees why; what she wrote is still there.
    await hers.getByRole('button', { name: '确认办理' }).click()
    const changed = hers.getByRole('alert').filter({ hasText: '您打开之后，这件事有了变化' })
    await changed.waitFor()
    expect(await changed.innerText()).toContain('重大、紧急事项报告')
    expect(await changed.innerText()).toContain('肇庆市端州区信访局接访股')
    expect(await hers.getByLabel('理由', { exact: true }).inputValue()).toBe(note)
    expect(await hers.getByRole('button', { name: '确认办理' }).isDisabled()).toBe(true)
    await axe(second)
    await picture(second, 'desk-two-clerks')
    await she.goto(`/matters/${number}`)
    await she.locator('.lead strong', { hasText: '已提交，等待登记分送' }).waitFor()

    // She has read it and decides again.
    await changed.getByRole('button', { name: '看过了，继续办理' }).click()
    await hers.getByRole('button', { name: '确认办理' }).click()
    await hers.waitFor({ state: 'hidden' })
    await she.goto(`/matters/${number}`)
    await she.locator('.lead strong', { hasText: '不予受理，可以提出异议' }).waitFor()
    expect(await she.locator('.timeline').innerText()).toContain(note)
  })

  it('tells her that the act is over when the other has ended that step, and writes nothing', async () => {
    const she = await openPortal()
    await signInResident(she, freshPhone())
    const { number } = await fileMatter(she, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers(subject),
    })
    const first = await openDesk('petition.clerk')
    const second = await openDesk('petition.clerk2')
    await openMatter(first, number)
    await openMatter(second, number)

    const hers = await beginAct(second, '告知依法应走的其他程序')
    await hers.getByLabel('理由', { exact: true }).fill(note)
    await hers.getByLabel(/^接下来找谁/).fill('请向劳动仲裁院申请，电话12333。')
    await hers.getByLabel('按政策和行政程序处理').check()
    await hers.getByLabel('仲裁（第三十一条第二项）').check()

    const winning = await beginAct(first, '不予受理')
    await winning.getByLabel('同一事项已经受理或者正在办理（第十九条）').check()
    await winning.getByLabel('理由', { exact: true }).fill('同一事项住建局正在办理。')
    await winning.getByLabel('法律法规或者政策依据').fill('《信访工作条例》第十九条。')
    await winning.getByRole('button', { name: '确认办理' }).click()
    await winning.waitFor({ state: 'hidden' })

    await hers.getByRole('button', { name: '确认办理' }).click()
    const over = hers.getByRole('alert').filter({ hasText: '这项操作现在不能办了' })
    await over.waitFor()
    expect(await over.innerText()).toContain('不予受理')
    expect(await hers.getByLabel('理由', { exact: true }).inputValue()).toBe(note)
    await she.goto(`/matters/${number}`)
    await she.locator('.lead strong', { hasText: '不予受理，可以提出异议' }).waitFor()
    expect(await she.locator('.timeline').innerText()).not.toContain(note)
  })
})
