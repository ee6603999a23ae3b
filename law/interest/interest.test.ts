import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan } from '../money.ts'
import { dayNumber, formatDay } from '../plain-date.ts'
import { computeInterest, type Interest } from './compute-interest.ts'
import { lawInterestLine, lawInterestLines } from './interest-lines.ts'

const interestOf = (question: Record<string, unknown>): Interest => {
  const answer = computeInterest(question)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

describe('interest for late performance', () => {
  it('is that of the worked examples (HANDBOOK D.3)', () => {
    const one = { debtYuan: '100000', from: '2024-03-11', until: '2024-06-19' }
    expect(interestOf(one)).toMatchObject({ added: 175_000n, days: 100 })
    const two = { debtYuan: '256800', from: '2025-01-15', until: '2025-12-31' }
    expect(interestOf(two)).toMatchObject({ added: 1_572_900n, days: 350 })
    const payments = [
      { on: '2025-09-17', yuan: '120000' },
      { on: '2025-06-09', yuan: '180000' },
    ]
    const three = interestOf({ debtYuan: '300000', from: '2025-03-01', payments })
    expect(three).toMatchObject({ added: 735_000n, days: 200, debtLeft: 0n })
    expect(three.steps.map(({ zh }) => zh).slice(1, 5)).toEqual([
      '2025年3月2日（星期日）至2025年6月9日（星期一），100天：300,000×0.000175×100＝5,250元。',
      '2025年6月9日（星期一）付180,000元，先抵金钱债务，尚欠120,000元。',
      '2025年6月10日（星期二）至2025年9月17日（星期三），100天：120,000×0.000175×100＝2,100元。',
      '2025年9月17日（星期三）付120,000元，先抵金钱债务，尚欠0元。',
    ])
    for (const step of three.steps) expect(step.article && step.articleEn && step.en).toBeTruthy()
  })

  it('does not run while enforcement is stayed', () => {
    const stays = [{ from: '2024-03-12', to: '2024-03-21' }]
    const stayed = interestOf({ debtYuan: '100000', from: '2024-03-11', until: '2024-06-19', stays })
    expect(stayed).toMatchObject({ days: 90, added: 157_500n })
  })

  it('of parts is that of the whole, and never falls with days or debt', () => {
    const first = dayNumber(2020, 1, 1)
    const debts = fc.bigInt({ min: 1n, max: 10n ** 13n })
    const days = fc.integer({ min: 0, max: 3_000 })
    fc.assert(
      fc.property(debts, days, days, (debt, a, b) => {
        const until = (many: number) => ({ from: formatDay(first), until: formatDay(first + many) })
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const debtYuan = formatYuan(debt)
        const long = interestOf({ debtYuan, ...until(more) }).added
        expect(interestOf({ debtYuan, ...until(less) }).added <= long).toBe(true)
        expect(interestOf({ debtYuan: formatYuan(debt + 1n), ...until(more) }).added >= long).toBe(true)
        const stays = [{ from: formatDay(first + less + 1), to: formatDay(first + more) }]
        const stayed =
          less < more ? interestOf({ debtYuan, ...until(more), stays }) : interestOf({ debtYuan, ...until(less) })
        expect(stayed.added).toBe(interestOf({ debtYuan, ...until(less) }).added)
      }),
    )
  })

  it('never grows by paying', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 10n ** 12n }), fc.integer({ min: 0, max: 500 }), (debt, day) => {
        const [from, until] = ['2022-01-01', '2023-12-31']
        const payments = [{ on: formatDay(dayNumber(2022, 1, 1) + day), yuan: formatYuan(debt / 2n) }]
        const paid = interestOf({ debtYuan: formatYuan(debt), from, until, payments })
        expect(paid.added <= interestOf({ debtYuan: formatYuan(debt), from, until }).added).toBe(true)
        expect(paid.debtLeft).toBe(debt - debt / 2n)
      }),
    )
  })

  it('is answered line by line, and what is wrong is named by its field', () => {
    expect(JSON.parse(lawInterestLine('{"debtYuan":"100000","from":"2024-03-11","until":"2024-06-19"}'))).toMatchObject(
      {
        ...{ addedYuan: '1750.00', days: 100, debtLeftYuan: '100000.00' },
      },
    )
    const wrong = [
      [{}, 'debtYuan'],
      [{ debtYuan: '0', from: '2024-01-01' }, 'debtYuan'],
      [{ debtYuan: '1', from: '2024-02-30' }, 'from'],
      [{ debtYuan: '1', from: '2014-07-31', until: '2015-01-01' }, 'from'],
      [{ debtYuan: '1', from: '2024-01-02' }, 'until'],
      [{ debtYuan: '1', from: '2024-01-02', until: '2024-01-01' }, 'until'],
      [{ debtYuan: '1', from: '2024-01-02', until: 'soon' }, 'until'],
      [{ debtYuan: '1', from: '2024-01-02', payments: [null] }, 'payments'],
      [{ debtYuan: '1', from: '2024-01-02', payments: [{ on: '2024-01-01', yuan: '1' }] }, 'payments'],
      [
        { debtYuan: '1', from: '2024-01-02', until: '2024-02-01', stays: [{ from: '2024-02-01', to: '2024-01-01' }] },
        'stays',
      ],
      [
        {
          debtYuan: '1',
          from: '2024-01-02',
          until: '2024-02-01',
          stays: [
            { from: '2024-01-01', to: '2024-01-09' },
            { from: '2024-01-09', to: '2024-01-10' },
          ],
        },
        'stays',
      ],
      [{ debtYuan: '1', from: '2024-01-02', until: '2024-02-01', rate: 2 }, 'rate'],
    ] as const
    const answers = lawInterestLines(wrong.map(([one]) => JSON.stringify(one)).join('\n')).map((line) =>
      JSON.parse(line),
    )
    expect(answers.map(({ error }) => error?.facts.field)).toEqual(wrong.map(([, field]) => field))
  })
})
