import { compileDefinition } from '@gongdao/catalogue'
import { type Journey, type JourneyStep, type Walked, walkJourney } from '@gongdao/catalogue/testing'
import { describe, expect, it } from 'vitest'
import { journeyLaw } from '../journey-law.ts'
import { accusation } from './definition.ts'

const compiled = compileDefinition(accusation)
const law = journeyLaw()

const notOpened = {
  kind: 'policeNotOpening',
  subject: '被打伤，派出所不立案',
  accused: '某派出所',
  facts: '一月三日晚被人打伤，报案后一直不立案。',
  before: 'disagree',
  beforeWhat: '一月二十日收到不予立案通知书。',
  request: '监督公安机关立案。',
  role: 'victim',
  name: '罗田',
  phone: '13000000000',
  protect: true,
  authorised: false,
  told: 'read',
}

const by =
  (role: JourneyStep['by']) =>
  (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({ act, by: role, on, fields })
const [clerk, head, accuser, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const why = { reasons: '经审查材料。' }
const law173 = { ...why, basis: '《人民检察院刑事诉讼规则》第一百七十三条' }
const answered = (outcome: string) => ({ outcome, ...law173, remedy: '可以自收到之日起十日以内申请复议。' })

const rows: readonly [story: string, journey: Journey, expected: Partial<Walked>][] = [
  [
    'gets its procedural reply within seven calendar days and the substance within three months of receipt',
    { answers: notOpened, filedOn: '2026-03-02', steps: [] },
    {
      state: 'submitted',
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
    'counts the three months from receipt, not from acceptance',
    { answers: notOpened, filedOn: '2026-03-02', steps: [clerk('accept', '2026-03-09', why)] },
    { state: 'examining', due: { 'proc.letter.substantive': '2026-06-02' } },
  ],
  [
    'has the police explain in seven days, and told to open the case within fifteen',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-05', why),
        clerk('askPolice', '2026-03-10', why),
        clerk('recordPoliceReasons', '2026-03-17', { explanation: '称情节轻微。' }),
        head('notifyPolice', '2026-03-20', law173),
      ],
    },
    {
      state: 'policeMustAct',
      due: { 'proc.filing.policeOpen': '2026-04-07', 'proc.letter.substantive': '2026-06-02' },
    },
  ],
  [
    'is told first to ask the handling organ where art. 555 says so, and is taken up when she comes back',
    {
      answers: { ...notOpened, kind: 'judicialOfficerUnlawfulAct', before: 'none', beforeWhat: undefined },
      filedOn: '2026-03-02',
      steps: [
        clerk('tellHandlingOrganFirst', '2026-03-04', { organ: '市公安局，0758-2220000', ...why }),
        accuser('comeBack', '2026-03-20', { organAnswer: '到期没有答复。' }),
        clerk('accept', '2026-03-23', why),
      ],
    },
    {
      path: ['submitted', 'toldFirst', 'submitted', 'examiningUnlawfulAct'],
      due: { 'proc.unlawfulAct': '2026-04-07', 'proc.letter.substantive': '2026-06-22' },
    },
  ],
  [
    'is never sent back to the handling organ when she has been there already',
    {
      answers: { ...notOpened, kind: 'judicialOfficerUnlawfulAct' },
      filedOn: '2026-03-02',
      steps: [clerk('tellHandlingOrganFirst', '2026-03-04', { organ: '市公安局', ...why })],
    },
    { state: 'submitted', refused: { step: 'tellHandlingOrganFirst', code: 'condition' } },
  ],
  [
    'counts acceptance from the day the papers are complete',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForSupplement', '2026-03-04', { items: ['identity'], note: '请补身份证明。' }),
        accuser('supplement', '2026-03-18', { morePapers: ['d1'] }),
      ],
    },
    {
      state: 'submitted',
      due: {
        'proc.handle': '2026-03-25',
        'proc.letter.procedural': '2026-03-25',
        'proc.letter.substantive': '2026-06-18',
      },
    },
  ],
  [
    'of obstructed defence is finished within ten days of acceptance',
    {
      answers: { ...notOpened, kind: 'defenceRightsObstructed', role: 'defender' },
      filedOn: '2026-04-20',
      steps: [clerk('accept', '2026-04-22', why)],
    },
    { state: 'examiningObstruction', due: { 'proc.obstruct': '2026-05-06', 'proc.letter.substantive': '2026-07-20' } },
  ],
  [
    'can be reviewed by the superior procuratorate within ten days, which may order the examination',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [
        clerk('notAccept', '2026-03-05', law173),
        accuser('askReview', '2026-03-10', { objection: '本院有管辖权。' }),
        head('orderExamination', '2026-03-25', law173),
      ],
    },
    { path: ['submitted', 'notAccepted', 'inReview', 'examining'], owners: ['procuratorate', 'superior', 'back'] },
  ],
  [
    'without a review in ten days the refusal stands',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-05', why),
        clerk('answer', '2026-04-10', answered('notOpened')),
        timer('closeNotOpened', '2026-04-21'),
      ],
    },
    { state: 'closed', ground: 'finalByLaw' },
  ],
  [
    'that takes longer is told of its progress every month',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [
        clerk('accept', '2026-03-05', why),
        clerk('progressReply', '2026-05-29', { news: '正在调取监控。' }),
        clerk('progressReply', '2026-06-29', { news: '已调取。' }),
      ],
    },
    { state: 'followUp', due: { 'local.proc.progress': '2026-07-29' } },
  ],
  [
    'that belongs to another organ is transferred, with where and why',
    {
      answers: notOpened,
      filedOn: '2026-03-02',
      steps: [clerk('transferOut', '2026-03-05', { organ: '市监察委员会（12388）', ...why })],
    },
    { state: 'transferred', ground: 'transferred', due: {} },
  ],
  [
    'with a wrong identity number is stopped before it is filed',
    { answers: { ...notOpened, idNumber: '441202190001019991' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['idNumber:idNumberCheck'] } },
  ],
]

describe('an accusation', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walkJourney(compiled, journey, law)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })

  it('tells every accuser of false accusation and of its limits without a word that deters', () => {
    const told = accusation.form.flatMap((page) => page.fields).find((field) => field.name === 'told')
    expect(told?.hint?.zh).toContain('即使事实有出入，甚至是错告，也不是诬告')
    expect(told?.hint?.zh).not.toMatch(/后果自负|严惩|追究到底|慎重/)
  })

  it('never says in a message what the matter is about', () => {
    for (const notice of Object.values(accusation.notices)) expect(notice.zh).not.toMatch(/控告|举报|检察|被控告/)
  })

  it('publishes nothing of a single accusation', () => {
    expect(accusation.confidentiality).toBe('protected')
    expect(accusation.publish.fields).toEqual([])
  })
})
