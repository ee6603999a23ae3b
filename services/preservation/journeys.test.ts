import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { preservation } from './definition.ts'

const walk = walking(preservation)
const [judge, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  stage: 'beforeSuit',
  otherName: '示例·周某',
  object: 'money',
  amountFen: '90000.00',
  assets: '某银行某支行账户',
  urgent: true,
  urgentWhy: '正在卖房。',
  security: 'insurance',
  name: '示例·林女士',
  phone: '13000000001',
}
const inSuit = { ...answers, stage: 'inSuit', caseNo: '（2026）粤1202民初100号', urgent: false, security: 'later' }
const { urgentWhy: _why, ...calm } = inSuit
const sort = (urgentFound: boolean, on: string) => judge('giveToJudge', on, { urgentFound })
const order = (atOnce: boolean, on: string) =>
  judge('order', on, { atOnce, rulingNo: '（2026）粤1202财保1号，冻结九万元', feeFen: '920.00' })
const measure = (on: string) => judge('recordMeasure', on, { measure: '冻结账户', until: '2027-03-01' })

const rows: readonly Row[] = [
  [
    'before suit is ruled on in 48 hours from the hour after receipt (C-2), Spring Festival or not, however late it was sorted',
    { answers, filedOn: '2026-02-14T16:00:00+08:00', steps: [sort(true, '2026-02-15T10:00:00+08:00')] },
    {
      state: 'beforeSuit',
      owners: ['court'],
      fee: 'rule',
      due: { 'court.preserve.prelit': '2026-02-16T17:00:00+08:00' },
    },
  ],
  [
    'urgent in a suit is ruled on in 48 hours, by the judge’s finding and not by a tick in the form',
    { answers: calm, filedOn: '2026-03-06T09:00:00+08:00', steps: [sort(true, '2026-03-06T10:00:00+08:00')] },
    { state: 'urgentInSuit', due: { 'court.preserve.urgent': '2026-03-08T10:00:00+08:00' } },
  ],
  [
    'ordinary has five days from receipt, over the holiday to the first working day',
    { answers: calm, filedOn: '2026-09-27T09:00:00+08:00', steps: [sort(false, '2026-09-27T10:00:00+08:00')] },
    { state: 'ordinary', due: { 'court.preserve.normal': '2026-10-08' } },
  ],
  [
    'waits for security, and counts five days from the day on which it is given',
    {
      answers: calm,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        sort(false, '2026-03-02T10:00:00+08:00'),
        judge('askSecurity', '2026-03-04T10:00:00+08:00', { securityWanted: '二万七千元' }),
        she('giveSecurity', '2026-03-10T10:00:00+08:00', { securityGiven: '保函' }),
      ],
    },
    { state: 'secured', due: { 'court.preserve.normal': '2026-03-16' } },
  ],
  [
    'before suit with security outstanding keeps its 48 hours',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        sort(true, '2026-03-02T10:00:00+08:00'),
        judge('askSecurityAtOnce', '2026-03-02T11:00:00+08:00', { securityWanted: '九万元' }),
        she('giveSecurityAtOnce', '2026-03-03T09:00:00+08:00', { securityGiven: '保函' }),
      ],
    },
    { state: 'beforeSuit', due: { 'court.preserve.prelit': '2026-03-04T10:00:00+08:00' } },
  ],
  [
    'ordered in a suit begins to be carried out within five days',
    {
      answers: calm,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [sort(false, '2026-03-02T10:00:00+08:00'), order(false, '2026-03-05T10:00:00+08:00')],
    },
    { state: 'carryingOut', due: { 'local.preserve.carryOut': '2026-03-10' } },
  ],
  [
    'before suit, done: she must sue in thirty days, which end after the Labour Day holiday',
    {
      answers,
      filedOn: '2026-04-01T09:00:00+08:00',
      steps: [
        sort(true, '2026-04-01T10:00:00+08:00'),
        order(true, '2026-04-02T10:00:00+08:00'),
        measure('2026-04-02T15:00:00+08:00'),
      ],
    },
    { state: 'mustSue', due: { 'court.preserve.prelit.sue': '2026-05-06' } },
  ],
  [
    'not followed by a suit is lifted by a judge and not by the clock; a suit told late keeps it',
    {
      answers,
      filedOn: '2026-04-01T09:00:00+08:00',
      steps: [
        sort(true, '2026-04-01T10:00:00+08:00'),
        order(true, '2026-04-02T10:00:00+08:00'),
        measure('2026-04-02T15:00:00+08:00'),
        timer('notSued', '2026-05-07T00:00:00+08:00'),
        she('saySued', '2026-05-07T09:00:00+08:00', { suit: '端州区法院，（2026）粤1202民初200号' }),
      ],
    },
    { state: 'inForce' },
  ],
  [
    'refused gives reasons, basis and remedy; on review the head takes it up and the five days begin',
    {
      answers: calm,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        sort(false, '2026-03-02T10:00:00+08:00'),
        judge('refuse', '2026-03-04T10:00:00+08:00', {
          reasons: '线索不明。',
          basis: '民事诉讼法第一百零三条',
          remedy: '可以申请复议一次。',
        }),
        she('contest', '2026-03-05T10:00:00+08:00', { whyNot: '账号已经写明。' }),
        head('upholdContest', '2026-03-06T10:00:00+08:00', { reasons: '线索明确。' }),
      ],
    },
    { state: 'secured', due: { 'court.preserve.normal': '2026-03-11' } },
  ],
  [
    'cannot be ordered before a judge has it',
    { answers, filedOn: '2026-03-02T09:00:00+08:00', steps: [order(true, '2026-03-02T10:00:00+08:00')] },
    { state: 'received', refused: { step: 'order', code: 'not-from-here' } },
  ],
]

describe('an application for preservation', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
