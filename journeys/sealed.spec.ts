import { describe, expect, it } from 'vitest'
import { axe, openPortal, picture } from './city.ts'
import { press } from './fill-form.ts'

describe('a tip, until it can be sealed', () => {
  it('takes not a word: its page names the doors that are open, and what she had typed is kept nowhere', async () => {
    const page = await openPortal()
    await page.goto('/services/tipOff')
    expect(await page.getByRole('button', { name: '现在开始填写' }).count()).toBe(0)
    expect(await page.getByRole('main').innerText()).toContain('12388')
    await axe(page)
    await picture(page, 'tip-off')

    const words = '我要举报市里某局局长收了包工头的钱'
    await page.goto('/')
    await page.locator('#f-text').fill(words)
    await press(page, '看看该找谁')
    const chosen = page.locator('form:has(input[name=service][value=tipOff])')
    await chosen.first().getByRole('button').first().click()
    await page.waitForURL('**/services/tipOff')
    expect(await page.getByRole('main').innerText()).toContain('一个字也不收')
    const answer = await page.request.post('/file', {
      form: { service: 'tipOff', text: words },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe('/services/tipOff')
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('draft')
  })
})
