import { buildHttp } from '@gongdao/platform/http'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildScripts } from './build.ts'
import { portalPages } from './index.ts'
import { PlainBrowser } from './testing/browser.ts'
import { anyone, aReceipt, aView, resident, type Stub, stubDoors } from './testing/stub-doors.ts'

let stub: Stub
let app: FastifyInstance
let browser: PlainBrowser

beforeEach(async () => {
  stub = stubDoors()
  app = await buildHttp({ requestsPerMinute: false })
  await app.register(portalPages({ ...stub.doors, islands: 'export {}' }))
  await app.ready()
  browser = new PlainBrowser(app)
})
afterEach(() => app.close())

const title = () => /<title>([^<]*)</.exec(browser.page)?.[1]
const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(2)>'`

/** Starts a filing of the library card service and answers up to a page. */
async function startFiling(): Promise<string> {
  await browser.open('/services/libraryCard')
  await browser.submit('/file')
  return browser.url.split('/')[2]!
}
async function answer(id: string, page: string, values: Record<string, string | string[]>) {
  return browser.submit(`/file/${id}/q/${page}`, values)
}
async function answerAll(id: string) {
  await answer(id, 'place', { region: '441202001' })
  await answer(id, 'what', { facts: '卡被停用了，没有说明理由' })
  await answer(id, 'kind', { kind: 'blocked' })
  await answer(id, 'when', { 'day.year': '2026', 'day.month': '3', 'day.day': '５', told: 'yes' })
  await answer(id, 'you', { name: '林木', phone: '138 0013 8000' })
  await answer(id, 'papers', {})
}

const everyPage = async () => {
  const pages: string[] = [
    '/',
    '/services',
    '/services/libraryCard',
    '/track',
    '/sign-in',
    '/about',
    '/accessibility',
    '/privacy',
    '/law-clock?limit=xf.handle&start=2025-08-05',
    '/court-fee?kind=property&amountYuan=158000',
    '/court-fee?kind=property&amountYuan=lots',
    '/late-interest?debtYuan=100000&from=2024-03-11&until=2024-09-11',
    '/published',
    '/resume',
    '/nowhere',
  ]
  const id = await startFiling()
  for (const page of ['place', 'what', 'kind', 'when', 'you', 'papers']) pages.push(`/file/${id}/q/${page}`)
  await answerAll(id)
  pages.push(`/file/${id}/check`, `/file/${id}/saved`)
  stub.person = resident
  pages.push(
    '/my',
    '/my/mandates',
    `/receipt/${aReceipt.number}`,
    `/matters/${aReceipt.number}`,
    `/matters/${aReceipt.number}/reads`,
  )
  for (const act of stub.view.acts) pages.push(`/matters/${aReceipt.number}/acts/${act.act}`)
  return pages
}

describe('the calculators', () => {
  it('reckon a court fee with every step and its article, full-width digits too', async () => {
    await browser.open('/court-fee?kind=property&amountYuan=158000&halved=yes')
    expect(browser.status).toBe(200)
    expect(browser.page).toContain('1730.00 元')
    expect(browser.page).toContain('诉讼费用交纳办法')
    await browser.open(`/court-fee?kind=property&amountYuan=${encodeURIComponent('１５８０００')}`)
    expect(browser.page).toContain('3460.00 元')
  })
  it('reckon the interest for late performance', async () => {
    await browser.open('/late-interest?debtYuan=100000&from=2024-03-11&until=2024-03-21')
    expect(browser.page).toContain('175.00 元')
  })
  it.each([
    ['/court-fee?kind=property&amountYuan=lots', 'f-amountYuan'],
    ['/court-fee?kind=property&amountYuan=', 'f-amountYuan'],
    ['/late-interest?debtYuan=1&from=2024-02-30', 'f-from'],
    ['/late-interest?debtYuan=1&from=2024-03-11&until=2024-03-01', 'f-until'],
  ])('say at the field what is wrong, and keep what was typed: %s', async (url, field) => {
    await browser.open(url)
    expect(browser.status).toBe(422)
    expect(browser.page).toContain(`href="#${field}"`)
    expect(browser.page).not.toMatch(/field-error"[^>]*>[a-zA-Z]+：/)
  })
})

describe('every page', () => {
  it('has one h1, a main part, a skip link, a language and a title, in both languages', async () => {
    for (const url of await everyPage())
      for (const language of ['zh', 'en']) {
        await browser.open(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
        const where = `${url} ${language}`
        expect(browser.page.match(/<h1/g), where).toHaveLength(1)
        expect(browser.page, where).toContain('<main id="main"')
        expect(browser.page, where).toContain('class="skip"')
        expect(browser.page, where).toContain(language === 'zh' ? '<html lang="zh-CN"' : '<html lang="en"')
        expect(title(), where).toMatch(language === 'zh' ? /公道$/ : /Gongdao$/)
        expect(browser.page, where).not.toMatch(/undefined|\[object|NaN/)
      }
  })
  it('writes no script and no style into the page, so that the content policy holds', async () => {
    for (const url of await everyPage()) {
      const response = await browser.open(url)
      expect(response.headers['content-security-policy'], url).not.toContain('unsafe')
      expect(browser.page, url).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+="/)
    }
  })
  it('is at most 60 KB with its style sheet', async () => {
    for (const url of await everyPage()) {
      await browser.open(url)
      const page = Buffer.byteLength(browser.page)
      const sheet = /href="(\/assets\/portal\/portal[^"]+)"/.exec(browser.page)![1]!
      const css = Buffer.byteLength((await app.inject(sheet)).body)
      expect(page + css, url).toBeLessThan(60_000 - 15_000)
    }
  })
  it('says in Chinese on a Chinese page and never mixes English sentences in', async () => {
    await browser.open('/track')
    expect(browser.page).toContain('受理编号')
    expect(browser.page).not.toContain('Matter number')
  })
})

describe('telling what happened', () => {
  it('shows the emergency numbers before anything is typed', async () => {
    await browser.open('/')
    for (const number of ['110', '120', '119']) {
      const at = browser.page.indexOf(`href="tel:${number}"`)
      expect(at).toBeGreaterThan(0)
      expect(at, 'above the box').toBeLessThan(browser.page.indexOf('<textarea'))
    }
  })
  it('asks again when nothing was written, with the error in the title and a link to the box', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: ' ' })
    expect(browser.status).toBe(422)
    expect(title()).toMatch(/^错误：/)
    expect(browser.page).toContain('href="#f-text"')
  })
  it('keeps a text that is too long on the page and says how long it is', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '长'.repeat(5001) })
    expect(browser.status).toBe(422)
    expect(browser.page).toContain('现在是 5001 字')
    expect(browser.page).toContain('长长长长')
  })
  it('proposes a service with the reason and stores nothing until she chooses', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '我的借书证被停了' })
    expect(browser.page).toContain('图书馆应当说明理由')
    expect(browser.page).toContain('快速离开')
    expect(stub.drafts.size).toBe(0)
    await browser.submit('/file')
    expect([...stub.drafts.values()][0]?.draft.words).toBe('我的借书证被停了')
  })
  it('puts 110 and 120 before the service when a life is in danger', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '他现在在打我' })
    const main = browser.page.slice(browser.page.indexOf('<main'))
    const number = main.indexOf('href="tel:110"')
    expect(number).toBeGreaterThan(0)
    for (const later of ['<h2', '<textarea', 'proposal-title']) expect(number).toBeLessThan(main.indexOf(later))
  })
  it('escapes hostile text wherever it comes back', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: hostile })
    expect(browser.page).not.toContain('<script>alert')
    expect(browser.page).not.toContain('<img src=x')
    await browser.submit('/file')
    const id = browser.url.split('/')[2]!
    await browser.open(`/file/${id}/q/what`)
    expect(browser.page).not.toContain('<script>alert')
    stub.person = resident
    stub.view = aView({
      subject: hostile,
      answers: [{ field: 'x', label: { zh: hostile, en: hostile }, value: hostile }],
      timeline: [
        {
          ...aView().timeline[1]!,
          letter: { title: { zh: hostile, en: hostile }, body: { zh: hostile, en: hostile } },
        },
      ],
    })
    await browser.open(`/matters/${aReceipt.number}`)
    expect(browser.status).toBe(200)
    expect(browser.page).not.toContain('<script>alert')
    expect(browser.page).not.toContain('<img src=x')
  })
})

describe('the form, without scripts', () => {
  it('goes the whole way from the service page to the receipt', async () => {
    const id = await startFiling()
    await answerAll(id)
    expect(browser.url).toBe(`/file/${id}/check`)
    for (const words of ['端州区 城东街道', '停用', '2026年3月5日 周四', '林木', '13800138000'])
      expect(browser.page).toContain(words)
    await browser.submit(`/file/${id}/submit`)
    expect(title()).toMatch(/^错误：/)
    expect(stub.calls.filed).toHaveLength(0)
    await browser.submit(`/file/${id}/submit`, { consent: 'yes' })
    expect(browser.url).toBe(`/receipt/${aReceipt.number}`)
    expect(stub.calls.filed).toEqual([
      {
        key: expect.stringMatching(/^[\w-]{43}$/),
        filing: {
          service: 'libraryCard',
          channel: 'web',
          region: '441202001',
          answers: {
            facts: '卡被停用了，没有说明理由',
            kind: 'blocked',
            day: '2026-03-05',
            told: true,
            name: '林木',
            phone: '13800138000',
          },
        },
      },
    ])
    expect(stub.drafts.size).toBe(0)
  })
  it('gives the same receipt to one who pressed twice, and says where to look when she goes back', async () => {
    const id = await startFiling()
    await answerAll(id)
    const body = new URLSearchParams([...browser.hidden(`/file/${id}/submit`), ['consent', 'yes']]).toString()
    const press = () => browser.send(`/file/${id}/submit`, body, 'application/x-www-form-urlencoded')
    const [first, second] = [await press(), await press()]
    expect(second.headers.location).toBe(first.headers.location)
    const [one, two] = stub.calls.filed as { key: string }[]
    expect(one?.key).toBe(two?.key)
    await browser.open(String(second.headers.location))
    expect(browser.url).toBe(`/receipt/${aReceipt.number}`)
    expect(stub.drafts.size).toBe(0)
    await browser.open(`/file/${id}/check`)
    expect(browser.status).toBe(404)
    expect(browser.page).toContain('已经提交了')
  })
  it('keeps her draft where somebody leads her to the address behind a filing that she never made', async () => {
    const id = await startFiling()
    await answerAll(id)
    for (const proof of ['', '&proof=', `&proof=${'x'.repeat(43)}`])
      await browser.open(`/file/${id}/filed?number=${aReceipt.number}${proof}`)
    expect(stub.drafts.size).toBe(1)
    await browser.open(`/file/${id}/check`)
    await browser.submit(`/file/${id}/submit`, { consent: 'yes' })
    expect(stub.drafts.size).toBe(0)
  })
  it('shows the tracking code until she says that she has kept it, and then never again', async () => {
    const id = await startFiling()
    await answerAll(id)
    await browser.submit(`/file/${id}/submit`, { consent: 'yes' })
    expect(browser.page).toContain('AB12-CD34-EF56')
    await browser.submit(`/receipt/${aReceipt.number}/kept`)
    expect(browser.status).toBe(200)
    expect(browser.page).not.toContain('AB12-CD34-EF56')
    await browser.open(`/matters/${aReceipt.number}`)
    expect(browser.status).toBe(200)
  })
  it('tells every mistake of a page on top, at its field, and keeps what was written', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/when`)
    await answer(id, 'when', { 'day.year': '2026', 'day.month': '2', 'day.day': '30', often: 'many' })
    expect(browser.status).toBe(422)
    expect(browser.page).toContain('没有这一天')
    expect(browser.page).toContain('请用数字填写')
    expect(browser.page).toContain('请选择：告诉过馆员吗')
    expect(browser.page).toContain('href="#f-day-year"')
    expect(browser.page).toContain('value="30"')
    expect(browser.page).toContain('value="many"')
  })
  it('asks what an answer brings up on the next page, and leaves that page out when it does not', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/kind`)
    expect(browser.page).not.toContain('罚了多少')
    await answer(id, 'kind', { kind: 'fine' })
    expect(browser.url).toBe(`/file/${id}/q/kind.fine`)
    expect(browser.page.replaceAll('<wbr/>', '')).toMatch(/<h1 class="question"><label for="f-fine">.*?罚了多少/)
    await answer(id, 'kind.fine', { fine: '' })
    expect(browser.status).toBe(422)
    await answer(id, 'kind.fine', { fine: '１２.５' })
    expect(browser.url).toBe(`/file/${id}/q/when`)
    expect(stub.drafts.get(id)?.draft.answers).toMatchObject({ kind: 'fine', fine: 1250 })
    expect(browser.page).toContain(`href="/file/${id}/q/kind.fine">返回`)
    await browser.open(`/file/${id}/q/kind`)
    await answer(id, 'kind', { kind: 'blocked' })
    expect(browser.url).toBe(`/file/${id}/q/when`)
    await browser.open(`/file/${id}/q/kind.fine`)
    expect(browser.url).not.toContain('kind.fine')
  })
  it('asks what a changed answer brings up and then comes straight back to the check page', async () => {
    const id = await startFiling()
    await answerAll(id)
    await browser.open(`/file/${id}/q/kind?to=check`)
    await answer(id, 'kind', { kind: 'fine' })
    expect(browser.url).toBe(`/file/${id}/q/kind.fine?to=check`)
    expect(browser.page).toContain(`href="/file/${id}/q/kind">返回`)
    await answer(id, 'kind.fine', { fine: '30' })
    expect(browser.url).toBe(`/file/${id}/check`)
    expect(browser.page).toContain('罚了多少')
    await browser.open(`/file/${id}/q/kind?to=check`)
    await answer(id, 'kind', { kind: 'blocked' })
    expect(browser.url).toBe(`/file/${id}/check`)
    expect(browser.page).not.toContain('罚了多少')
  })
  it('goes back to the check page after a change', async () => {
    const id = await startFiling()
    await answerAll(id)
    await browser.open(`/file/${id}/q/you?to=check`)
    await answer(id, 'you', { name: '森木' })
    expect(browser.url).toBe(`/file/${id}/check`)
    expect(browser.page).toContain('森木')
  })
  it('keeps a file sent by the form, removes it, and says which file could not be kept', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/papers`)
    await browser.submitFile(
      `/file/${id}/q/papers`,
      { _upload: 'papers' },
      { field: 'papers.file', name: '照片<b>.txt', text: 'x'.repeat(2000) },
    )
    expect(browser.page).toContain('照片&lt;b>.txt')
    await browser.submitFile(
      `/file/${id}/q/papers`,
      { _upload: 'papers' },
      { field: 'papers.file', name: 'bad.exe', text: 'x' },
    )
    expect(browser.status).toBe(422)
    expect(browser.page).toContain('bad.exe')
    await browser.submit(`/file/${id}/q/papers`, { _remove: 'doc-1' })
    expect(stub.drafts.get(id)?.draft.answers.papers).toEqual([])
  })
  it('saves half a form and opens it elsewhere with the resume code alone', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/what`)
    await answer(id, 'what', { facts: '写到一半', _save: '1' })
    expect(browser.url).toBe(`/file/${id}/saved`)
    const elsewhere = new PlainBrowser(app)
    await elsewhere.open(`/file/${id}`)
    expect(elsewhere.status).toBe(404)
    await elsewhere.open('/resume')
    await elsewhere.submit('/resume', { code: 'draft-1-00000000.wrong' })
    expect(elsewhere.status).toBe(422)
    await elsewhere.submit('/resume', { code: `${id}.secret-of-draft` })
    expect(elsewhere.url).toBe(`/file/${id}/q/place`)
  })
  it('keeps what is right when the island saves by itself, and complains about nothing', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/you`)
    const body = new URLSearchParams([...browser.hidden(`/file/${id}/q/you`), ['name', '林木'], ['phone', '12']])
    const saved = await browser.post(`/file/${id}/q/you/autosave`, body.toString(), 'application/x-www-form-urlencoded')
    expect(saved.statusCode).toBe(204)
    expect(stub.drafts.get(id)?.draft.answers).toEqual({ name: '林木' })
  })
  it('deletes a draft when she asks', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/saved`)
    await browser.submit(`/file/${id}/discard`)
    expect(stub.drafts.size).toBe(0)
    expect(browser.url).toBe('/')
  })
  it('asks for sign-in before filing where the service needs it, and comes back', async () => {
    const service = {
      ...stub.doors.catalogue.service('libraryCard')!,
      applicant: { kinds: ['person' as const], level: 'phone' as const },
    }
    Object.assign(stub.doors.catalogue, { service: () => service })
    const id = await startFiling()
    await answerAll(id)
    expect(browser.page).toContain(`/sign-in?to=${encodeURIComponent(`/file/${id}/check`)}`)
  })
  it('asks for the pages that were skipped before anything can be checked', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/check`)
    expect(browser.url).toBe(`/file/${id}/q/place`)
  })
})

describe('a page that is kept', () => {
  it('is drawn once for everybody, in each language and type size, and holds no token', async () => {
    const open = (cookie = '', url = '/services') => app.inject({ url, headers: { cookie, accept: 'text/html' } })
    const first = await open()
    const before = stub.asked
    const second = await open()
    expect(stub.asked).toBe(before)
    expect(second.body).toBe(first.body)
    expect(first.body).not.toMatch(/name="_token" value="."/)
    expect(first.headers['set-cookie']).toBeUndefined()
    expect((await open('lang=en')).body).toContain('<html lang="en"')
    expect((await open('type=large')).body).not.toBe(first.body)
    expect((await open()).body).toBe(first.body)
  })

  it('is never given to whoever is signed in, nor is hers to anybody else', async () => {
    const open = () => app.inject({ url: '/', headers: { accept: 'text/html' } })
    const everybodys = await open()
    stub.person = resident
    const hers = await open()
    expect(hers.body).toContain('/sign-out')
    stub.person = anyone
    expect((await open()).body).toBe(everybodys.body)
  })

  it('is drawn anew after a minute', async () => {
    const open = async () => (await app.inject({ url: '/services', headers: { accept: 'text/html' } })).statusCode
    await open()
    const before = stub.asked
    stub.later = 61_000
    expect(await open()).toBe(200)
    expect(stub.asked).toBeGreaterThan(before)
  })
})

describe('a form that did not come from us', () => {
  const encoded = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

  it('is refused without the token, and nothing happens', async () => {
    const id = await startFiling()
    await browser.post(`/file/${id}/q/place`, 'region=441202001', encoded['content-type'])
    expect(browser.status).toBe(403)
    expect(browser.page).toContain('这一页放得太久了')
    expect([...stub.drafts.values()][0]?.draft.answers).toEqual({})
  })
  it('is refused with the token of another browser', async () => {
    const id = await startFiling()
    await browser.open(`/file/${id}/q/place`)
    const other = new PlainBrowser(app)
    await other.open('/services/libraryCard')
    await other.submit('/file')
    await other.open(other.url)
    const stolen = other.hidden(other.url)
    const body = new URLSearchParams([...stolen, ['region', '441202001']])
    await browser.post(`/file/${id}/q/place`, body.toString(), encoded['content-type'])
    expect(browser.status).toBe(403)
  })
  it('needs no token where it touches nothing of anybody’s, but needs one from whoever is signed in', async () => {
    const send = (origin?: string) =>
      app.inject({
        ...{ method: 'POST', url: '/file', payload: 'service=libraryCard' },
        headers: { ...encoded, ...(origin ? { origin } : {}) },
      })
    expect((await send()).statusCode).toBe(303)
    expect((await send('https://evil.example')).statusCode).toBe(403)
    expect(stub.drafts.size).toBe(1)
    stub.person = resident
    expect((await send()).statusCode).toBe(403)
    expect(stub.drafts.size).toBe(1)
  })
  it('is refused from another site', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/propose',
      payload: 'text=x',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        accept: 'text/html',
      },
    })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('<h1>')
  })
})

describe('tracking without an account', () => {
  it('gives one and the same answer for a wrong number and a wrong code', async () => {
    await browser.open('/track')
    await browser.submit('/track', { number: aReceipt.number, code: 'WRONG' })
    const wrongCode = browser.page.replace(aReceipt.number, '')
    await browser.submit('/track', { number: 'XF-NONE', code: 'AB12-CD34-EF56' })
    expect(browser.status).toBe(422)
    expect(browser.page.replace('XF-NONE', '')).toBe(wrongCode)
  })
  it('opens the matter, its receipt and who looked, and lets no other matter in', async () => {
    await browser.open('/track')
    await browser.submit('/track', { number: `${aReceipt.number} `, code: ' AB12-CD34-EF56' })
    expect(browser.url).toBe(`/matters/${aReceipt.number}`)
    await browser.open(`/matters/${aReceipt.number}/reads`)
    expect(browser.page).toContain('陈工')
    await browser.open(`/receipt/${aReceipt.number}/file`)
    expect(JSON.parse(browser.page).signature).toBe(aReceipt.signature)
    await browser.open('/matters/XF-OTHER')
    expect(browser.status).toBe(404)
  })
})

describe('the page of a matter', () => {
  beforeEach(() => {
    stub.person = resident
  })
  it('explains the date with its steps and articles, and counts in the unit of the limit', async () => {
    await browser.open(`/matters/${aReceipt.number}`)
    for (const words of ['为什么是这一天', '民法典第二百零一条', '还剩 41 天', '暂定日期'])
      expect(browser.page).toContain(words)
  })
  it('offers exactly the acts that the record allows', async () => {
    await browser.open(`/matters/${aReceipt.number}`)
    const offered = [...browser.page.matchAll(/href="\/matters\/[^"]+\/acts\/([^"]+)"/g)].map((match) => match[1])
    expect(offered).toEqual(['contest', 'message', 'addMaterial', 'withdraw'])
    await browser.open(`/matters/${aReceipt.number}/acts/urge`)
    expect(browser.url).toBe(`/matters/${aReceipt.number}`)
  })
  it('sends an act with the version she saw and a key that survives a mistake', async () => {
    await browser.open(`/matters/${aReceipt.number}/acts/message`)
    const path = `/matters/${aReceipt.number}/acts/message`
    const key = browser.hidden(path).find(([name]) => name === '_key')![1]
    await browser.submit(path, { text: '' })
    expect(browser.status).toBe(422)
    await browser.submit(path, { text: '请问进展如何？' })
    expect(stub.calls.acted).toEqual([{ seen: 4, key, wish: { act: 'message', fields: { text: '请问进展如何？' } } }])
  })
  it('keeps her words and shows what happened when somebody acted meanwhile', async () => {
    stub.refuseAct = 'matters/changed'
    await browser.open(`/matters/${aReceipt.number}/acts/message`)
    await browser.submit(`/matters/${aReceipt.number}/acts/message`, { text: '写了很久的话' })
    expect(browser.status).toBe(409)
    expect(browser.page).toContain('写了很久的话')
    expect(browser.page).toContain('有了新进展')
  })
  it('shows her words once more when the act is over meanwhile, and sends nothing', async () => {
    await browser.open(`/matters/${aReceipt.number}/acts/message`)
    const path = `/matters/${aReceipt.number}/acts/message`
    stub.view = aView({ acts: [] })
    await browser.submit(path, { text: '写了很久的话' })
    expect(browser.status).toBe(409)
    expect(browser.page).toContain('写了很久的话')
    expect(stub.calls.acted).toHaveLength(0)
  })
  it('lists what the letter asks for where nothing was judged by a list', async () => {
    const view = aView()
    stub.view = aView({
      phase: 'returned',
      timeline: [
        ...view.timeline,
        {
          ...view.timeline[1]!,
          seq: 9,
          phase: 'returned',
          facts: [{ label: { zh: '缺少', en: 'Missing' }, value: '身份证复印件（第七条）' }],
        },
      ],
    })
    await browser.open(`/matters/${aReceipt.number}`)
    expect(browser.page).toContain('身份证复印件（第七条）')
    expect(browser.page).toContain('请按清单补齐')
  })
  it('gives its due dates as a calendar file that names no subject', async () => {
    const response = await browser.open(`/matters/${aReceipt.number}/due.ics`)
    expect(response.headers['content-type']).toContain('text/calendar')
    expect(browser.page).toContain('DTSTART;VALUE=DATE:20270104')
    expect(browser.page).not.toContain('借书证被停用')
    for (const line of browser.page.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

describe('signing in', () => {
  it('asks for a number, then for the code, and leads to where she came from', async () => {
    await browser.open('/sign-in?to=/track')
    await browser.submit('/sign-in', { phone: '12' })
    expect(browser.status).toBe(422)
    await browser.submit('/sign-in', { phone: '+86 138-0013-8000' })
    expect(browser.page).toContain('短信验证码')
    await browser.submit('/sign-in/code', { code: 'abc' })
    expect(browser.status).toBe(422)
    await browser.submit('/sign-in/code', { code: '１２３４５６' })
    expect(browser.url).toBe('/track')
  })
  it('never leads to another site', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const response = await app.inject(`/preference?type=large&to=${encodeURIComponent(to)}`)
      expect(response.headers.location).toBe('/')
    }
  })
  it('shows her matters and drafts, and sends her to sign in when she is not', async () => {
    await browser.open('/my')
    expect(browser.url).toContain('/sign-in')
    stub.person = resident
    await browser.open('/my')
    expect(browser.page).toContain('借书证被停用')
    expect(browser.page).toContain('已超期')
  })
})

describe('who may act for me', () => {
  const given = { phone: '13800138001', matter: 'all', what: 'help', updates: 'both', until: '30' }

  it('is given, changed and taken back by herself, one button each, and says who gets the updates', async () => {
    await browser.open('/my/mandates')
    expect(browser.url).toContain('/sign-in')
    stub.person = resident
    await browser.open('/my/mandates')
    await browser.submit('/my/mandates', {})
    expect(browser.status).toBe(422)
    expect(stub.mandates).toEqual([])
    await browser.submit('/my/mandates', given)
    expect(stub.mandates).toMatchObject([{ phone: '13800138001', scope: ['see', 'help', 'updates'] }])
    expect(stub.mandates[0]!.matter).toBeUndefined()
    expect(browser.page).toContain('138****8001')
    expect(browser.page).not.toContain('13800138001')
    expect(browser.page).toContain('您和受托人')
    await browser.submit('/my/mandates/mandate-1/updates')
    expect(browser.page).toContain('只有您')
    await browser.submit('/my/mandates/mandate-1/revoke')
    expect(stub.mandates).toEqual([])
    expect(browser.page).toContain('现在没有人可以替您办')
  })

  it('lets whoever may file for somebody say whose matter it is, and who is told', async () => {
    stub.person = {
      ...resident,
      mandates: [
        { principal: 'granny', scope: ['see', 'help', 'file'] },
        { principal: 'uncle', scope: ['act'] },
      ],
    }
    const id = await startFiling()
    await answerAll(id)
    await browser.open(`/file/${id}/check`)
    expect(browser.page).toContain('替 姓名 granny 提交')
    expect(browser.page).toContain('进展消息只发给本人')
    expect(browser.page).not.toContain('姓名 uncle')
    await browser.submit(`/file/${id}/submit`, { consent: 'yes', principal: 'granny' })
    expect(stub.calls.filed).toMatchObject([{ filing: { principal: 'granny' } }])
  })

  it('is shown the list by which papers may be returned before she files, and what is missing of it', async () => {
    const id = await startFiling()
    await answerAll(id)
    await browser.open(`/file/${id}/check`)
    expect(browser.page).toContain('窗口会核对这些')
    expect(browser.page).toContain('还缺 1 项')
    expect(browser.page).toContain(`<a href="/file/${id}/q/papers?to=check">借书证照片</a>`)
    // It tells and does not refuse: what is missing may be filed.
    await browser.submit(`/file/${id}/submit`, { consent: 'yes' })
    expect(stub.calls.filed).toHaveLength(1)
  })
})

describe('preferences', () => {
  it('keeps large type and language for the next pages and comes back to the same one', async () => {
    await browser.open(`/preference?type=large&to=${encodeURIComponent('/track?number=7')}`)
    expect(browser.url).toBe('/track?number=7')
    expect(browser.page).toContain('class="large"')
    await browser.open('/preference?lang=en&to=/about')
    expect(browser.page).toContain('About Gongdao')
  })
})

describe('what goes wrong', () => {
  it('draws a page for an address that does not exist and answers programs with a problem', async () => {
    await browser.open('/no-such-page')
    expect(browser.status).toBe(404)
    expect(browser.page).toContain('找不到这个页面')
    const program = await app.inject({ url: '/no-such-page', headers: { accept: 'application/json' } })
    expect(program.json()).toMatchObject({ status: 404, code: 'http/not-found' })
  })
  it('draws a page with the number to tell when something breaks, and no detail of it', async () => {
    Object.assign(stub.doors.insight, { publicFigures: () => Promise.reject(new Error('secret detail')) })
    await browser.open('/published')
    expect(browser.status).toBe(500)
    expect(browser.page).toContain('我们这边出错了')
    expect(browser.page).not.toContain('secret detail')
  })
  it('says when to come back while the database is down', async () => {
    Object.assign(stub.doors.insight, {
      publicFigures: () => Promise.reject(Object.assign(new Error('down'), { statusCode: 503 })),
    })
    const response = await browser.open('/published')
    expect(response.statusCode).toBe(503)
    expect(response.headers['retry-after']).toBeDefined()
    expect(browser.page).toContain('暂时连不上')
  })
  it('answers a form that is too large with a page', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '长'.repeat(200_000) })
    expect(browser.status).toBe(413)
    expect(browser.page).toContain('内容太大了')
  })
})

describe('asking to be called', () => {
  it('passes on the number and the place, and never her words', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '他现在在打我' })
    await browser.submit('/help', { phone: '138 0013 8000', mayCall: 'yes' })
    expect(stub.calls.helped).toEqual([{ phone: '13800138000', region: '441202', mayCall: true }])
    expect(browser.page).toContain('值班人员会尽快打给您')
  })
  it('keeps the emergency numbers on the page when the number is wrong', async () => {
    await browser.open('/')
    await browser.submit('/propose', { text: '他现在在打我' })
    await browser.submit('/help', { phone: '12' })
    expect(browser.status).toBe(422)
    expect(browser.page).toContain('href="tel:110"')
    expect(stub.calls.helped).toHaveLength(0)
  })
})

describe('the islands', () => {
  it('are one script of at most 15 KB that the page links and serves', async () => {
    const { islands: text } = await buildScripts()
    expect(Buffer.byteLength(text)).toBeLessThan(15_000)
    await browser.open('/')
    const script = /<script type="module" src="([^"]+)"/.exec(browser.page)![1]!
    expect((await app.inject(script)).headers['content-type']).toContain('javascript')
  })
})
