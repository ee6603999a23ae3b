import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { publicInterestLead } from './definition.ts'

const walk = walking(publicInterestLead)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const river = {
  area: 'environment',
  subject: '河边倒垃圾',
  place: '示例镇示例村河段',
  harm: '有人夜里往河里倒垃圾，水变黑。',
}
const why = { reasons: '公益受到损害。' }
const to = { organ: '示例县水利局', ...why }
const opened = [clerk('register', '2026-03-03'), head('open', '2026-03-10', why)]
const no = { reasons: '没有损害公益。', basis: '解释第二十一条', remedy: '十五日内可以提出异议。' }

const rows: readonly Row[] = [
  [
    'without a name reaches the procuratorate, free of charge, within its promise',
    { answers: river, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'for which a case is opened is told of every month',
    { answers: river, filedOn: '2026-03-02', steps: opened },
    { state: 'opened', due: { 'local.proc.progress': '2026-04-10' } },
  ],
  [
    'leads to a proposal that the agency answers within two months',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [...opened, head('suggest', '2026-04-01', { ...to, urgentHarm: false })],
    },
    { state: 'suggested', due: { 'proc.pil.reply': '2026-06-01' } },
  ],
  [
    'that is urgent has its answer within 15 days, over Labour Day',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [...opened, head('suggest', '2026-04-17', { ...to, urgentHarm: true })],
    },
    { state: 'suggested', due: { 'proc.pil.reply': '2026-05-06' } },
  ],
  [
    'leads to a suit after thirty days of public notice, and ends with its result',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [
        ...opened,
        head('announce', '2026-04-01', why),
        head('sueAfterNotice', '2026-05-07', why),
        clerk('tellResult', '2026-09-01', { outcome: 'judged', ...no }),
        timer('closeUnasked', '2026-09-17'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'is not brought to court before the thirty days of notice are over',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [...opened, head('announce', '2026-04-01', why), head('sueAfterNotice', '2026-05-06', why)],
    },
    { state: 'announced', refused: { step: 'sueAfterNotice', code: 'not-before' } },
  ],
  [
    'has its thirty days of notice counted from the day after',
    { answers: river, filedOn: '2026-03-02', steps: [...opened, head('announce', '2026-04-01', why)] },
    { due: { 'proc.pil.notice': '2026-05-06' } },
  ],
  [
    'for which no case is opened can be contested',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [
        clerk('register', '2026-03-03'),
        head('refuse', '2026-03-10', no),
        she('contest', '2026-03-12', { whyNot: '水还是黑的。' }),
      ],
    },
    { state: 'contested', due: { 'local.usual.answerContest': '2026-03-19' } },
  ],
  [
    'is not opened by a clerk',
    {
      answers: river,
      filedOn: '2026-03-02',
      steps: [clerk('register', '2026-03-03'), clerk('open', '2026-03-10', why)],
    },
    { state: 'assessing', refused: { step: 'open', code: 'not-by-this-role' } },
  ],
]

describe('a public-interest lead', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
