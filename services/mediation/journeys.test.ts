import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { mediation } from './definition.ts'

const walk = walking(mediation)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const wall = {
  kind: 'neighbour',
  subject: '隔壁的围墙压了我家地界',
  court: 'none',
  otherName: '示例·陈某',
  facts: '去年修的围墙。',
  request: '拆回原来的界线。',
  danger: false,
  open: 'closed',
  name: '示例·李女士',
  phone: '13000000011',
}
const asked = (on: string) => clerk('askOther', on, { how: '电话联系' })
const agrees = { consent: '电话里同意。' }
const settled = { agreementForm: 'written', agreement: '十日内拆回界线。' }

const rows: readonly Row[] = [
  [
    'filed before the National Day holiday: the other side is asked within three working days',
    { answers: wall, filedOn: '2026-09-28', steps: [] },
    { state: 'applied', owners: ['justiceBureau'], fee: 'none', due: { 'local.mediation.take': '2026-10-08' } },
  ],
  [
    'normally ends within a month, which rolls past the holiday',
    { answers: wall, filedOn: '2026-09-01', steps: [asked('2026-09-01'), clerk('accept', '2026-09-02', agrees)] },
    { path: ['applied', 'otherAsked', 'mediating'], due: { 'med.people': '2026-10-08' } },
  ],
  [
    'delegated by the court before filing has 30 days, past the Spring Festival',
    {
      answers: { ...wall, court: 'beforeFiling' },
      filedOn: '2026-01-16',
      steps: [clerk('takeDelegated', '2026-01-17', agrees)],
    },
    { state: 'delegated', due: { 'med.court.before': '2026-02-24' } },
  ],
  [
    'entrusted in a simplified case has seven days; what is agreed goes to the court, not to confirmation',
    {
      answers: { ...wall, court: 'afterFiling', caseNo: '（2026）粤1202民初9号' },
      filedOn: '2026-03-02',
      steps: [
        clerk('takeEntrusted', '2026-03-03', { procedure: 'simplified', ...agrees }),
        clerk('recordAgreement', '2026-03-09', settled),
      ],
    },
    { path: ['applied', 'entrustedSimple', 'agreedInCourt'], due: { 'local.usual.handle': '2026-03-30' } },
  ],
  [
    'agreed: 30 days for both to ask for judicial confirmation, rolled past Qingming',
    {
      answers: wall,
      filedOn: '2026-03-02',
      steps: [
        asked('2026-03-02'),
        clerk('accept', '2026-03-03', agrees),
        clerk('recordAgreement', '2026-03-06', settled),
      ],
    },
    { state: 'agreed', due: { 'med.confirm.apply': '2026-04-07' } },
  ],
  [
    'not performed: the committee urges, and the result is told',
    {
      answers: wall,
      filedOn: '2026-03-02',
      steps: [
        asked('2026-03-02'),
        clerk('accept', '2026-03-03', agrees),
        clerk('recordAgreement', '2026-03-06', settled),
        she('reportNotPerformed', '2026-03-20', { missing: '墙还在。' }),
        clerk('reportUrging', '2026-03-25', { why: 'not', reasons: '对方仍不拆。', remedy: '可以向法院起诉。' }),
        timer('closeUnasked', '2026-04-10'),
        she('reopenNotPerformed', '2026-04-20', { whyAgain: '还没拆。' }),
      ],
    },
    { state: 'urging', due: { 'local.usual.handle': '2026-05-13' } },
  ],
  [
    'clearly refused by the other side ends with the other ways named',
    {
      answers: wall,
      filedOn: '2026-03-02',
      steps: [
        asked('2026-03-02'),
        clerk('endWithout', '2026-03-04', { why: 'refused', reasons: '对方明确拒绝。', remedy: '可以起诉。' }),
      ],
    },
    { state: 'answered', due: { 'local.usual.confirm': '2026-03-19' } },
  ],
  [
    'goes on beyond its time only when both sides agree',
    {
      answers: wall,
      filedOn: '2026-03-02',
      steps: [asked('2026-03-02'), clerk('accept', '2026-03-03', agrees), she('agreeToGoOn', '2026-03-20')],
    },
    { state: 'mediating', refused: { step: 'agreeToGoOn', code: 'condition' } },
  ],
  [
    'refused, contested and taken up by the head',
    {
      answers: wall,
      filedOn: '2026-03-02',
      steps: [
        clerk('refuse', '2026-03-03', { reasons: '已有判决。', basis: '人民调解法', remedy: '十五日内提出异议。' }),
        she('contest', '2026-03-04', { whyNot: '没有判决。' }),
        head('upholdContest', '2026-03-06', { reasons: '查无判决。' }),
      ],
    },
    { path: ['applied', 'refused', 'contested', 'otherAsked'] },
  ],
]

describe('mediation', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
