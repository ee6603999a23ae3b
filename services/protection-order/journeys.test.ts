import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { protectionOrder } from './definition.ts'

const walk = walking(protectionOrder)
const [judge, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  danger: 'now',
  safeContact: 'none',
  whoApplies: 'self',
  name: '示例·何女士',
  relation: 'spouse',
  otherName: '示例·何某',
  violence: '昨晚又动手，孩子也在场。',
  measures: ['banViolence', 'banContact'],
}
const accept = (urgentFound: boolean, on: string) => judge('accept', on, { urgentFound })
const order = (on: string) =>
  judge('order', on, {
    orderText: '禁止实施家庭暴力，禁止接触。',
    until: '2026-08-17',
    servedOn: '申请人、被申请人、派出所、居委会',
  })
const no = { reasons: '未见现实危险。', basis: '反家庭暴力法第二十七条', remedy: '五日以内申请复议。' }

const rows: readonly Row[] = [
  [
    'needs no papers, no telephone and no fee; somebody looks at it within a day',
    { answers, filedOn: '2026-02-17T20:00:00+08:00', steps: [] },
    {
      state: 'received',
      owners: ['court'],
      fee: 'none',
      due: { 'local.protection.take': '2026-02-18T20:00:00+08:00' },
    },
  ],
  [
    'is decided 72 hours after acceptance in the middle of the Spring Festival, from the next hour (C-2)',
    { answers, filedOn: '2026-02-17T09:00:00+08:00', steps: [accept(false, '2026-02-17T09:30:00+08:00')] },
    { state: 'deciding', due: { 'court.protectionOrder': '2026-02-20T10:00:00+08:00' } },
  ],
  [
    'that is urgent is decided in 24',
    { answers, filedOn: '2026-02-17T09:00:00+08:00', steps: [accept(true, '2026-02-17T09:30:00+08:00')] },
    { state: 'decidingUrgent', due: { 'court.protectionOrder': '2026-02-18T10:00:00+08:00' } },
  ],
  [
    'that becomes urgent meanwhile is decided in 24 from then',
    {
      answers: { ...answers, danger: 'afraid' },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept(false, '2026-03-02T09:30:00+08:00'),
        she('addDanger', '2026-03-03T08:00:00+08:00', { newFacts: '他在楼下等我。' }),
        judge('foundUrgent', '2026-03-03T08:30:00+08:00'),
      ],
    },
    { state: 'decidingUrgent', due: { 'court.protectionOrder': '2026-03-04T09:00:00+08:00' } },
  ],
  [
    'made: five days to ask for review, over the make-up Saturday',
    {
      answers,
      filedOn: '2026-05-04T09:00:00+08:00',
      steps: [accept(true, '2026-05-04T09:30:00+08:00'), order('2026-05-04T15:00:00+08:00')],
    },
    { state: 'ordered', due: { 'court.protectionOrder.review': '2026-05-09' } },
  ],
  [
    'refused: reasons and remedy, review in five days and an order after all',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept(false, '2026-03-02T09:30:00+08:00'),
        judge('reject', '2026-03-04T15:00:00+08:00', no),
        she('askReview', '2026-03-05T09:00:00+08:00', { reviewWhy: '有报警记录。' }),
        head('upholdReview', '2026-03-06T09:00:00+08:00', { reasons: '报警记录足以说明较大可能性。' }),
      ],
    },
    { state: 'ordered', path: ['received', 'deciding', 'rejected', 'inReview', 'ordered'] },
  ],
  [
    'broken: the court acts within a day, and the order goes on',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept(true, '2026-03-02T09:30:00+08:00'),
        order('2026-03-02T15:00:00+08:00'),
        she('reportBreach', '2026-03-04T22:00:00+08:00', { breach: '到单位门口堵我。' }),
      ],
    },
    { state: 'broken', due: { 'local.protection.violation': '2026-03-05T22:00:00+08:00' } },
  ],
  [
    'by another says on which ground',
    { answers: { ...answers, whoApplies: 'womenFederation' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['whyForAnother:required'] } },
  ],
  [
    'closed can be raised again at any time, and is looked at within a day',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept(true, '2026-03-02T09:30:00+08:00'),
        order('2026-03-02T15:00:00+08:00'),
        timer('closeUnasked', '2026-03-10T00:00:00+08:00'),
        she('reopen', '2026-08-10T21:00:00+08:00', { whyAgain: '快到期了，还是害怕，请延长。' }),
      ],
    },
    { state: 'received', due: { 'local.protection.take': '2026-08-11T21:00:00+08:00' } },
  ],
]

describe('an application for a protection order', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })

  it('demands no paper of anybody', () => {
    expect(protectionOrder.requirements.map(({ field }) => field)).not.toContain('papers')
  })
})
