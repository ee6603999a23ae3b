import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { hotline12368 } from './definition.ts'

const walk = walking(hotline12368)

const you = { name: '示例·何先生', phone: '13000000003' }
const procedure = { kind: 'procedure', subject: '网上怎么立案', words: '想起诉邻居，怎么在网上交？', ...you }
const judge = {
  kind: 'judge',
  caseNumber: '（2026）粤1202民初1号',
  subject: '联系法官',
  words: '想问什么时候开庭。',
  ...you,
}

const [clerk, she, timer] = [by('clerk'), by('applicant'), by('system')]
const reply = { reasons: '在诉讼服务网提交起诉状。', basis: '民事诉讼法第一百二十三条', remedy: '还有问题可以接着问。' }
const toJudge = { toWhom: '民一庭', task: '答复开庭日期' }

const rows: readonly Row[] = [
  [
    'of procedure goes to the court, free of charge, within the court’s promise',
    { answers: procedure, filedOn: '2026-03-02T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'none', due: { 'local.usual.take': '2026-03-11' } },
  ],
  [
    'filed before the National Day holiday counts working days alone',
    { answers: procedure, filedOn: '2026-09-29T09:00:00+08:00', steps: [] },
    { due: { 'local.usual.take': '2026-10-14' } },
  ],
  [
    'answered at the desk ends when she confirms',
    {
      answers: procedure,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('answer', '2026-03-02T09:30:00+08:00', reply), she('confirm', '2026-03-02T10:00:00+08:00')],
    },
    { state: 'closed', due: {} },
  ],
  [
    'for the judge has a time of its own',
    {
      answers: judge,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [clerk('giveToJudge', '2026-03-02T10:00:00+08:00', toJudge)],
    },
    { state: 'withJudge', due: { 'local.usual.handle': '2026-03-23' } },
  ],
  [
    'answered unclearly is asked on, and the time runs anew',
    {
      answers: judge,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('giveToJudge', '2026-03-02T10:00:00+08:00', toJudge),
        clerk('answer', '2026-03-06T10:00:00+08:00', reply),
        she('askOn', '2026-03-09T10:00:00+08:00', { further: '那天我出差，能改吗？' }),
      ],
    },
    { state: 'withJudge', due: { 'local.usual.handle': '2026-03-30' } },
  ],
  [
    'that no court can answer is transferred with the organ named, and may come back',
    {
      answers: procedure,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        clerk('transferOut', '2026-03-02T10:00:00+08:00', { organ: '12345', reasons: '属于政府服务。' }),
        she('reopen', '2026-03-05T10:00:00+08:00', { whyAgain: '12345说归法院。' }),
      ],
    },
    { state: 'withJudge' },
  ],
  [
    'is not ended by the system before it was answered',
    {
      answers: procedure,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [timer('closeUnasked', '2026-03-20T00:00:00+08:00')],
    },
    { state: 'received', refused: { step: 'closeUnasked', code: 'not-from-here' } },
  ],
]

describe('a request to the court', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
