import { defineMatter, type ServiceDefinition, words } from '@gongdao/catalogue'
import { defaultCalendar, nationalLimits } from '@gongdao/law'
import type { ClockView, MatterView, Receipt } from '@gongdao/matters/contract'
import type { Mandate, Person } from '@gongdao/people/contract'
import { no, yes } from '@gongdao/platform/answer'
import type { Static } from 'typebox'
import type { Draft, Notice, PortalDoors } from '../doors.ts'

/** A playful service with one field of each kind, so that no true service leaks into the portal's own tests. */
export const libraryCard: ServiceDefinition = defineMatter({
  code: 'libraryCard',
  version: 1,
  validFrom: '2020-01-01',
  title: words('借书证争议', 'Library card dispute'),
  purpose: words('借书证被停用、罚款算错，来这里说。', 'Your card was blocked or a fine is wrong: say so here.'),
  mark: 'TS',
  bodies: ['other'],
  route: 'service',
  applicant: { kinds: ['person'], level: 'anonymous' },
  page: {
    who: words('持有借书证的人', 'Whoever holds a card'),
    need: [words('借书证号', 'The number of your card'), words('罚款单（如有）', 'The notice of the fine, if any')],
    time: words('受理后 15 日内答复', 'Answered within 15 days of acceptance'),
    cost: words('不收费', 'Free'),
    law: [{ law: '图书馆条例', article: '7', en: 'Library Rules' }],
    next: [
      words('馆员核对借阅记录', 'A librarian checks the loans'),
      words('书面答复您', 'You are answered in writing'),
    ],
    notFor: [{ what: words('书丢了', 'A lost book'), where: words('服务台', 'The desk') }],
  },
  form: [
    {
      id: 'what',
      title: words('发生了什么？', 'What happened?'),
      fields: [
        {
          name: 'facts',
          kind: 'longText',
          label: words('发生了什么', 'What happened'),
          why: words('馆员要弄清经过。', 'The librarian must know.'),
          maxLength: 300,
          minLength: 4,
        },
      ],
    },
    {
      id: 'kind',
      title: words('是哪一种？', 'Which kind?'),
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          label: words('哪一种', 'Kind'),
          choices: [
            { value: 'fine', label: words('罚款', 'A fine') },
            { value: 'blocked', label: words('停用', 'Blocked') },
          ],
        },
        {
          name: 'fine',
          kind: 'money',
          label: words('罚了多少', 'How much'),
          when: { is: 'field', field: 'kind', op: 'equals', value: 'fine' },
          max: 100_000,
        },
      ],
    },
    {
      id: 'when',
      title: words('哪一天？', 'On which day?'),
      fields: [
        { name: 'day', kind: 'date', label: words('哪一天', 'Day') },
        { name: 'often', kind: 'number', label: words('第几次', 'How often'), optional: true, min: 1, max: 99 },
        { name: 'told', kind: 'yesNo', label: words('告诉过馆员吗', 'Did you tell a librarian?') },
      ],
    },
    {
      id: 'you',
      title: words('怎么联系您？', 'How can we reach you?'),
      fields: [
        { name: 'name', kind: 'text', label: words('姓名', 'Name'), maxLength: 20 },
        { name: 'phone', kind: 'phone', label: words('电话', 'Phone'), optional: true },
        { name: 'idNumber', kind: 'idNumber', label: words('身份证号', 'Identity number'), optional: true },
        {
          name: 'topics',
          kind: 'choices',
          label: words('涉及', 'About'),
          optional: true,
          choices: [
            { value: 'books', label: words('图书', 'Books') },
            { value: 'maps', label: words('地图', 'Maps') },
          ],
        },
      ],
    },
    {
      id: 'papers',
      title: words('有材料吗？', 'Any papers?'),
      fields: [{ name: 'papers', kind: 'documents', label: words('材料', 'Papers'), optional: true, maxItems: 5 }],
    },
  ],
  requirements: [
    {
      id: 'facts',
      title: words('经过', 'What happened'),
      field: 'facts',
      source: { law: '借书规则', article: '3', en: 'Lending rules, art. 3' },
    },
    {
      id: 'papers',
      title: words('借书证照片', 'Picture of the card'),
      field: 'papers',
      source: { law: '借书规则', article: '3', en: 'Lending rules, art. 3' },
    },
  ],
  initial: 'filed',
  states: {
    filed: {
      phase: 'filed',
      title: words('已提交', 'Filed'),
      tells: words('馆员正在看。', 'A librarian is looking.'),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'xf.notice', side: 'authority' }],
    },
    answered: {
      phase: 'closed',
      title: words('已答复', 'Answered'),
      tells: words('答复在下面。', 'The answer is below.'),
      final: true,
    },
  },
  acts: {
    answer: { title: words('答复', 'Answer'), by: ['clerk'], from: ['filed'], to: 'answered' },
    withdraw: { title: words('撤回', 'Withdraw'), by: ['applicant'], from: ['filed'], to: 'answered' },
  },
  letters: {},
  notices: {},
  messageReply: { limit: 'xf.notice' },
  fees: { kind: 'none', source: { law: '图书馆条例', article: '9' } },
  confidentiality: 'ordinary',
  publish: { statistics: true, fields: [] },
} as unknown as Parameters<typeof defineMatter>[0]) as unknown as ServiceDefinition

export const now = new Date('2026-11-24T10:00:00+08:00')

export const anyone: Person = {
  city: '441200',
  id: 'anonymous',
  kind: 'anonymous',
  level: 'anonymous',
  name: '',
  memberships: [],
  mandates: [],
  language: 'zh',
}
export const resident: Person = {
  ...anyone,
  id: 'r1',
  kind: 'resident',
  level: 'phone',
  name: '林木',
  phone: '13800138000',
}

const clock: Static<typeof ClockView> = {
  limit: 'xf.handle',
  title: words('办理期限', 'Time to handle'),
  side: 'authority',
  leading: true,
  start: '2026-11-02',
  due: '2027-01-04',
  dueAt: '2027-01-04T23:59:59+08:00',
  raw: '2027-01-01',
  internalTarget: '2026-12-31',
  provisional: true,
  suspended: false,
  extended: false,
  overdue: false,
  steps: [
    {
      rule: 'C-1',
      zh: '受理当天不算，从 11 月 3 日起算',
      en: 'The day of acceptance does not count',
      article: '民法典第二百零一条',
      date: '2026-11-03',
    },
    {
      rule: 'limit',
      zh: '六十日内办结，数到',
      en: 'Sixty days end on',
      article: '信访工作条例第三十四条',
      date: '2027-01-01',
    },
    {
      rule: 'C-5',
      zh: '元旦放假，顺延到上班第一天',
      en: 'A holiday: rolls to the next working day',
      article: '民法典第二百零三条',
      date: '2027-01-04',
    },
  ],
}

/** A matter in the middle of its life, with an act to take and one that is blocked. */
export const aView = (change: Partial<MatterView> = {}): MatterView => ({
  number: 'XF441200-2026-0000012',
  version: 4,
  service: 'libraryCard',
  serviceTitle: words('借书证争议', 'Library card dispute'),
  definitionVersion: 1,
  state: 'handling',
  stateTitle: words('正在办理', 'Being handled'),
  tells: words('责任单位正在调查，会在期限内书面答复您。', 'The office is looking into it and will answer in writing.'),
  phase: 'handling',
  region: '441202',
  regionName: words('端州区', 'Duanzhou'),
  channel: 'web',
  subject: '借书证被停用三个月没有说明理由',
  filedAt: '2026-10-30T09:12:00+08:00',
  unit: { id: 'u1', name: words('端州区图书馆读者服务部', 'Duanzhou Library, reader services'), phone: '0758-2231234' },
  next: { act: 'answer', title: words('书面答复', 'Answer in writing'), by: 'clerk' },
  clocks: [
    clock,
    {
      ...clock,
      leading: false,
      limit: 'xf.review',
      title: words('申请复查', 'Ask for review'),
      side: 'applicant',
      due: '2026-11-27',
      dueAt: '2026-11-27T23:59:59+08:00',
      internalTarget: '2026-11-20',
      provisional: false,
    },
  ],
  answers: [
    { field: 'facts', label: words('发生了什么', 'What happened'), value: '十月三日去借书，\n说卡停用了。' },
    { field: 'kind', label: words('哪一种', 'Kind'), value: '停用' },
  ],
  documents: [
    {
      id: 'd1',
      name: '通知照片.jpg',
      mediaType: 'image/jpeg',
      bytes: 345_678,
      uploadedAt: '2026-10-30T09:10:00+08:00',
    },
  ],
  timeline: [
    {
      seq: 1,
      act: 'file',
      title: words('提交', 'Filed'),
      happenedAt: '2026-10-30T09:12:00+08:00',
      recordedAt: '2026-10-30T09:12:00+08:00',
      by: { kind: 'resident' },
      phase: 'filed',
      facts: [],
      documents: ['d1'],
      takenBack: false,
      hash: 'a',
    },
    {
      seq: 2,
      act: 'accept',
      title: words('受理', 'Accepted'),
      happenedAt: '2026-11-02T10:00:00+08:00',
      recordedAt: '2026-11-02T10:00:00+08:00',
      by: {
        kind: 'staff',
        name: '陈工',
        unit: 'u1',
        unitName: words('端州区图书馆读者服务部', 'Duanzhou Library, reader services'),
      },
      phase: 'accepted',
      facts: [{ label: words('说明', 'Note'), value: '已调取借阅记录' }],
      letter: {
        title: words('受理告知书', 'Notice of acceptance'),
        body: words(
          '林木：\n您反映的事项已受理，将在六十日内书面答复。',
          'Dear Lin Mu:\nYour matter has been accepted.',
        ),
      },
      documents: [],
      takenBack: false,
      hash: 'b',
    },
    {
      seq: 3,
      act: 'extend',
      title: words('延长期限', 'Extended'),
      happenedAt: '2026-11-10T10:00:00+08:00',
      recordedAt: '2026-11-10T10:00:00+08:00',
      by: { kind: 'staff', unitName: words('端州区图书馆读者服务部', 'Duanzhou Library') },
      facts: [],
      documents: [],
      takenBack: true,
      hash: 'c',
    },
  ],
  acts: [
    {
      act: 'message',
      title: words('给经办人留言', 'Write to the handler'),
      fields: [{ name: 'text', kind: 'longText', label: words('留言', 'Message'), maxLength: 1000 }],
      isNext: false,
    },
    {
      act: 'addMaterial',
      title: words('补充材料', 'Add papers'),
      fields: [{ name: 'papers', kind: 'documents', label: words('材料', 'Papers') }],
      isNext: false,
    },
    {
      act: 'withdraw',
      title: words('撤回', 'Withdraw'),
      fields: [],
      warns: words('撤回以后，同一事实和理由不再受理。', 'After withdrawal the same matter is not taken up again.'),
      isNext: false,
    },
    {
      act: 'contest',
      title: words('申请复查', 'Ask for review'),
      fields: [{ name: 'why', kind: 'text', label: words('理由', 'Reason') }],
      isNext: true,
    },
  ],
  blocked: [{ act: 'urge', title: words('催办', 'Urge'), code: 'stub/too-early', facts: {} }],
  audience: 'applicant',
  ...change,
})

const someNotices: readonly Notice[] = [
  {
    id: 'n2',
    at: '2026-11-10T10:00:00+08:00',
    number: 'XF441200-2026-0000012',
    words: words('您的事项有新进展。', 'There is news on your matter.'),
  },
  {
    id: 'n1',
    at: '2026-11-02T10:00:00+08:00',
    words: words('今天下午系统维护。', 'Maintenance this afternoon.'),
    readAt: '2026-11-02T11:00:00+08:00',
  },
]

export const aReceipt: Receipt = {
  kind: 'gongdao.receipt.v1',
  city: '441200',
  number: 'XF441200-2026-0000012',
  matter: '0199f0aa-0000-7000-8000-000000000001',
  service: 'libraryCard',
  filedAt: '2026-10-30T09:12:00+08:00',
  recordedAt: '2026-10-30T09:12:00+08:00',
  contentHash: '5f0c'.repeat(16),
  actionHash: '9ab1'.repeat(16),
  duty: {
    unit: 'u1',
    unitName: words('端州区图书馆读者服务部', 'Duanzhou Library, reader services'),
    act: words('书面告知是否受理', 'Say in writing whether it is accepted'),
    limit: 'xf.notice',
    due: '2026-11-16',
    article: '信访工作条例第二十二条',
  },
  keyId: 'k1',
  algorithm: 'Ed25519',
  signature: 'c2lnbmF0dXJl'.repeat(7),
}

export interface Stub {
  readonly doors: PortalDoors
  readonly drafts: Map<string, { draft: Draft; secret: string }>
  readonly calls: { filed: unknown[]; acted: unknown[]; readonly helped: unknown[] }
  person: Person
  view: MatterView
  refuseAct: string | undefined
  /** What the record says of how long a look stays the same. */
  stamp: string | undefined
  notices: Notice[]
  mandates: Mandate[]
  /** How often the services were asked for. */
  asked: number
  /** Milliseconds since the moment at which the test begins. */
  later: number
}

/** Doors that remember what they were asked. */
export function stubDoors(): Stub {
  const drafts: Stub['drafts'] = new Map()
  const documents = new Map<
    string,
    { id: string; name: string; mediaType: string; bytes: number; sha256: string; uploadedAt: string; scan: 'clean' }
  >()
  const calls: Stub['calls'] = { filed: [], acted: [], helped: [] }
  const hers = (id: string, secret: string | undefined) => {
    const kept = drafts.get(id)
    return kept && (kept.secret === secret || stub.person.kind === 'resident') ? kept : undefined
  }
  const code = 'AB12-CD34-EF56'
  const maySee = (given: string | undefined) => stub.person.kind === 'resident' || given === code
  const doors: PortalDoors = {
    now: () => new Date(now.getTime() + stub.later),
    city: { code: '441200', name: words('肇庆', 'Zhaoqing') },
    formSecret: 'a secret of the tests',
    personOf: () => stub.person,
    matters: {
      file: async (_by, filing, key) => {
        calls.filed.push({ filing, key })
        return yes({ number: aReceipt.number, code, version: 1, receipt: aReceipt })
      },
      act: async (_by, _number, seen, wish, key) => {
        calls.acted.push({ seen, wish, key })
        return stub.refuseAct
          ? no(stub.refuseAct)
          : yes({
              number: stub.view.number,
              version: stub.view.version + 1,
              state: 'handling',
              phase: 'handling',
              seq: 4,
            })
      },
      view: async (_by, number, opts) =>
        number === stub.view.number && maySee(opts?.code) ? yes(stub.view) : no('matters/not-found'),
      look: async (_by, number, given) =>
        number === stub.view.number && maySee(given)
          ? yes({ ...(stub.stamp ? { stamp: stub.stamp } : {}), view: async () => yes(stub.view) })
          : no('matters/not-found'),
      reads: async (_by, _number, given) =>
        maySee(given)
          ? yes([
              {
                at: '2026-11-02T10:00:00+08:00',
                reader: 1,
                name: '陈工',
                unitName: words('读者服务部', 'Reader services'),
                purpose: '办理',
              },
            ])
          : no('matters/not-found'),
      receipt: async (_by, number, given) =>
        number === aReceipt.number && maySee(given) ? yes(aReceipt) : no('matters/not-found'),
      mine: async () => [
        {
          number: aReceipt.number,
          service: 'libraryCard',
          serviceTitle: words('借书证争议', 'Library card dispute'),
          subject: '借书证被停用',
          state: 'handling',
          stateTitle: words('办理中', 'Handling'),
          phase: 'handling',
          unit: 'u1',
          unitName: words('读者服务部', 'Reader services'),
          due: '2027-01-04',
          side: 'authority',
          suspended: false,
          urgent: false,
          risk: 'onTime',
          filedAt: '2026-10-30T09:12:00+08:00',
          region: '441202',
        },
        {
          number: 'XF441200-2026-0000003',
          service: 'libraryCard',
          serviceTitle: words('借书证争议', 'Library card dispute'),
          subject: '罚款算错',
          state: 'handling',
          stateTitle: words('办理中', 'Handling'),
          phase: 'answered',
          unit: 'u1',
          unitName: words('读者服务部', 'Reader services'),
          due: '2026-11-04',
          side: 'authority',
          suspended: false,
          urgent: false,
          risk: 'overdue',
          filedAt: '2026-09-30T09:12:00+08:00',
          region: '441202',
        },
      ],
    },
    catalogue: {
      services: () => {
        stub.asked += 1
        return [libraryCard]
      },
      service: (asked) => (asked === 'libraryCard' ? libraryCard : undefined),
      diagram: () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
    },
    agencies: {
      regions: () => [
        { code: '441200', name: words('肇庆市', 'Zhaoqing'), level: 'city' },
        { code: '441202', name: words('端州区', 'Duanzhou'), level: 'county', parent: '441200' },
        { code: '441202001', name: words('城东街道', 'Chengdong'), level: 'town', parent: '441202' },
      ],
      unit: () => undefined,
    },
    people: {
      requestCode: async () => yes({}),
      signIn: async (_phone, given) =>
        given === '123456' ? yes({ cookies: ['session=s; Path=/; HttpOnly'] }) : no('stub/wrong-code'),
      simulatedMessages: async () => [{ text: '【公道】验证码 123456', at: now.toISOString() }],
      confirmRealName: async (by) => yes(by),
      listMandates: async () => stub.mandates,
      giveMandate: async (_by, wish) => {
        const mandate = { ...wish, id: `mandate-${stub.mandates.length + 1}`, givenAt: now.toISOString() }
        stub.mandates = [...stub.mandates, mandate]
        return yes(mandate)
      },
      revokeMandate: async (_by, id) => {
        stub.mandates = stub.mandates.filter((one) => one.id !== id)
        return yes({ id })
      },
      changeUpdates: async (_by, id, updates) => {
        stub.mandates = stub.mandates.map((one) =>
          one.id === id
            ? { ...one, scope: [...one.scope.filter((each) => each !== 'updates'), ...(updates ? ['updates'] : [])] }
            : one,
        )
        return yes({ id })
      },
      namesOf: async (ids) => new Map(ids.map((id) => [id, `姓名 ${id}`])),
      signOut: async () => ({ cookies: ['session=; Path=/; Max-Age=0'] }),
    },
    intake: {
      propose: async (text) => ({
        service: text.includes('打我') ? 'protectionOrder' : 'libraryCard',
        agency: text.includes('打我') ? 'police' : 'other',
        region: '441202',
        route: 'service',
        urgent: text.includes('打我'),
        why: '您说的是借书证被停用，图书馆应当说明理由。',
        whyEn: 'You say that your card was blocked; the library owes you reasons.',
        call: text.includes('打我')
          ? [
              { number: '110', zh: '报警', en: 'Police' },
              { number: '120', zh: '急救', en: 'Ambulance' },
            ]
          : [],
        alternatives: [
          {
            service: 'mediation',
            agency: 'justiceBureau',
            why: '也可以先找人调解。',
            whyEn: 'Mediation may help first.',
          },
        ],
        suggestedBy: 'rules',
      }),
      askForHelp: async (wish) => {
        calls.helped.push(wish)
        return yes({ id: 'alert-1' })
      },
      drafts: {
        start: async (_by, wish) => {
          const id = `draft-${drafts.size + 1}-00000000`
          drafts.set(id, {
            secret: 'secret-of-draft',
            draft: { id, ...wish, answers: {}, pages: [], updatedAt: now.toISOString() },
          })
          return { id, secret: 'secret-of-draft' }
        },
        find: async (_by, id, secret) => hers(id, secret)?.draft,
        save: async (_by, id, secret, page, answers) => {
          const kept = hers(id, secret)
          if (!kept) return false
          const { draft } = kept
          drafts.set(id, {
            ...kept,
            draft: {
              ...draft,
              answers: { ...draft.answers, ...answers },
              pages: page === '' ? draft.pages : [...new Set([...draft.pages, page])],
            },
          })
          return true
        },
        discard: async (_by, id) => void drafts.delete(id),
        mine: async () => [...drafts.values()].map((kept) => kept.draft),
      },
    },
    documents: {
      store: async (_by, file) => {
        if (file.name.endsWith('.exe')) return no('stub/bad-file')
        const info = {
          id: `doc-${documents.size + 1}`,
          name: file.name,
          mediaType: file.mediaType,
          bytes: file.bytes.length,
          sha256: 'x',
          uploadedAt: now.toISOString(),
          scan: 'clean' as const,
        }
        documents.set(info.id, info)
        return yes(info)
      },
      info: async (_by, id) => documents.get(id),
      open: async (_by, id) => {
        const info = documents.get(id)
        return info ? yes({ info, content: Buffer.from('content') }) : no('stub/bad-file')
      },
    },
    notices: {
      listFor: async (by) => ({
        notices: by.kind === 'resident' ? stub.notices : [],
        unread: stub.notices.filter((one) => !one.readAt).length,
      }),
      unreadOf: async () => stub.notices.filter((one) => !one.readAt).length,
      markRead: async (_by, id) => {
        stub.notices = stub.notices.map((one) => (one.id === id ? { ...one, readAt: now.toISOString() } : one))
        return yes({ id })
      },
    },
    insight: {
      publicFigures: async () => ({
        asOf: now.toISOString(),
        filed: 412,
        answered: 380,
        shownElsewhere: 21,
        secondReturnsAllowed: 7,
        lines: [
          {
            body: 'b1',
            bodyName: words('端州区图书馆', 'Duanzhou Library'),
            service: 'libraryCard',
            serviceTitle: words('借书证争议', 'Library card dispute'),
            filed: 120,
            answered: 110,
            answeredInTime: 104,
            shownElsewhere: 15,
            secondReturnsAllowed: 7,
            medianDaysToAnswer: 9,
          },
          {
            body: 'b2',
            bodyName: words('怀集县图书馆', 'Huaiji Library'),
            service: 'libraryCard',
            serviceTitle: words('借书证争议', 'Library card dispute'),
            filed: 60,
            answered: 55,
            answeredInTime: 40,
            shownElsewhere: 6,
            secondReturnsAllowed: 0,
            medianDaysToAnswer: 17.5,
          },
          {
            body: 'b3',
            bodyName: words('封开县图书馆', 'Fengkai Library'),
            service: 'libraryCard',
            serviceTitle: words('借书证争议', 'Library card dispute'),
            filed: null,
            answered: null,
            answeredInTime: null,
            shownElsewhere: null,
            secondReturnsAllowed: null,
            medianDaysToAnswer: null,
          },
        ],
      }),
    },
    law: { calendar: defaultCalendar, limits: nationalLimits },
  }
  const stub: Stub = {
    doors,
    drafts,
    calls,
    person: anyone,
    view: aView(),
    refuseAct: undefined,
    stamp: undefined,
    notices: [...someNotices],
    mandates: [],
    asked: 0,
    later: 0,
  }
  return stub
}
