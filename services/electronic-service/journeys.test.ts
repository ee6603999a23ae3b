import { describe, expect, it } from 'vitest'
import { type Row, walking } from '../journey-table.ts'
import { usualRows } from '../usual-journeys.ts'
import { electronicService } from './definition.ts'

const walk = walking(electronicService)

const answers = {
  wish: 'change',
  caseNo: '（2026）粤1202民初100号',
  addressKind: 'phone',
  address: '13000000001',
  consentFor: 'all',
  name: '示例·林女士',
  phone: '13000000001',
}

const rows: readonly Row[] = [
  ...usualRows(answers, 'identity'),
  [
    'for a paper copy says which paper',
    {
      answers: { wish: 'paperCopy', caseNo: '（2026）粤1202民初100号', name: '示例·林女士', phone: '13000000001' },
      filedOn: '2026-03-02',
      steps: [],
    },
    { refused: { step: 'file', code: 'invalid', fields: ['paper:required'] } },
  ],
  [
    'that takes consent back asks for no address',
    {
      answers: {
        wish: 'withdrawConsent',
        caseNo: '（2026）粤1202民初100号',
        name: '示例·林女士',
        phone: '13000000001',
      },
      filedOn: '2026-03-02T09:00:00+08:00',
      steps: [],
    },
    { state: 'received' },
  ],
]

describe('a request on electronic service', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
