import { describe, expect, it } from 'vitest'
import { expectBothLanguages } from '../testing/both-languages.ts'
import { checkId, idKinds } from './check-id.ts'
import { creditCheckOf } from './credit-code.ts'
import { lawIdStream } from './id-lines.ts'

/** One number for each way of being wrong (HANDBOOK B.1 to B.5), and the code that says so. */
const wrong: [kind: string, value: string, code: string][] = [
  ['shoeSize', '42', 'law/id-kind'],
  ['residentId', '44120219000101999', 'law/id-length'],
  ['residentId', '4412021900010199OO', 'law/id-characters'],
  ['residentId', '441203190002290017', 'law/id-date'],
  ['residentId', '441202190001019991', 'law/id-check'],
  ['residentId', '130503670401001', 'law/id-old-format'],
  ['residentId', '130503670229001', 'law/id-date'],
  ['creditCode', '91441202XXXXX0019', 'law/id-length'],
  ['creditCode', '9144120ZXXXXX0019K', 'law/id-characters'],
  ['creditCode', '91350100M000100Y42', 'law/id-check'],
  ['mobile', '1300000000', 'law/id-length'],
  ['mobile', '1300000000x', 'law/id-format'],
  ['mobile', '12000000000', 'law/id-format'],
  ['fixedLine', '2220001', 'law/id-format'],
  ['lawyerLicence', '1441220181000000X', 'law/id-characters'],
  ['lawyerLicence', '1441220181000000', 'law/id-length'],
  ['lawyerLicence', '24412201810000001', 'law/id-format'],
  ['caseNumber', '2018粤12民初123号', 'law/case-number'],
  ['caseNumber', '（2018）粤12知1号', 'law/case-number'],
  ['procuratorateNumber', '〔2022〕13号', 'law/id-format'],
  ['gatResidencePermit', '81000019000101001', 'law/id-length'],
  ['gatResidencePermit', '840000190001010018', 'law/id-format'],
  ['foreignPR', '94484019000101001', 'law/id-length'],
  ['foreignPR', '844840190001010015', 'law/id-characters'],
  ['foreignPR', '944840190013010015', 'law/id-date'],
  ['homeReturnPermit', 'T0000000100', 'law/id-format'],
  ['taiwanPermit', '0000001', 'law/id-format'],
  ['foreignPROld', 'US441200000001', 'law/id-format'],
  ['passportCN', 'EI0000001', 'law/id-format'],
  ['passportForeign', 'X123', 'law/id-format'],
  ['passportForeign', 'X'.repeat(201), 'law/id-format'],
]

describe('what is said of a number', () => {
  it.each(wrong)('%s %s: %s, in both languages, and nothing of the number is repeated', (kind, value, code) => {
    const answer = checkId(kind, value)
    if (answer.ok) throw new Error('It was taken.')
    expect(answer.code).toBe(code)
    expectBothLanguages(answer)
    if (value.length > 5) expect(answer.zh + answer.en).not.toContain(value)
  })

  it('names how long it should be and how long it is', () => {
    const lengths = [
      ['residentId', '4412', '18', 4],
      ['creditCode', '9144', '18', 4],
      ['mobile', '130', '11', 3],
      ['lawyerLicence', '1441', '17', 4],
      ['gatResidencePermit', '81', '18', 2],
      ['foreignPR', '9', '18', 1],
    ] as const
    for (const [kind, value, wanted, length] of lengths) {
      const answer = checkId(kind, value)
      expect(answer).toMatchObject({ ok: false, facts: { wanted, length } })
      if (!answer.ok) expect(answer.zh).toBe(`应为${wanted}位，现在是${length}位。`)
    }
    expect(checkId('shoeSize', '42')).toMatchObject({ facts: { field: 'kind', known: idKinds } })
    for (const name of ['constructor', 'toString']) expect(checkId(name, 'x')).toMatchObject({ code: 'law/id-kind' })
  })

  it('is a second look in both languages where it might be right', () => {
    const looked = [
      ['residentId', '440524188001010014', 'implausibleAge'],
      ['residentId', '441299190001010012', 'unknownArea'],
      ['creditCode', `91441202XXXXX0010${creditCheckOf('91441202XXXXX0010')}`, 'organisationCheck'],
      ['lawyerLicence', '190110100001', 'oldFormat'],
      ['lawyerLicence', '14412190010000001', 'year'],
      ['caseNumber', '（2024）粤12某类1号', 'unknownType'],
      ['caseNumber', '（2015）肇端法民一初字第123号', 'legacy'],
    ] as const
    for (const [kind, value, code] of looked) {
      const answer = checkId(kind, value)
      expect([value, answer]).toMatchObject([value, { ok: true, value: { warnings: [{ code }] } }])
      if (answer.ok) for (const warning of answer.value.warnings) expectBothLanguages(warning, code)
    }
  })

  it('may stand among blanks up to two hundred characters, and no further', () => {
    const padded = (length: number) => '110'.padEnd(11, '0').replace('110', '130').padEnd(length, ' ')
    expect(checkId('mobile', padded(200))).toMatchObject({ ok: true, value: { value: '13000000000' } })
    expect(checkId('mobile', padded(201))).toMatchObject({ ok: false, zh: '太长，这不是号码。' })
  })
})

describe('what a right number says of itself', () => {
  const factsOf = (kind: string, value: string) => {
    const answer = checkId(kind, value)
    if (!answer.ok) throw new Error(answer.en)
    return answer.value.facts
  }

  it('is birth, sex and first registration of a resident (B.1)', () => {
    expect(factsOf('residentId', '441202190001019990')).toEqual({ birth: '1900-01-01', sex: 'male', area: '441202' })
    expect(factsOf('residentId', '441284190402291201')).toEqual({ birth: '1904-02-29', sex: 'female', area: '441284' })
    expect(factsOf('residentId', '440524188001010014')).toMatchObject({ birth: '1880-01-01' })
  })

  it('is kind and place of an organisation (B.2)', () => {
    expect(factsOf('creditCode', '91350100M000100Y43')).toMatchObject({ area: '350100', kind: { zh: '企业' } })
    expect(factsOf('creditCode', '12441284XXXXX00357')).toMatchObject({ area: '441284', kind: { zh: '事业单位' } })
  })

  it('is the line under which somebody is called (B.3)', () => {
    expect(factsOf('phone', '13000000000')).toEqual({ kind: 'mobile' })
    expect(factsOf('phone', '+852 2000 0000')).toEqual({ kind: 'overseas' })
    expect(factsOf('phone', '0758-2220000')).toEqual({ kind: 'fixedLine', area: '0758' })
    expect(factsOf('fixedLine', '010-88880000')).toEqual({ area: '010' })
  })

  it('is province, city, year and category of a lawyer (B.4)', () => {
    const facts = { province: '44', city: '12', year: 2018 }
    expect(factsOf('lawyerLicence', '14412201810000001')).toEqual({ ...facts, category: 'fullTime' })
    expect(factsOf('lawyerLicence', '14412202081000456')).toEqual({ ...facts, year: 2020, category: 'legalAid' })
    expect(factsOf('lawyerLicence', '14412201890000001')).toEqual({ ...facts, category: 'military' })
  })

  it('is what its number says of a court case, without saying it twice (A.5)', () => {
    const facts = factsOf('caseNumber', '（2018）粤12民初123号')
    expect(facts).toMatchObject({ year: 2018, court: '粤12', serial: 123, type: '民初', legacy: false })
    expect(facts).not.toHaveProperty('text')
  })
})

describe('numbers at the edge of their form', () => {
  const isRight = (kind: string, value: string) => checkId(kind, value).ok
  it('have nothing before or after them', () => {
    const right = [
      ['homeReturnPermit', 'H00000001'],
      ['taiwanPermit', '00000001'],
      ['taiwanPermit', '0000000001A'],
      ['foreignPROld', 'USA441200000001'],
      ['passportCN', 'E00000001'],
      ['passportCN', 'EA0000001'],
      ['passportCN', 'G00000001'],
      ['passportCN', 'D0000001'],
      ['passportCN', 'SE00000001'],
      ['passportForeign', 'ABCDE'],
      ['passportForeign', 'ABCDE0123456789'],
      ['fixedLine', '07582220000'],
      ['fixedLine', '02088880000'],
      ['fixedLine', '03111234567'],
      ['lawyerLicence', '14412201810000001'],
      ['procuratorateNumber', '肇端检刑不诉〔2023〕12号'],
    ] as const
    for (const [kind, value] of right) {
      expect([value, isRight(kind, value)]).toEqual([value, true])
      const around = kind === 'passportForeign' ? '-' : kind === 'procuratorateNumber' ? '1' : 'Ω'
      expect([`${around}${value}`, isRight(kind, around + value)]).toEqual([`${around}${value}`, false])
      expect([`${value}${around}`, isRight(kind, value + around)]).toEqual([`${value}${around}`, false])
    }
  })

  it('in Zhaoqing have seven digits after 0758, elsewhere seven or eight', () => {
    expect(isRight('fixedLine', '0758-22200000')).toBe(false)
    expect(isRight('fixedLine', '0755-22200000')).toBe(true)
    expect(isRight('fixedLine', '0755-222000')).toBe(false)
    expect(isRight('fixedLine', '0190-2220000')).toBe(false)
  })

  it('of a permit are dated within a year of twelve months of thirty-one days', () => {
    const code = (value: string) => {
      const answer = checkId('foreignPR', value)
      return answer.ok ? 'valid' : answer.code
    }
    for (const [month, day] of ['0001', '1301', '0100', '0132'].map((each) => [each.slice(0, 2), each.slice(2)]))
      expect(code(`9448401900${month}${day}0015`)).toBe('law/id-date')
    for (const [month, day] of ['0101', '1201', '0131'].map((each) => [each.slice(0, 2), each.slice(2)]))
      expect(code(`9448401900${month}${day}0015`)).not.toBe('law/id-date')
  })

  it('of people of before 1800 are no numbers, of 1800 and later may be, of 1900 are not early', () => {
    const of = (birth: string) => {
      const answers = [...'0123456789X'].map((check) => checkId('residentId', `441202${birth}999${check}`))
      const taken = answers.find((answer) => answer.ok)
      return taken?.ok ? taken.value.warnings.map(({ code }) => code) : answers[0]
    }
    expect(of('17991231')).toMatchObject({ code: 'law/id-date' })
    expect(of('18000101')).toEqual(['implausibleAge'])
    expect(of('18991231')).toEqual(['implausibleAge'])
    expect(of('19000101')).toEqual([])
    // 1800 was no leap year, 1896 was.
    expect(of('18000229')).toMatchObject({ code: 'law/id-date' })
    expect(of('18960229')).toEqual(['implausibleAge'])
  })
})

it('numbers are answered over a stream as over a text', async () => {
  async function* lines() {
    yield* ['{"kind":"mobile","value":"13000000000"}', '', '{']
  }
  const answers: unknown[] = []
  for await (const line of lawIdStream(lines())) answers.push(JSON.parse(line))
  expect(answers).toMatchObject([
    { ok: true, reason: 'valid', value: '13000000000' },
    { error: { code: 'law/line-malformed' } },
  ])
})
