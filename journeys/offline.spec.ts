import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openPortal, petitionAnswers, picture, signInResident } from './city.ts'
import { press } from './fill-form.ts'

/** The worker of this page stands between it and the network. */
const workerReady = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      navigator.serviceWorker.controller ??
      new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })),
  )

/** Every address that lies in any store of this browser, with what it holds. */
const kept = (page: Page): Promise<{ path: string; text: string }[]> =>
  page.evaluate(async () => {
    const found = []
    for (const name of await caches.keys()) {
      const store = await caches.open(name)
      for (const request of await store.keys())
        found.push({ path: new URL(request.url).pathname, text: (await (await store.match(request))?.text()) ?? '' })
    }
    return found
  })

const lost = (page: Page) => page.getByRole('heading', { level: 1, name: '网络断了' })
const line = (page: Page) => page.locator('.connection')

describe('a lost connection', () => {
  it('shows a page with the numbers to call, in her language and size, and goes on by itself when there is a way again', async () => {
    const page = await openPortal()
    await workerReady(page)
    await page.context().setOffline(true)
    await page.getByRole('link', { name: '查进度' }).click()
    await lost(page).waitFor()
    for (const number of ['12345', '12348', '12368', '12309'])
      expect(await page.getByRole('main').locator(`a[href="tel:${number}"]`).count()).toBe(1)
    await axe(page)
    await picture(page, 'offline')
    await page.getByRole('link', { name: '再试一次' }).click()
    await lost(page).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { level: 1, name: '查进度' }).waitFor()

    await page.goto('/preference?lang=en&to=/services')
    await page.goto('/preference?type=large&to=/services')
    await page.waitForFunction(async () => (await (await caches.match('/reader'))?.text()) === 'en large')
    await page.context().setOffline(true)
    await page.goto('/about').catch(() => {})
    await page.getByRole('heading', { level: 1, name: 'The connection is lost' }).waitFor()
    expect(await page.locator('html').getAttribute('class')).toBe('large')
    await axe(page)
  })

  it('keeps nothing on the device but what is the same for everybody, whatever was read', async () => {
    const page = await openPortal()
    await workerReady(page)
    const phone = freshPhone()
    await signInResident(page, phone)
    const subject = `路灯不亮${Date.now().toString(36)}`
    const { number } = await fileMatter(page, {
      service: 'petition',
      region: '441202',
      answers: petitionAnswers(subject),
    })
    for (const at of ['/my', '/notices', `/matters/${number}`, `/matters/${number}/reads`, `/receipt/${number}`])
      await page.goto(at)
    const all = await kept(page)
    expect(all.length).toBeGreaterThan(4)
    for (const { path, text } of all) {
      expect(path).toMatch(/^\/(assets\/portal\/[\w.-]+|offline\/(zh|en)|reader)$/)
      for (const hers of [number, subject, phone, '示例·居民']) expect(text).not.toContain(hers)
    }
    await page.context().setOffline(true)
    await page.goto(`/matters/${number}`).catch(() => {})
    await lost(page).waitFor()
    expect(await page.content()).not.toContain(subject)
  })

  it('leaves what is typed on the page, says that it was not sent, and sends it when she presses again', async () => {
    const words = '端州区我家楼上漏水，找了物业和住建局都没人管。'
    const page = await openPortal()
    await workerReady(page)
    await page.locator('#f-text').fill(words)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '看看该找谁' }).click()
    await page.waitForFunction(() => document.querySelector('.connection')?.textContent?.includes('没有发出去'))
    expect(await page.locator('#f-text').inputValue()).toBe(words)
    await axe(page)
    await picture(page, 'offline-unsent')
    await page.getByRole('link', { name: '办事' }).click()
    await page.waitForFunction(() => document.querySelector('.connection')?.textContent?.includes('先别关'))
    expect(await page.locator('#f-text').inputValue()).toBe(words)
    await page.context().setOffline(false)
    await press(page, '看看该找谁')
    expect(await page.locator('#proposal-title').innerText()).toBe('信访')
  })

  it('keeps a half written question of a form even when the page is loaded anew, and saves it afterwards', async () => {
    const page = await openPortal()
    await page.goto('/services/petition')
    await press(page, '现在开始填写')
    await page.locator('select').selectOption('441202')
    await press(page, '继续')
    await page.getByLabel('请求解决一个问题').check()
    await press(page, '继续')
    await workerReady(page)
    const subject = `楼道灯坏了${Date.now().toString(36)}`
    await page.context().setOffline(true)
    await page.locator('#f-subject').fill(subject)
    await page.getByRole('button', { name: '继续' }).click()
    await page.waitForFunction(() => document.querySelector('.connection')?.textContent?.includes('没有发出去'))
    await page.reload().catch(() => {})
    await lost(page).waitFor()
    await page.context().setOffline(false)
    await page.locator('#f-subject').waitFor()
    expect(await page.locator('#f-subject').inputValue()).toBe(subject)
    // Told at once; when the line has come back by then, she reads that it is saved already.
    await page.waitForFunction(() => /放回来了|已自动保存/.test(document.querySelector('.saved')?.textContent ?? ''))
    await press(page, '继续')
    await page.waitForURL('**/q/target')
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
    await page.goBack()
    expect(await page.locator('#f-subject').inputValue()).toBe(subject)
    expect(await line(page).innerText()).toBe('')
  })
})
