import type { Page } from 'playwright-core'

/** An answer as a person gives it: words typed, a choice by its value, yes or no. */
export type Given = Readonly<Record<string, string | boolean>>

const mostPages = 40

/** Presses something that leads to another page, and waits until that page is there. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const pressed = page.getByRole('main').getByRole('button', { name, exact: true }).first()
  await pressed.waitFor()
  await Promise.all([page.waitForEvent('load'), pressed.click()])
}

/** Chooses a service on the page of the proposal, whether it was suggested first or stands among the others. */
export async function choose(page: Page, title: string): Promise<void> {
  const isFirst = (await page.locator('#proposal-title').innerText()) === title
  const place = isFirst ? page.locator('.proposal') : page.locator('.others li', { hasText: title })
  await Promise.all([page.waitForEvent('load'), place.getByRole('button').first().click()])
}

/** Answers the questions of the page that is open. What has no answer here is left empty, as a person may. */
export async function answerPage(page: Page, given: Given): Promise<void> {
  const asked = await page
    .locator('main form .field [name]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))])
  for (const field of asked) {
    const answer = given[field]
    if (answer === undefined) continue
    const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer
    const choice = page.locator(`input[type=radio][name="${field}"][value="${value}"]`)
    if ((await choice.count()) > 0) await choice.check()
    else if (await page.locator(`select#f-${field}`).count()) await page.locator(`#f-${field}`).selectOption(value)
    else await page.locator(`#f-${field}`).fill(value)
  }
}

/** Goes through the form, one question a page, to the page on which everything is checked. */
export async function fillForm(page: Page, given: Given): Promise<void> {
  for (let turn = 0; turn < mostPages; turn += 1) {
    if (page.url().includes('/check')) return
    await answerPage(page, given)
    const here = page.url()
    await press(page, '继续')
    const wrong = await page.locator('.error-summary').allInnerTexts()
    if (wrong.length > 0) throw new Error(`${page.url()} was not content: ${wrong.join(' ')}`)
    if (page.url() === here) throw new Error(`a step that leads nowhere: ${here}`)
  }
  throw new Error(`the form did not end: ${page.url()}`)
}

/** Agrees, files, and reads the number and the code off the receipt. */
export async function fileAndKeepReceipt(page: Page): Promise<{ number: string; code: string }> {
  await page.locator('input[name=consent]').check()
  await press(page, '确认提交')
  await page.waitForURL('**/receipt/**')
  const number = await page.locator('.number strong').innerText()
  const code = await page.locator('#tracking-code').innerText()
  return { number: number.trim(), code: code.trim() }
}
