import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import { dayEn, dayZh } from '../day-words.ts'
import { marginalia, readObject } from '../json-lines.ts'
import { cite } from '../limits/laws.ts'
import { type Exact, exact, type Fen, formatYuan, parseYuan, plus, roundToFen, sayYuan, times, yuan } from '../money.ts'
import { type DayNumber, dayNumber, parseDay } from '../plain-date.ts'

/** The added part of the interest for late performance: 1.75 in ten thousand a day (Interpretation of 2014, art. 1). */
const rate = { millionths: 175n, zh: '日万分之一点七五', en: '0.0175% a day' }
const validFrom = dayNumber(2014, 8, 1)

export interface InterestStep {
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly articleEn: string
}

/** The added part, in whole fen, with what it was reckoned from. */
export interface Interest {
  readonly added: Fen
  /** Days on which something was owed and the added part ran. */
  readonly days: number
  /** Of the debt, after the last payment; the debt is paid first, then the added part (art. 4). */
  readonly debtLeft: Fen
  readonly steps: readonly InterestStep[]
}

interface Payment {
  readonly on: DayNumber
  readonly fen: Fen
}

interface Stay {
  readonly from: DayNumber
  readonly to: DayNumber
}

interface Question {
  readonly debt: Fen
  /** The last day of the time for performance. */
  readonly from: DayNumber
  /** Until this day, where something is still owed then. */
  readonly until?: DayNumber
  readonly payments: readonly Payment[]
  readonly stays: readonly Stay[]
}

/**
 * The added part of the interest for late performance (CPL art. 264; Interpretation of 2014): on the debt in money that the
 * document fixes, without general interest. The last day for performing does not count, the day of payment does. Payments
 * lower the debt first; days of a stay that the debtor did not ask for do not count.
 */
export function computeInterest(json: unknown): LawAnswer<Interest> {
  const read = readQuestion(json)
  if (!read.ok) return read
  const { debt, from, until, stays } = read.value
  const steps: InterestStep[] = [baseStep(debt, from)]
  let owed = debt
  let since = from
  let days = 0
  let added: Exact = yuan(0)
  const ends = [...read.value.payments, ...(until === undefined ? [] : [{ on: until, fen: 0n }])]
  for (const { on, fen } of ends.sort((a, b) => a.on - b.on)) {
    const stayed = daysStayed(since, on, stays)
    const counted = on - since - stayed
    if (owed > 0n && counted + stayed > 0) {
      const part = times(exact(owed), rate.millionths * BigInt(counted), 1_000_000n)
      added = plus(added, part)
      days += counted
      steps.push(spanStep(owed, since, on, counted, stayed, part))
    }
    since = on
    if (fen > 0n) {
      owed = owed > fen ? owed - fen : 0n
      steps.push(paymentStep(on, fen, owed))
    }
  }
  const rounded = roundToFen(added)
  steps.push(sumStep(rounded), besideStep())
  return lawYes({ added: rounded, days, debtLeft: owed, steps })
}

function daysStayed(from: DayNumber, to: DayNumber, stays: readonly Stay[]): number {
  // The days that count are from+1 … to.
  return stays.reduce((sum, stay) => sum + Math.max(0, Math.min(stay.to, to) - Math.max(stay.from, from + 1) + 1), 0)
}

const step = (article: string, zh: string, en: string): InterestStep => ({
  ...{ zh, en },
  ...{ article: cite(article).zh, articleEn: cite(article).en },
})

const baseStep = (debt: Fen, from: DayNumber) =>
  step(
    'CPL 264; DEL 1, 2',
    `生效文书确定的金钱债务（不含一般债务利息）${sayYuan(exact(debt))}元，履行期间到${dayZh(from)}届满，从次日起算加倍部分，${rate.zh}。`,
    `The debt in money fixed by the document (without general interest) is ${sayYuan(exact(debt))} yuan; the time for performing ended on ${dayEn(from)}; the added part counts from the next day, ${rate.en}.`,
  )

function spanStep(owed: Fen, since: DayNumber, on: DayNumber, counted: number, stayed: number, part: Exact) {
  const sum = `${sayYuan(exact(owed))}×0.000175×${counted}＝${sayYuan(part)}`
  const stayZh = stayed > 0 ? `（其中暂缓、中止执行${stayed}天不计）` : ''
  const stayEn = stayed > 0 ? ` (${stayed} days of a stay do not count)` : ''
  return step(
    stayed > 0 ? 'DEL 1, 3' : 'DEL 1',
    `${dayZh(since + 1)}至${dayZh(on)}，${counted}天${stayZh}：${sum}元。`,
    `From ${dayEn(since + 1)} to ${dayEn(on)}, ${counted} days${stayEn}: ${sum.replace('＝', ' = ')} yuan.`,
  )
}

const paymentStep = (on: DayNumber, fen: Fen, owed: Fen) =>
  step(
    'DEL 4',
    `${dayZh(on)}付${sayYuan(exact(fen))}元，先抵金钱债务，尚欠${sayYuan(exact(owed))}元。`,
    `On ${dayEn(on)} ${sayYuan(exact(fen))} yuan were paid, on the debt first; ${sayYuan(exact(owed))} yuan are left.`,
  )

const sumStep = (added: Fen) =>
  step('DEL 1', `加倍部分债务利息合计${formatYuan(added)}元。`, `The added part comes to ${formatYuan(added)} yuan.`)

const besideStep = () =>
  step(
    'CPL 264; DEL 1',
    '一般债务利息按生效文书另行计算；胜诉方垫付的诉讼费是否计入，各地做法不一，这里不计。',
    'General interest comes beside it, as the document says; whether court fees that the winner advanced count is seen differently, here they do not.',
  )

const fields = ['debtYuan', 'from', 'until', 'payments', 'stays']

const wrong = (field: string, zh: string, en: string) =>
  lawNo('law/interest-question', { field }, `${field}：${zh}。`, `${field}: ${en}.`)

const noDay = (field: string) =>
  wrong(field, '应为存在的日期，例如 "2024-03-11"', 'it must be a day, for instance "2024-03-11"')

function readQuestion(json: unknown): LawAnswer<Question> {
  const object = readObject(json)
  if (!object.ok) return object
  const given = object.value
  const stranger = Object.keys(given).find((name) => !fields.includes(name) && !marginalia.includes(name))
  if (stranger !== undefined)
    return wrong(stranger, '没有这一项', `there is no such field; there are ${fields.join(', ')}`)
  const debt = parseYuan(given.debtYuan)
  if (debt === undefined || debt === 0n)
    return wrong(
      'debtYuan',
      '应为大于零的金额（元），例如 "100000"',
      'it must be an amount in yuan above zero, for instance "100000"',
    )
  const from = parseDay(given.from)
  if (from === undefined) return noDay('from')
  if (from < validFrom)
    return wrong(
      'from',
      '这一算法自2014年8月1日起施行，应为此后的日期',
      'this way of reckoning holds since 2014-08-01: give a day from then on',
    )
  const payments = readPayments(given.payments, from)
  if (!payments.ok) return payments
  const until = given.until === undefined ? undefined : parseDay(given.until)
  if (given.until !== undefined && until === undefined) return noDay('until')
  if (until === undefined && payments.value.length === 0)
    return wrong('until', '请写明付清或者计算到的日期', 'give the day of payment, or up to which to reckon')
  if (until !== undefined && until < from)
    return wrong('until', '不能早于履行期间届满之日', 'it cannot be before the time for performing ended')
  const stays = readStays(given.stays)
  return stays.ok
    ? lawYes({ debt, from, payments: payments.value, stays: stays.value, ...(until !== undefined && { until }) })
    : stays
}

function readPayments(given: unknown, from: DayNumber): LawAnswer<readonly Payment[]> {
  if (given === undefined) return lawYes([])
  const shape = () =>
    wrong(
      'payments',
      '应为 [{"on":"2025-06-09","yuan":"180000"}] 这样的列表',
      'it must be a list like [{"on":"2025-06-09","yuan":"180000"}]',
    )
  if (!Array.isArray(given) || given.length > 1000) return shape()
  const payments: Payment[] = []
  for (const one of given as (Record<string, unknown> | null)[]) {
    const [on, fen] = [parseDay(one?.on), parseYuan(one?.yuan)]
    if (on === undefined || fen === undefined || fen === 0n) return shape()
    if (on < from)
      return wrong(
        'payments',
        '付款不能早于履行期间届满之日',
        'a payment cannot be before the time for performing ended',
      )
    payments.push({ on, fen })
  }
  return lawYes(payments)
}

function readStays(given: unknown): LawAnswer<readonly Stay[]> {
  if (given === undefined) return lawYes([])
  const shape = () =>
    wrong(
      'stays',
      '应为 [{"from":"2025-03-01","to":"2025-03-31"}] 这样的列表，前后有序且不重叠',
      'it must be a list like [{"from":"2025-03-01","to":"2025-03-31"}], each ending after it begins and none on another',
    )
  if (!Array.isArray(given) || given.length > 1000) return shape()
  const stays: Stay[] = []
  for (const one of given as (Record<string, unknown> | null)[]) {
    const [from, to] = [parseDay(one?.from), parseDay(one?.to)]
    if (from === undefined || to === undefined || to < from) return shape()
    stays.push({ from, to })
  }
  const sorted = [...stays].sort((a, b) => a.from - b.from)
  return sorted.some((stay, at) => at > 0 && stay.from <= sorted[at - 1]!.to) ? shape() : lawYes(sorted)
}
