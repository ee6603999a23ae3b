import { by, type Row } from './journey-table.ts'

const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]
const given = { reasons: '已办好。', basis: '有关规定', remedy: '可以接着办。' }

/** For tests: what every request to a court on the usual course goes through; `missing` is an item of its list. */
export const usualRows = (answers: Record<string, unknown>, missing: string): readonly Row[] => [
  [
    'is looked at within seven working days, over the National Day holiday',
    { answers, filedOn: '2026-09-28T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'none', due: { 'local.usual.take': '2026-10-13' } },
  ],
  [
    'taken up is answered within fifteen working days, make-up days counted',
    { answers, filedOn: '2026-05-06T09:00:00+08:00', steps: [clerk('accept', '2026-05-06T10:00:00+08:00')] },
    { state: 'handling', due: { 'local.usual.handle': '2026-05-26' } },
  ],
  [
    'with something missing is asked once, and the time begins with her answer',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('returnForSupplement', '2026-03-03T10:00:00+08:00', { items: [missing], note: '请补。' }),
        she('supplement', '2026-03-09T10:00:00+08:00', { more: '已补。' }),
      ],
    },
    { state: 'received', due: { 'local.usual.take': '2026-03-18' } },
  ],
  [
    'of another court is passed on and keeps its time',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('passOn', '2026-03-03T10:00:00+08:00', { unit: 'dinghu.court', reasons: '案件在鼎湖。' })],
    },
    { state: 'received', owners: ['court', 'dinghu.court'], due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'refused is contested, and the head takes it up',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('refuse', '2026-03-03T10:00:00+08:00', given),
        she('contest', '2026-03-04T10:00:00+08:00', { whyNot: '理由不对。' }),
        head('upholdContest', '2026-03-05T10:00:00+08:00', { reasons: '异议成立。' }),
      ],
    },
    { state: 'handling', due: { 'local.usual.handle': '2026-03-26' } },
  ],
  [
    'answered is closed when she says nothing',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('accept', '2026-03-02T10:00:00+08:00'),
        clerk('answer', '2026-03-05T10:00:00+08:00', given),
        timer('closeUnasked', '2026-03-21T00:00:00+08:00'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
]
