import { aNumber, readNumber } from './chinese-number.ts'
import { plainDays } from './span-of-days.ts'

/** A legal time limit that ends within seven days. */
export interface EndingDeadline {
  readonly daysLeft: number
  readonly what: string
}

// Names under which residents know a time limit of law, with its usual length in days; `null`: the paper says.
const limits: readonly (readonly [RegExp, number | null, string])[] = [
  [/上诉/, 15, '上诉期'],
  [/答辩/, 15, '答辩期'],
  [/举证/, null, '举证期限'],
  [/支付令/, 15, '支付令异议期'],
  [/复核/, 30, '复核申请期'],
  [/复查|信访处理意见|处理意见书|答复意见/, 30, '复查申请期'],
  [/复议(?:决定|维持|结果|机关).{0,40}(?:起诉|诉讼|告|法院)/, 15, '不服复议决定的起诉期'],
  [/行政复议|复议/, 60, '复议申请期'],
  [/仲裁裁决|仲裁结果|裁决书/, 15, '不服仲裁的起诉期'],
  [/司法确认|法院.{0,4}确认|确认.{0,6}调解/, 30, '司法确认申请期'],
  [/申请(?:强制)?执行|强制执行|执行时效/, 730, '申请执行期间'],
  [/诉讼费|受理费|交费|缴费/, 7, '交费期限'],
  [/补正|补材料|补交材料/, null, '补正期限'],
  [/不起诉决定/, 7, '对不起诉决定的申诉期'],
  [/工伤认定|工伤/, 365, '工伤认定申请期'],
  [/劳动仲裁|仲裁时效/, 365, '劳动仲裁时效'],
  [/诉讼时效|时效/, null, '时效'],
  [/起诉期限|起诉/, null, '起诉期限'],
  [/保全|续封|查封/, null, '保全期限'],
  [/异议/, null, '异议期'],
]
const endsWords = '(?:截止|到期|届满|过期|期满|最后一天|最后期限|最后一日|过了就|逾期|来不及|就过|够期)'
const imminent = '(?:今天|今晚|明天|后天|明日|大后天|下周[一二三]|这周|本周|过两天|这两天)'
const commercial =
  /开标|投标|招标|交货|发货|合同期|还款日|房贷|信用卡|花呗|网贷|保修|优惠|活动|签证|航班|租约|租期|报名/

const leftPattern = new RegExp(
  `(?:只剩|仅剩|还剩|剩下|剩|只有|还有|不到|差)(?:不到|下|了|最后)?(${aNumber})(个?工作日|天|日)`,
  'g',
)
const withinPattern = new RegExp(`(${aNumber})(?:个工作)?[日天](?:之?内|期限)`)
const alreadyPattern = new RegExp(`(?:已经|现在|今天|都|就)?(?:是|到|过了|过)?第(${aNumber})[日天]`)
const sincePattern = new RegExp(
  `(?:签了|收到|拿到|过了|已经|已|都|满)(${aNumber})(天|日|个月|周|个星期|星期)|(${aNumber})(?:来)?(天|日|个月|周|个星期|星期)(?:之?前|以前|了|有多)`,
)

/** Finds a legal limit that ends within seven days, from what is said to be left or to have passed. */
export function findEndingDeadline(plain: string): EndingDeadline | undefined {
  const known = limits.find(([name]) => name.test(plain))
  if (!known) return undefined
  const [, length, what] = known
  const left = saidToBeLeft(plain)
  if (left !== undefined) return left <= 7 ? { daysLeft: left, what } : undefined
  const near = nearEnd(plain)
  if (near !== undefined) return { daysLeft: near, what }
  const within = withinPattern.exec(plain)
  const whole = (within && readNumber(within[1]!)) ?? length
  if (!whole) return undefined
  const passed = hasPassed(plain)
  if (passed === undefined) {
    // 通知三天内交: a paper that has just come, as far as she says.
    const demanded = sincePattern.test(plain) || commercial.test(plain) ? undefined : demandedWithin.exec(plain)
    const days = demanded ? readNumber(demanded[1]!) : undefined
    return days !== undefined && days <= 7 ? { daysLeft: days, what } : undefined
  }
  const rest = whole - passed
  return rest >= 0 && rest <= 7 ? { daysLeft: rest, what } : undefined
}

/** The days that a paper itself gives. */
const demandedWithin = new RegExp(
  `(?:通知|要求|限|叫|让)(?:我|我们)?(?:在|于)?(${aNumber})(?:个工作日|天|日)(?:之)?内(?:交|缴|补|答|举|提)`,
)

function saidToBeLeft(plain: string): number | undefined {
  for (const found of plain.matchAll(leftPattern)) {
    const around = plain.slice(Math.max(0, found.index - 20), found.index + 20)
    if (commercial.test(around)) continue
    // 还有三天就开庭 counts; 还有三个人 is no match for the unit.
    return readNumber(found[1]!)
  }
  return undefined
}

function nearEnd(plain: string): number | undefined {
  const patterns = [
    new RegExp(`${imminent}[^。!?]{0,12}${endsWords}`),
    new RegExp(`${endsWords}[^。!?]{0,6}${imminent}`),
  ]
  for (const pattern of patterns) {
    const found = pattern.exec(plain)
    if (found && !commercial.test(plain.slice(Math.max(0, found.index - 12), found.index + 30)))
      return /今天|今晚/.test(found[0]) ? 0 : /明天|明日/.test(found[0]) ? 1 : 3
  }
  return undefined
}

function hasPassed(plain: string): number | undefined {
  const ordinal = alreadyPattern.exec(plain)
  if (ordinal) {
    const day = readNumber(ordinal[1]!)
    if (day !== undefined) return day
  }
  // Only what is counted from a paper or a signature, not from the first quarrel.
  const counted = /(?:收到|拿到|签收|签好|协议|判|送达|签字|签了|判决|裁定|裁决|意见书|通知|决定书|生效|到今天)/
  for (const sentence of plain.split(/[。!?;]/)) {
    if (!counted.test(sentence)) continue
    const since = sincePattern.exec(sentence)
    if (since) return plainDays(readNumber(since[1] ?? since[3]!), (since[2] ?? since[4])!)
  }
  return undefined
}
