import type { CheckedQuestion } from './check-question.ts'
import { type CountedDays, countsFromNextHour } from './count.ts'
import type { DeadlineOptions, DeadlineStep } from './deadline.ts'
import type { Calendar } from './holiday-calendar.ts'
import { cite } from './limits/laws.ts'
import type { LimitUnit, Procedure } from './limits/limit.ts'
import { civil, type DayNumber, formatDay, formatMoment, weekday } from './plain-date.ts'

const startArticles: Record<Procedure, string> = {
  civil: cite('CPL 85; CPLI 125').zh,
  administrative: cite('APL 101; CPL 85').zh,
  reconsideration: cite('REC 88; CPL 85').zh,
  criminal: cite('CRPL 105').zh,
  general: cite('CIV 201').zh,
}
const rollArticles: Record<Procedure, string> = {
  civil: cite('CPL 85').zh,
  administrative: cite('APL 101; CPL 85').zh,
  reconsideration: cite('REC 88; CPL 85').zh,
  criminal: cite('CRPL 105').zh,
  general: cite('CIV 203').zh,
}
const byAnalogy = cite('CIV 203').zh
const civilMonths = cite('CIV 202').zh
const criminalMonths = cite('CRPLI 202').zh
const endHour = cite('CIV 203').zh
const postArticles: Record<'criminal' | 'other', string> = { criminal: cite('CRPL 105').zh, other: cite('CPL 85').zh }
const holidayRegulation = '《全国年节及纪念日放假办法》及国务院办公厅年度放假通知'

const unitsZh: Record<LimitUnit, string> = { D: '日', WD: '个工作日', H: '小时', M: '个月', Y: '年', persons: '人' }
const unitsEn: Record<LimitUnit, string> = {
  D: 'day',
  WD: 'working day',
  H: 'hour',
  M: 'month',
  Y: 'year',
  persons: 'person',
}

const lengthZh = (value: number, unit: LimitUnit): string => `${value}${unitsZh[unit]}`
const lengthEn = (value: number, unit: LimitUnit): string => `${value} ${unitsEn[unit]}${value === 1 ? '' : 's'}`

const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function dayZh(n: DayNumber): string {
  const { year, month, day } = civil(n)
  return `${year}年${month}月${day}日（星期${weekdaysZh[weekday(n)]}）`
}
const dayEn = (n: DayNumber): string => `${formatDay(n)} (${weekdaysEn[weekday(n)]})`

type StepWords = Pick<DeadlineStep, 'rule' | 'zh' | 'en' | 'article'>
const on = (day: DayNumber, step: StepWords): DeadlineStep => ({ ...step, date: formatDay(day) })

/** The steps that come before any counting: which limit, which extension. */
function limitSteps(q: CheckedQuestion): DeadlineStep[] {
  const { limit, variant, extension } = q
  const ifZh = variant ? `（${variant.zh}）` : ''
  const ifEn = variant ? ` (${variant.en})` : ''
  const bound = limit.bound ? boundWords[limit.bound] : plainBound
  const steps: DeadlineStep[] = [
    {
      rule: 'limit',
      zh: `${limit.label.zh}${ifZh}：${bound.zh}${lengthZh(q.value, q.unit)}，自“${limit.startEvent.zh}”起。`,
      en: `${limit.label.en}${ifEn}: ${bound.en}${lengthEn(q.value, q.unit)} from "${limit.startEvent.en}".`,
      article: limit.source,
    },
  ]
  if (extension)
    steps.push({
      rule: 'extension',
      zh: `经批准（${extension.by.zh}）延长${lengthZh(extension.value, extension.unit)}，只能延长一次。`,
      en: `Extended once by ${lengthEn(extension.value, extension.unit)}, approved by: ${extension.by.en}.`,
      article: limit.source,
    })
  return steps
}

const plainBound = { zh: '期限', en: '' }
const boundWords = {
  min: { zh: '不少于', en: 'at least ' },
  max: { zh: '不超过', en: 'at most ' },
  after: { zh: '满', en: 'after ' },
}

function startSteps(q: CheckedQuestion): DeadlineStep[] {
  const article = startArticles[q.limit.procedure]
  const steps: DeadlineStep[] = []
  if (q.restarted)
    steps.push(
      on(q.from, {
        rule: 'restart',
        zh: `材料于${dayZh(q.from)}补齐，期限重新计算。`,
        en: `The papers were completed on ${dayEn(q.from)}; the period begins anew.`,
        article: q.limit.source,
      }),
    )
  steps.push(
    on(q.from + 1, {
      rule: 'C-2',
      zh: `${dayZh(q.from)}当天不算，从次日${dayZh(q.from + 1)}起算。`,
      en: `The day itself, ${dayEn(q.from)}, is not counted; counting begins the next day, ${dayEn(q.from + 1)}.`,
      article,
    }),
  )
  return steps
}

function suspensionSteps(q: CheckedQuestion, last: DayNumber): DeadlineStep[] {
  const steps = q.suspensions
    .filter((span) => span.to > q.from && span.from <= last)
    .map((span) =>
      on(span.from, {
        rule: 'suspension',
        zh: `${dayZh(span.from)}至${dayZh(span.to)}期限中止，这些天不计算。`,
        en: `From ${dayEn(span.from)} to ${dayEn(span.to)} the period is suspended; these days do not count.`,
        article: q.limit.source,
      }),
    )
  if (q.openSince !== undefined && q.openSince <= last)
    steps.push(
      on(q.openSince, {
        rule: 'suspension',
        zh: '中止尚未结束，到期日只会更晚，不会更早。',
        en: 'The suspension still runs: the due date can only become later.',
        article: q.limit.source,
      }),
    )
  return steps
}

function rawStep(q: CheckedQuestion, raw: DayNumber): DeadlineStep {
  if (q.unit === 'WD')
    return on(raw, {
      rule: 'C-8',
      zh: `只数工作日（周一至周五，除去节假日，加上调休上班日），数到${dayZh(raw)}期满。`,
      en: `Only working days count (Monday to Friday without holidays, with make-up days): it ends on ${dayEn(raw)}.`,
      article: holidayRegulation,
    })
  if (q.unit === 'D')
    return on(raw, {
      rule: 'C-1',
      zh: `按日历日连续计算（含周末和节假日），数到${dayZh(raw)}期满。`,
      en: `Calendar days count without gaps (weekends and holidays too): it ends on ${dayEn(raw)}.`,
      article: cite('CIV 200').zh,
    })
  const isCriminal = q.limit.months === 'criminal'
  return on(raw, {
    rule: 'C-3',
    zh: isCriminal
      ? `按月计算，月末起算的到月末，期满日为${dayZh(raw)}。`
      : `按年、月计算到对应日，没有对应日的为月末，期满日为${dayZh(raw)}。`,
    en: isCriminal
      ? `Months run to the same day, from a month's last day to a month's last day: it ends on ${dayEn(raw)}.`
      : `Years and months end on the corresponding day, else on the month's last day: it ends on ${dayEn(raw)}.`,
    article: isCriminal ? criminalMonths : civilMonths,
  })
}

function rollStep(q: CheckedQuestion, c: CountedDays, calendar: Calendar): DeadlineStep | undefined {
  if (q.unit === 'WD' || q.limit.roll === null) return undefined
  if (q.limit.roll === 'N')
    return on(c.due, {
      rule: 'C-4',
      zh: '此期限遇节假日不顺延。',
      en: 'This period does not move for rest days.',
      article: q.limit.procedure === 'criminal' ? rollArticles.criminal : q.limit.source,
    })
  const isAnalogy = q.limit.roll === 'A'
  const article = isAnalogy ? byAnalogy : rollArticles[q.limit.procedure]
  if (c.due === c.raw) {
    const makeUp = calendar.isMakeUpDay(c.raw)
    return on(c.due, {
      rule: makeUp ? 'C-10' : 'C-4',
      zh: makeUp ? '期满日虽是周末，但为调休上班日，不顺延。' : '期满日是工作日，不顺延。',
      en: makeUp
        ? 'The last day is a weekend, but a make-up working day: it does not move.'
        : 'The last day is a working day: it does not move.',
      article,
    })
  }
  const holiday = calendar.holidayName(c.raw)
  return on(c.due, {
    rule: 'C-4',
    zh: `期满日${holiday && !calendar.isWorkingDay(c.raw) ? `在${holiday}假期` : '是休息日'}，${isAnalogy ? '法律没有明文，参照民法典，' : ''}顺延到其后第一个工作日${dayZh(c.due)}。`,
    en: `The last day is a rest day;${isAnalogy ? ' no text says so expressly, but by analogy with the Civil Code' : ''} it moves to the first working day after, ${dayEn(c.due)}.`,
    article,
  })
}

function calendarSteps(c: CountedDays): DeadlineStep[] {
  if (c.isProvisional)
    return [
      {
        rule: 'provisional',
        zh: '涉及的年份放假安排尚未公布（或未载入），此日期为暂定，公布后重新计算。',
        en: 'A year it touches has no announced (or loaded) holiday notice: the date is provisional and will be computed again.',
        article: holidayRegulation,
      },
    ]
  if (!c.mayMove) return []
  return [
    {
      rule: 'C-8',
      zh: '下一年度的放假通知可能调整十二月下旬的日子，公布后请再核对。',
      en: "The next year's notice may change days in late December: check again when it is published.",
      article: holidayRegulation,
    },
  ]
}

function endStep(c: CountedDays, options: DeadlineOptions): DeadlineStep {
  const hour = options.endOfDay ?? '24:00'
  return on(c.due, {
    rule: 'C-5',
    zh: `最后一日到${hour}为止${options.endOfDay ? '（业务时间结束）' : ''}。`,
    en: `The last day ends at ${hour}${options.endOfDay ? ' (end of business hours)' : ''}.`,
    article: endHour,
  })
}

/** Tells whether papers posted on a day were in time. */
export function postedStep(q: CheckedQuestion, inTime: boolean): DeadlineStep {
  const day = q.posted!.day
  return on(day, {
    rule: 'C-6',
    zh: `${dayZh(day)}交邮，在途时间不算，${inTime ? '没有过期' : '已经过期'}。`,
    en: `Posted on ${dayEn(day)}; time in the post does not count: ${inTime ? 'in time' : 'too late'}.`,
    article: postArticles[q.limit.procedure === 'criminal' ? 'criminal' : 'other'],
  })
}

/** Why this day: the chain of steps, each with its article, in the order in which they were taken. */
export function explainDays(
  q: CheckedQuestion,
  c: CountedDays,
  calendar: Calendar,
  options: DeadlineOptions,
): DeadlineStep[] {
  const roll = rollStep(q, c, calendar)
  return [
    ...limitSteps(q),
    ...startSteps(q),
    ...suspensionSteps(q, c.due),
    rawStep(q, c.raw),
    ...(roll ? [roll] : []),
    endStep(c, options),
    ...calendarSteps(c),
  ]
}

/** Why this moment, for limits in hours. */
export function explainHours(q: CheckedQuestion, begin: number, end: number, lastDay: DayNumber): DeadlineStep[] {
  const next = countsFromNextHour(q)
  return [
    ...limitSteps(q),
    on(q.from, {
      rule: q.restarted ? 'restart' : 'C-2',
      zh: `${q.restarted ? '重新计算，' : ''}${next ? '开始的小时不算，从次时' : '从给定的时刻'} ${formatMoment(begin)} 起算。`,
      en: `${q.restarted ? 'Begins anew: ' : ''}${next ? 'the hour of the event is not counted; counting begins with the next hour,' : 'counted from the given moment,'} ${formatMoment(begin)}.`,
      article: startArticles[q.limit.procedure],
    }),
    ...suspensionSteps(q, lastDay),
    on(lastDay, {
      rule: 'C-1',
      zh: `按小时连续计算，到 ${formatMoment(end)} 期满，遇节假日不顺延。`,
      en: `Hours count without gaps and end at ${formatMoment(end)}; rest days do not move it.`,
      article: startArticles[q.limit.procedure],
    }),
  ]
}
