import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import { cite } from '../limits/laws.ts'
import { type Exact, exact, type Fen, isMore, least, minus, plus, sayYuan, times, yuan } from '../money.ts'
import { reckon } from './bands.ts'
import { type FeeKind, type FeeQuestion, type FeeStep, feeStep, type Paying, type Reckoned } from './fee.ts'
import {
  bankruptcyCap,
  baseRanges,
  divorceBands,
  enforcementTable,
  fixedFees,
  freeKinds,
  personalityBands,
  preservationTable,
  propertyTable,
} from './tables.ts'

/** The fee of a kind before anything is halved or relieved, for an amount or without one. */
export function reckonKind(question: FeeQuestion, amount: Fen | undefined): LawAnswer<Reckoned> {
  const { kind } = question
  switch (kind) {
    case 'property':
      return lawYes(reckon(propertyTable, amount ?? 0n))
    case 'divorce':
      return onBase(question, kind, amount, divorceBands)
    case 'personality':
      return onBase(question, kind, amount, personalityBands)
    case 'otherNonProperty':
    case 'jurisdictionObjection':
      return baseOf(question, kind)
    case 'ip':
      return amount === undefined ? baseOf(question, kind) : lawYes(reckon(propertyTable, amount))
    case 'enforcement':
      return amount === undefined ? baseOf(question, kind) : lawYes(reckon(enforcementTable, amount))
    case 'preservation':
      return lawYes(reckon(preservationTable, amount ?? 0n))
    case 'labour':
    case 'publicSummons':
    case 'arbitrationSetAside':
      return lawYes(fixed(kind))
    case 'administrative':
      return lawYes(fixed(question.subject === 'other' ? 'administrative' : 'administrativeSpecial'))
    case 'paymentOrder':
      return lawYes(part(reckon(propertyTable, amount ?? 0n), 3n, '三分之一', 'a third'))
    case 'bankruptcy':
      return lawYes(capped(part(reckon(propertyTable, amount ?? 0n), 2n, '一半', 'half')))
    default:
      return lawYes(free(kind))
  }
}

type BaseKind = keyof typeof baseRanges

/** A sum within a range: Guangdong's, or the one that was named. */
function baseOf({ base, region }: FeeQuestion, kind: BaseKind): LawAnswer<Reckoned> {
  const range: { least: number; most: number; guangdong?: number; article: { zh: string; en: string } } =
    baseRanges[kind]
  const own = region === 'guangdong' && range.guangdong !== undefined ? yuan(range.guangdong) : undefined
  const sum = base === undefined ? own : exact(base)
  const isOutside = sum && (isMore(sum, yuan(range.most)) || isMore(yuan(range.least), sum))
  if (!sum || isOutside)
    return lawNo(
      'law/fee-base',
      { field: 'baseYuan', least: range.least, most: range.most },
      `法律只定了幅度：${range.least}至${range.most}元。请用 baseYuan 写明本地或法院确定的数额。`,
      `The law only gives a range, ${range.least} to ${range.most} yuan. Give the amount fixed there as baseYuan.`,
    )
  const by = base === undefined ? { zh: '广东省定为', en: 'Guangdong has fixed it at' } : { zh: '定为', en: 'fixed at' }
  return lawYes({
    amount: sum,
    steps: [
      feeStep(
        'D.1.2.base',
        range.article,
        `幅度${range.least}至${range.most}元，${by.zh}${sayYuan(sum)}元。`,
        `The range is ${range.least} to ${range.most} yuan; ${by.en} ${sayYuan(sum)} yuan.`,
      ),
    ],
  })
}

interface Above {
  readonly from: number
  readonly to?: number
  readonly millionths: number
}

/** A base, and parts of the amount above it. */
function onBase(question: FeeQuestion, kind: BaseKind, amount: Fen | undefined, bands: readonly Above[]) {
  const base = baseOf(question, kind)
  if (!base.ok || amount === undefined) return base
  let total: Exact = base.value.amount
  const steps: FeeStep[] = [...base.value.steps]
  for (const { from, to, millionths } of bands) {
    if (!isMore(exact(amount), yuan(from))) break
    const end = to === undefined ? exact(amount) : least(exact(amount), yuan(to))
    const over = minus(end, yuan(from))
    const fee = times(over, BigInt(millionths), 1_000_000n)
    total = plus(total, fee)
    const rate = `${millionths / 10_000}%`
    steps.push(
      feeStep(
        'D.1.2.above',
        cite('FEE 13'),
        `超过${sayYuan(yuan(from))}元至${sayYuan(end)}元的部分：${sayYuan(over)}元×${rate}＝${sayYuan(fee)}元。`,
        `From ${sayYuan(yuan(from))} to ${sayYuan(end)} yuan: ${sayYuan(over)} × ${rate} = ${sayYuan(fee)} yuan.`,
      ),
    )
  }
  if (steps.length === base.value.steps.length)
    steps.push(
      feeStep(
        'D.1.2.none',
        cite('FEE 13'),
        `金额${sayYuan(exact(amount))}元不超过${sayYuan(yuan(bands[0]!.from))}元，不另交。`,
        `The amount, ${sayYuan(exact(amount))} yuan, is not over ${sayYuan(yuan(bands[0]!.from))} yuan: nothing more.`,
      ),
    )
  return lawYes({ amount: total, steps })
}

function fixed(kind: keyof typeof fixedFees): Reckoned {
  const { fee, article } = fixedFees[kind]
  return {
    amount: yuan(fee),
    steps: [feeStep('D.1.2.fixed', article, `每件交${fee}元。`, `${fee} yuan a case.`)],
  }
}

const free = (kind: keyof typeof freeKinds): Reckoned => ({
  amount: yuan(0),
  steps: [
    feeStep(
      'D.1.2.free',
      freeKinds[kind],
      kind === 'retrial' ? '申请再审原则上不交费（有新证据足以推翻或者一审后未上诉的除外）。' : '不交费。',
      kind === 'retrial'
        ? 'A retrial costs nothing (save where new evidence overturns the judgment, or there was no appeal).'
        : 'It costs nothing.',
    ),
  ],
})

/** A part of the fee that a property case would cost. */
function part({ amount, steps }: Reckoned, of: bigint, zh: string, en: string): Reckoned {
  const share = times(amount, 1n, of)
  const say = feeStep(
    'D.1.3.part',
    cite('FEE 14'),
    `按财产案件受理费的${zh}：${sayYuan(amount)}元÷${of}＝${sayYuan(share)}元。`,
    `${en[0]!.toUpperCase()}${en.slice(1)} of the fee of a property case: ${sayYuan(amount)} ÷ ${of} = ${sayYuan(share)} yuan.`,
  )
  return { amount: share, steps: [...steps, say] }
}

function capped({ amount, steps }: Reckoned): Reckoned {
  const cap = yuan(bankruptcyCap)
  if (!isMore(amount, cap)) return { amount, steps }
  const say = feeStep('D.1.2.cap', cite('FEE 14'), `最高不超过${sayYuan(cap)}元。`, `The most is ${sayYuan(cap)} yuan.`)
  return { amount: cap, steps: [...steps, say] }
}

/** Fees for accepting a case may be halved; fees for an application may not. */
export const halvableKinds: readonly FeeKind[] = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
  'administrative',
]

export function payingOf(kind: FeeKind): Paying {
  if (Object.hasOwn(freeKinds, kind)) return 'nothing'
  if (kind === 'enforcement') return 'byDebtorAfterwards'
  if (kind === 'bankruptcy') return 'afterLiquidation'
  return kind === 'jurisdictionObjection' ? 'onlyIfItFails' : 'inAdvance'
}
