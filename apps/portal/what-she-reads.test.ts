import type { MatterView } from '@gongdao/matters/contract'
import { yes } from '@gongdao/platform/answer'
import { buildHttp } from '@gongdao/platform/http'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portalPages } from './index.ts'
import { PlainBrowser } from './testing/browser.ts'
import { aView, resident, type Stub, stubDoors } from './testing/stub-doors.ts'

let stub: Stub
let app: FastifyInstance
let browser: PlainBrowser

beforeEach(async () => {
  stub = stubDoors()
  stub.person = resident
  app = await buildHttp({ requestsPerMinute: false })
  await app.register(portalPages({ ...stub.doors, islands: 'export {}' }))
  await app.ready()
  browser = new PlainBrowser(app)
})
afterEach(() => app.close())

const address = `/matters/${aView().number}`
const text = () =>
  browser.page
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const w = (zh: string, en = zh) => ({ zh, en })

describe('the inbox', () => {
  it('is counted beside its link on every page, for who is signed in and for nobody else', async () => {
    await browser.open('/services')
    expect(text()).toContain('通知 1 ，1 条未读')
    stub.person = { ...resident, kind: 'anonymous' }
    await browser.open('/services')
    expect(browser.page).not.toContain('href="/notices"')
    await browser.open('/notices')
    expect(browser.url).toBe('/sign-in?to=/notices')
  })
  it('says which notices are new, and marks one read only when she says so', async () => {
    await browser.open('/notices')
    expect(text()).toMatch(/未读 您的事项有新进展/)
    expect(text()).not.toMatch(/未读 今天下午系统维护/)
    await browser.open('/notices/n2')
    expect(stub.notices[0]?.readAt).toBeUndefined()
    await browser.submit('/notices/n2/read')
    expect(stub.notices[0]?.readAt).toBeDefined()
    expect(browser.url).toBe(address)
    await browser.open('/notices/n2')
    expect(browser.page).toContain(`href="${address}"`)
    expect(text()).toContain('看过')
  })
  it('opens no notice of somebody else, and none that there is not', async () => {
    await browser.open('/notices/nobody-s')
    expect(browser.status).toBe(404)
    await browser.open('/notices/n2')
    stub.person = { ...resident, kind: 'anonymous' }
    await browser.submit('/notices/n2/read')
    expect(stub.notices[0]?.readAt).toBeUndefined()
  })
  it('is empty with a sentence', async () => {
    stub.notices = []
    await browser.open('/notices')
    expect(text()).toContain('还没有通知')
    expect(browser.page).not.toContain('未读')
  })
})

describe('returned papers', () => {
  const returned: MatterView['returned'] = {
    seq: 9,
    items: [
      { id: 'name', title: w('姓名'), lacking: false, article: w('《条例》第7条'), kind: 'words' },
      { id: 'facts', title: w('经过'), lacking: true, article: w('《条例》第8条'), kind: 'words' },
      { id: 'card', title: w('证件'), lacking: true, note: '照片看不清', article: w('《条例》第9条'), kind: 'papers' },
    ],
  }
  const path = `${address}/acts/supply`
  beforeEach(() => {
    const view = aView()
    const entry = { ...view.timeline[1]!, seq: 9, phase: 'returned' as const }
    const fields = [
      { name: 'more', kind: 'longText', label: w('补充的内容'), maxLength: 8000 },
      { name: 'morePapers', kind: 'documents', label: w('补充的材料'), optional: true },
    ]
    stub.view = aView({
      phase: 'returned',
      returned,
      timeline: [
        ...view.timeline,
        {
          ...entry,
          facts: [
            { label: w('清单'), value: '缺' },
            { label: w('说明'), value: '请写明地址' },
          ],
        },
      ],
      acts: [{ act: 'supply', title: w('补充'), fields, isNext: true }],
    })
  })

  it('are listed item by item: what is wrong, the article, what to do, and what is in order', async () => {
    await browser.open(address)
    for (const words of ['请写明地址', '照片看不清', '《条例》第8条', '《条例》第9条', '拍照或者扫描后上传'])
      expect(text()).toContain(words)
    expect(text()).toMatch(/已经齐了，不用再交：\s*姓名/)
    expect(text()).not.toContain('《条例》第7条')
    expect(browser.page).toContain(`href="${path}"`)
  })
  it('are asked for item by item, and no item may be left without words or papers', async () => {
    await browser.open(path)
    expect(browser.page).not.toContain('item-name-')
    await browser.submit(path, { 'item-facts-words': '十月三日起漏水' })
    expect(browser.status).toBe(422)
    expect(text()).toContain('请补上“证件”；补不了的，写明原因')
    expect(text()).not.toContain('请补上“经过”')
    expect(browser.page).toContain('href="#f-item-card-papers"')
    expect(stub.calls.acted).toEqual([])
  })
  it('go into the record together, each line with its item and the names of its papers', async () => {
    await browser.open(path)
    const file = { field: 'item-card-papers.file', name: '证件.txt', text: '证件' }
    await browser.submitFile(path, { _upload: 'item-card-papers', 'item-facts-words': '十月三日起漏水' }, file)
    expect(browser.page).toContain('证件.txt')
    expect(text()).toContain('十月三日起漏水')
    expect(stub.calls.acted).toEqual([])
    await browser.submit(path, { 'item-facts-words': '十月三日起漏水' })
    expect(stub.calls.acted).toMatchObject([
      {
        wish: {
          act: 'supply',
          fields: { more: '经过：十月三日起漏水\n证件：（材料：证件.txt）', morePapers: ['doc-1'] },
          documents: ['doc-1'],
        },
      },
    ])
  })
})

describe('what happened, as she reads it', () => {
  it('says in her words what every service has, and when a letter reached her beside the letter', async () => {
    const view = aView()
    const by = { kind: 'system' }
    const entry = { ...view.timeline[1]!, facts: [], letter: undefined }
    const letter = { title: w('决定书'), body: w('决定如下。') }
    stub.view = aView({
      timeline: [
        { ...entry, seq: 1, act: 'message', title: w('给承办人留言'), by: { kind: 'applicant' } },
        { ...entry, seq: 2, act: 'acceptReferral', title: w('接收转交'), by },
        { ...entry, seq: 3, act: 'decide', title: w('作出决定'), letter, servedAt: '2026-11-05T10:00:00+08:00' },
      ] as MatterView['timeline'],
    })
    await browser.open(address)
    for (const words of [
      '您给承办人留言',
      '接收单位没有提出异议，由它办理',
      '作出决定',
      '2026年11月5日 周四送到您手里',
    ])
      expect(text()).toContain(words)
    expect(text()).not.toMatch(/哪一步|接收转交|> 申请人/)
  })
  it('shows duties that end on one day as one card with one date, and explains each', async () => {
    const [clock] = aView().clocks
    const twin = { ...clock!, leading: false, limit: 'xf.receiveNotice', title: w('书面告知') }
    const later = { ...twin, title: w('另一天'), due: '2027-01-05', dueAt: '2027-01-05T23:59:59+08:00' }
    stub.view = aView({ clocks: [clock!, twin, later] })
    await browser.open(address)
    const cards = browser.page.match(/<section class="due[\s\S]*?<\/section>/g) ?? []
    expect(cards).toHaveLength(2)
    for (const words of ['办理期限', '书面告知']) expect(cards[0]).toContain(words)
    expect(cards[0]?.match(/class="due-date"/g)).toHaveLength(1)
    expect(cards[0]?.match(/<ol class="steps">/g)).toHaveLength(2)
    expect(cards[1]).toContain('另一天')
  })
})

describe('who looked', () => {
  it('tells repeated looks of one person for one purpose on one day in one line, and loses none', async () => {
    const look = (at: string, reader: number, purpose = '办理') => ({ at, reader, name: '陈工', purpose })
    stub.doors.matters.reads = async () =>
      yes([
        look('2026-11-03T17:20:00+08:00', 1),
        look('2026-11-03T11:05:00+08:00', 2),
        look('2026-11-03T10:00:00+08:00', 1, '督查'),
        look('2026-11-03T09:30:00+08:00', 1),
        look('2026-11-03T08:01:00+08:00', 1),
        look('2026-11-02T23:59:00+08:00', 1),
      ])
    await browser.open(`${address}/reads`)
    const lines = (browser.page.match(/<ol class="reads">[\s\S]*<\/ol>/)?.[0].match(/<li>[\s\S]*?<\/li>/g) ?? []).map(
      (one) =>
        one
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
    )
    expect(lines).toEqual([
      '2026年11月3日 周二 08:01–17:20 ，共 3 次 陈工 用途：办理',
      '2026年11月3日 周二 11:05 陈工 用途：办理',
      '2026年11月3日 周二 10:00 陈工 用途：督查',
      '2026年11月2日 周一 23:59 陈工 用途：办理',
    ])
  })
})
