import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { lawyerFileReview } from './definition.ts'

const walk = walking(lawyerFileReview)

const lawyer = {
  reader: 'defenceLawyer',
  subject: '某某涉嫌盗窃案',
  client: '示例·周先生',
  stage: 'prosecution',
  mode: 'onSite',
  name: '示例·陈律师',
  licenceNo: '14412201810123456',
  firm: '示例律师事务所',
  phone: '13000000002',
}
const { licenceNo: _licence, firm: _firm, ...rest } = lawyer
const father = { ...rest, reader: 'otherDefender', name: '示例·周父' }

const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const time = { day: '2026-03-04', place: '上午九时，案件管理大厅' }
const refusal = { reasons: '案件尚在侦查。', basis: '规则第四十七条', remedy: '移送审查起诉后可以再申请。' }

const rows: readonly Row[] = [
  [
    'of a defence lawyer is arranged within three working days, over a weekend',
    { answers: lawyer, filedOn: '2026-03-05T15:00:00+08:00', steps: [] },
    { state: 'requested', owners: ['procuratorate'], fee: 'none', due: { 'proc.fileReview': '2026-03-10' } },
  ],
  [
    'over the National Day holiday counts working days alone',
    { answers: lawyer, filedOn: '2026-09-29T09:00:00+08:00', steps: [] },
    { due: { 'proc.fileReview': '2026-10-09' } },
  ],
  [
    'of a father who defends is not arranged without permission',
    {
      answers: father,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('arrange', '2026-03-02T10:00:00+08:00', time)],
    },
    { state: 'requested', refused: { step: 'arrange', code: 'condition' } },
  ],
  [
    'of a father who defends is decided within three days and then arranged',
    {
      answers: father,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('acceptRequest', '2026-03-03T10:00:00+08:00', { note: '父亲担任辩护人。' })],
    },
    { state: 'permissionNeeded', due: { 'proc.fileReview.nonLawyer': '2026-03-05' } },
  ],
  [
    'of a lawyer never waits for a permission, and keeps its three working days',
    {
      answers: lawyer,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('acceptRequest', '2026-03-03T10:00:00+08:00', { note: '手续齐全。' })],
    },
    { state: 'toArrange', due: { 'proc.fileReview': '2026-03-05' } },
  ],
  [
    'before the case is examined for prosecution is refused with its remedy, contested, and upheld by the head',
    {
      answers: { ...lawyer, stage: 'investigation' },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('refuse', '2026-03-03T10:00:00+08:00', refusal),
        she('contest', '2026-03-04T10:00:00+08:00', { whyNot: '昨天已经移送审查起诉。' }),
        head('upholdContest', '2026-03-05T10:00:00+08:00', { reasons: '核实已经移送。' }),
      ],
    },
    { state: 'toArrange', due: { 'proc.fileReview': '2026-03-10' } },
  ],
  [
    'read in part: she says what was missing, and the rest is arranged in three working days',
    {
      answers: lawyer,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('arrange', '2026-03-02T10:00:00+08:00', time),
        clerk('recordDone', '2026-03-04T11:00:00+08:00', { given: '第一至三卷' }),
        she('sayMissing', '2026-03-05T09:00:00+08:00', { missing: '第四卷' }),
      ],
    },
    { state: 'toArrange', due: { 'proc.fileReview': '2026-03-10' } },
  ],
  [
    'read and not contested is closed',
    {
      answers: lawyer,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('arrange', '2026-03-02T10:00:00+08:00', time),
        clerk('recordDone', '2026-03-04T11:00:00+08:00', { given: '全部' }),
        timer('closeUnasked', '2026-03-20T00:00:00+08:00'),
      ],
    },
    { state: 'closed' },
  ],
]

describe('a request to read the file', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
