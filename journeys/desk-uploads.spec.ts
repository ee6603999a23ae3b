import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { type BrokenLine, brokenLine } from './broken-line.ts'
import {
  axe,
  fileMatter,
  freshPhone,
  openDesk,
  openPortal,
  origin,
  petitionAnswers,
  picture,
  signInResident,
} from './city.ts'

const subject = `示例花园楼道照明（${Date.now().toString(36)}）`
const megabyte = 1024 * 1024
const lines: BrokenLine[] = []

afterAll(async () => {
  for (const line of lines) await line.close()
})

/** A petition on which she asks for a paper, so that the clerk has something to answer with one. */
async function anAskedMatter(): Promise<{ she: Page; number: string }> {
  const she = await openPortal()
  await signInResident(she, freshPhone())
  const { number } = await fileMatter(she, {
    service: 'petition',
    region: '441202',
    answers: petitionAnswers(subject),
  })
  const asked = await she.request.post(`/api/v1/matters/${number}/acts`, {
    headers: { 'idempotency-key': randomUUID(), 'if-match': '*' },
    data: { act: 'message', fields: { text: '请把现场核查的记录发给我看看。' } },
  })
  expect(asked.status()).toBe(200)
  return { she, number }
}

async function beginReply(desk: Page, number: string) {
  await desk.goto(`/desk/matters/${number}`)
  await desk.getByRole('button', { name: '答复留言', exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: '答复留言' })
  await drawer.waitFor()
  return drawer
}

const aText = (bytes: number): Buffer => Buffer.from('现场核查：楼道灯不亮。\n'.repeat(Math.ceil(bytes / 34)))

describe('papers from the desk', () => {
  it('go up in pieces, go on where a broken line stopped them, and are attached to the act', async () => {
    const { she, number } = await anAskedMatter()
    const line = await brokenLine(origin)
    lines.push(line)
    const desk = await openDesk('petition.clerk', { origin: line.origin })
    const drawer = await beginReply(desk, number)
    await drawer.getByRole('textbox', { name: '答复', exact: true }).fill('核查记录见附件。')

    // Every piece, and where it began, as the browser sent it.
    const pieces: number[] = []
    const asks: string[] = []
    desk.on('request', (request) => {
      if (!request.url().includes('/api/v1/uploads')) return
      if (request.method() === 'PATCH') pieces.push(Number(request.headers()['upload-offset']))
      else asks.push(request.method())
    })
    // The line breaks in the middle of the second piece of four megabytes.
    line.cutAfter(6 * megabyte)
    const content = aText(9 * megabyte)
    await drawer
      .locator('input[type=file]')
      .setInputFiles({ name: '核查记录.txt', mimeType: 'text/plain', buffer: content })
    await drawer.getByText('连接断了，正在从断点续传').waitFor()
    expect(line.isCut).toBe(true)
    line.mend()
    await drawer.getByText('已上传').waitFor()
    // It asked how far the broken piece had got, and went on from there.
    expect(asks[0]).toBe('POST')
    expect(asks.at(-1)).toBe('HEAD')
    expect(pieces.slice(0, 2)).toEqual([0, 4 * megabyte])
    expect(pieces[2]).toBeGreaterThanOrEqual(4 * megabyte)
    expect(pieces[2]).toBeLessThan(8 * megabyte)
    await axe(desk)
    await picture(desk, 'desk-upload')

    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.waitFor({ state: 'hidden' })
    const paper = desk.locator('.timeline').getByRole('button', { name: '核查记录.txt' })
    await paper.waitFor()

    // The resident has the very bytes.
    await she.goto(`/matters/${number}`)
    const link = she.getByRole('link', { name: /核查记录\.txt/ }).first()
    const received = await she.request.get((await link.getAttribute('href'))!)
    expect((await received.body()).equals(content)).toBe(true)
  })

  it('of a wrong kind are refused in words at once, and the act waits for those under way', async () => {
    const { number } = await anAskedMatter()
    const desk = await openDesk('petition.clerk')
    const drawer = await beginReply(desk, number)
    const chooser = drawer.locator('input[type=file]')
    await chooser.setInputFiles({
      name: '通知.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><script>alert(1)</script></html>'),
    })
    await drawer.getByRole('alert').filter({ hasText: '文件名写的是 .pdf，内容却是' }).waitFor()
    await chooser.setInputFiles({
      name: 'setup.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ\x90\0\x03'),
    })
    await drawer.getByRole('alert').filter({ hasText: '不支持这种文件。可以上传：PDF、JPG' }).waitFor()
    await axe(desk)
    await picture(desk, 'desk-upload-refused')
    await drawer.getByRole('button', { name: '移除：通知.pdf' }).click()
    await drawer.getByRole('button', { name: '移除：setup.exe' }).click()

    // A file that is still under way: its share is told, and the act is not sent without it.
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let piece = 0
    await desk.route('**/api/v1/uploads/*', async (route) => {
      piece += 1
      if (piece === 2) await held
      await route.continue()
    })
    await drawer.getByRole('textbox', { name: '答复', exact: true }).fill('请看附件。')
    await chooser.setInputFiles({ name: '记录.txt', mimeType: 'text/plain', buffer: aText(5 * megabyte) })
    const bar = drawer.getByRole('progressbar', { name: '上传中：记录.txt' })
    await drawer.getByText('4.0 MB / 5.0 MB').waitFor()
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBe(80)
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.getByText('还有文件没有传完，请稍等或移除它。').waitFor()
    letGo()
    await drawer.getByText('已上传').waitFor()
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.waitFor({ state: 'hidden' })
    await desk.locator('.timeline').getByRole('button', { name: '记录.txt' }).waitFor()
  })
})
