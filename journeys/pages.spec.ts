import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, fileMatter, freshPhone, openBrowser, openDesk, petitionAnswers, signInResident } from './city.ts'

/** How a page is reached: an address, or an address and what is done there. */
interface Reached {
  readonly at: string
  does?(page: Page): Promise<void>
}

const complaints = new WeakMap<Page, string[]>()

/** Whatever the browser itself complains about: broken scripts, refused contents. A page that says "not found" is no complaint. */
function listen(page: Page): void {
  const heard: string[] = []
  complaints.set(page, heard)
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isOwnStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isOwnStatus) heard.push(`${page.url()}: ${message.text()}`)
  })
}

const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Sends the form of a page, as far as the page that it leads to. */
const send = (selector: string) => async (page: Page) => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])
}

const propose = (text: string) => async (page: Page) => {
  await page.locator('#f-text').fill(text)
  await send('form.tell button[type=submit]')(page)
}

/** A form that somebody has begun; returns the addresses of all its questions and of what follows them. */
async function beginForm(page: Page, service: string, region: string, answers: Record<string, unknown>) {
  await page.goto(`/services/${service}`)
  await send('main button[type=submit]')(page)
  const draft = /\/file\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const questions: string[] = []
  while (!page.url().includes('/check')) {
    questions.push(page.url().split(/[?#]/)[0]!)
    if (questions.length > 30) throw new Error(`the form of ${service} does not end`)
    for (const [name, value] of Object.entries({ region, ...answers })) {
      const field = page.locator(`[name="${name}"]`)
      const kind =
        (await field.count()) > 0
          ? await field.first().evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`)
          : ''
      const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
      if (kind.startsWith('SELECT')) await field.selectOption(text)
      else if (kind === 'INPUT radio') await page.locator(`[name="${name}"][value="${text}"]`).check()
      else if (kind === 'TEXTAREA textarea' || kind === 'INPUT text' || kind === 'INPUT tel') await field.fill(text)
    }
    await send('main form button[type=submit]:not([name])')(page)
  }
  return { draft, questions: [...new Set(questions)] }
}

const open: readonly Reached[] = [
  ...[
    '/',
    '/services',
    '/services/petition',
    '/services/accusation',
    '/services/legalConsultation',
    '/track',
    '/resume',
  ],
  ...[
    '/published',
    '/about',
    '/accessibility',
    '/privacy',
    '/law-clock',
    '/law-clock?limit=xf.handle&start=2026-03-05',
  ],
  ...[
    '/law-clock?limit=xf.handle&start=never',
    '/court-fee?kind=property&amountYuan=158000',
    '/late-interest?debtYuan=lots&from=2026-03-05',
    '/dev/sms?phone=13000000001',
    '/there-is-no-such-page',
    '/matters/ZQ-none',
  ],
].map((at) => ({ at }))

const stranger: readonly Reached[] = [
  { at: '/sign-in' },
  { at: '/sign-in', does: send('main form button[type=submit]') },
  { at: '/', does: propose('') },
  { at: '/', does: propose('端州区我家楼上漏水，物业和住建局都没人管。') },
  { at: '/', does: propose('老公打我，拿刀追我，我躲在厕所里，在四会。') },
  { at: '/', does: propose('我想离婚，财产怎么分，要到法院起诉。') },
  { at: '/track', does: send('main form button[type=submit]') },
  { at: '/resume', does: send('main form button[type=submit]') },
]

/** Every two of language, size of type and width meet. */
const manners = [
  { language: 'zh', type: 'ordinary', width: 390 },
  { language: 'zh', type: 'large', width: 1440 },
  { language: 'en', type: 'ordinary', width: 1440 },
  { language: 'en', type: 'large', width: 390 },
] as const
type Manner = (typeof manners)[number]

async function prefer(page: Page, language: string, type: string): Promise<void> {
  const url = new URL(page.url()).origin
  await page.context().addCookies([
    { name: 'lang', value: language, url },
    { name: 'type', value: type, url },
  ])
}

async function lookAt(page: Page, { at, does }: Reached, { language, width }: Manner): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(at)
  await does?.(page)
  expect(await page.locator('html').getAttribute('lang'), at).toBe(language === 'zh' ? 'zh-CN' : 'en')
  await axe(page)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysOf(page), `sideways at 320 px: ${page.url()}`).toBe(0)
  expect(complaints.get(page), at).toEqual([])
}

describe('every page of the portal', () => {
  it.each(manners)('is usable by everybody before signing in ($language, $type type, $width px)', async (manner) => {
    const page = await openBrowser({ width: 1440 })
    listen(page)
    await page.goto('/')
    await prefer(page, manner.language, manner.type)
    for (const reached of [...open, ...stranger]) await lookAt(page, reached, manner)
  })

  it('is usable by everybody who has a form begun and a matter filed, in both languages, sizes and widths', {
    timeout: 300_000,
  }, async () => {
    const page = await openBrowser({ width: 1440 })
    listen(page)
    await signInResident(page, freshPhone())
    const answers = petitionAnswers('外墙脱落')
    const { draft, questions } = await beginForm(page, 'petition', '441202', answers)
    const { number } = await fileMatter(page, { service: 'petition', region: '441202', answers })
    const hers: Reached[] = [
      ...questions.map((at) => ({ at })),
      { at: questions[1] ?? '', does: emptied },
      ...[`/file/${draft}/check`, `/file/${draft}/saved`, '/my', '/my/mandates', '/notices', `/receipt/${number}`].map(
        (at) => ({
          at,
        }),
      ),
      { at: `/file/${draft}/check`, does: send('main form[action$=submit] button[type=submit]') },
      {
        at: `/matters/${number}`,
        does: unfold,
      },
      ...['reads', 'acts/message', 'acts/addMaterial', 'acts/urge', 'acts/withdraw'].map((at) => ({
        at: `/matters/${number}/${at}`,
      })),
      { at: `/matters/${number}/acts/message`, does: send('main form button[type=submit]:not([name])') },
    ]
    for (const manner of manners) {
      await prefer(page, manner.language, manner.type)
      for (const reached of hers) await lookAt(page, reached, manner)
    }
  })
})

/** A question sent without its answer: the page with its complaints. */
async function emptied(page: Page): Promise<void> {
  await page.locator('main form').evaluate((form) => {
    for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')) {
      field.checked = false
      if (field.type === 'text' || field.type === 'textarea') field.value = ''
    }
  })
  await send('main form button[type=submit]:not([name])')(page)
}

/** Everything that is folded away, open: letters, the steps of a date. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
}

/** The page as it stands when everything that it reads has come. */
async function settled(desk: Page): Promise<void> {
  await desk.waitForLoadState('networkidle')
  await desk.getByRole('heading', { level: 1 }).waitFor()
  await desk.locator('.loading').waitFor({ state: 'detached' })
}

async function lookAtDesk(desk: Page, at: string): Promise<void> {
  await desk.goto(at)
  await settled(desk)
  await axe(desk)
  expect(await sidewaysOf(desk), `sideways: ${at}`).toBe(0)
  await desk.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysOf(desk), `sideways at 390 px: ${at}`).toBe(0)
  await desk.setViewportSize({ width: 1440, height: 900 })
  expect(complaints.get(desk), at).toEqual([])
}

describe('every page of the workbench', () => {
  it.each(['zh', 'en'] as const)('is usable by everybody (%s)', async (language) => {
    const door = await openBrowser({ width: 1440 })
    listen(door)
    await door.goto('/desk/sign-in')
    await prefer(door, language, 'ordinary')
    await lookAtDesk(door, '/desk/sign-in')

    const desk = await openDesk('petition.clerk')
    listen(desk)
    const queue = await (await desk.request.get('/api/v1/queue?service=petition')).json()
    const number = queue.items[0].number
    await prefer(desk, language, 'ordinary')
    for (const at of [
      '',
      'queue',
      'search',
      'search?q=漏水',
      'file',
      'services',
      'services/petition',
      'alerts',
      'nothing-here',
    ])
      await lookAtDesk(desk, `/desk/${at}`)
    await lookAtDesk(desk, `/desk/matters/${number}`)
    await desk.locator('.acts-card .acts button').first().click()
    await desk.getByRole('dialog').waitFor()
    await axe(desk)

    const supervisor = await openDesk('supervisor')
    listen(supervisor)
    await prefer(supervisor, language, 'ordinary')
    for (const at of ['', 'queue', 'board', 'alerts']) await lookAtDesk(supervisor, `/desk/${at}`)
  })
})
