import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { criminalAppeal } from './definition.ts'

const walk = walking(criminalAppeal)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const judgment = {
  against: 'judgment',
  subject: '不服盗窃罪判决',
  decidingOrgan: '示例县人民法院',
  originalCaseNo: '（2025）粤1202刑初1号',
  decisionDate: '2025-06-10',
  grounds: '认定数额有误。',
  examinedBefore: 'no',
  name: '示例·罗先生',
  phone: '13000000001',
  role: 'party',
}
const victim = { ...judgment, against: 'nonProsecutionVictim', receivedOn: '2026-02-27' }
const result = {
  outcome: 'correct',
  reasons: '数额有鉴定证实。',
  basis: '规则第五百九十五条',
  remedy: '可以向上一级检察院申诉。',
}
const refusal = {
  reasons: '两级检察院已审查，没有新证据。',
  basis: '规则第五百九十四条',
  remedy: '有新证据可以再申诉。',
}
const taken = clerk('accept', '2026-03-04', { note: '材料齐备。' })

const rows: readonly Row[] = [
  [
    'is dealt with in seven days and answered in three months, free of charge',
    { answers: judgment, filedOn: '2026-03-02', steps: [] },
    {
      state: 'received',
      owners: ['procuratorate'],
      fee: 'none',
      due: {
        'proc.handle': '2026-03-09',
        'proc.letter.procedural': '2026-03-09',
        'proc.letter.substantive': '2026-06-02',
      },
    },
  ],
  [
    'filed before the National Day holiday is dealt with on the first working day after it',
    { answers: judgment, filedOn: '2026-09-25', steps: [] },
    {
      due: {
        'proc.handle': '2026-10-08',
        'proc.letter.procedural': '2026-10-08',
        'proc.letter.substantive': '2026-12-25',
      },
    },
  ],
  [
    'keeps the three months of its receipt when it is accepted',
    { answers: judgment, filedOn: '2026-03-02', steps: [taken] },
    { state: 'examining', due: { 'proc.letter.substantive': '2026-06-02' } },
  ],
  [
    'without its papers waits, and what is complete counts from its completion',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForSupplement', '2026-03-04', {
          items: ['decision'],
          note: '请补判决书。',
        }),
        she('supplement', '2026-04-01', { more: '判决书复印件。' }),
      ],
    },
    {
      state: 'received',
      due: {
        'proc.handle': '2026-04-08',
        'proc.letter.procedural': '2026-04-08',
        'proc.letter.substantive': '2026-07-01',
      },
    },
  ],
  [
    'of a victim opens the review of three months from the day it was opened',
    { answers: victim, filedOn: '2026-03-02', steps: [taken] },
    {
      state: 'reviewing',
      due: { 'proc.nonProsecution.review': '2026-06-04', 'proc.letter.substantive': '2026-06-02' },
    },
  ],
  [
    'that is complex is reviewed within six months, told every month',
    {
      answers: victim,
      filedOn: '2026-03-02',
      steps: [taken, head('extend', '2026-06-01', { reasons: '需要重新鉴定。' })],
    },
    { state: 'reviewingOn', due: { 'proc.nonProsecution.review': '2026-09-04', 'local.proc.progress': '2026-07-01' } },
  ],
  [
    'is answered within ten days of the end of the examination, over Labour Day',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [taken, clerk('endExamination', '2026-04-22', { finding: '原判正确。' })],
    },
    { state: 'ended', due: { 'proc.criminalAppeal.notify': '2026-05-06' } },
  ],
  [
    'for which a protest is asked goes one level up, where the chief prosecutor decides',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        taken,
        head('askProtest', '2026-04-22', { reasons: '适用法律错误。' }),
        head('protest', '2026-05-20', { reasons: '量刑明显不当。' }),
      ],
    },
    { state: 'protested', owners: ['procuratorate', 'superior'], due: {} },
  ],
  [
    'cannot be protested by a clerk',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [taken, clerk('askProtest', '2026-04-22', { reasons: '错误。' })],
    },
    { state: 'examining', refused: { step: 'askProtest', code: 'not-by-this-role' } },
  ],
  [
    'refused after two levels can be contested; silence ends it with its ground',
    {
      answers: { ...judgment, examinedBefore: 'two' },
      filedOn: '2026-03-02',
      steps: [clerk('refuse', '2026-03-06', refusal), timer('closeRefused', '2026-03-24')],
    },
    { state: 'closed', ground: 'notAccepted' },
  ],
  [
    'answered unclearly is explained, and she confirms',
    {
      answers: judgment,
      filedOn: '2026-03-02',
      steps: [
        taken,
        clerk('endExamination', '2026-04-20', { finding: '原判正确。' }),
        clerk('answer', '2026-04-24', result),
        she('askExplanation', '2026-04-27', { question: '鉴定是谁做的？' }),
        clerk('explain', '2026-04-29', { explanation: '由物价鉴定机构作出。' }),
        she('confirm', '2026-05-08'),
      ],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'against non-prosecution asks when the decision was received',
    { answers: { ...victim, receivedOn: undefined }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['receivedOn:required'] } },
  ],
]

describe('a petition in a criminal case', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
