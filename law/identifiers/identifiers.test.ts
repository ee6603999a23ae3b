import { describe, expect, it } from 'vitest'
import { checkId } from './check-id.ts'
import { lawIdLine, lawIdLines } from './id-lines.ts'
import { maskIdNumber } from './resident-id.ts'

/** `valid`, `valid: warning`, or why not. */
const resultOf = (kind: string, value: string): string => {
  const answer = checkId(kind, value)
  if (!answer.ok) return answer.code.replace('law/id-', '')
  return ['valid', ...answer.value.warnings.map((one) => one.code)].join(': ')
}

/** The tables of HANDBOOK B, row by row. All numbers are invented or printed in the standards. */
const rows: [kind: string, value: string, result: string][] = [
  ['residentId', '11010519491231002X', 'valid'],
  ['residentId', '440524188001010014', 'valid: implausibleAge'],
  ['residentId', '441202190001019990', 'valid'],
  ['residentId', '44120319000202005X', 'valid'],
  ['residentId', '44120319000202005x', 'valid'],
  ['residentId', '441284190402291201', 'valid'],
  ['residentId', '441224191212120039', 'valid'],
  ['residentId', '441226190006304564', 'valid'],
  ['residentId', '441225190505057776', 'valid'],
  ['residentId', '441204190303078884', 'valid'],
  ['residentId', '441203190002290017', 'date'],
  ['residentId', '441202190001019991', 'check'],
  ['residentId', '44120219000101999', 'length'],
  ['residentId', '441202190013019990', 'date'],
  ['residentId', '4412021900010199OO', 'characters'],
  ['residentId', '441299190001010012', 'valid: unknownArea'],
  ['residentId', '130503670401001', 'old-format'],
  ['creditCode', '91350100M000100Y43', 'valid'],
  ['creditCode', '91441202XXXXX0019K', 'valid'],
  ['creditCode', '11441200XXXXX0027R', 'valid'],
  ['creditCode', '12441284XXXXX00357', 'valid'],
  ['creditCode', '51441200XXXXX0043B', 'valid'],
  ['creditCode', '52441224XXXXX0051U', 'valid'],
  ['creditCode', '31440000XXXXX006X9', 'valid'],
  ['creditCode', '92441204XXXXX0078G', 'valid'],
  ['creditCode', '91350100M000100Y4Z', 'characters'],
  ['creditCode', '91350100M000100Y42', 'check'],
  ['creditCode', '91441202XXXXX0018K', 'check'],
  ['creditCode', '9144120ZXXXXX0019K', 'characters'],
  ['creditCode', '91441202XXXXX0019', 'length'],
  ['creditCode', '91441202xxxxx0019k', 'valid'],
  ['creditCode', '91441202XXXXX00I9K', 'characters'],
  ['mobile', '13000000000', 'valid'],
  ['mobile', '+86 190 0000 0000', 'valid'],
  ['mobile', '0086-15900000000', 'valid'],
  ['mobile', '12000000000', 'format'],
  ['mobile', '1300000000', 'length'],
  ['mobile', '130000000000', 'length'],
  ['fixedLine', '0758-2220000', 'valid'],
  ['phone', '0758-2220000', 'valid'],
  ['mobile', '23000000000', 'format'],
  ['phone', '+852 2000 0000', 'valid'],
  ['phone', '00853 28000000', 'valid'],
  ['phone', '+886 0912 345 678', 'valid'],
  ['phone', '12345', 'length'],
  ['lawyerLicence', '14412201810000001', 'valid'],
  ['lawyerLicence', '14412201020000123', 'valid'],
  ['lawyerLicence', '14412202081000456', 'valid'],
  ['lawyerLicence', '24412201810000001', 'format'],
  ['lawyerLicence', '14412201800000001', 'format'],
  ['lawyerLicence', '1441220181000000', 'length'],
  ['lawyerLicence', '14412201812000001', 'format'],
  ['lawyerLicence', '14412190010000001', 'valid: year'],
  ['lawyerLicence', '190110100001', 'valid: oldFormat'],
  ['gatResidencePermit', '810000190001010018', 'valid'],
  ['gatResidencePermit', '820000190001010028', 'valid'],
  ['gatResidencePermit', '830000190001010038', 'valid'],
  ['gatResidencePermit', '810000190001010010', 'check'],
  ['gatResidencePermit', '840000190001010018', 'format'],
  ['homeReturnPermit', 'H0000000100', 'valid'],
  ['homeReturnPermit', 'M00000001', 'valid'],
  ['homeReturnPermit', 'T0000000100', 'format'],
  ['homeReturnPermit', 'H00000001001', 'format'],
  ['taiwanPermit', '00000001', 'valid'],
  ['taiwanPermit', '0000001', 'format'],
  ['foreignPR', '944840190001010015', 'valid'],
  ['foreignPR', '944840190001010016', 'check'],
  ['foreignPROld', 'USA441200000001', 'valid'],
  ['passportCN', 'E00000001', 'valid'],
  ['passportCN', 'EA0000001', 'valid'],
  ['passportCN', 'EI0000001', 'format'],
  ['passportCN', 'G0000001', 'format'],
  ['passportForeign', 'X1234567', 'valid'],
]

describe('identifiers', () => {
  it.each(rows)('%s %s: %s', (kind, value, result) => {
    expect(resultOf(kind, value)).toBe(result)
  })

  it('are stored in one form, whatever was typed', () => {
    const stored = [
      ['mobile', '+86 190—0000‑0000', '19000000000'],
      ['mobile', '１９０００００００００', '19000000000'],
      ['residentId', ' １１０１０５１９４９１２３１００２ｘ ', '11010519491231002X'],
      ['fixedLine', '(0758) 2220000', '0758-2220000'],
      ['phone', '+886 0912 345 678', '+886912345678'],
      ['creditCode', '91441202 xxxxx 0019k', '91441202XXXXX0019K'],
    ]
    for (const [kind, typed, value] of stored)
      expect(checkId(kind!, typed!)).toMatchObject({ ok: true, value: { value } })
  })

  it('say what the number itself says, and what an old one is today', () => {
    expect(checkId('residentId', '11010519491231002X')).toMatchObject({
      value: { facts: { birth: '1949-12-31', sex: 'female' } },
    })
    expect(checkId('residentId', '130503670401001')).toMatchObject({
      facts: { converted: expect.stringMatching(/^13050319670401001[\dX]$/) },
    })
    expect(checkId('creditCode', '31440000XXXXX006X9')).toMatchObject({
      value: { facts: { kind: { zh: '律师事务所' } } },
    })
  })

  it('are shown with all but five characters hidden', () => {
    expect(maskIdNumber('441202190001019990')).toBe('4412*************0')
    expect(maskIdNumber('4412')).toBe('****')
  })
})

describe('law check-id, line by line', () => {
  it('says ok or why not, and repeats nothing of a wrong number', () => {
    expect(JSON.parse(lawIdLine('{"kind":"residentId","value":"44120319000202005x"}'))).toEqual({
      ...{ ok: true, reason: 'valid', value: '44120319000202005X', warnings: [] },
    })
    const wrong = lawIdLine('{"kind":"residentId","value":"441202190001019991"}')
    expect(JSON.parse(wrong)).toMatchObject({ ok: false, reason: 'id-check', zh: '校验码不对，请逐位核对。' })
    expect(wrong).not.toContain('4412')
  })

  it('names the field that is wrong, and goes on', () => {
    const answers = lawIdLines(
      '{"kind":"shoeSize","value":"42"}\n{"kind":"mobile","value":13000000000}\n[]\n{\n{"kind":"constructor","value":"x"}\n{"kind":"mobile","value":"13000000000"}',
    ).map((line) => JSON.parse(line))
    expect(answers.map(({ error, ok }) => error?.code ?? ok)).toEqual([
      'law/id-kind',
      'law/id-value',
      'law/not-a-question',
      'law/line-malformed',
      'law/id-kind',
      true,
    ])
  })
})
