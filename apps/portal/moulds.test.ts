import { randomBytes } from 'node:crypto'
import { buildHttp, mouldOf } from '@gongdao/platform/http'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portalPages } from './index.ts'
import { KeptMoulds, marks } from './moulds.ts'
import { PlainBrowser } from './testing/browser.ts'
import { aView, resident, type Stub, stubDoors } from './testing/stub-doors.ts'

let stub: Stub
let app: FastifyInstance

beforeEach(async () => {
  stub = stubDoors()
  app = await buildHttp({ requestsPerMinute: false })
  await app.register(portalPages(stub.doors))
  await app.ready()
})
afterEach(() => app.close())

const tokenOf = (browser: PlainBrowser, action: string) => new Map(browser.hidden(action)).get('_token')
const noMarks = (browser: PlainBrowser) => {
  for (const mark of Object.values(marks)) expect(browser.page).not.toContain(mark)
}

describe('a matter’s page that is kept', () => {
  const address = `/matters/${aView().number}`
  beforeEach(() => {
    stub.person = resident
    stub.stamp = 'head of the log, the reader'
  })

  it('is drawn once, and carries each browser’s own token', async () => {
    const [one, other] = [new PlainBrowser(app), new PlainBrowser(app)]
    await one.open(address)
    stub.view = { ...stub.view, subject: 'drawn anew' }
    await other.open(address)
    expect(other.page).not.toContain('drawn anew')
    expect(tokenOf(one, '/sign-out')).toMatch(/^[\w-]{43}$/)
    expect(tokenOf(other, '/sign-out')).toMatch(/^[\w-]{43}$/)
    expect(tokenOf(other, '/sign-out')).not.toBe(tokenOf(one, '/sign-out'))
    for (const browser of [one, other]) noMarks(browser)
    expect(one.page.replaceAll(tokenOf(one, '/sign-out')!, '')).toBe(
      other.page.replaceAll(tokenOf(other, '/sign-out')!, ''),
    )
  })

  it('is drawn anew when the record’s stamp, her notices, her language or her type change', async () => {
    const browser = new PlainBrowser(app)
    await browser.open(address)
    const changes = [
      () => {
        stub.stamp = 'another head'
      },
      () => {
        stub.notices = []
      },
      () => browser.open(`/preference?lang=en&to=${address}`),
      () => browser.open(`/preference?type=large&to=${address}`),
      () => {
        stub.later = 61_000
      },
      () => {
        stub.stamp = undefined
      },
    ]
    for (const [nth, change] of changes.entries()) {
      stub.view = { ...stub.view, subject: `subject ${nth}` }
      await change()
      await browser.open(address)
      expect(browser.page, `change ${nth}`).toContain(`subject ${nth}`)
    }
  })

  it('is not what whoever may not see the matter gets, and says what was just done once only', async () => {
    const browser = new PlainBrowser(app)
    await browser.open(address)
    stub.person = { ...resident, kind: 'anonymous' }
    const response = await new PlainBrowser(app).open(address)
    expect(response.body).not.toContain(aView().subject)
    stub.person = resident
    const done = await app.inject({ url: address, headers: { cookie: 'gongdao-done=file', accept: 'text/html' } })
    expect(done.body).toContain('<p role="status">')
    expect(String(done.headers['set-cookie'])).toContain(`gongdao-done=; Path=${address}`)
    await browser.open(address)
    expect(browser.page).not.toContain('<p role="status">')
  })
})

describe('a form’s page that is kept', () => {
  const begun = async (values: Record<string, string> = {}) => {
    const browser = new PlainBrowser(app)
    await browser.open('/services/libraryCard')
    await browser.submit('/file', { service: 'libraryCard', ...values })
    return browser
  }

  it('leads to each one’s own draft, with her own token', async () => {
    const [one, other] = [await begun(), await begun()]
    expect(one.url).toMatch(/^\/file\/[\w-]+\/q\/[\w.]+$/)
    expect(other.url).not.toBe(one.url)
    for (const browser of [one, other]) {
      await browser.open(browser.url)
      noMarks(browser)
      expect(browser.page).toContain(encodeURIComponent(browser.url))
      expect(tokenOf(browser, browser.url)).toMatch(/^[\w-]{43}$/)
    }
    expect(tokenOf(one, one.url)).not.toBe(tokenOf(other, other.url))
    const draftOf = (browser: PlainBrowser) => browser.url.split('/')[2]!
    expect(one.page).not.toContain(draftOf(other))
    expect(other.page).not.toContain(draftOf(one))
  })

  it('shows her answers to nobody else', async () => {
    const one = await begun()
    const id = one.url.split('/')[2]!
    const pages = stub.doors.catalogue.service('libraryCard')!.form
    const page = pages.find(({ fields }) => fields.some(({ kind }) => kind === 'longText'))!
    const field = page.fields.find(({ kind }) => kind === 'longText')!
    const draft = stub.drafts.get(id)!
    stub.drafts.set(id, { ...draft, draft: { ...draft.draft, answers: { [field.name]: 'her own words' } } })
    await one.open(`/file/${id}/q/${page.id}`)
    expect(one.page).toContain('her own words')
    const other = await begun()
    await other.open(`/file/${other.url.split('/')[2]}/q/${page.id}`)
    expect(other.status).toBe(200)
    expect(other.page).not.toContain('her own words')
  })
})

describe('what is kept', () => {
  it('stays within its bytes, forgets first what was not asked for longest, and nothing outlives a minute', () => {
    let now = new Date('2026-11-24T00:00:00Z')
    const moulds = new KeptMoulds(() => now)
    const mould = mouldOf(randomBytes(60_000).toString('base64'), marks)
    const names = Array.from({ length: 40 }, (_, at) => `page ${at}`)
    for (const name of names) {
      moulds.keep(name, mould)
      expect(moulds.find('page 0')).toBe(mould)
    }
    const there = names.filter((name) => moulds.find(name))
    expect(there.length).toBeLessThanOrEqual(25)
    expect(there).toContain('page 0')
    expect(there).toContain('page 39')
    expect(there).not.toContain('page 1')
    moulds.keep('too large', mouldOf(randomBytes(500_000).toString('base64'), marks))
    expect(moulds.find('too large')).toBeUndefined()
    now = new Date(now.getTime() + 60_000)
    expect(names.filter((name) => moulds.find(name))).toEqual([])
  })
})
