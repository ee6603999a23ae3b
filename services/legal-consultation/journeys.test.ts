import { compileDefinition } from '@gongdao/catalogue'
import { type Journey, type JourneyStep, type Walked, walkJourney } from '@gongdao/catalogue/testing'
import { describe, expect, it } from 'vitest'
import { journeyLaw } from '../journey-law.ts'
import { legalConsultation } from './definition.ts'

const compiled = compileDefinition(legalConsultation)
const law = journeyLaw()

const wages = {
  topic: 'labour',
  subject: '老板欠三个月工资',
  question: '没签合同，工资怎么要？',
  urgent: false,
  way: 'online',
}

const by =
  (role: JourneyStep['by']) =>
  (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({ act, by: role, on, fields })
const [adviser, asker, timer] = [by('clerk'), by('applicant'), by('system')]
const advice = {
  advice: '可以向劳动监察投诉。',
  basis: '《劳动合同法》第八十二条',
  steps: '先拨12333；一年内申请仲裁。',
}

const rows: readonly [story: string, journey: Journey, expected: Partial<Walked>][] = [
  [
    'sent as a message is answered within 24 hours, rest day or not',
    { answers: wages, filedOn: '2026-10-01T20:15:00+08:00', steps: [] },
    {
      state: 'asked',
      owners: ['justiceBureau'],
      fee: 'none',
      due: { 'consult.webMessage': '2026-10-02T20:15:00+08:00' },
    },
  ],
  [
    'for which she wants a letter is dealt with in seven working days, over the holiday',
    {
      answers: { ...wages, way: 'letter', address: '城东街道某号，何女士' },
      filedOn: '2026-09-28T09:00:00+08:00',
      steps: [adviser('treatAsLetter', '2026-09-28T10:00:00+08:00')],
    },
    { state: 'letterWanted', due: { 'consult.letter': '2026-10-13' } },
  ],
  [
    'that came as a message is never turned into a letter for her',
    {
      answers: wages,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [adviser('treatAsLetter', '2026-03-02T10:00:00+08:00')],
    },
    { state: 'asked', refused: { step: 'treatAsLetter', code: 'condition' } },
  ],
  [
    'that is urgent gets its first reply in two hours and keeps the 24',
    {
      answers: { ...wages, urgent: true, urgentDate: '2026-03-05' },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [adviser('markUrgent', '2026-03-02T09:30:00+08:00', { reasons: '三月五日上诉期满。' })],
    },
    {
      state: 'urgent',
      due: { 'local.consult.urgent': '2026-03-02T11:30:00+08:00', 'consult.webMessage': '2026-03-03T09:00:00+08:00' },
    },
  ],
  [
    'passed to another desk keeps its 24 hours',
    {
      answers: wages,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [adviser('passOn', '2026-03-02T15:00:00+08:00', { unit: 'duanzhou.hub', reasons: '当地更清楚。' })],
    },
    {
      state: 'passedOn',
      owners: ['justiceBureau', 'duanzhou.hub'],
      due: { 'consult.webMessage': '2026-03-03T09:00:00+08:00' },
    },
  ],
  [
    'is answered, asked on, answered again and closed by herself, with legal aid pointed out on the way',
    {
      answers: wages,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        adviser('answer', '2026-03-02T12:00:00+08:00', advice),
        adviser('offerLegalAid', '2026-03-02T12:05:00+08:00', { where: '市法律援助处', bring: '身份证、工资记录' }),
        asker('askOn', '2026-03-03T09:00:00+08:00', { further: '没有工资条怎么办？' }),
        adviser('answer', '2026-03-03T10:00:00+08:00', advice),
        asker('confirm', '2026-03-03T11:00:00+08:00'),
      ],
    },
    { path: ['asked', 'answered', 'answered', 'askedOn', 'answered', 'closed'], ground: 'confirmedByApplicant' },
  ],
  [
    'ends by itself when she asks no further, and can be asked again',
    {
      answers: wages,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        adviser('answer', '2026-03-02T12:00:00+08:00', advice),
        timer('closeAnswered', '2026-03-10T00:00:00+08:00'),
        asker('reopen', '2026-04-01T08:00:00+08:00', { again: '老板还是不给。' }),
      ],
    },
    { state: 'askedOn', due: { 'consult.webMessage': '2026-04-02T08:00:00+08:00' } },
  ],
  [
    'needs no name; a call back needs a number',
    { answers: { ...wages, way: 'phone' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['phone:required'] } },
  ],
]

describe('a legal question', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walkJourney(compiled, journey, law)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })

  it('asks for nothing by which she could be known unless she wants a call or a letter', () => {
    const always = legalConsultation.form
      .flatMap((page) => page.fields)
      .filter((field) => !field.optional && !field.when)
    expect(always.map((field) => field.name)).toEqual(['topic', 'subject', 'question', 'urgent', 'way'])
  })
})
