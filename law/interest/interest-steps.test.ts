import { describe, expect, it } from 'vitest'
import type { LawRefusal } from '../answer.ts'
import { dayNumber, formatDay } from '../plain-date.ts'
import { expectBothLanguages, expectSameNumbers } from '../testing/both-languages.ts'
import { computeInterest } from './compute-interest.ts'
import { lawInterestStream } from './interest-lines.ts'

const answerTo = (question: Record<string, unknown>) => {
  const answer = computeInterest(question)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

const debt = { debtYuan: '300000', from: '2025-03-01' }
const payments = [
  { on: '2025-09-17', yuan: '120000' },
  { on: '2025-06-09', yuan: '180000' },
]
const stays = [{ from: '2025-04-01', to: '2025-04-10' }]

describe('the steps of interest for late performance (民事诉讼法第264条；2014年解释)', () => {
  it('are said in both languages, with the same numbers and an article', () => {
    for (const question of [
      { ...debt, payments },
      { ...debt, until: '2025-12-31', stays },
      { ...debt, payments, stays, until: '2026-01-01' },
    ]) {
      const { steps } = answerTo(question)
      for (const step of steps) {
        expectBothLanguages(step)
        expect(step.article).toMatch(/^《.+第\d+/)
        expect(step.articleEn).toMatch(/^[A-Z].+ art\. \d/)
      }
      // The first tells the rate in words, 日万分之一点七五.
      for (const step of steps.slice(1)) expectSameNumbers(step)
    }
  })

  it('tell what is owed, which days count at which rate, what was paid, and the sum', () => {
    const { steps, added } = answerTo({ ...debt, payments, stays })
    expect(steps.map(({ zh }) => zh)).toEqual([
      '生效文书确定的金钱债务（不含一般债务利息）300,000元，履行期间到2025年3月1日（星期六）届满，从次日起算加倍部分，日万分之一点七五。',
      '2025年3月2日（星期日）至2025年6月9日（星期一），90天（其中暂缓、中止执行10天不计）：300,000×0.000175×90＝4,725元。',
      '2025年6月9日（星期一）付180,000元，先抵金钱债务，尚欠120,000元。',
      '2025年6月10日（星期二）至2025年9月17日（星期三），100天：120,000×0.000175×100＝2,100元。',
      '2025年9月17日（星期三）付120,000元，先抵金钱债务，尚欠0元。',
      '加倍部分债务利息合计6825.00元。',
      expect.stringContaining('一般债务利息按生效文书另行计算'),
    ])
    expect(added).toBe(682_500n)
    expect(steps[0]?.en).toContain('0.0175% a day')
    expect(steps[1]?.en).toContain('90 days (10 days of a stay do not count)')
    expect(steps[3]?.en).toContain('100 days: 120,000×0.000175×100 = 2,100 yuan')
    expect(steps.map(({ articleEn }) => /[^ ]+$/.exec(articleEn)?.[0])).toEqual(['2', '3', '4', '1', '4', '1', '1'])
  })

  it('do not tell of a span in which nothing was owed or no day passed', () => {
    const spans = (question: Record<string, unknown>) =>
      answerTo(question).steps.filter(({ zh }) => zh.includes('至')).length
    expect(spans({ ...debt, payments: [{ on: '2025-06-09', yuan: '300000' }], until: '2025-12-31' })).toBe(1)
    expect(spans({ ...debt, payments: [{ on: '2025-03-01', yuan: '1' }], until: '2025-03-02' })).toBe(1)
    expect(spans({ ...debt, until: '2025-03-01' })).toBe(0)
    // A span that is all stay is told, with no day that counts.
    expect(answerTo({ ...debt, until: '2025-03-05', stays: [{ from: '2025-03-02', to: '2025-03-05' }] })).toMatchObject(
      { days: 0, added: 0n },
    )
    expect(spans({ ...debt, until: '2025-03-05', stays: [{ from: '2025-03-02', to: '2025-03-05' }] })).toBe(1)
  })
})

describe('the days that count (art. 3)', () => {
  const daysOf = (...stays: [string, string][]) =>
    answerTo({ ...debt, until: '2025-03-31', stays: stays.map(([from, to]) => ({ from, to })) }).days
  it('are all from the day after to the day of payment, without those of a stay', () => {
    expect(daysOf()).toBe(30)
    expect(daysOf(['2025-03-02', '2025-03-02'])).toBe(29)
    expect(daysOf(['2025-03-31', '2025-03-31'])).toBe(29)
    expect(daysOf(['2025-03-02', '2025-03-31'])).toBe(0)
    expect(daysOf(['2025-03-05', '2025-03-06'], ['2025-03-07', '2025-03-07'])).toBe(27)
    // In whatever order they are told.
    expect(daysOf(['2025-03-07', '2025-03-07'], ['2025-03-05', '2025-03-06'])).toBe(27)
  })

  it('are not made fewer by a stay before or after them', () => {
    expect(daysOf(['2025-02-01', '2025-03-01'])).toBe(30)
    expect(daysOf(['2025-02-01', '2025-02-20'])).toBe(30)
    expect(daysOf(['2025-04-01', '2025-05-01'])).toBe(30)
    expect(daysOf(['2025-04-10', '2025-05-01'])).toBe(30)
    expect(daysOf(['2025-02-01', '2025-03-02'])).toBe(29)
    expect(daysOf(['2025-03-31', '2025-05-01'])).toBe(29)
  })

  it('end when the debt is paid, and more than the debt is not owed back', () => {
    const paid = answerTo({ ...debt, payments: [{ on: '2025-03-11', yuan: '300001' }], until: '2025-12-31' })
    expect(paid).toMatchObject({ days: 10, debtLeft: 0n })
    expect(answerTo({ ...debt, payments: [{ on: '2025-03-11', yuan: '299999' }] }).debtLeft).toBe(100n)
  })
})

/** So many stays of a day each, one after the other. */
const days = (many: number) =>
  Array.from({ length: many }, (_, at) => formatDay(dayNumber(2024, 1, 3) + at)).map((day) => ({ from: day, to: day }))

describe('a question about interest', () => {
  const good = { debtYuan: '1', from: '2024-01-02', until: '2024-02-01' }
  const pay = { on: '2024-01-03', yuan: '1' }
  const wrong: [question: unknown, field: string | undefined][] = [
    [null, undefined],
    [[], undefined],
    [{ ...good, rate: 2 }, 'rate'],
    [{ ...good, debtYuan: 'x' }, 'debtYuan'],
    [{ ...good, debtYuan: '0' }, 'debtYuan'],
    [{ ...good, from: 'soon' }, 'from'],
    [{ ...good, from: '2014-07-31' }, 'from'],
    [{ ...good, until: 'soon' }, 'until'],
    [{ ...good, until: null }, 'until'],
    [{ ...good, until: '2024-01-01' }, 'until'],
    [{ debtYuan: '1', from: '2024-01-02' }, 'until'],
    [{ ...good, payments: pay }, 'payments'],
    [{ ...good, payments: [null] }, 'payments'],
    [{ ...good, payments: [{ ...pay, on: 'soon' }] }, 'payments'],
    [{ ...good, payments: [{ ...pay, yuan: 'much' }] }, 'payments'],
    [{ ...good, payments: [{ ...pay, yuan: '0' }] }, 'payments'],
    [{ ...good, payments: [{ ...pay, on: '2024-01-01' }] }, 'payments'],
    [{ ...good, payments: Array(1001).fill(pay) }, 'payments'],
    [{ ...good, stays: {} }, 'stays'],
    [{ ...good, stays: [null] }, 'stays'],
    [{ ...good, stays: [{ from: '2024-01-05' }] }, 'stays'],
    [{ ...good, stays: [{ to: '2024-01-05' }] }, 'stays'],
    [{ ...good, stays: [{ from: '2024-01-05', to: '2024-01-04' }] }, 'stays'],
    [
      {
        ...good,
        stays: [
          { from: '2024-01-05', to: '2024-01-07' },
          { from: '2024-01-07', to: '2024-01-08' },
        ],
      },
      'stays',
    ],
    [
      {
        ...good,
        stays: days(1001),
      },
      'stays',
    ],
  ]
  it.each(wrong.map(([question, field]) => [JSON.stringify(question).slice(0, 90), field, question] as const))(
    '%s is wrong in %s, and both languages say so',
    (_, field, question) => {
      const answer = computeInterest(question) as LawRefusal
      expect(answer.ok).toBe(false)
      expect(answer.facts.field).toBe(field)
      expectBothLanguages(answer)
      if (field)
        expect([answer.zh.startsWith(`${field}：`), answer.en.startsWith(`${field}: `), answer.code]).toEqual([
          true,
          true,
          'law/interest-question',
        ])
    },
  )

  it('says what was wrong with a payment: its form, or its day', () => {
    const said = (payments: unknown) => (computeInterest({ ...good, payments }) as LawRefusal).zh
    expect(said([{ ...pay, on: '2024-01-01' }])).toContain('付款不能早于')
    expect(said([{ ...pay, on: 'soon' }])).toContain('这样的列表')
    expect((computeInterest({ ...good, from: '2014-07-31' }) as LawRefusal).zh).toContain('自2014年8月1日起施行')
  })

  it('is answered at its edges', () => {
    for (const more of [
      { from: '2014-08-01' },
      { until: '2024-01-02' },
      { payments: [{ on: '2024-01-02', yuan: '1' }] },
      { payments: Array(1000).fill(pay) },
      { stays: days(1000) },
      { stays: [{ from: '2024-01-05', to: '2024-01-05' }] },
      { note: 'x' },
    ])
      expect([more, computeInterest({ ...good, ...more }).ok]).toEqual([more, true])
    expect(computeInterest({ debtYuan: '1', from: '2024-01-02', payments: [pay] }).ok).toBe(true)
  })
})

it('interest is answered over a stream as over a text', async () => {
  async function* lines() {
    yield* ['{"debtYuan":"100000","from":"2024-03-11","until":"2024-06-19"}', '', '[]']
  }
  const answers: unknown[] = []
  for await (const line of lawInterestStream(lines())) answers.push(JSON.parse(line))
  expect(answers).toMatchObject([
    { addedYuan: '1750.00', days: 100, debtLeftYuan: '100000.00', steps: expect.any(Array) },
    { error: { code: 'law/not-a-question' } },
  ])
})
