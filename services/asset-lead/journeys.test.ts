import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { assetLead } from './definition.ts'

const walk = walking(assetLead)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  informant: 'creditor',
  caseNo: '（2026）粤1202执50号',
  debtor: '示例·周某',
  assetKind: 'vehicle',
  description: '一辆货车，停在某村晒谷场',
  source: '亲眼看到',
  urgent: false,
  name: '示例·林女士',
  phone: '13000000001',
}
const { caseNo: _no, ...noCase } = answers
const found = { found: 'measure', reasons: '已查封。', basis: '财产调查规定第二条', remedy: '可以提出执行异议。' }
const no = { reasons: '案件已经结案。', basis: '财产调查规定第二条', remedy: '可以申请恢复执行。' }

const rows: readonly Row[] = [
  [
    'is checked in seven days and does not roll past the holiday',
    { answers, filedOn: '2026-09-25T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'none', due: { 'enf.lead.check': '2026-10-02' } },
  ],
  [
    'keeps the day of receipt when the check begins',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('accept', '2026-03-04T10:00:00+08:00', { urgentFound: false })],
    },
    { state: 'handling', due: { 'enf.lead.check': '2026-03-09' } },
  ],
  [
    'that an officer finds urgent has three days from receipt',
    {
      answers: { ...answers, urgent: true },
      filedOn: '2026-03-05T09:00:00+08:00',
      steps: [clerk('accept', '2026-03-06T10:00:00+08:00', { urgentFound: true })],
    },
    { state: 'handlingUrgent', due: { 'enf.lead.check': '2026-03-08' } },
  ],
  [
    'that is unclear is asked about once, and the seven days begin with the answer',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('returnForSupplement', '2026-03-03T10:00:00+08:00', { items: ['description'], note: '请写车牌。' }),
        she('supplement', '2026-03-10T10:00:00+08:00', { more: '车牌已补。' }),
      ],
    },
    { state: 'goOnChecking', due: { 'enf.lead.check': '2026-03-17' } },
  ],
  [
    'of an informant needs no case number',
    { answers: { ...noCase, informant: 'other' }, filedOn: '2026-03-02T09:00:00+08:00', steps: [] },
    { state: 'received' },
  ],
  [
    'of a creditor names the case',
    { answers: noCase, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['caseNo:required'] } },
  ],
  [
    'refused with its remedy is contested and checked after all within seven days',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('refuse', '2026-03-03T10:00:00+08:00', no),
        she('contest', '2026-03-04T10:00:00+08:00', { whyNot: '没有结案。' }),
        head('upholdContest', '2026-03-05T10:00:00+08:00', { reasons: '案件在执行中。' }),
      ],
    },
    { state: 'goOnChecking', due: { 'enf.lead.check': '2026-03-12' } },
  ],
  [
    'is answered with what was found, and closed when she says nothing',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('accept', '2026-03-02T10:00:00+08:00', { urgentFound: false }),
        clerk('answer', '2026-03-06T10:00:00+08:00', found),
        timer('closeUnasked', '2026-03-24T00:00:00+08:00'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
]

describe('a lead to an asset', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
