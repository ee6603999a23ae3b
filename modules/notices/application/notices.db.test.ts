import type { ServiceDefinition } from '@gongdao/catalogue'
import type { MatterEvent } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createNotices, migrations, type Notices } from '../index.ts'

const city = '990000'
const words = (zh: string) => ({ zh, en: `${zh} (en)` })
// A playful service: only what notices look at.
const library = {
  confidentiality: 'ordinary',
  acts: {
    answer: { title: words('答复'), by: ['clerk'], from: [], letter: 'answer', notice: 'news' },
    complain: { title: words('异议'), by: ['applicant'], from: [], notice: 'contested' },
  },
  notices: { news: words('您的借书证事项{number}请在{due}前查看。'), contested: words('{number}被提出异议。') },
} as unknown as ServiceDefinition
const sealed = { ...library, confidentiality: 'protected' } as ServiceDefinition

const person = (kind: Person['kind'], id: string, more: Partial<Person> = {}): Person =>
  ({ city, id, kind, level: 'phone', name: id, memberships: [], mandates: [], language: 'zh', ...more }) as Person
const lan = person('resident', 'lan', { phone: '13800000000' })
const quiet = person('resident', 'quiet')
const clerk = person('staff', 'clerk', { memberships: [{ unit: 'desk', role: 'clerk' }] })

let database: TestDatabase
let notices: Notices
let due: string | undefined = '2026-03-09'
let isSmsDown = false
const sent: [string, string][] = []
const served: [string, number][] = []
const recused: string[] = []
const besides: { principal: string; matter: string | null; person: string }[] = []

beforeAll(async () => {
  database = await aDatabase(migrations)
  notices = createNotices({
    db: database.app,
    now: () => new Date('2026-03-02T03:00:00Z'),
    city,
    definition: (code) => (code === 'library' ? library : code === 'sealed' ? sealed : undefined),
    findPeople: async (ids) => [lan, quiet, clerk].filter((one) => ids.includes(one.id)),
    sendSms: async ({ phone, text }) => {
      if (isSmsDown) throw new Error('the gateway is down')
      sent.push([phone, text])
    },
    duesOf: async (matters) => new Map(due === undefined ? [] : matters.map((matter) => [matter, due!])),
    recusedFrom: async () => recused,
    toldBesides: async (principals) => besides.filter((one) => principals.includes(one.principal)),
    serve: async (number, seq) => void served.push([number, seq]),
  })
})
afterAll(() => database.drop())
beforeEach(() => {
  sent.length = 0
  served.length = 0
})

let count = 0
const event = (more: Partial<MatterEvent>): MatterEvent => ({
  city,
  id: `event-${++count}`,
  matter: 'm-1',
  number: 'ZQ-0042-K7QX',
  seq: 3,
  name: 'MatterAnswered',
  act: 'answer',
  at: '2026-03-02T02:00:00.000Z',
  service: 'library',
  definitionVersion: 1,
  unit: 'desk',
  applicant: 'lan',
  state: 'answered',
  letter: 'answer',
  notice: 'news',
  ...more,
})

describe('notices', () => {
  it('tell the applicant in inbox and text message, in the service’s own words, once for an event heard twice', async () => {
    const heard = event({})
    await notices.handle(heard)
    await notices.handle(heard)
    expect(sent).toEqual([['13800000000', '您的借书证事项ZQ-0042-K7QX请在2026年3月9日前查看。']])
    const inbox = await notices.listFor(lan)
    expect(inbox).toMatchObject({ unread: 1, notices: [{ number: 'ZQ-0042-K7QX' }] })
    expect(inbox.notices[0]?.words.en).toContain('9 March 2026')
    expect(await notices.unreadOf(lan)).toBe(1)
    expect(await notices.unreadOf(person('anonymous', 'x'))).toBe(0)
  })

  it('tell whom she asked to help besides her, of the matter that was named, and serve no letter by that', async () => {
    const helper = person('resident', 'helper', { phone: '13800000009' })
    besides.push({ principal: 'lan', matter: 'ZQ-0042-K7QX', person: 'helper' })
    await notices.handle(event({}))
    await notices.handle(event({ number: 'ZQ-0043-ABCD', matter: 'm-2' }))
    besides.length = 0
    await notices.handle(event({}))
    const inbox = await notices.listFor(helper)
    expect(inbox.notices.map((one) => one.number)).toEqual(['ZQ-0042-K7QX'])
    await notices.markRead(helper, inbox.notices[0]!.id)
    expect(served).toEqual([])
    expect(sent.every(([phone]) => phone === '13800000000')).toBe(true)
  })

  it('say nothing of a protected matter on a phone that others may see', async () => {
    await notices.handle(event({ service: 'sealed' }))
    expect(sent).toEqual([['13800000000', '您关注的事项（尾号K7QX）有新消息，请用查询码查看。']])
  })

  it('send nothing to whom a message may harm, or one in which nothing stands; her inbox has both', async () => {
    const unread = await notices.unreadOf(lan)
    await notices.handle(event({ service: 'sealed', contact: 'none' }))
    expect(sent).toEqual([])
    await notices.handle(event({ service: 'sealed', contact: 'ping' }))
    expect(sent).toEqual([['13800000000', '您有一条新消息，方便时请查看。']])
    expect(await notices.unreadOf(lan)).toBe(unread + 2)
  })

  it('lose no text message when the gateway is down', async () => {
    isSmsDown = true
    const heard = event({})
    await expect(notices.handle(heard)).rejects.toThrow('down')
    isSmsDown = false
    await notices.handle(heard)
    expect(sent).toHaveLength(1)
  })

  it('tell the unit, not the applicant, what the applicant herself did', async () => {
    const before = (await notices.listFor(lan)).notices.length
    await notices.handle(
      event({ act: 'complain', name: 'MatterMoved', letter: undefined, notice: 'contested' } as never),
    )
    expect((await notices.listFor(lan)).notices).toHaveLength(before)
    expect((await notices.listFor(clerk)).notices[0]?.words.zh).toContain('当事人')
    expect(sent).toEqual([])
  })

  it('write to nobody who has no account, and send no message without a number', async () => {
    await notices.handle(event({ applicant: 'bearer:m-9' }))
    await notices.handle(event({ applicant: 'quiet' }))
    expect(sent).toEqual([])
    expect((await notices.listFor(quiet)).unread).toBe(1)
  })

  it('point to the page where no date is known', async () => {
    due = undefined
    await notices.handle(event({}))
    due = '2026-03-09'
    expect(sent[0]?.[1]).toContain('（见办理页面）')
  })

  it('record in the log that a letter reached her when she opens the notice, once, and only for her', async () => {
    await notices.handle(event({ applicant: 'lan', number: 'ZQ-0043-AAAA', seq: 7 }))
    const [newest] = (await notices.listFor(lan)).notices.filter((one) => one.number === 'ZQ-0043-AAAA')
    await notices.markRead(quiet, newest!.id)
    expect(served).toEqual([])
    await notices.markRead(lan, newest!.id)
    await notices.markRead(lan, newest!.id)
    expect(served).toEqual([['ZQ-0043-AAAA', 7]])
    expect(await notices.markRead(person('anonymous', 'x'), newest!.id)).toMatchObject({
      code: 'notices/sign-in-first',
    })
  })

  it('say nothing of a matter to a member of its unit who is recused from it', async () => {
    await notices.handle(
      event({ name: 'MatterUrged', act: 'urge', number: 'ZQ-0044-KIN', letter: undefined, notice: undefined } as never),
    )
    const before = await notices.listFor(clerk)
    expect(JSON.stringify(before)).toContain('ZQ-0044-KIN')
    recused.push('ZQ-0044-KIN')
    const after = await notices.listFor(clerk)
    expect(JSON.stringify(after)).not.toContain('ZQ-0044-KIN')
    expect(after.unread).toBe(before.unread - 1)
    recused.length = 0
  })

  it('ring a unit once with something that is no matter yet', async () => {
    const ring = { id: 'call-1', unit: 'desk', at: '2026-03-02T03:00:00Z', words: words('请立即回电') }
    await notices.ringUnit(ring)
    await notices.ringUnit(ring)
    const rung = (await notices.listFor(clerk)).notices.filter((one) => one.id === 'call-1.ring')
    expect(rung).toEqual([{ id: 'call-1.ring', at: '2026-03-02T03:00:00.000Z', words: words('请立即回电') }])
  })

  it('tell whose matter was merged where it went, and who was told of a mistake that it was one', async () => {
    await notices.handle(
      event({
        act: 'merge',
        name: 'MatterMerged',
        letter: undefined,
        notice: undefined,
        into: 'ZQ-0001-AAAA',
      } as never),
    )
    await notices.handle(
      event({ act: 'takeBack', name: 'ActTakenBack', letter: undefined, notice: undefined } as never),
    )
    expect(sent.map(([, text]) => text)).toEqual([
      '您的事项ZQ-0042-K7QX已并入ZQ-0001-AAAA一并办理，答复也会送给您，原定期限不变。',
      '您的事项ZQ-0042-K7QX有一步误办已撤回，原因请看办理页面。',
    ])
  })

  it('leave other cities and unknown services alone', async () => {
    await notices.handle(event({ city: '110000' }))
    await notices.handle(event({ service: 'unknown' }))
    expect(sent).toEqual([])
  })

  describe('of many events at once', () => {
    /** What a worker has: a gateway that takes several, an order for later. */
    function worker(refuses: (phone: string) => boolean = () => false) {
      const later: MatterEvent[] = []
      const taken: string[][] = []
      const take = async (phones: string[]) => {
        if (phones.some(refuses)) throw new Error('no such phone')
        taken.push(phones)
      }
      const people = [1, 2, 3].map((nth) => person('resident', `many-${nth}`, { phone: `1380000010${nth}` }))
      const working = createNotices({
        ...{ db: database.app, now: () => new Date('2026-03-02T03:00:00Z'), city, definition: () => library },
        findPeople: async (ids) => people.filter((one) => ids.includes(one.id)),
        sendSms: ({ phone }) => take([phone]),
        sendMany: (messages) => take(messages.map(({ phone }) => phone)),
        sendLater: async (events) => void later.push(...events),
      })
      const events = () => people.map(({ id }) => event({ applicant: id }))
      return { working, later, taken, events, people }
    }

    it('write all inboxes in one statement, and order the text messages with it', async () => {
      const { working, later, taken, events, people } = worker()
      const heard = events()
      let statements = 0
      const within = {
        query: (...given: [string, unknown[]]) => {
          statements++
          return database.app.query(...given)
        },
      }
      await working.hear(heard, within as typeof database.app)
      expect(statements).toBe(1)
      expect(later).toEqual(heard)
      expect(taken).toEqual([])
      await working.sendTexts(later)
      await working.sendTexts(later)
      expect(taken).toEqual([people.map(({ phone }) => phone)])
    })

    it('hold up no message for one that the gateway does not take, and try that one again', async () => {
      let isRefused = true
      const { working, later, taken, events } = worker((phone) => isRefused && phone === '13800000102')
      await working.hear(events(), database.app)
      await expect(working.sendTexts(later)).rejects.toThrow('no such phone')
      expect(taken).toEqual([['13800000101'], ['13800000103']])
      isRefused = false
      await working.sendTexts(later)
      expect(taken.at(-1)).toEqual(['13800000102'])
      expect(taken).toHaveLength(3)
    })

    it('leave nothing where what they were told within is not kept', async () => {
      const { working, events } = worker()
      const heard = events()
      await database.app
        .transaction(async (tx) => {
          await working.hear(heard, tx)
          throw new Error('not kept')
        })
        .catch(() => {})
      const { rows } = await database.owner.query('select 1 from notices.notice where city = $1 and id = $2', [
        city,
        `${heard[0]!.id}.applicant`,
      ])
      expect(rows).toEqual([])
    })
  })
})
