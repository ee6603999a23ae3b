import type { Page } from 'playwright-core'

/** What a member of staff puts into the drawer of an act: words by their label, choices by their name. */
export interface ActGiven {
  readonly words?: Readonly<Record<string, string>>
  /** Numbers by their label. */
  readonly numbers?: Readonly<Record<string, string>>
  readonly chosen?: readonly string[]
}

/** Opens a matter at the workbench. */
export async function openAtDesk(desk: Page, number: string): Promise<void> {
  await desk.goto(`/desk/matters/${number}`)
  await desk.getByRole('heading', { level: 1 }).waitFor()
}

/** Takes an act at the workbench, as the buttons offer it, and waits until the record has it. */
export async function takeAct(
  desk: Page,
  title: string,
  { words = {}, numbers = {}, chosen = [] }: ActGiven = {},
): Promise<void> {
  await desk.getByRole('button', { name: title, exact: true }).click()
  const drawer = desk.getByRole('dialog')
  await drawer.getByText(title, { exact: true }).first().waitFor()
  for (const name of chosen) await drawer.getByRole('radio', { name, exact: true }).check()
  for (const [label, text] of Object.entries(words))
    await drawer.getByRole('textbox', { name: label, exact: true }).fill(text)
  for (const [label, number] of Object.entries(numbers))
    await drawer.getByRole('spinbutton', { name: label, exact: true }).fill(number)
  await drawer.getByRole('button', { name: '确认办理', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}
