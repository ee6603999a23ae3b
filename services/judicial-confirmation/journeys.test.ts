import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { judicialConfirmation } from './definition.ts'

const walk = walking(judicialConfirmation)
const [judge, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  jointly: 'both',
  mediationBody: '某街道人民调解委员会',
  effectiveDate: '2026-02-26',
  content: '周某三月底前还两万元。',
  subjectKind: 'payment',
  otherName: '示例·周某',
  addresses: '端州区某路某号；鼎湖区某村',
  name: '示例·林女士',
  phone: '13000000001',
}
const accept = (on: string) => judge('accept', on)
const ruled = (on: string) => judge('confirmAgreement', on, { rulingNo: '（2026）粤1202诉前调确10号，协议有效' })

const rows: readonly Row[] = [
  [
    'is accepted or not within three days, from Friday to Monday',
    { answers, filedOn: '2026-03-05T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'none', due: { 'med.confirm.accept': '2026-03-09' } },
  ],
  [
    'is decided fifteen days after acceptance, over the Labour Day holiday',
    { answers, filedOn: '2026-04-16T09:00:00+08:00', steps: [accept('2026-04-17T10:00:00+08:00')] },
    { state: 'handling', due: { 'med.confirm.decide': '2026-05-06' } },
  ],
  [
    'is extended once by ten days with reasons',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept('2026-03-03T10:00:00+08:00'),
        head('extend', '2026-03-16T10:00:00+08:00', { reasons: '要核实产权。' }),
      ],
    },
    { state: 'handling', due: { 'med.confirm.decide': '2026-03-30' } },
  ],
  [
    'is not extended twice',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept('2026-03-03T10:00:00+08:00'),
        head('extend', '2026-03-16T10:00:00+08:00', { reasons: '产权复杂。' }),
        head('extend', '2026-03-25T10:00:00+08:00', { reasons: '再延。' }),
      ],
    },
    { state: 'handling', refused: { step: 'extend', code: 'condition' } },
  ],
  [
    'returned for papers counts its three days anew',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        judge('returnForSupplement', '2026-03-03T10:00:00+08:00', { items: ['certificate'], note: '请补证明。' }),
        she('supplement', '2026-03-09T10:00:00+08:00', { more: '已补。' }),
      ],
    },
    { state: 'received', due: { 'med.confirm.accept': '2026-03-12' } },
  ],
  [
    'confirmed can be objected to within fifteen days, and is closed when nobody does',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [accept('2026-03-03T10:00:00+08:00'), ruled('2026-03-10T10:00:00+08:00')],
    },
    { state: 'confirmed', due: { 'med.confirm.objectParty': '2026-03-25' } },
  ],
  [
    'deciding on who owns a house is refused by ruling, and the way on is told',
    {
      answers: { ...answers, subjectKind: 'title' },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept('2026-03-03T10:00:00+08:00'),
        judge('rejectAgreement', '2026-03-10T10:00:00+08:00', { reasons: '涉及物权确权，可以起诉。' }),
        timer('closeRejected', '2026-03-26T00:00:00+08:00'),
      ],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'objected to with success loses its ruling',
    {
      answers,
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [
        accept('2026-03-03T10:00:00+08:00'),
        ruled('2026-03-10T10:00:00+08:00'),
        she('object', '2026-03-20T10:00:00+08:00', { objection: '不是我签的字。' }),
        head('upholdObjection', '2026-03-25T10:00:00+08:00', { reasons: '签名不实。' }),
      ],
    },
    { state: 'rejected' },
  ],
  [
    'cannot be ruled on before it is accepted',
    { answers, filedOn: '2026-03-02T09:00:00+08:00', steps: [ruled('2026-03-02T10:00:00+08:00')] },
    { state: 'received', refused: { step: 'confirmAgreement', code: 'not-from-here' } },
  ],
]

describe('an application for judicial confirmation', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
