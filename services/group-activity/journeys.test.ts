import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { groupActivity } from './definition.ts'

const walk = walking(groupActivity)
const [clerk, she, timer] = [by('clerk'), by('applicant'), by('system')]
const lecture = {
  want: 'join',
  day: '2026-03-14',
  people: 3,
  subject: '周六反诈讲座',
  minors: false,
  photos: false,
  name: '示例·冯先生',
  phone: '13000000016',
}
const result = { reasons: '活动已结束。', basis: '报名须知', remedy: '可以再报。' }
const rows: readonly Row[] = [
  [
    'filed before the National Day holiday counts working days alone',
    { answers: lecture, filedOn: '2026-09-29', steps: [] },
    { owners: ['civilAffairs'], fee: 'none', due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'has a place kept and ends by silence after the activity',
    {
      answers: lecture,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-03'),
        clerk('answer', '2026-03-16', result),
        timer('closeUnasked', '2026-04-01'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'is put on the waiting list when it is full, and gets a place',
    {
      answers: lecture,
      filedOn: '2026-03-02',
      steps: [clerk('waitlist', '2026-03-03', { reasons: '名额已满。' }), clerk('givePlace', '2026-03-06')],
    },
    { path: ['received', 'waitlisted', 'handling'], due: { 'local.usual.handle': '2026-03-24' } },
  ],
  [
    'with minors needs the guardian',
    { answers: { ...lecture, minors: true }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['guardian:required'] } },
  ],
  [
    'proposed needs no day',
    {
      answers: { ...lecture, want: 'propose', day: undefined, people: undefined },
      filedOn: '2026-03-02',
      steps: [clerk('accept', '2026-03-03')],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-24' } },
  ],
  [
    'refused may be contested in fifteen days',
    { answers: lecture, filedOn: '2026-03-02', steps: [clerk('refuse', '2026-03-03', result)] },
    { state: 'refused', due: { 'local.usual.contest': '2026-03-18' } },
  ],
  [
    'gives no place to whoever is not waiting',
    { answers: lecture, filedOn: '2026-03-02', steps: [clerk('givePlace', '2026-03-03')] },
    { refused: { step: 'givePlace', code: 'not-from-here' } },
  ],
  [
    'is given up by herself at any time',
    { answers: lecture, filedOn: '2026-03-02', steps: [she('withdraw', '2026-03-03')] },
    { state: 'withdrawn', ground: 'withdrawn' },
  ],
]

describe('a place in an activity', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
