import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import { marginalia, readObject } from '../json-lines.ts'
import { type Fen, parseYuan } from '../money.ts'
import { parseDay } from '../plain-date.ts'
import { type FeeKind, type FeeQuestion, feeKinds, type Halving, halvings, type Relief } from './fee.ts'
import { feesValidFrom } from './tables.ts'

type Given = Readonly<Record<string, unknown>>

const known = [
  ...['kind', 'amountYuan', 'amountsYuan', 'disputedYuan', 'beforeYuan', 'inTime', 'halved', 'subject', 'baseYuan'],
  ...['region', 'relief', 'payer', 'exception', 'date'],
]

/** Kinds that cannot be reckoned without an amount. */
const needsAmount: readonly FeeKind[] = ['property', 'bankruptcy', 'paymentOrder']

/** Reads a question about a fee as JSON gives it; what is wrong is named by its field. */
export function readFeeQuestion(json: unknown): LawAnswer<FeeQuestion> {
  const object = readObject(json)
  if (!object.ok) return object
  const given = object.value
  const stranger = Object.keys(given).find((name) => !known.includes(name) && !marginalia.includes(name))
  if (stranger !== undefined)
    return wrong(stranger, '没有这一项', `there is no such field; there are ${known.join(', ')}`)
  if (!feeKinds.includes(given.kind as FeeKind))
    return wrong('kind', `应为 ${feeKinds.join('、')} 之一`, `it must be one of ${feeKinds.join(', ')}`)
  const kind = given.kind as FeeKind
  if (given.date !== undefined && (parseDay(given.date) === undefined || String(given.date) < feesValidFrom))
    return wrong('date', `应为 ${feesValidFrom} 以后的日期`, `it must be a day from ${feesValidFrom} on`)
  const amounts = readAmounts(given)
  if (!amounts.ok) return amounts
  if (amounts.value.length === 0 && (needsAmount.includes(kind) || given.exception === true))
    return wrong('amountYuan', '请写明金额，例如 "158000"', 'give the amount, for instance "158000"')
  const money = readMoney(given, ['disputedYuan', 'beforeYuan', 'baseYuan'])
  if (!money.ok) return money
  const words = readWords(given)
  if (!words.ok) return words
  const { disputedYuan: disputed, beforeYuan: before, baseYuan: base } = money.value
  return lawYes({
    ...words.value,
    kind: kind === 'retrial' && given.exception === true ? 'property' : kind,
    amounts: amounts.value,
    inTime: given.inTime !== false,
    ...(disputed !== undefined && { disputed }),
    ...(before !== undefined && { before }),
    ...(base !== undefined && { base }),
  })
}

const wrong = (field: string, zh: string, en: string) =>
  lawNo('law/fee-question', { field }, `${field}：${zh}。`, `${field}: ${en}.`)

function readAmounts({ amountYuan, amountsYuan }: Given): LawAnswer<readonly Fen[]> {
  if (amountYuan !== undefined && amountsYuan !== undefined)
    return wrong('amountsYuan', '与 amountYuan 只写一项', 'give this or amountYuan, not both')
  if (
    amountsYuan !== undefined &&
    (!Array.isArray(amountsYuan) || amountsYuan.length === 0 || amountsYuan.length > 1000)
  )
    return wrong('amountsYuan', '应为金额的列表', 'it must be a list of amounts')
  const [name, texts] = amountsYuan === undefined ? ['amountYuan', [amountYuan]] : ['amountsYuan', amountsYuan]
  const amounts: Fen[] = []
  for (const text of texts as unknown[]) {
    if (text === undefined || text === null) continue
    const fen = parseYuan(text)
    if (fen === undefined) return notMoney(String(name))
    amounts.push(fen)
  }
  return lawYes(amounts)
}

const notMoney = (field: string) =>
  wrong(
    field,
    '应为不小于零的金额（元），最多两位小数，例如 "158000" 或 "36,500.50"',
    'it must be an amount in yuan, not below zero, with two decimals at most, for instance "158000" or "36,500.50"',
  )

function readMoney<N extends string>(given: Given, names: readonly N[]): LawAnswer<Partial<Record<N, Fen>>> {
  const read: Partial<Record<N, Fen>> = {}
  for (const name of names) {
    if (given[name] === undefined) continue
    const fen = parseYuan(given[name])
    if (fen === undefined) return notMoney(name)
    read[name] = fen
  }
  return lawYes(read)
}

type WordsOfQuestion = Pick<FeeQuestion, 'halved' | 'subject' | 'region' | 'payer' | 'relief'>

function readWords(given: Given): LawAnswer<WordsOfQuestion> {
  const halved = readHalved(given.halved)
  if (!halved)
    return wrong(
      'halved',
      `应为 true、false 或理由（${halvings.join('、')}）`,
      `it must be true, false or reasons (${halvings.join(', ')})`,
    )
  const flags = ['inTime', 'exception'].find((name) => given[name] !== undefined && typeof given[name] !== 'boolean')
  if (flags) return wrong(flags, '应为 true 或 false', 'it must be true or false')
  const subject = oneOf(given.subject, ['other', 'trademark', 'patent', 'maritime'] as const)
  if (!subject)
    return wrong(
      'subject',
      '应为 other、trademark、patent 或 maritime',
      'it must be other, trademark, patent or maritime',
    )
  const region = oneOf(given.region, ['guangdong', 'elsewhere'] as const)
  if (!region) return wrong('region', '应为 guangdong 或 elsewhere', 'it must be guangdong or elsewhere')
  const payer = oneOf(given.payer, ['person', 'organisation'] as const)
  if (!payer) return wrong('payer', '应为 person 或 organisation', 'it must be person or organisation')
  const relief = readRelief(given.relief)
  if (relief === null)
    return wrong(
      'relief',
      '应为 "waived"、"deferred" 或减交的百分比（30 至 99 的整数）',
      'it must be "waived", "deferred" or the percentage taken off (a whole number from 30 to 99)',
    )
  return lawYes({ halved, subject, region, payer, ...(relief && { relief }) })
}

const oneOf = <T extends string>(given: unknown, all: readonly [T, ...T[]]): T | undefined =>
  given === undefined ? all[0] : all.find((one) => one === given)

function readHalved(given: unknown): readonly (Halving | 'unnamed')[] | undefined {
  if (given === undefined || given === false) return []
  if (given === true) return ['unnamed']
  const reasons = Array.isArray(given) ? given : [given]
  return reasons.every((one) => halvings.includes(one as Halving)) ? (reasons as Halving[]) : undefined
}

/** Nothing, a relief, or null where it is none. */
function readRelief(given: unknown): Relief | undefined | null {
  if (given === undefined) return undefined
  if (given === 'waived' || given === 'deferred') return { kind: given }
  return typeof given === 'number' && Number.isInteger(given) && given >= 30 && given <= 99
    ? { kind: 'reduced', percent: given }
    : null
}
