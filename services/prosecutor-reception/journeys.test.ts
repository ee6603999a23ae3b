import { compileDefinition } from '@gongdao/catalogue'
import { type Journey, type JourneyStep, type Walked, walkJourney } from '@gongdao/catalogue/testing'
import { describe, expect, it } from 'vitest'
import { journeyLaw } from '../journey-law.ts'
import { videoReception } from '../video-reception/definition.ts'
import { prosecutorReception } from './definition.ts'

const law = journeyLaw()

const answers = {
  topic: 'decision',
  subject: '不服不起诉决定',
  facts: '收到不起诉决定，认为事实没有查清。',
  people: 1,
  name: '示例·林女士',
  phone: '13000000001',
}
const byVideo = { ...answers, linkPoint: 'town', superiorUnit: 'city', deviceCheck: true }

const by =
  (role: JourneyStep['by']) =>
  (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({ act, by: role, on, fields })
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const fixed = { day: '2026-03-11', place: '上午九时，接待室，检察长', bring: '身份证' }
const given = { reasons: '经查，证据不足。', basis: '刑事诉讼法第一百七十五条', remedy: '可以向上一级检察院申诉。' }

const rows: readonly [story: string, journey: Journey, expected: Partial<Walked>][] = [
  [
    'is arranged within seven days and answered within three months of the booking',
    { answers, filedOn: '2026-03-02T09:00:00+08:00', steps: [] },
    {
      state: 'booked',
      owners: ['procuratorate'],
      fee: 'none',
      due: { 'proc.handle': '2026-03-09', 'proc.letter.substantive': '2026-06-02' },
    },
  ],
  [
    'keeps the three months when the day is fixed, and no longer owes the arrangement',
    { answers, filedOn: '2026-03-02T09:00:00+08:00', steps: [clerk('confirmDay', '2026-03-04T10:00:00+08:00', fixed)] },
    { state: 'confirmed', due: { 'proc.letter.substantive': '2026-06-02' } },
  ],
  [
    'is answered on the spot, and she confirms',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('confirmDay', '2026-03-04T10:00:00+08:00', fixed),
        head('answerOnSpot', '2026-03-11T10:00:00+08:00', { record: '当面听取意见。', ...given }),
        she('confirm', '2026-03-11T10:30:00+08:00'),
      ],
    },
    { state: 'closed' },
  ],
  [
    'is given to a department, which still has the three months of the booking',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('confirmDay', '2026-03-04T10:00:00+08:00', fixed),
        head('giveToDepartment', '2026-03-11T10:00:00+08:00', {
          record: '听取意见。',
          instructions: '第一检察部复查。',
        }),
      ],
    },
    { state: 'assigned', due: { 'proc.letter.substantive': '2026-06-02' } },
  ],
  [
    'that she could not attend is booked anew: the seven days start anew, the three months do not',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('confirmDay', '2026-03-04T10:00:00+08:00', fixed),
        clerk('didNotCome', '2026-03-11T18:00:00+08:00'),
        she('askOtherDay', '2026-03-12T09:00:00+08:00', { wish: '周三上午' }),
      ],
    },
    { state: 'booked', due: { 'proc.handle': '2026-03-19', 'proc.letter.substantive': '2026-06-02' } },
  ],
  [
    'missed and never booked again is answered in writing within the same three months',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('confirmDay', '2026-03-04T10:00:00+08:00', fixed),
        clerk('didNotCome', '2026-03-11T18:00:00+08:00'),
        clerk('answer', '2026-05-20T09:00:00+08:00', given),
        timer('closeUnasked', '2026-06-05T00:00:00+08:00'),
        she('reopen', '2026-06-08T09:00:00+08:00', { whyAgain: '那天住院了。' }),
      ],
    },
    { state: 'booked' },
  ],
  [
    'before the day is fixed cannot be answered on the spot',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [head('answerOnSpot', '2026-03-03T10:00:00+08:00', { record: '无', ...given })],
    },
    { state: 'booked', refused: { step: 'answerOnSpot', code: 'not-from-here' } },
  ],
  [
    'booked before the National Day holiday is arranged on the first working day after it',
    { answers, filedOn: '2026-09-25T09:00:00+08:00', steps: [] },
    { due: { 'proc.handle': '2026-10-08', 'proc.letter.substantive': '2026-12-25' } },
  ],
]

describe.each([
  ['a reception by the chief prosecutor', prosecutorReception, answers],
  ['a reception by video', videoReception, byVideo],
] as const)('%s', (_title, definition, hers) => {
  const compiled = compileDefinition(definition)
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walkJourney(compiled, { ...journey, answers: hers }, law)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
