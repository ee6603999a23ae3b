import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { socialWorkCase } from './definition.ts'

const walk = walking(socialWorkCase)
const [clerk, she] = [by('clerk'), by('applicant')]
const alone = {
  danger: false,
  client: 'self',
  subject: '照顾不了老人',
  problem: '一个人带两位老人。',
  name: '示例·何女士',
  phone: '13000000015',
}
const result = { reasons: '目标达到。', basis: '服务计划', remedy: '有困难再联系。' }
const plan = { risk: 1, goals: '每周上门一次。' }
const rows: readonly Row[] = [
  [
    'filed before the National Day holiday counts working days alone',
    { answers: alone, filedOn: '2026-09-29', steps: [] },
    { owners: ['civilAffairs'], fee: 'none', due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'has news every month once the plan is agreed',
    {
      answers: alone,
      filedOn: '2026-03-02',
      steps: [clerk('accept', '2026-03-03'), clerk('plan', '2026-03-06', plan)],
    },
    { state: 'helping', due: { 'local.usual.progress': '2026-04-07' } },
  ],
  [
    'is evaluated and goes on when there is more',
    {
      answers: alone,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-03'),
        clerk('plan', '2026-03-06', plan),
        clerk('answer', '2026-03-20', result),
        she('askOn', '2026-03-23', { whatRemains: '还要人帮忙。' }),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-04-14' } },
  ],
  [
    'for another asks for that person’s consent',
    { answers: { ...alone, client: 'other' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['consent:required'] } },
  ],
  [
    'in which a child is in danger is reported, and goes on',
    {
      answers: { ...alone, danger: true },
      filedOn: '2026-03-02',
      steps: [
        clerk('reportDanger', '2026-03-02', { organ: '公安', reasons: '孩子受伤。' }),
        clerk('accept', '2026-03-02'),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-23' } },
  ],
  [
    'of another town is passed on',
    {
      answers: alone,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-03', { unit: 'sihui.civilAffairs', reasons: '住在四会。' })],
    },
    { owners: ['civilAffairs', 'sihui.civilAffairs'] },
  ],
  [
    'has no session before a plan',
    {
      answers: alone,
      filedOn: '2026-03-02',
      steps: [clerk('recordSession', '2026-03-03', { heldOn: '2026-03-03', record: '上门。' })],
    },
    { refused: { step: 'recordSession', code: 'not-from-here' } },
  ],
]

describe('a social work case', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
