import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { briberyRecord } from './definition.ts'

const walk = walking(briberyRecord)
const [clerk, she, timer] = [by('clerk'), by('applicant'), by('system')]

const tender = { purpose: 'tender', subject: '示例道路工程', name: '示例建设公司', phone: '13000000004' }
const note = { whereToday: '投标人可以在中国裁判文书网自行查询。', reasons: '该项工作已停止。' }

const rows: readonly Row[] = [
  [
    'gets its note within the promise of the procuratorate, free of charge',
    { answers: tender, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'over Spring Festival counts working days alone',
    { answers: tender, filedOn: '2026-02-12', steps: [] },
    // 13, 14 (make-up), 24, 25, 26, 27, 28 (make-up) February.
    { due: { 'local.usual.take': '2026-02-28' } },
  ],
  [
    'is told where to look today, and confirms',
    {
      answers: tender,
      filedOn: '2026-03-02',
      steps: [clerk('signpost', '2026-03-03', note), she('confirm', '2026-03-04')],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'left alone after the note is closed by itself',
    {
      answers: tender,
      filedOn: '2026-03-02',
      steps: [clerk('signpost', '2026-03-03', note), timer('closeUnasked', '2026-03-19')],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'may ask on when the tenderer insists, with a new promise',
    {
      answers: tender,
      filedOn: '2026-03-02',
      steps: [clerk('signpost', '2026-03-03', note), she('askOn', '2026-03-05', { further: '招标单位还是要告知函。' })],
    },
    { state: 'received', due: { 'local.usual.take': '2026-03-16' } },
  ],
  [
    'has no query to accept any more',
    { answers: tender, filedOn: '2026-03-02', steps: [clerk('accept', '2026-03-03')] },
    { state: 'received', refused: { step: 'accept', code: 'unknown-act' } },
  ],
  [
    'is not sent off without being told where to look',
    { answers: tender, filedOn: '2026-03-02', steps: [clerk('signpost', '2026-03-03', { reasons: '已停止。' })] },
    { state: 'received', refused: { step: 'signpost', code: 'invalid', fields: ['whereToday:required'] } },
  ],
]

describe('a query of bribery records, which has ended', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
