import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import { cite } from '../limits/laws.ts'
import { type Exact, exact, type Fen, formatYuan, roundToFen, sayYuan, times } from '../money.ts'
import { type Fee, type FeeQuestion, type FeeStep, feeStep, type Halving, type Paying, type Reckoned } from './fee.ts'
import { readFeeQuestion } from './read-fee-question.ts'
import { halvableKinds, payingOf, reckonKind } from './reckon-kind.ts'

/**
 * A court fee with its steps (诉讼费用交纳办法). Exact until the end, then rounded once, half a fen upwards: the law is silent
 * on rounding.
 */
export function computeFee(json: unknown): LawAnswer<Fee> {
  const read = readFeeQuestion(json)
  if (!read.ok) return read
  const question = read.value
  if (question.halved.length > 0 && !halvableKinds.includes(question.kind))
    return lawNo(
      'law/fee-not-halved',
      { field: 'halved', kind: question.kind },
      '只有案件受理费可以减半；申请费不减半。请去掉 halved。',
      'Only fees for accepting a case are halved, application fees are not. Leave out halved.',
    )
  if (question.relief?.kind === 'waived' && question.payer === 'organisation')
    return lawNo(
      'law/fee-waived-for-people',
      { field: 'relief' },
      '免交只适用于自然人；单位可以申请减交或者缓交。',
      'Only natural persons are excused; an organisation may ask for a reduction or a delay.',
    )
  const amount = amountOf(question)
  const now = feeFor(question, amount.value)
  if (!now.ok) return now
  const steps = [...amount.steps, ...now.value.steps, payingStep(payingOf(question.kind))]
  const { fee } = now.value
  const answer = { fee, paying: payingOf(question.kind), deferred: question.relief?.kind === 'deferred' }
  if (question.before === undefined) return lawYes({ ...answer, steps })
  const before = feeFor(question, question.before)
  if (!before.ok) return before
  return lawYes({ ...answer, ...changeOf(fee, before.value.fee, question.inTime, steps) })
}

function amountOf({ amounts, disputed }: FeeQuestion): { value: Fen | undefined; steps: FeeStep[] } {
  if (disputed !== undefined)
    return {
      value: disputed,
      steps: [
        feeStep(
          'D.1.4.appeal',
          cite('FEE 17; CPLI 202'),
          `上诉只按有争议的部分计算：${sayYuan(exact(disputed))}元。`,
          `An appeal is reckoned on the disputed part alone: ${sayYuan(exact(disputed))} yuan.`,
        ),
      ],
    }
  if (amounts.length === 0) return { value: undefined, steps: [] }
  const sum = amounts.reduce((total, one) => total + one, 0n)
  if (amounts.length === 1) return { value: sum, steps: [] }
  const parts = amounts.map((one) => sayYuan(exact(one))).join('＋')
  return {
    value: sum,
    steps: [
      feeStep(
        'D.1.4.sum',
        cite('CPLI 201'),
        `几个金钱请求合并计算：${parts}＝${sayYuan(exact(sum))}元。`,
        `Several claims for money are added up: ${parts.replaceAll('＋', ' + ')} = ${sayYuan(exact(sum))} yuan.`,
      ),
    ],
  }
}

function feeFor(question: FeeQuestion, amount: Fen | undefined): LawAnswer<{ fee: Fen; steps: FeeStep[] }> {
  const whole = reckonKind(question, amount)
  if (!whole.ok) return whole
  const halved = halve(whole.value, question.halved)
  const relieved = relieve(halved, question)
  const fee = roundToFen(relieved.amount)
  const steps = [...relieved.steps]
  if (relieved.amount.n % relieved.amount.d !== 0n)
    steps.push(
      feeStep(
        'D.1.round',
        { zh: '法律没有规定，最后一次四舍五入到分', en: 'the law is silent: rounded once, at the end' },
        `四舍五入到分：${formatYuan(fee)}元。`,
        `Rounded to the fen: ${formatYuan(fee)} yuan.`,
      ),
    )
  return lawYes({ fee, steps })
}

const halvingWords: Record<Halving | 'unnamed', { zh: string; en: string; article: string }> = {
  simplified: { zh: '适用简易程序', en: 'simplified procedure', article: 'FEE 16' },
  mediated: { zh: '调解结案', en: 'settled by mediation', article: 'FEE 15' },
  withdrawn: { zh: '撤诉', en: 'withdrawn', article: 'FEE 15' },
  counterclaim: { zh: '反诉合并审理', en: 'joined counterclaim', article: 'FEE 18' },
  thirdParty: { zh: '有独立请求权的第三人提出的请求合并审理', en: 'joined claim of a third party', article: 'FEE 18' },
  unnamed: { zh: '依法减半', en: 'a reason of the law', article: 'FEE 15, 16, 18' },
}

/** Halved once, however many reasons there are (CPLI 206). */
function halve({ amount, steps }: Reckoned, reasons: FeeQuestion['halved']): Reckoned {
  if (reasons.length === 0) return { amount, steps }
  const words = reasons.map((one) => halvingWords[one])
  const articles = [...new Set(words.map((one) => one.article)), ...(reasons.length > 1 ? ['CPLI 206'] : [])]
  const half = times(amount, 1n, 2n)
  const once = reasons.length > 1 ? { zh: '，只减半一次', en: ', halved once only' } : { zh: '', en: '' }
  const say = feeStep(
    'D.1.4.half',
    cite(articles.join('; ')),
    `${words.map((one) => one.zh).join('、')}，减半交纳${once.zh}：${sayYuan(amount)}元÷2＝${sayYuan(half)}元。`,
    `Half (${words.map((one) => one.en).join(', ')})${once.en}: ${sayYuan(amount)} ÷ 2 = ${sayYuan(half)} yuan.`,
  )
  return { amount: half, steps: [...steps, say] }
}

function relieve({ amount, steps }: Reckoned, { relief }: FeeQuestion): Reckoned {
  if (!relief) return { amount, steps }
  if (relief.kind === 'deferred')
    return {
      amount,
      steps: [...steps, feeStep('D.1.5.deferred', cite('FEE 47, 49'), '准许缓交。', 'Payment may wait.')],
    }
  if (relief.kind === 'waived')
    return {
      amount: { n: 0n, d: 1n },
      steps: [...steps, feeStep('D.1.5.waived', cite('FEE 45'), '准许免交。', 'Payment is excused.')],
    }
  const left: Exact = times(amount, BigInt(100 - relief.percent), 100n)
  const say = feeStep(
    'D.1.5.reduced',
    cite('FEE 46'),
    `准许减交${relief.percent}%：${sayYuan(left)}元。`,
    `Reduced by ${relief.percent}%: ${sayYuan(left)} yuan.`,
  )
  return { amount: left, steps: [...steps, say] }
}

const payings: Record<Paying, readonly [zh: string, en: string, article: string]> = {
  inAdvance: [
    '起诉（申请）时预交，最后由败诉方负担。',
    'Paid in advance; the loser bears it in the end.',
    'FEE 20, 29',
  ],
  byDebtorAfterwards: [
    '不预交，执行后由被执行人交纳。',
    'Not in advance: the debtor pays after enforcement.',
    'FEE 20, 38',
  ],
  afterLiquidation: ['不预交，清算后交纳。', 'Not in advance: paid after liquidation.', 'FEE 20'],
  onlyIfItFails: ['异议不成立的才交。', 'Only where the objection fails.', 'FEE 13'],
  nothing: ['不需要交费。', 'Nothing is to be paid.', 'FEE 8'],
}

function payingStep(paying: Paying): FeeStep {
  const [zh, en, article] = payings[paying]
  return feeStep('D.1.4.paying', cite(article), zh, en)
}

/** What a claim that was raised or cut still costs or brings back. */
function changeOf(fee: Fen, before: Fen, inTime: boolean, steps: readonly FeeStep[]) {
  const article = cite('FEE 21')
  const [now, then] = [formatYuan(fee), formatYuan(before)]
  if (fee >= before) {
    const topUp = fee - before
    const zh = `请求数额增加，补交差额：${now}－${then}＝${formatYuan(topUp)}元。`
    const en = `The claim was raised; the difference is to be paid: ${now} − ${then} = ${formatYuan(topUp)} yuan.`
    return { topUp, steps: [...steps, feeStep('D.1.4.change', article, zh, en)] }
  }
  const refund = inTime ? before - fee : 0n
  const zh = inTime
    ? `法庭调查终结前减少请求，退还差额：${then}－${now}＝${formatYuan(refund)}元。`
    : '减少请求时法庭调查已经终结，差额不退。'
  const en = inTime
    ? `The claim was cut before the court's investigation ended; the difference comes back: ${then} − ${now} = ${formatYuan(refund)} yuan.`
    : "The claim was cut after the court's investigation had ended: nothing comes back."
  return { ...(inTime ? {} : { fee: before }), refund, steps: [...steps, feeStep('D.1.4.change', article, zh, en)] }
}
