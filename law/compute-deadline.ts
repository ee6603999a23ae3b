import { type LawAnswer, lawNo, lawYes } from './answer.ts'
import { type CheckedQuestion, checkQuestion } from './check-question.ts'
import { countDays, countHours } from './count.ts'
import type { Deadline, DeadlineOptions, DeadlineQuestion } from './deadline.ts'
import { explainDays, explainHours, postedStep } from './explain.ts'
import { type Calendar, defaultCalendar } from './holiday-calendar.ts'
import { nationalLimits } from './limits/index.ts'
import type { LimitTable } from './limits/limit-table.ts'
import { dayOfMoment, formatDay, formatMoment, isWritable, startOfDay } from './plain-date.ts'

/**
 * The day by which the law wants something done, with the steps that lead to it. A pure function of the question,
 * the calendar and the limits: no clock, no zone of the machine.
 */
export function computeDeadline(
  question: DeadlineQuestion,
  calendar: Calendar = defaultCalendar,
  limits: LimitTable = nationalLimits,
  options: DeadlineOptions = {},
): LawAnswer<Deadline> {
  const checked = checkQuestion(question, limits)
  if (!checked.ok) return checked
  const endOfDay = readEndOfDay(options)
  if (endOfDay === undefined)
    return lawNo('law/question-malformed', { part: 'endOfDay' }, '“endOfDay”应为 HH:mm。', '"endOfDay" must be HH:mm.')
  const answer =
    checked.value.unit === 'H' ? inHours(checked.value) : inDays(checked.value, calendar, options, endOfDay)
  if (answer) return lawYes(answer)
  return lawNo(
    'law/out-of-range',
    { limit: checked.value.limit.id },
    '到期日超出了可计算的年份（1900至2999）。',
    'The due date lies outside the years that can be computed (1900 to 2999).',
  )
}

const clockShape = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Milliseconds after midnight at which the last day ends. */
function readEndOfDay(options: DeadlineOptions): number | undefined {
  if (options.endOfDay === undefined || options.endOfDay === '24:00') return 24 * 3_600_000
  const parts = clockShape.exec(options.endOfDay)
  return parts ? Number(parts[1]) * 3_600_000 + Number(parts[2]) * 60_000 : undefined
}

function inDays(
  q: CheckedQuestion,
  calendar: Calendar,
  options: DeadlineOptions,
  endOfDay: number,
): Deadline | undefined {
  const counted = countDays(q, calendar, options)
  if (!isWritable(counted.due) || !isWritable(counted.target)) return undefined
  const inTime = q.posted && q.posted.day <= counted.due
  const steps = explainDays(q, counted, calendar, options)
  return {
    limit: q.limit.id,
    start: formatDay(q.startDay),
    due: formatDay(counted.due),
    dueAt: formatMoment(startOfDay(counted.due) + endOfDay),
    raw: formatDay(counted.raw),
    internalTarget: formatDay(counted.target),
    provisional: counted.isProvisional,
    suspended: q.openSince !== undefined && q.openSince <= counted.due,
    mayMove: counted.mayMove,
    advisedDay: formatDay(counted.advised),
    ...(inTime !== undefined && { inTime }),
    steps: inTime === undefined ? steps : [...steps, postedStep(q, inTime)],
  }
}

function inHours(q: CheckedQuestion): Deadline | undefined {
  const { begin, end } = countHours(q)
  const lastDay = dayOfMoment(end)
  if (!isWritable(lastDay)) return undefined
  const due = formatMoment(end)
  const inTime = q.posted && q.posted.ms! <= end
  const steps = explainHours(q, begin, end, lastDay)
  return {
    limit: q.limit.id,
    start: formatMoment(q.startMs!),
    due,
    dueAt: due,
    raw: due,
    internalTarget: due,
    // No holiday moves an hour: nothing a later notice could change.
    provisional: false,
    suspended: q.openSince !== undefined && q.openSince <= lastDay,
    mayMove: false,
    advisedDay: due,
    ...(inTime !== undefined && { inTime }),
    steps: inTime === undefined ? steps : [...steps, postedStep(q, inTime)],
  }
}
