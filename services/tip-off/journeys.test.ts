import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { tipOff } from './definition.ts'

const walk = walking(tipOff)
const [clerk, head, nobodyKnown, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const corruption = { about: 'dutyCrime', told: 'read' }
const door = { organ: '纪委监委，12388', reasons: '规则第一百六十一条、第一百六十六条' }

const rows: readonly Row[] = [
  [
    'is shown a door within seven days, without a name and free of charge',
    { answers: corruption, filedOn: '2026-03-02', steps: [] },
    { state: 'received', owners: ['procuratorate'], fee: 'none', due: { 'proc.handle': '2026-03-09' } },
  ],
  [
    'sent before the National Day holiday has its door on the first working day after it',
    { answers: corruption, filedOn: '2026-09-25', steps: [] },
    { due: { 'proc.handle': '2026-10-08' } },
  ],
  [
    'is done when the door was right',
    {
      answers: corruption,
      filedOn: '2026-03-02',
      steps: [clerk('showDoor', '2026-03-02', door), nobodyKnown('confirm', '2026-03-03')],
    },
    { state: 'closed', ground: 'confirmedByApplicant' },
  ],
  [
    'that no door took comes back, and the seven days start anew',
    {
      answers: corruption,
      filedOn: '2026-03-02',
      steps: [clerk('showDoor', '2026-03-03', door), nobodyKnown('notTaken', '2026-03-10')],
    },
    { state: 'received', due: { 'proc.handle': '2026-03-17' } },
  ],
  [
    'left alone after the door is closed after thirty days',
    {
      answers: corruption,
      filedOn: '2026-03-02',
      steps: [clerk('showDoor', '2026-03-03', door), timer('closeUnasked', '2026-04-03')],
    },
    { state: 'closed', ground: 'deemedConfirmed' },
  ],
  [
    'is not seen by the head, who therefore decides nothing',
    { answers: corruption, filedOn: '2026-03-02', steps: [head('showDoor', '2026-03-03', door)] },
    { state: 'received', refused: { step: 'showDoor', code: 'not-by-this-role' } },
  ],
  [
    'is not sent before it was said what protects the reporter',
    { answers: { about: 'dutyCrime' }, filedOn: '2026-03-02', steps: [] },
    { refused: { step: 'file', code: 'invalid', fields: ['told:required'] } },
  ],
]

describe('a tip, as long as it cannot be sealed here', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })

  it('asks the reporter for no words, names, numbers or papers, at filing or later', () => {
    const asked = [
      ...tipOff.form.flatMap((page) => page.fields),
      ...Object.values(tipOff.acts).flatMap((act) => (act.by.includes('applicant') ? (act.fields ?? []) : [])),
    ]
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({ kind }) => kind !== 'choice')).toEqual([])
  })
})
