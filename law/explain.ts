import type { CheckedQuestion } from './check-question.ts'
import { type CountedDays, countsFromNextHour } from './count.ts'
import { dayEn, dayZh, lengthEn, lengthZh, momentEn, momentZh } from './day-words.ts'
import type { DeadlineOptions, DeadlineStep } from './deadline.ts'
import type { Calendar } from './holiday-calendar.ts'
import { cite } from './limits/laws.ts'
import type { Limit, Procedure } from './limits/limit.ts'
import { type DayNumber, formatDay } from './plain-date.ts'
import type { Words } from './words.ts'

const startArticles: Record<Procedure, Words> = {
  civil: cite('CPL 85; CPLI 125'),
  administrative: cite('APL 101; CPL 85'),
  reconsideration: cite('REC 88; CPL 85'),
  criminal: cite('CRPL 105'),
  general: cite('CIV 201'),
}
const rollArticles: Record<Procedure, Words> = {
  civil: cite('CPL 85'),
  administrative: cite('APL 101; CPL 85'),
  reconsideration: cite('REC 88; CPL 85'),
  criminal: cite('CRPL 105'),
  general: cite('CIV 203'),
}
const byAnalogy = cite('CIV 203')
const civilMonths = cite('CIV 202')
const criminalMonths = cite('CRPLI 202')
const endHour = cite('CIV 203')
const postArticles: Record<'criminal' | 'other', Words> = { criminal: cite('CRPL 105'), other: cite('CPL 85') }
const holidayRegulation: Words = {
  zh: '《全国年节及纪念日放假办法》及国务院办公厅年度放假通知',
  en: "Regulation on Holidays and the State Council's yearly notice",
}

interface StepWords {
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly article: Words
}

const say = ({ article, ...step }: StepWords): DeadlineStep => ({ ...step, article: article.zh, articleEn: article.en })
const on = (day: DayNumber, step: StepWords): DeadlineStep => ({ ...say(step), date: formatDay(day) })
const ownArticle = (limit: Limit): Words => ({ zh: limit.source, en: limit.sourceEn })

/** The steps that come before any counting: which limit, which extension. */
function limitSteps(q: CheckedQuestion): DeadlineStep[] {
  const { limit, variant, extension } = q
  const ifZh = variant ? `（${variant.zh}）` : ''
  const ifEn = variant ? ` (${variant.en})` : ''
  const bound = limit.bound ? boundWords[limit.bound] : plainBound
  const steps: DeadlineStep[] = [
    say({
      rule: 'limit',
      zh: `${limit.label.zh}${ifZh}：${bound.zh}${lengthZh(q.value, q.unit)}，自“${limit.startEvent.zh}”起。`,
      en: `${limit.label.en}${ifEn}: ${bound.en}${lengthEn(q.value, q.unit)} from "${limit.startEvent.en}".`,
      article: ownArticle(limit),
    }),
  ]
  if (extension)
    steps.push(
      say({
        rule: 'extension',
        zh: `经批准（${extension.by.zh}）延长${lengthZh(extension.value, extension.unit)}，只能延长一次。`,
        en: `Extended once by ${lengthEn(extension.value, extension.unit)}, approved by: ${extension.by.en}.`,
        article: ownArticle(limit),
      }),
    )
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
        article: ownArticle(q.limit),
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
        article: ownArticle(q.limit),
      }),
    )
  if (q.openSince !== undefined && q.openSince <= last)
    steps.push(
      on(q.openSince, {
        rule: 'suspension',
        zh: '中止尚未结束，到期日只会更晚，不会更早。',
        en: 'The suspension still runs: the due date can only become later.',
        article: ownArticle(q.limit),
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
      // C-9: in reconsideration, days of 3, 5, 7 and 10 are working days by the law's own words.
      article: q.limit.procedure === 'reconsideration' ? rollArticles.reconsideration : holidayRegulation,
    })
  if (q.unit === 'D')
    return on(raw, {
      rule: 'C-1',
      zh: `按日历日连续计算（含周末和节假日），数到${dayZh(raw)}期满。`,
      en: `Calendar days count without gaps (weekends and holidays too): it ends on ${dayEn(raw)}.`,
      article: cite('CIV 200'),
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
      article: q.limit.procedure === 'criminal' ? rollArticles.criminal : ownArticle(q.limit),
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
      say({
        rule: 'provisional',
        zh: '涉及的年份放假安排尚未公布（或未载入），此日期为暂定，公布后重新计算。',
        en: 'A year it touches has no announced (or loaded) holiday notice: the date is provisional and will be computed again.',
        article: holidayRegulation,
      }),
    ]
  if (!c.mayMove) return []
  return [
    say({
      rule: 'C-8',
      zh: '下一年度的放假通知可能调整十二月下旬的日子，公布后请再核对。',
      en: "The next year's notice may change days in late December: check again when it is published.",
      article: holidayRegulation,
    }),
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
      zh: `${q.restarted ? '重新计算，' : ''}${next ? '事件发生的那一小时不算，从次时' : '从事件发生的时刻'}${momentZh(begin)}起算。`,
      en: `${q.restarted ? 'It begins anew. ' : ''}${next ? 'The hour of the event is not counted; counting begins with the next hour' : 'Counting begins at the moment itself'}: ${momentEn(begin)}.`,
      article: startArticles[q.limit.procedure],
    }),
    ...suspensionSteps(q, lastDay),
    on(lastDay, {
      rule: 'C-1',
      zh: `按小时连续计算，到${momentZh(end)}期满，遇节假日不顺延。`,
      en: `Hours count without gaps and end at ${momentEn(end)}; rest days do not move it.`,
      article: startArticles[q.limit.procedure],
    }),
  ]
}
