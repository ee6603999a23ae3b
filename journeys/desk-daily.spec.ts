import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openDesk, openPortal, petitionAnswers, picture, signInResident } from './city.ts'
import { takeAct } from './take-act.ts'

const mark = Date.now().toString(36)

/** Petitions of one resident, as they come to the counter of Duanzhou. */
async function petitions(subjects: readonly string[], region = '441202'): Promise<{ she: Page; numbers: string[] }> {
  const she = await openPortal()
  await signInResident(she, freshPhone())
  const numbers: string[] = []
  for (const subject of subjects) {
    const answers = petitionAnswers(subject)
    numbers.push((await fileMatter(she, { service: 'petition', region, answers })).number)
  }
  return { she, numbers }
}

async function openMatter(desk: Page, number: string, subject: string): Promise<void> {
  await desk.goto(`/desk/matters/${number}`)
  await desk.getByRole('heading', { level: 1, name: subject }).waitFor()
}

const stateOf = (desk: Page) => desk.locator('.matter-head dd').first().innerText()
const boxOf = (desk: Page, subject: string) => desk.getByRole('checkbox', { name: `选择：${subject}`, exact: true })

describe('a mistaken act', () => {
  it('is taken back at once, or later on the timeline, and both stay in the log', async () => {
    const subject = `示例花园井盖缺失（${mark}）`
    const { numbers } = await petitions([subject])
    const desk = await openDesk('petition.clerk')
    await openMatter(desk, numbers[0]!, subject)
    const before = await stateOf(desk)
    const receive = async () => {
      await takeAct(desk, '不予受理', {
        words: { 理由: '点错了，不是这一件。', 法律法规或者政策依据: '《信访工作条例》第十九条。' },
        chosen: ['同一事项已经受理或者正在办理（第十九条）'],
      })
      await desk.locator('.matter-head dd', { hasText: '不予受理' }).waitFor()
    }
    await receive()
    const bar = desk.locator('.taken-bar')
    await bar.getByRole('button', { name: '按错了，收回这一步' }).hover()
    await axe(desk)
    await picture(desk, 'desk-take-back')
    await bar.getByRole('button', { name: '按错了，收回这一步' }).click()
    await bar.getByText('不予受理：已收回').waitFor()
    await desk.locator('.matter-head dd', { hasText: before }).first().waitFor()

    await receive()
    await desk.locator('.taken-bar').getByRole('button', { name: '关闭' }).click()
    await desk.reload()
    await desk.locator('.timeline').getByRole('button', { name: '收回这一步' }).click()
    const drawer = desk.getByRole('dialog', { name: '撤回误办的一步' })
    await drawer.getByRole('textbox', { name: '理由', exact: true }).fill('应当转送住建局。')
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.waitFor({ state: 'hidden' })
    await desk.locator('.matter-head dd', { hasText: before }).first().waitFor()
    expect(await desk.locator('.timeline .taken-back').count()).toBe(2)
    expect(await desk.locator('.timeline').innerText()).toContain('误操作，办理后当即收回。')
  })
})

describe('acting on several matters', () => {
  it('takes one act on each, shows every result, and one that is refused fails alone', async () => {
    const subjects = ['甲', '乙', '丙'].map((one) => `示例花园${one}栋水压不足（${mark}）`)
    const { numbers } = await petitions(subjects, '441202006')
    const desk = await openDesk('petition.clerk')
    await desk.goto('/desk/queue?handler=none&region=441202006')
    for (const subject of subjects) await boxOf(desk, subject).check()
    await desk.getByText('已选 3 件').waitFor()
    await axe(desk)
    await desk.getByRole('button', { name: '一起办理' }).click()
    const drawer = desk.getByRole('dialog', { name: '一起办理 3 件' })
    await drawer.getByRole('radio', { name: '不予受理', exact: true }).check()
    await drawer.getByRole('radio', { name: '同一事项已经受理或者正在办理（第十九条）' }).check()
    await drawer.getByRole('textbox', { name: '理由', exact: true }).fill('住建局已经受理同一事项。')
    await drawer.getByRole('textbox', { name: '法律法规或者政策依据' }).fill('《信访工作条例》第十九条。')

    // A colleague reports one of them as urgent meanwhile.
    const colleague = await openDesk('petition.clerk2')
    await openMatter(colleague, numbers[1]!, subjects[1]!)
    await takeAct(colleague, '重大、紧急事项报告', { words: { 理由: '水箱漏水，请马上核实。' } })
    await drawer.getByRole('button', { name: '确认办理 3 件' }).click()
    await drawer.getByText('办成 2 件，没有办成 1 件。').waitFor()
    const failed = drawer.locator('.batch-failed')
    expect(await failed.innerText()).toContain(subjects[1])
    expect(await failed.locator('.late').innerText()).not.toBe('')
    await axe(desk)
    await picture(desk, 'desk-batch')
    // One of those that were recorded was a slip.
    await drawer.locator('li', { hasText: subjects[2]! }).getByRole('button', { name: '收回' }).click()
    await drawer.locator('.batch-takenBack', { hasText: subjects[2]! }).waitFor()
    await drawer.getByRole('button', { name: '关闭', exact: true }).last().click()

    const states: string[] = []
    for (const number of numbers)
      states.push((await (await desk.request.get(`/api/v1/matters/${number}`)).json()).stateTitle.zh)
    expect(states[0]).toContain('不予受理')
    expect(states.slice(1)).toEqual(['已提交，等待登记分送', '已提交，等待登记分送'])
  })

  it('keeps every word when the line is lost, and the same act sent again is recorded once', async () => {
    const subject = `示例花园电梯异响（${mark}）`
    const { numbers } = await petitions([subject])
    const desk = await openDesk('petition.clerk')
    await openMatter(desk, numbers[0]!, subject)
    await desk.getByRole('button', { name: '重大、紧急事项报告', exact: true }).click()
    const drawer = desk.getByRole('dialog', { name: '重大、紧急事项报告' })
    await drawer.getByLabel('理由').fill('电梯里困过人。')
    // The server records it, and the answer never arrives.
    const keys: string[] = []
    await desk.route('**/acts', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '')
      if (keys.length > 1) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.getByText('还不知道这一步有没有记录到').waitFor()
    await axe(desk)
    // Shut by mistake and opened again: her words are there.
    await drawer
      .getByRole('button', { name: /Close|关闭/ })
      .first()
      .click()
    await drawer.waitFor({ state: 'hidden' })
    await desk.getByRole('button', { name: '重大、紧急事项报告', exact: true }).click()
    expect(await drawer.getByLabel('理由').inputValue()).toBe('电梯里困过人。')
    await drawer.getByText('这里是您上次没办完时填的内容').waitFor()
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.waitFor({ state: 'hidden' })
    expect(new Set(keys).size).toBe(1)
    expect(await desk.locator('.timeline .entry', { hasText: '重大、紧急事项报告' }).count()).toBe(1)
  })
})

describe('a clerk’s own desk', () => {
  it('is walked by keyboard, remembers her filters and columns, and keeps nothing of any person', async () => {
    const subject = `示例花园路面塌陷（${mark}）`
    await petitions([subject])
    const desk = await openDesk('petition.clerk')
    await desk.keyboard.press('?')
    const help = desk.getByRole('dialog', { name: '键盘操作' })
    await help.waitFor()
    await axe(desk)
    await desk.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })

    // Filters.
    await desk.goto('/desk/queue?risk=onTime&service=petition')
    await desk.getByRole('button', { name: '存为常用条件' }).click()
    await desk.goto('/desk/queue')
    await desk.getByRole('button', { name: '期限内 · 信访', exact: true }).click()
    await desk.waitForURL('**/queue?risk=onTime&service=petition')

    // Columns.
    await desk.getByRole('button', { name: '选择列' }).click()
    await desk.getByRole('checkbox', { name: '经办人' }).uncheck()
    await desk.getByRole('columnheader', { name: '经办人' }).waitFor({ state: 'detached' })
    await axe(desk)
    await desk.reload()
    await desk.getByRole('columnheader', { name: '责任单位' }).waitFor()
    expect(await desk.getByRole('columnheader', { name: '经办人' }).count()).toBe(0)

    // Keys.
    await desk.keyboard.press('j')
    await desk.keyboard.press('j')
    await desk.keyboard.press('k')
    const first = desk.locator('[data-row-link]').first()
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    await desk.keyboard.press('x')
    await desk.getByText('已选 1 件').waitFor()
    const chosen = await first.innerText()
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { level: 1, name: chosen }).waitFor()
    await desk.keyboard.press('/')
    await desk.waitForURL('**/search')
    const field = desk.getByRole('textbox', { name: '检索' })
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
    await desk.keyboard.type(subject.slice(0, 8))
    await desk.keyboard.press('Enter')
    await desk.getByRole('link', { name: subject }).waitFor()

    // Her browser holds codes and names of columns, and no word that was typed or read.
    const kept = await desk.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).toContain('risk=onTime&service=petition')
    expect(kept).not.toMatch(/示例|[0-9]{11}/)
  })

  it('shows a paper beside the matter: a picture, a text and a PDF', async () => {
    const subject = `示例花园护栏断裂（${mark}）`
    const { she, numbers } = await petitions([subject])
    const papers = await Promise.all([
      uploaded(she, '现场.png', aPicture),
      uploaded(she, '经过.txt', Buffer.from('护栏断了三处。')),
      uploaded(she, '通知.pdf', aPdf),
    ])
    const added = await she.request.post(`/api/v1/matters/${numbers[0]}/acts`, {
      headers: { 'idempotency-key': randomUUID(), 'if-match': '*' },
      data: { act: 'addMaterial', fields: { documents: papers } },
    })
    expect(added.status()).toBe(200)
    const desk = await openDesk('petition.clerk')
    await openMatter(desk, numbers[0]!, subject)
    await desk.locator('.documents').getByRole('button', { name: '现场.png' }).click()
    const pane = desk.getByRole('complementary', { name: '并排看材料' })
    const shown = pane.getByRole('img', { name: '材料图片：现场.png' })
    await shown.waitFor()
    await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(2)
    await pane.getByRole('button', { name: '旋转' }).click()
    await axe(desk)
    await picture(desk, 'desk-beside')
    await pane.getByText('下一份').click()
    await pane.getByText('护栏断了三处。').waitFor()
    await pane.getByText('下一份').click()
    await pane.locator('iframe[title="通知.pdf"]').waitFor()
    await desk.keyboard.press('Escape')
    await pane.waitFor({ state: 'detached' })
    expect(await desk.locator('.facts.answers').innerText()).toContain('外墙多次脱落')
  })
})

/** Two red points: the smallest picture that is one. */
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8Dwn4EBAAj+Af9IxWaQAAAAAElFTkSuQmCC',
  'base64',
)
const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Hands a paper in by the API with the session of this page; returns its id. */
async function uploaded(page: Page, name: string, content: Buffer): Promise<string> {
  const tus = { 'tus-resumable': '1.0.0' }
  const begun = await page.request.post('/api/v1/uploads', {
    headers: {
      ...tus,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const at = begun.headers().location ?? ''
  const sent = await page.request.patch(at, {
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    data: content,
  })
  if (sent.status() !== 204) throw new Error(`The upload failed: ${await sent.text()}`)
  return at.split('/').at(-1)!
}
