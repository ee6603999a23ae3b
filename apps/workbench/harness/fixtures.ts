import type { Body, Region, Unit } from '@gongdao/agencies/contract'
import type { Board } from '@gongdao/insight/contract'
import type { MatterView, ReadEntry } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import type { Alert } from '@gongdao/web-kit/api/index.ts'
import type { WorkItem } from '@gongdao/worklists/contract'

/** Invented content in the shapes of the contracts, for drawing pages without a server. */
const w = (zh: string, en: string) => ({ zh, en })
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const moment = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString()

export const me: Person = {
  city: '441200',
  id: 'staff-1',
  kind: 'staff',
  level: 'realName',
  name: '何文清',
  memberships: [
    { unit: 'dz-petition-door', role: 'clerk' },
    { unit: 'zq-petition', role: 'supervisor' },
  ],
  mandates: [],
  language: 'zh',
}

export const regions: Region[] = [
  { code: '441200', name: w('肇庆市', 'Zhaoqing'), level: 'city' },
  { code: '441202', name: w('端州区', 'Duanzhou'), level: 'county', parent: '441200' },
  { code: '441284', name: w('四会市', 'Sihui'), level: 'county', parent: '441200' },
  { code: '441223', name: w('广宁县', 'Guangning'), level: 'county', parent: '441200' },
] as Region[]

export const bodies: Body[] = [
  {
    id: 'zq-petition-body',
    kind: 'petitionOffice',
    name: w('肇庆市信访局', 'Zhaoqing Petition Office'),
    region: '441200',
  },
  { id: 'dz-petition', kind: 'petitionOffice', name: w('端州区信访局', 'Duanzhou Petition Office'), region: '441202' },
  { id: 'sh-labour', kind: 'humanResources', name: w('四会市人社局', 'Sihui Labour Bureau'), region: '441284' },
] as Body[]

const unit = (id: string, body: string, zh: string, en: string, region: string): Unit =>
  ({ id, body, kind: 'window', name: w(zh, en), region, isDoor: true, isBackstop: false, active: true }) as Unit

export const units: Unit[] = [
  unit('zq-petition', 'zq-petition-body', '市信访局督查科', 'City petition office, supervision', '441200'),
  unit('dz-petition-door', 'dz-petition', '端州区信访局接访科', 'Duanzhou petition office, reception', '441202'),
  unit('sh-labour-door', 'sh-labour', '四会市人社局劳动监察大队', 'Sihui labour inspection', '441284'),
]

const subjects = [
  '工厂拖欠三个月工资，老板电话不接',
  '楼上漏水两年，物业和社区互相推',
  '征地补偿款没有按公告发放，村委不公开账目',
  '小区门口夜市噪声到凌晨，老人睡不着',
  '低保复核被停，没有收到书面理由',
  '学校门前路口没有红绿灯，已发生两次事故',
  '法院判决生效一年，执行没有进展，想知道下一步',
  '宅基地确权面积登记错误，申请更正',
  '老板让签空白合同，想先问清楚后果',
  '河道边堆放垃圾，雨天流进鱼塘',
]

const risks: WorkItem['risk'][] = ['overdue', 'overdue', 'atRisk', 'atRisk', 'onTime', 'onTime', 'onTime', 'waiting']

export const items: WorkItem[] = Array.from({ length: 46 }, (_, at) => {
  const risk = risks[Math.min(7, Math.floor(at / 6))]!
  const offset = { overdue: at - 14, atRisk: at % 4, onTime: at, waiting: 20 }[risk]
  const place = units[at % 3]!
  return {
    number: `ZQ441202-202611${String((at % 23) + 1).padStart(2, '0')}-XF-${String(10_021 + at * 7)}-K`,
    service: at % 4 === 3 ? 'legalConsultation' : 'petition',
    serviceTitle: at % 4 === 3 ? w('法律咨询', 'Legal advice') : w('信访', 'Petition'),
    subject: subjects[at % subjects.length]!,
    state: 'inProgress',
    stateTitle: risk === 'waiting' ? w('等待补正', 'Waiting for papers') : w('调查办理', 'Being looked into'),
    phase: risk === 'waiting' ? 'returned' : at % 5 === 0 ? 'accepted' : 'handling',
    unit: place.id,
    unitName: place.name,
    ...(at % 3 ? { handler: ['何文清', '梁桂英', '陈志强'][at % 3]! } : {}),
    next: at % 2 ? w('作出处理意见', 'Give the opinion') : w('接收或提出异议', 'Accept or object'),
    due: day(offset),
    dueAt: moment(offset),
    internalTarget: day(offset - 4),
    limit: 'xf.handle',
    side: risk === 'waiting' ? 'applicant' : 'authority',
    suspended: false,
    urgent: at % 13 === 2,
    risk,
    filedAt: moment(-30 - at),
    region: ['441202', '441284', '441223'][at % 3]!,
  }
})

export const reads: ReadEntry[] = [
  { at: moment(-0.1), reader: 1, name: '何文清', unitName: units[1]!.name, purpose: '办理' },
  { at: moment(-2), reader: 2, name: '黄国辉', unitName: units[0]!.name, purpose: '督查' },
]

const entry = (
  seq: number,
  title: [string, string],
  offset: number,
  more: Partial<MatterView['timeline'][number]> = {},
) => ({
  seq,
  act: `act${seq}`,
  title: w(...title),
  happenedAt: moment(offset),
  recordedAt: moment(offset),
  by: { kind: 'staff', name: '何文清', unit: units[1]!.id, unitName: units[1]!.name },
  facts: [],
  documents: [],
  takenBack: false,
  hash: `b1946ac92492d2347c6235b4d2611184${seq}`,
  ...more,
})

const handle = {
  limit: 'xf.handle',
  title: w('信访事项办理期限 60 日', 'Handling a petition, 60 days'),
  side: 'authority' as const,
  leading: true,
  start: day(-57),
  due: day(3),
  dueAt: moment(3),
  raw: day(3),
  internalTarget: day(-1),
  provisional: true,
  suspended: false,
  extended: false,
  overdue: false,
  steps: [
    {
      rule: 'C-1',
      zh: '受理之日不算，从次日起算。',
      en: 'The day of acceptance does not count.',
      article: '民法典 第201条',
      date: day(-57),
    },
    {
      rule: 'limit',
      zh: '自受理之日起 60 日内办结。',
      en: 'To be concluded within 60 days of acceptance.',
      article: '信访工作条例 第34条',
      date: day(3),
    },
    {
      rule: 'C-3',
      zh: '最后一日不是休息日，不顺延。',
      en: 'The last day is a working day: it does not roll.',
      article: '民法典 第203条',
    },
  ],
}

export const matterView = (number: string): MatterView => ({
  number,
  version: 7,
  service: 'petition',
  serviceTitle: w('信访', 'Petition'),
  definitionVersion: 1,
  state: 'inProgress',
  stateTitle: w('调查办理', 'Being looked into'),
  tells: w(
    '端州区信访局接访科正在调查，会在期限内书面告诉您处理意见。',
    'The office is looking into it and will answer in writing within the limit.',
  ),
  phase: 'handling',
  region: '441202',
  regionName: w('端州区', 'Duanzhou'),
  channel: 'web',
  subject: subjects[0]!,
  filedAt: moment(-60),
  unit: { id: units[1]!.id, name: units[1]!.name, phone: '0758-2230000' },
  handler: '何文清',
  next: { act: 'issueOpinion', title: w('作出处理意见', 'Give the opinion'), by: 'clerk' },
  clocks: [
    handle,
    {
      ...handle,
      limit: 'local.message',
      title: w('答复留言 5 个工作日', 'Answer a message, 5 working days'),
      leading: false,
      due: day(-1),
      dueAt: moment(-1),
      overdue: true,
      provisional: false,
      steps: handle.steps.slice(0, 1),
    },
  ],
  answers: [
    { field: 'name', label: w('姓名', 'Name'), value: '陈桂芳' },
    { field: 'phone', label: w('电话', 'Phone'), value: '13800000000' },
    { field: 'request', label: w('诉求', 'Request'), value: '请帮忙追回 9 月到 11 月的工资，一共两万一千六百元。' },
    {
      field: 'facts',
      label: w('经过', 'What happened'),
      value:
        '我在端州区一家玩具厂做了四年车工。今年 9 月起老板说订单少，先欠着。\n11 月初厂门锁了，电话也打不通。一起的还有 23 个工友。',
    },
  ],
  documents: [
    { id: 'd1', name: '工资条 2026年8月.jpg', mediaType: 'image/jpeg', bytes: 482_133, uploadedAt: moment(-60) },
    { id: 'd2', name: '劳动合同.pdf', mediaType: 'application/pdf', bytes: 1_204_133, uploadedAt: moment(-60) },
  ],
  timeline: [
    entry(1, ['提交', 'Filed'], -60, {
      by: { kind: 'resident', name: '陈桂芳' },
      phase: 'filed',
      documents: ['d1', 'd2'],
    }),
    entry(2, ['转交其他单位', 'Referred'], -59, {
      facts: [
        { label: w('承办单位', 'Unit'), value: '四会市人社局劳动监察大队' },
        { label: w('理由', 'Reason'), value: '用人单位注册地在四会。' },
      ],
    }),
    entry(3, ['对转交提出异议', 'Objected'], -58, {
      by: { kind: 'staff', name: '李伟', unit: units[2]!.id, unitName: units[2]!.name },
      facts: [
        { label: w('依据', 'Rule'), value: '信访工作条例 第27条：劳动合同履行地管辖' },
        { label: w('建议的承办单位', 'Proposed owner'), value: '端州区信访局接访科' },
      ],
    }),
    entry(4, ['受理', 'Accepted'], -57, {
      phase: 'accepted',
      letter: {
        title: w('信访事项受理告知书', 'Notice of acceptance'),
        body: w(
          `陈桂芳：\n　　您提出的信访事项（编号 ${number}）本单位已经受理，将在 60 日内办结并书面答复。\n\n端州区信访局接访科\n2026年9月28日`,
          'Accepted; an answer within 60 days.',
        ),
      },
    }),
    entry(5, ['延长期限', 'Extended'], -20, { takenBack: true }),
    entry(6, ['撤回误办的一步', 'Taken back'], -20, {}),
    entry(7, ['给承办人留言', 'Message'], -8, {
      by: { kind: 'resident', name: '陈桂芳' },
      facts: [{ label: w('留言', 'Message'), value: '请问老板找到了吗？' }],
    }),
  ],
  acts: [
    {
      act: 'issueOpinion',
      title: w('作出处理意见', 'Give the opinion'),
      isNext: true,
      to: w('已出具处理意见', 'Opinion given'),
      warns: w(
        '送达后不能撤回。居民可以在 30 日内申请复查。',
        'It cannot be taken back once served; the resident may ask for review within 30 days.',
      ),
      fields: [
        {
          name: 'outcome',
          kind: 'choice',
          label: w('处理结论', 'Outcome'),
          choices: [
            { value: 'supported', label: w('支持', 'Supported') },
            { value: 'explained', label: w('诉求合理但缺乏依据，作解释', 'Reasonable, no legal basis') },
            { value: 'notSupported', label: w('不予支持', 'Not supported') },
          ],
        },
        {
          name: 'opinion',
          kind: 'longText',
          label: w('处理意见', 'Opinion'),
          hint: w('写明查明的事实、依据的条款和结论。', 'Facts, articles and conclusion.'),
          maxLength: 5000,
        },
        { name: 'documents', kind: 'documents', label: w('附件', 'Papers'), optional: true },
      ],
    },
    {
      act: 'reply',
      title: w('答复留言', 'Answer a message'),
      isNext: false,
      fields: [
        {
          name: 'seq',
          kind: 'seq',
          label: w('答复哪一条留言', 'Which message'),
          optional: true,
          choices: [{ value: '7', label: w('第 7 项', 'No. 7') }],
        },
        { name: 'text', kind: 'longText', label: w('答复', 'Answer'), maxLength: 5000 },
      ],
    },
    {
      act: 'returnPapers',
      title: w('退回补正', 'Return for papers'),
      isNext: false,
      fields: [
        {
          name: 'items',
          kind: 'requirements',
          label: w('材料清单', 'Requirement list'),
          choices: [
            { value: 'identity', label: w('姓名、住址和联系方式', 'Name, address, contact') },
            { value: 'request', label: w('明确的诉求', 'A clear request') },
            { value: 'facts', label: w('事实和理由', 'Facts and reasons') },
          ],
        },
      ],
    },
    {
      act: 'refer',
      title: w('转交其他单位', 'Refer'),
      isNext: false,
      fields: [
        { name: 'unit', kind: 'unit', label: w('承办单位', 'Unit') },
        { name: 'reason', kind: 'longText', label: w('理由', 'Reason'), maxLength: 2000 },
      ],
    },
    {
      act: 'assign',
      title: w('指定承办人', 'Assign'),
      isNext: false,
      fields: [{ name: 'person', kind: 'text', label: w('工作人员', 'Member of staff') }],
    },
  ],
  blocked: [
    { act: 'accept', title: w('受理', 'Accept'), code: 'matters/not-possible-now', facts: { act: 'accept' } },
    { act: 'extend', title: w('延长期限', 'Extend'), code: 'matters/already-extended', facts: { limit: 'xf.handle' } },
    { act: 'resume', title: w('恢复计时', 'Resume'), code: 'matters/not-suspended', facts: {} },
  ],
  audience: 'staff',
})

export const board: Board = {
  asOf: moment(0),
  totals: {
    open: 214,
    overdue: 12,
    atRisk: 31,
    filed30Days: 186,
    answered30Days: 171,
    medianDaysToAnswer: 16.5,
    p90DaysToAnswer: 52,
  },
  units: units.map((one, at) => ({
    unit: one.id,
    unitName: one.name,
    body: one.body,
    bodyName: bodies[at]!.name,
    region: one.region,
    open: 80 - at * 13,
    overdue: [3, 9, 0][at]!,
    atRisk: [11, 17, 3][at]!,
    answered: [320, 214, 96][at]!,
    answeredInTime: [311, 190, 96][at]!,
    medianDaysToAnswer: [14, 21.5, 9][at]!,
    p90DaysToAnswer: [41, 58, 22][at]!,
    returned: [4, 2, 0][at]!,
    urged: [6, 14, 1][at]!,
    shownElsewhere: [2, 9, 0][at]!,
  })),
  daysToAnswer: [
    { from: 0, to: 7, matters: 121 },
    { from: 8, to: 15, matters: 188 },
    { from: 16, to: 30, matters: 164 },
    { from: 31, to: 60, matters: 118 },
    { from: 61, to: 90, matters: 21 },
    { from: 91, to: 180, matters: 6 },
    { from: 181, to: null, matters: 2 },
  ],
  perMonth: Array.from({ length: 12 }, (_, at) => ({
    month: `${at < 1 ? 2025 : 2026}-${String(((at + 11) % 12) + 1).padStart(2, '0')}`,
    filed: 150 + ((at * 37) % 60),
    answered: 140 + ((at * 23) % 70),
    overdue: (at * 5) % 9,
  })),
}

export const alerts: Alert[] = [
  { id: 'a1', at: moment(-0.004), region: '441202', phone: '13800000001', mayTake: true, calls: [] },
  {
    id: 'a2',
    at: moment(-0.01),
    region: '441202',
    phone: '13800000002',
    takenBy: me.id,
    takenByName: me.name,
    takenAt: moment(-0.008),
    mayTake: false,
    calls: [{ at: moment(-0.006), by: me.name, outcome: 'noAnswer' }],
  },
]
