import { describe, expect, it } from 'vitest'
import { formatYuan } from '../money.ts'
import { computeFee } from './compute-fee.ts'
import { lawFeeLine, lawFeeLines } from './fee-lines.ts'

const feeOf = (question: Record<string, unknown>) => {
  const answer = computeFee(question)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

/** HANDBOOK D.2, case by case; Guangdong's amounts where the law gives a range. */
const worked: [string, Record<string, unknown>, string][] = [
  ['1 loan of 8,000', { kind: 'property', amountYuan: '8000' }, '50.00'],
  ['2 loan of 10,000, the boundary', { kind: 'property', amountYuan: '10000' }, '50.00'],
  ['3 claim of 36,500', { kind: 'property', amountYuan: '36500' }, '712.50'],
  ['4 claim of 100,000, the boundary', { kind: 'property', amountYuan: '100000' }, '2300.00'],
  ['5 claim of 158,000', { kind: 'property', amountYuan: '158000' }, '3460.00'],
  ['6 claim of 200,000, the boundary', { kind: 'property', amountYuan: '200000' }, '4300.00'],
  ['7 claim of 350,000, simplified', { kind: 'property', amountYuan: '350000', halved: 'simplified' }, '3275.00'],
  ['8 claim of 500,000', { kind: 'property', amountYuan: '500000' }, '8800.00'],
  ['9 claim of 880,000, mediated', { kind: 'property', amountYuan: '880000', halved: 'mediated' }, '6300.00'],
  [
    '10 the same, simplified and mediated',
    { kind: 'property', amountYuan: '880000', halved: ['simplified', 'mediated'] },
    '6300.00',
  ],
  ['11 claim of 1,200,000', { kind: 'property', amountYuan: '1200000' }, '15600.00'],
  ['12 claim of 3,000,000', { kind: 'property', amountYuan: '3000000' }, '30800.00'],
  ['13 claim of 7,500,000', { kind: 'property', amountYuan: '7500000' }, '64300.00'],
  ['14 claim of 15,000,000', { kind: 'property', amountYuan: '15000000' }, '111800.00'],
  ['15 claim of 25,000,000', { kind: 'property', amountYuan: '25000000' }, '166800.00'],
  ['16 divorce, simplified', { kind: 'divorce', halved: true }, '150.00'],
  ['17 divorce, property of 680,000', { kind: 'divorce', amountYuan: '680000' }, '2700.00'],
  ['18 reputation, damages of 80,000', { kind: 'personality', amountYuan: '80000' }, '800.00'],
  ['19 reputation, damages of 160,000', { kind: 'personality', amountYuan: '160000' }, '1300.00'],
  ['20 intellectual property without an amount', { kind: 'ip' }, '1000.00'],
  ['20 intellectual property, 300,000', { kind: 'ip', amountYuan: '300000' }, '5800.00'],
  ['21 labour dispute', { kind: 'labour' }, '10.00'],
  ['21 labour dispute, simplified', { kind: 'labour', halved: true }, '5.00'],
  ['22 administrative', { kind: 'administrative' }, '50.00'],
  ['22 administrative, trademark', { kind: 'administrative', subject: 'trademark' }, '100.00'],
  ['23 joined counterclaim of 150,000', { kind: 'property', amountYuan: '150000', halved: 'counterclaim' }, '1650.00'],
  ['24 appeal on 120,000 of 300,000', { kind: 'property', amountYuan: '300000', disputedYuan: '120000' }, '2700.00'],
  ['27 claims of 40,000 and 25,000', { kind: 'property', amountsYuan: ['40000', '25000'] }, '1425.00'],
  ['28 rescission and 70,000 back', { kind: 'property', amountYuan: '70000' }, '1550.00'],
  ['29 enforcement of 60,000', { kind: 'enforcement', amountYuan: '60000' }, '800.00'],
  ['30 enforcement of 1,200,000', { kind: 'enforcement', amountYuan: '1200000' }, '14400.00'],
  ['31 enforcement of 12,000,000', { kind: 'enforcement', amountYuan: '12000000' }, '79400.00'],
  ['32 preservation of 800', { kind: 'preservation', amountYuan: '800' }, '30.00'],
  ['32 preservation of 90,000', { kind: 'preservation', amountYuan: '90000' }, '920.00'],
  ['32 preservation of 600,000', { kind: 'preservation', amountYuan: '600000' }, '3520.00'],
  ['33 preservation of 2,000,000, capped', { kind: 'preservation', amountYuan: '2000000' }, '5000.00'],
  ['34 payment order of 60,000', { kind: 'paymentOrder', amountYuan: '60000' }, '433.33'],
  ['35 bankruptcy, 30,000,000', { kind: 'bankruptcy', amountYuan: '30000000' }, '95900.00'],
  ['35 bankruptcy, 200,000,000, capped', { kind: 'bankruptcy', amountYuan: '200000000' }, '300000.00'],
  ['36 judicial confirmation', { kind: 'judicialConfirmation' }, '0.00'],
]

/** The tables of D.1: what an amount at the top of each band costs. */
const tops: [number, string][] = [
  [10_000, '50.00'],
  [100_000, '2300.00'],
  [200_000, '4300.00'],
  [500_000, '8800.00'],
  [1_000_000, '13800.00'],
  [2_000_000, '22800.00'],
  [5_000_000, '46800.00'],
  [10_000_000, '81800.00'],
  [20_000_000, '141800.00'],
]

describe('court fees', () => {
  it.each(worked)('%s', (_name, question, fee) => {
    expect(formatYuan(feeOf(question).fee)).toBe(fee)
  })

  it.each(tops)('a claim of %d is at the top of its band', (amount, fee) => {
    expect(formatYuan(feeOf({ kind: 'property', amountYuan: amount }).fee)).toBe(fee)
  })

  it('25 and 26: a claim that is raised costs the difference, one that is cut in time brings it back', () => {
    expect(feeOf({ kind: 'property', amountYuan: '130000', beforeYuan: '90000' })).toMatchObject({ topUp: 85_000n })
    expect(feeOf({ kind: 'property', amountYuan: '90000', beforeYuan: '130000' })).toMatchObject({
      ...{ fee: 205_000n, refund: 85_000n },
    })
    const late = feeOf({ kind: 'property', amountYuan: '90000', beforeYuan: '130000', inTime: false })
    expect(late).toMatchObject({ fee: 290_000n, refund: 0n })
  })

  it('fixed by Guangdong within the range of the law, elsewhere by whom the law names', () => {
    const fixed = { otherNonProperty: 100, jurisdictionObjection: 100, publicSummons: 100, arbitrationSetAside: 400 }
    for (const [kind, fee] of Object.entries(fixed)) expect(feeOf({ kind }).fee).toBe(BigInt(fee * 100))
    expect(feeOf({ kind: 'divorce', region: 'elsewhere', baseYuan: '200' }).fee).toBe(20_000n)
    expect(computeFee({ kind: 'divorce', region: 'elsewhere' })).toMatchObject({
      code: 'law/fee-base',
      facts: { least: 50, most: 300 },
    })
    expect(computeFee({ kind: 'divorce', baseYuan: '301' })).toMatchObject({ code: 'law/fee-base' })
    expect(computeFee({ kind: 'enforcement' })).toMatchObject({ code: 'law/fee-base', facts: { least: 50, most: 500 } })
    expect(feeOf({ kind: 'enforcement', baseYuan: 500 }).fee).toBe(50_000n)
  })

  it('say when they are paid: enforcement by the debtor afterwards, bankruptcy after liquidation', () => {
    expect(feeOf({ kind: 'enforcement', amountYuan: '60000' }).paying).toBe('byDebtorAfterwards')
    expect(feeOf({ kind: 'bankruptcy', amountYuan: '1' }).paying).toBe('afterLiquidation')
    expect(feeOf({ kind: 'property', amountYuan: '1' }).paying).toBe('inAdvance')
    expect(feeOf({ kind: 'protectionOrder' }).paying).toBe('nothing')
  })

  it('are excused for people alone, reduced by thirty per cent at least, or wait', () => {
    const claim = { kind: 'property', amountYuan: '36500' }
    expect(feeOf({ ...claim, relief: 'waived' }).fee).toBe(0n)
    expect(computeFee({ ...claim, relief: 'waived', payer: 'organisation' })).toMatchObject({
      code: 'law/fee-waived-for-people',
    })
    expect(feeOf({ ...claim, relief: 30 }).fee).toBe(49_875n)
    expect(computeFee({ ...claim, relief: 29 })).toMatchObject({ code: 'law/fee-question', facts: { field: 'relief' } })
    expect(feeOf({ ...claim, relief: 'deferred' })).toMatchObject({ fee: 71_250n, deferred: true })
  })

  it('of an application are never halved by a settlement', () => {
    for (const kind of ['enforcement', 'preservation', 'paymentOrder', 'publicSummons', 'bankruptcy'])
      expect(computeFee({ kind, amountYuan: '60000', halved: true })).toMatchObject({ code: 'law/fee-not-halved' })
  })

  it('explain themselves step by step, each with its article in both languages', () => {
    const { steps } = feeOf({ kind: 'property', amountYuan: '880000', halved: ['simplified', 'mediated'] })
    expect(steps.map(({ zh }) => zh)).toEqual([
      '不超过10,000元的部分：50元。',
      '超过10,000元至100,000元的部分：90,000元×2.5%＝2,250元。',
      '超过100,000元至200,000元的部分：100,000元×2%＝2,000元。',
      '超过200,000元至500,000元的部分：300,000元×1.5%＝4,500元。',
      '超过500,000元至880,000元的部分：380,000元×1%＝3,800元。',
      '适用简易程序、调解结案，减半交纳，只减半一次：12,600元÷2＝6,300元。',
      '起诉（申请）时预交，最后由败诉方负担。',
    ])
    expect(steps.at(-2)).toMatchObject({
      article: '《诉讼费用交纳办法》第16条；《诉讼费用交纳办法》第15条；《最高法关于适用民事诉讼法的解释》第206条',
      articleEn: expect.stringContaining('Measures on Litigation Fees art. 16'),
    })
    for (const step of steps) expect(step.article && step.articleEn && step.en).toBeTruthy()
  })
})

describe('law fee, line by line', () => {
  it('answers the example of its description', () => {
    expect(JSON.parse(lawFeeLine('{"kind":"property","amountYuan":"158000","halved":true}'))).toMatchObject({
      feeYuan: '1730.00',
      steps: expect.any(Array),
    })
  })

  it('names the field that is wrong, and goes on', () => {
    const lines = [
      ['{"kind":"property"}', 'amountYuan'],
      ['{"kind":"property","amountYuan":"-1"}', 'amountYuan'],
      ['{"kind":"property","amountYuan":"1.234"}', 'amountYuan'],
      ['{"kind":"property","amountYuan":"一千"}', 'amountYuan'],
      ['{"kind":"property","amountYuan":0.1234}', 'amountYuan'],
      ['{"kind":"property","amountYuan":1e400}', 'amountYuan'],
      ['{"kind":"property","amountYuan":"1","amountsYuan":["1"]}', 'amountsYuan'],
      ['{"kind":"property","amountsYuan":[]}', 'amountsYuan'],
      ['{"kind":"theft"}', 'kind'],
      ['{"kind":"property","amountYuan":"1","halved":"twice"}', 'halved'],
      ['{"kind":"property","amountYuan":"1","amountyuan":"2"}', 'amountyuan'],
      ['{"kind":"property","amountYuan":"1","date":"2006-12-31"}', 'date'],
      ['{"kind":"administrative","subject":"tax"}', 'subject'],
      ['{"kind":"property","amountYuan":"1","payer":"dog"}', 'payer'],
      ['{"kind":"property","amountYuan":"1","inTime":"yes"}', 'inTime'],
      ['[]', undefined],
      ['null', undefined],
      ['{', undefined],
    ] as const
    const answers = lawFeeLines(`\ufeff${lines.map(([line]) => line).join('\r\n')}\n\n{"kind":"labour"}`).map((line) =>
      JSON.parse(line),
    )
    expect(answers.slice(0, -1).map(({ error }) => error?.facts.field)).toEqual(lines.map(([, field]) => field))
    expect(answers.at(-1).feeYuan).toBe('10.00')
  })

  it('takes a note in the margin for a note, and any other stranger for a slip', () => {
    expect(JSON.parse(lawFeeLine('{"id":7,"note":"loan","kind":"labour"}')).feeYuan).toBe('10.00')
    expect(JSON.parse(lawFeeLine('{"kind":"divorce","amount":"680000"}')).error.facts.field).toBe('amount')
  })

  it('reads amounts as people write them', () => {
    const fee = (amountYuan: unknown) =>
      JSON.parse(lawFeeLine(JSON.stringify({ kind: 'property', amountYuan }))).feeYuan
    for (const written of ['158,000', '158000.00', ' ￥158000 ', '１５８０００元', 158000, '000158000'])
      expect([written, fee(written)]).toEqual([written, '3460.00'])
  })
})
