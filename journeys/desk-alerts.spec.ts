import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, freshPhone, openDesk, openPortal, picture } from './city.ts'

/** Somebody in danger agrees on the first page to be called. */
async function asksForHelp(phone: string, place: string): Promise<void> {
  const she = await openPortal()
  await she.locator('#f-text').fill(`老公打我，拿刀追我，我躲在厕所里，在${place}。`)
  await she.getByRole('button', { name: '看看该找谁' }).click()
  await she.getByRole('heading', { level: 1, name: '先保证人安全，请马上打电话' }).waitFor()
  await she.locator('#f-help-phone').fill(phone)
  await she.getByRole('button', { name: '请打给我' }).click()
  await she.waitForURL('**/help')
}

const cardOf = (desk: Page, phone: string) =>
  desk.locator('.alert-card', { has: desk.getByText(phone, { exact: true }) })

describe('a call for help', () => {
  it('reaches the units of its place by itself, is taken by one, called, and written down', async () => {
    const phone = freshPhone()
    const first = await openDesk('petition.clerk')
    const second = await openDesk('petition.clerk2')
    const mason = await openDesk('housing.clerk')
    await asksForHelp(phone, '端州')

    // Nobody reloads anything: it appears on whatever page she has open.
    const strip = first.getByRole('alert').filter({ hasText: '等待回电' })
    await strip.waitFor()
    expect(await first.title()).toMatch(/^（\d+）/)
    await axe(first)
    await strip.getByRole('link', { name: '去回电' }).click()
    await first.getByRole('heading', { level: 1, name: '求助来电' }).waitFor()
    await second.getByRole('link', { name: /求助来电/ }).click()
    await cardOf(second, phone).waitFor()

    await cardOf(first, phone).getByRole('button', { name: '我来打' }).click()
    await cardOf(first, phone).getByRole('button', { name: '没人接，稍后再打' }).click()
    await cardOf(first, phone).locator('.alert-calls').getByText('没人接').waitFor()
    await axe(first)
    await picture(first, 'desk-alerts')
    await cardOf(second, phone).getByText('同事正在处理').waitFor()
    expect(await cardOf(second, phone).getByRole('button').count()).toBe(0)

    await cardOf(first, phone).getByRole('button', { name: '打通了，人安全' }).click()
    const done = first.getByRole('region', { name: '一天内已了结' })
    await done.getByText(phone).waitFor()
    expect(await cardOf(first, phone).locator('.alert-calls li').count()).toBe(2)

    // Who is not called has no such place, and the server tells her nothing.
    expect(await mason.getByRole('link', { name: /求助来电/ }).count()).toBe(0)
    expect((await (await mason.request.get('/api/v1/alerts')).json()).onDuty).toBe(false)
    await mason.goto('/desk/alerts')
    await mason.getByText('求助不由您的单位接听').waitFor()
    await axe(mason)
  })
})
