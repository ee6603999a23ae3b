import { describe, expect, it } from 'vitest'
import { formatYuan } from '../money.ts'
import { expectBothLanguages, expectSameNumbers } from '../testing/both-languages.ts'
import { computeFee } from './compute-fee.ts'
import { feeKinds } from './fee.ts'
import { lawFeeLine, lawFeeStream } from './fee-lines.ts'

const answerTo = (question: Record<string, unknown>) => {
  const answer = computeFee(question)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

/** Every kind with every way of asking that it has (诉讼费用交纳办法 arts 8 to 21, 44 to 51). */
const questions: Record<string, unknown>[] = [
  ...['0.01', '8000', '10000', '10000.01', '36500', '158000', '880000', '25000000'].map((amountYuan) => ({
    kind: 'property',
    amountYuan,
  })),
  ...['200000', '680000'].map((amountYuan) => ({ kind: 'divorce', amountYuan })),
  ...['50000', '80000', '160000.50'].map((amountYuan) => ({ kind: 'personality', amountYuan })),
  ...['1000', '100001', '2000000'].map((amountYuan) => ({ kind: 'preservation', amountYuan })),
  ...['60000', '30000000', '200000000'].map((amountYuan) => ({ kind: 'bankruptcy', amountYuan })),
  ...['60000', '12000000'].map((amountYuan) => ({ kind: 'enforcement', amountYuan })),
  { kind: 'paymentOrder', amountYuan: '60000' },
  { kind: 'enforcement', baseYuan: '300' },
  { kind: 'divorce', region: 'elsewhere', baseYuan: '200' },
  { kind: 'ip', amountYuan: '300000' },
  { kind: 'administrative', subject: 'patent' },
  { kind: 'retrial', exception: true, amountYuan: '36500' },
  { kind: 'property', amountsYuan: ['40000', '25000.50'] },
  { kind: 'property', amountYuan: '300000', disputedYuan: '120000' },
  { kind: 'property', amountYuan: '130000', beforeYuan: '90000' },
  { kind: 'property', amountYuan: '90000', beforeYuan: '130000' },
  { kind: 'property', amountYuan: '90000', beforeYuan: '130000', inTime: false },
  ...[true, 'simplified', ['simplified', 'mediated'], ['withdrawn', 'counterclaim', 'thirdParty']].map((halved) => ({
    kind: 'property',
    amountYuan: '36500',
    halved,
  })),
  ...['waived', 'deferred', 30, 99].map((relief) => ({ kind: 'property', amountYuan: '36500', relief })),
  ...feeKinds
    .filter((kind) => !['property', 'bankruptcy', 'paymentOrder', 'enforcement'].includes(kind))
    .map((kind) => ({ kind })),
]

describe('the steps of a fee', () => {
  it.each(questions.map((each) => [JSON.stringify(each), each] as const))(
    'are said in both languages, with the same numbers and an article: %s',
    (_, question) => {
      for (const step of answerTo(question).steps) {
        expectBothLanguages(step, step.rule)
        expectSameNumbers(step)
        expect(step.article).toMatch(/[\u4e00-\u9fff]/)
        expect(step.articleEn).toMatch(/[A-Za-z]{2}/)
        expect(step.rule).toMatch(/^D\.1/)
      }
    },
  )

  const rulesOf = (question: Record<string, unknown>) => answerTo(question).steps.map(({ rule }) => rule)
  const saidBy = (question: Record<string, unknown>, rule: string) =>
    answerTo(question).steps.find((step) => step.rule === rule)

  it('are those that led to the fee, in their order, and no others', () => {
    const claim = { kind: 'property', amountYuan: '36500' }
    expect(rulesOf(claim)).toEqual(['D.1.1.flat', 'D.1.1.band', 'D.1.4.paying'])
    expect(rulesOf({ ...claim, halved: true })).toEqual(['D.1.1.flat', 'D.1.1.band', 'D.1.4.half', 'D.1.4.paying'])
    expect(rulesOf({ ...claim, relief: 50 })).toEqual(['D.1.1.flat', 'D.1.1.band', 'D.1.5.reduced', 'D.1.4.paying'])
    expect(rulesOf({ ...claim, relief: 'waived' }).at(-2)).toBe('D.1.5.waived')
    expect(rulesOf({ ...claim, relief: 'deferred' }).at(-2)).toBe('D.1.5.deferred')
    expect(rulesOf({ ...claim, amountYuan: '10000' })).toEqual(['D.1.1.flat', 'D.1.4.paying'])
    expect(rulesOf({ ...claim, beforeYuan: '10000' }).at(-1)).toBe('D.1.4.change')
    expect(rulesOf({ ...claim, disputedYuan: '10000' })[0]).toBe('D.1.4.appeal')
    expect(rulesOf({ kind: 'property', amountsYuan: ['1', '2'] })[0]).toBe('D.1.4.sum')
    expect(rulesOf({ kind: 'property', amountsYuan: ['1'] })[0]).toBe('D.1.1.flat')
    expect(rulesOf({ kind: 'paymentOrder', amountYuan: '60000' })).toEqual([
      'D.1.1.flat',
      'D.1.1.band',
      'D.1.3.part',
      'D.1.round',
      'D.1.4.paying',
    ])
    expect(rulesOf({ kind: 'paymentOrder', amountYuan: '100000.40' })).toContain('D.1.round')
    expect(rulesOf({ kind: 'bankruptcy', amountYuan: '200000000' }).at(-2)).toBe('D.1.2.cap')
    expect(rulesOf({ kind: 'preservation', amountYuan: '2000000' }).at(-2)).toBe('D.1.3.cap')
    expect(rulesOf({ kind: 'divorce' })).toEqual(['D.1.2.base', 'D.1.4.paying'])
    expect(rulesOf({ kind: 'divorce', amountYuan: '200000' })).toEqual(['D.1.2.base', 'D.1.2.none', 'D.1.4.paying'])
    expect(rulesOf({ kind: 'divorce', amountYuan: '200000.01' })).toContain('D.1.2.above')
    expect(rulesOf({ kind: 'personality', amountYuan: '160000' })).toEqual([
      'D.1.2.base',
      'D.1.2.above',
      'D.1.2.above',
      'D.1.4.paying',
    ])
    expect(rulesOf({ kind: 'labour' })).toEqual(['D.1.2.fixed', 'D.1.4.paying'])
    expect(rulesOf({ kind: 'protectionOrder' })).toEqual(['D.1.2.free', 'D.1.4.paying'])
  })

  it('do not cap what just reaches the cap (art. 14)', () => {
    const isCapped = (amountYuan: string) => rulesOf({ kind: 'preservation', amountYuan }).includes('D.1.3.cap')
    expect(formatYuan(answerTo({ kind: 'preservation', amountYuan: '896000' }).fee)).toBe('5000.00')
    expect(['895999.99', '896000', '896000.01'].map(isCapped)).toEqual([false, false, true])
    const half = (amountYuan: string) => answerTo({ kind: 'bankruptcy', amountYuan })
    expect(formatYuan(half('111640000').fee)).toBe('300000.00')
    expect(half('111640000').steps.some(({ rule }) => rule === 'D.1.2.cap')).toBe(false)
    expect(half('111640001').steps.some(({ rule }) => rule === 'D.1.2.cap')).toBe(true)
  })

  it('add up: what is said of each band is the fee (art. 13)', () => {
    for (const amountYuan of ['8000', '36500', '158000', '880000', '25000000']) {
      const { fee, steps } = answerTo({ kind: 'property', amountYuan })
      const parts = steps.filter(({ rule }) => /flat|band/.test(rule)).map(({ zh }) => /([\d,.]+)元。$/.exec(zh)![1]!)
      expect(parts.reduce((sum, part) => sum + Number(part.replaceAll(',', '')), 0)).toBe(Number(formatYuan(fee)))
    }
  })

  it('say who pays and when (arts 8, 13, 20, 29, 38)', () => {
    const paying = (question: Record<string, unknown>) => answerTo(question).paying
    expect(paying({ kind: 'property', amountYuan: '1' })).toBe('inAdvance')
    expect(paying({ kind: 'jurisdictionObjection' })).toBe('onlyIfItFails')
    for (const kind of ['specialProcedure', 'judicialConfirmation', 'protectionOrder', 'retrial'])
      expect([kind, paying({ kind })]).toEqual([kind, 'nothing'])
    expect(saidBy({ kind: 'retrial' }, 'D.1.2.free')?.zh).toContain('申请再审原则上不交费')
    expect(saidBy({ kind: 'retrial' }, 'D.1.2.free')?.en).toContain('A retrial costs nothing')
    expect(saidBy({ kind: 'protectionOrder' }, 'D.1.2.free')).toMatchObject({ zh: '不交费。', en: 'It costs nothing.' })
    // New evidence or no appeal: then a retrial costs what a claim costs (art. 9).
    expect(answerTo({ kind: 'retrial', exception: true, amountYuan: '36500' })).toMatchObject({
      fee: 71_250n,
      paying: 'inAdvance',
    })
    expect(answerTo({ kind: 'retrial', exception: false }).fee).toBe(0n)
  })

  it('say what the province has fixed, and what somebody else has', () => {
    expect(saidBy({ kind: 'divorce' }, 'D.1.2.base')).toMatchObject({ zh: '幅度50至300元，广东省定为300元。' })
    expect(saidBy({ kind: 'divorce' }, 'D.1.2.base')?.en).toContain('Guangdong has fixed it at 300')
    expect(saidBy({ kind: 'divorce', baseYuan: '200' }, 'D.1.2.base')).toMatchObject({
      zh: '幅度50至300元，定为200元。',
    })
    expect(saidBy({ kind: 'divorce', baseYuan: '200' }, 'D.1.2.base')?.en).toContain('; fixed at 200')
    for (const baseYuan of ['50', '300']) expect(computeFee({ kind: 'divorce', baseYuan }).ok).toBe(true)
    for (const baseYuan of ['49.99', '300.01']) expect(computeFee({ kind: 'divorce', baseYuan }).ok).toBe(false)
  })

  it('say once why it is half, and that it is halved once (CPLI art. 206)', () => {
    const claim = { kind: 'property', amountYuan: '36500' }
    const half = (halved: unknown) => saidBy({ ...claim, halved }, 'D.1.4.half')!
    expect(half('mediated').zh).toBe('调解结案，减半交纳：712.50元÷2＝356.25元。')
    expect(half('mediated').en).toBe('Half (settled by mediation): 712.50 ÷ 2 = 356.25 yuan.')
    expect(half(['mediated', 'withdrawn']).en).toContain('halved once only')
    expect(half(['mediated', 'withdrawn']).article).toBe(
      '《诉讼费用交纳办法》第15条；《最高法关于适用民事诉讼法的解释》第206条',
    )
    expect(half('mediated').article).toBe('《诉讼费用交纳办法》第15条')
    expect(saidBy(claim, 'D.1.4.half')).toBeUndefined()
  })

  it('say what a changed claim costs or brings back (art. 21)', () => {
    const said = (question: Record<string, unknown>) => saidBy({ kind: 'property', ...question }, 'D.1.4.change')!
    expect(said({ amountYuan: '130000', beforeYuan: '90000' }).zh).toBe(
      '请求数额增加，补交差额：2900.00－2050.00＝850.00元。',
    )
    expect(said({ amountYuan: '90000', beforeYuan: '130000' }).zh).toContain('退还差额：2900.00－2050.00＝850.00元')
    expect(said({ amountYuan: '90000', beforeYuan: '130000', inTime: false }).zh).toBe(
      '减少请求时法庭调查已经终结，差额不退。',
    )
    const same = answerTo({ kind: 'property', amountYuan: '90000', beforeYuan: '90000' })
    expect(same).toMatchObject({ topUp: 0n })
    expect(same).not.toHaveProperty('refund')
  })

  it('are halved for claims and never for applications', () => {
    for (const kind of feeKinds) {
      const answer = computeFee({ kind, amountYuan: '60000', halved: true, baseYuan: '100' })
      const isClaim = [
        'property',
        'divorce',
        'personality',
        'otherNonProperty',
        'ip',
        'labour',
        'administrative',
      ].includes(kind)
      expect([kind, answer.ok || answer.code === 'law/fee-base']).toEqual([kind, isClaim])
    }
  })
})

describe('a question about a fee', () => {
  const claim = { kind: 'property', amountYuan: '1' }
  const wrong: [Record<string, unknown>, string][] = [
    [{ kind: 'property' }, 'amountYuan'],
    [{ kind: 'bankruptcy' }, 'amountYuan'],
    [{ kind: 'paymentOrder' }, 'amountYuan'],
    [{ kind: 'retrial', exception: true }, 'amountYuan'],
    [{ kind: 'property', amountYuan: null }, 'amountYuan'],
    [{ kind: 'property', amountYuan: '-1' }, 'amountYuan'],
    [{ kind: 'property', amountsYuan: ['1', 'x'] }, 'amountsYuan'],
    [{ kind: 'property', amountsYuan: '1' }, 'amountsYuan'],
    [{ kind: 'property', amountsYuan: [] }, 'amountsYuan'],
    [{ kind: 'property', amountsYuan: Array(1001).fill('1') }, 'amountsYuan'],
    [{ ...claim, amountsYuan: ['1'] }, 'amountsYuan'],
    [{ kind: 'theft' }, 'kind'],
    [{ ...claim, disputedYuan: 'x' }, 'disputedYuan'],
    [{ ...claim, beforeYuan: 'x' }, 'beforeYuan'],
    [{ ...claim, baseYuan: 'x' }, 'baseYuan'],
    [{ ...claim, date: '2007-03-31' }, 'date'],
    [{ ...claim, date: 'today' }, 'date'],
    [{ ...claim, halved: 'twice' }, 'halved'],
    [{ ...claim, halved: ['simplified', 'twice'] }, 'halved'],
    [{ ...claim, inTime: 'yes' }, 'inTime'],
    [{ ...claim, exception: 1 }, 'exception'],
    [{ ...claim, subject: 'tax' }, 'subject'],
    [{ ...claim, region: 'mars' }, 'region'],
    [{ ...claim, payer: 'dog' }, 'payer'],
    [{ ...claim, relief: 'some' }, 'relief'],
    [{ ...claim, relief: 29 }, 'relief'],
    [{ ...claim, relief: 100 }, 'relief'],
    [{ ...claim, relief: 30.5 }, 'relief'],
    [{ ...claim, relief: '30' }, 'relief'],
    [{ ...claim, amount: '1' }, 'amount'],
    [{ ...claim, relief: 'waived', payer: 'organisation' }, 'relief'],
    [{ kind: 'enforcement', amountYuan: '1', halved: true }, 'halved'],
    [{ kind: 'enforcement' }, 'baseYuan'],
  ]
  it.each(wrong.map(([question, field]) => [JSON.stringify(question).slice(0, 80), field, question] as const))(
    '%s is wrong in %s, and both languages say so',
    (_, field, question) => {
      const answer = computeFee(question)
      if (answer.ok) throw new Error('It was answered.')
      expect(answer.facts.field).toBe(field)
      expectBothLanguages(answer)
      if (answer.code === 'law/fee-question')
        expect([answer.zh.startsWith(`${field}：`), answer.en.startsWith(`${field}: `)]).toEqual([true, true])
    },
  )

  it('is answered at the edges of what the law allows', () => {
    for (const more of [
      { date: '2007-04-01' },
      { relief: 30 },
      { relief: 99 },
      { halved: false },
      { inTime: true },
      { payer: 'organisation' },
      { relief: 'deferred', payer: 'organisation' },
      { note: 'x' },
    ])
      expect([more, computeFee({ ...claim, ...more }).ok]).toEqual([more, true])
    expect(computeFee({ kind: 'property', amountsYuan: Array(1000).fill('1') })).toMatchObject({ ok: true })
    for (const subject of ['trademark', 'patent', 'maritime'])
      expect(answerTo({ kind: 'administrative', subject }).fee).toBe(10_000n)
    for (const subject of ['other', undefined]) expect(answerTo({ kind: 'administrative', subject }).fee).toBe(5_000n)
    // An amount that is left out of a list is none.
    expect(answerTo({ kind: 'property', amountsYuan: ['100000', null] }).fee).toBe(230_000n)
    expect(answerTo({ kind: 'property', amountYuan: '0' }).fee).toBe(5_000n)
  })

  it('asks what it does not know of a kind that costs a range', () => {
    const answer = computeFee({ kind: 'divorce', region: 'elsewhere' })
    expect(answer).toMatchObject({
      ok: false,
      zh: expect.stringContaining('50至300元'),
      en: expect.stringContaining('50 to 300 yuan'),
    })
  })
})

describe('law fee, line by line', () => {
  it('says only what there is to say', () => {
    const keys = (question: Record<string, unknown>) => Object.keys(JSON.parse(lawFeeLine(JSON.stringify(question))))
    expect(keys({ kind: 'labour' })).toEqual(['feeYuan', 'paying', 'steps'])
    expect(keys({ kind: 'property', amountYuan: '130000', beforeYuan: '90000' })).toEqual([
      'feeYuan',
      'topUpYuan',
      'paying',
      'steps',
    ])
    expect(keys({ kind: 'property', amountYuan: '90000', beforeYuan: '130000' })).toEqual([
      'feeYuan',
      'refundYuan',
      'paying',
      'steps',
    ])
    expect(keys({ kind: 'labour', relief: 'deferred' })).toEqual(['feeYuan', 'paying', 'deferred', 'steps'])
  })

  it('answers a stream as it answers a text', async () => {
    async function* lines() {
      yield* ['{"kind":"labour"}', '', '{']
    }
    const answers: unknown[] = []
    for await (const line of lawFeeStream(lines())) answers.push(JSON.parse(line))
    expect(answers).toMatchObject([
      { feeYuan: '10.00', paying: 'inAdvance' },
      { error: { code: 'law/line-malformed' } },
    ])
  })
})
