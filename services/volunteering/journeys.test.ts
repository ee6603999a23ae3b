import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { volunteering } from './definition.ts'

const walk = walking(volunteering)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const guide = {
  want: 'register',
  subject: '想去法院导诉',
  skills: '会粤语，周末有空。',
  minor: false,
  name: '示例·林女士',
  phone: '13000000014',
}
const result = { reasons: '已安排周六。', basis: '志愿服务条例第十五条', remedy: '不合适可以再说。' }

const rows: readonly Row[] = [
  [
    'filed before the National Day holiday is checked in seven working days',
    { answers: guide, filedOn: '2026-09-29', steps: [] },
    { owners: ['civilAffairs'], fee: 'none', due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'is passed to the court that takes volunteers',
    {
      answers: guide,
      filedOn: '2026-03-02',
      steps: [clerk('passOn', '2026-03-03', { unit: 'guangning.court', reasons: '由法院招募。' })],
    },
    { owners: ['civilAffairs', 'guangning.court'], due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'is taken up and answered; silence ends it',
    {
      answers: guide,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-03'),
        clerk('answer', '2026-03-10', result),
        timer('closeUnasked', '2026-03-26'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'of a minor needs the guardian',
    { answers: { ...guide, minor: true }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['guardian:required'] } },
  ],
  [
    'for hours asks the day and how many',
    { answers: { ...guide, want: 'record' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['servedOn:required', 'hours:required'] } },
  ],
  [
    'with a wrong record is put right on her word, in a new time',
    {
      answers: { ...guide, want: 'record', servedOn: '2026-02-28', hours: 3 },
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-03'),
        clerk('answer', '2026-03-04', result),
        she('askOn', '2026-03-05', { whatRemains: '应是四小时。' }),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-26' } },
  ],
  [
    'refused, contested and taken up by the head',
    {
      answers: guide,
      filedOn: '2026-03-02',
      steps: [
        clerk('refuse', '2026-03-03', result),
        she('contest', '2026-03-04', { whyNot: '我能做。' }),
        head('upholdContest', '2026-03-05', { reasons: '可以。' }),
      ],
    },
    { path: ['received', 'refused', 'contested', 'handling'] },
  ],
]

describe('volunteering', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
