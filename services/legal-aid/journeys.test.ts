import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { legalAid } from './definition.ts'

const walk = walking(legalAid)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const wages = {
  kind: 'labour',
  subject: '工地欠薪',
  facts: '欠了四个月工资。',
  deadline: false,
  means: 'waived',
  forOther: false,
  name: '示例·黄先生',
  phone: '13000000012',
}
const because = { reasons: '符合第四十二条。' }
const lawyer = { lawyer: '示例·周律师', ...because }
const missing = { items: ['identity'], note: '请补身份证明' }
const no = { ...because, basis: '法律援助法第三十一条', remedy: '向司法局提出异议。' }

const rows: readonly Row[] = [
  [
    'filed before the Spring Festival is decided by the first working day after it',
    { answers: wages, filedOn: '2026-02-10', steps: [] },
    { state: 'applied', owners: ['justiceBureau'], fee: 'none', due: { 'la.decide': '2026-02-24' } },
  ],
  [
    'granted: a lawyer within three days',
    { answers: wages, filedOn: '2026-03-02', steps: [clerk('grant', '2026-03-05', because)] },
    { state: 'granted', due: { 'la.assign': '2026-03-09' } },
  ],
  [
    'urgent: help first, the decision after it, and no second assignment',
    {
      answers: { ...wages, deadline: true, deadlineDate: '2026-03-06' },
      filedOn: '2026-03-02',
      steps: [clerk('helpFirst', '2026-03-02', lawyer), clerk('grant', '2026-03-06', because)],
    },
    { path: ['applied', 'firstHelp', 'inProgress'], due: { 'local.usual.progress': '2026-04-07' } },
  ],
  [
    'whose papers are not completed is taken as withdrawn, told so, and goes on when she brings them',
    {
      answers: wages,
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForSupplement', '2026-03-03', missing),
        timer('treatAsWithdrawn', '2026-03-19'),
        she('supplement', '2026-03-20', { more: '身份证' }),
      ],
    },
    { path: ['applied', 'needsSupplement', 'notCompleted', 'applied'], due: { 'la.decide': '2026-03-27' } },
  ],
  [
    'refused, objected to and upheld: 60 days for reconsideration',
    {
      answers: wages,
      filedOn: '2026-03-02',
      steps: [
        clerk('refuse', '2026-03-04', no),
        she('object', '2026-03-06', { whyNot: '我是进城务工。' }),
        head('uphold', '2026-03-10', because),
      ],
    },
    { state: 'upheld', due: { 'recon.apply': '2026-05-09' } },
  ],
  [
    'refused and objected to on the eve of a rest day: five days roll; the bureau orders aid',
    {
      answers: wages,
      filedOn: '2026-09-10',
      steps: [clerk('refuse', '2026-09-14', no), she('object', '2026-09-20', { whyNot: '我是进城务工。' })],
    },
    { state: 'objected', due: { 'la.objection': '2026-09-28' } },
  ],
  [
    'for one for whom the law demands a defender: three days from the notice of the organ',
    {
      answers: { ...wages, kind: 'criminal', means: 'mandatory' },
      filedOn: '2026-03-02',
      steps: [clerk('takeNotice', '2026-03-03', { notice: '端州公安，2026年3号' })],
    },
    { state: 'notified', due: { 'la.notify.assign': '2026-03-06' } },
  ],
  [
    'of another place is passed on, seven days from there',
    {
      answers: wages,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-04', { unit: 'sihui.legalAid', ...because })],
    },
    { owners: ['justiceBureau', 'sihui.legalAid'], due: { 'la.decide': '2026-03-11' } },
  ],
  [
    'is not treated as a notice of an organ when there is none',
    { answers: wages, filedOn: '2026-03-02', steps: [clerk('takeNotice', '2026-03-03', { notice: '没有通知' })] },
    { state: 'applied', refused: { step: 'takeNotice', code: 'condition' } },
  ],
]

describe('legal aid', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
