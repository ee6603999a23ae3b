import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { lawyerAppointment } from './definition.ts'

const walk = walking(lawyerAppointment)
const [clerk, she] = [by('clerk'), by('applicant')]

const heard = {
  purpose: 'beHeard',
  subject: '某某涉嫌盗窃案',
  client: '示例·周先生',
  wish1: '2026-03-10',
  role: 'lawyer',
  name: '示例·陈律师',
  licenceNo: '14412201810123456',
  firm: '示例律师事务所',
  phone: '13000000002',
}
const meeting = { ...heard, purpose: 'meetClient' }
const time = { day: '2026-03-10', place: '上午九时，第一检察部' }
const done = { reasons: '意见已附卷。', basis: '规则第五十四条', remedy: '可以补充书面意见。' }

const rows: readonly Row[] = [
  [
    'is arranged within the promise of the procuratorate, free of charge',
    { answers: heard, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'asked before the National Day holiday counts working days alone',
    { answers: heard, filedOn: '2026-09-29', steps: [] },
    { due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'is booked, held, put on record and confirmed',
    {
      answers: heard,
      filedOn: '2026-03-02',
      steps: [clerk('book', '2026-03-03', time), clerk('answer', '2026-03-10', done), she('confirm', '2026-03-11')],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'at a time that does not suit is moved, and the time to do so runs anew',
    {
      answers: heard,
      filedOn: '2026-03-02',
      steps: [clerk('book', '2026-03-03', time), she('askOtherTime', '2026-03-04', { wish: '下周三' })],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-24' } },
  ],
  [
    'to meet a detained client goes to the detention house, which has 48 hours whatever the day',
    {
      answers: meeting,
      filedOn: '2026-03-06T09:00:00+08:00',
      steps: [
        clerk('passToDetentionHouse', '2026-03-06T10:00:00+08:00', { unit: 'police', reasons: '会见由看守所安排。' }),
      ],
    },
    {
      state: 'atDetentionHouse',
      owners: ['procuratorate', 'police'],
      // The hour that had begun is not counted (CRPL 105); a weekend changes nothing.
      due: { 'crim.meetClient': '2026-03-08T11:00:00+08:00' },
    },
  ],
  [
    'to meet a detained client is not booked by the procuratorate',
    { answers: meeting, filedOn: '2026-03-06', steps: [clerk('book', '2026-03-06', time)] },
    { state: 'received', refused: { step: 'book', code: 'condition' } },
  ],
  [
    'for a custody review is passed on the same day',
    {
      answers: { ...heard, purpose: 'custodyReview' },
      filedOn: '2026-03-02',
      steps: [clerk('passOnCustodyReview', '2026-03-02', { toWhom: '第一检察部' })],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-23' } },
  ],
  [
    'without the mandate waits once',
    {
      answers: heard,
      filedOn: '2026-03-02',
      steps: [clerk('returnForSupplement', '2026-03-03', { items: ['mandate'], note: '请补委托书。' })],
    },
    { state: 'needsSupplement', phase: 'returned' },
  ],
]

describe('a lawyer’s appointment', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
