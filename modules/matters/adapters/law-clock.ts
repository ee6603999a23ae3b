import {
  type Calendar,
  computeDeadline,
  type Deadline,
  type DeadlineOptions,
  defaultCalendar,
  type LimitTable,
  limitOf,
  nationalLimits,
} from '@gongdao/law'
import type { LawClock } from '../application/needs.ts'

const keptAnswers = 2_000

/** Thrown when a definition asks the law something it cannot answer: a limit it does not know, a number it does not name. */
export class LawCannotSay extends Error {
  constructor(limit: string, why: string) {
    super(`The law's clock cannot say when ${limit} ends: ${why}`)
    this.name = 'LawCannotSay'
  }
}

/** The law's clock, bound to a calendar, to a table of limits (the city's own promises included) and to how a city reads it. */
export function lawClock(
  given: { calendar?: Calendar; limits?: LimitTable; options?: DeadlineOptions } = {},
): LawClock {
  const { calendar = defaultCalendar, limits = nationalLimits, options = {} } = given
  const answered = new Map<string, Deadline>()
  let read = calendar.knownYears
  return {
    // A deadline is a pure function of its question and the calendar, and a matter asks the same ones again at every look.
    deadline: (question) => {
      if (calendar.knownYears !== read) {
        // The calendar was read anew: a year may have been announced since.
        answered.clear()
        read = calendar.knownYears
      }
      const asked = JSON.stringify(question)
      const known = answered.get(asked)
      if (known) return known
      const answer = computeDeadline(question, calendar, limits, options)
      if (!answer.ok) throw new LawCannotSay(question.limit, answer.en)
      if (answered.size >= keptAnswers) answered.clear()
      answered.set(asked, answer.value)
      return answer.value
    },
    isInHours: (limit, variant) => {
      const row = limitOf(limits, limit)
      return (variant === undefined ? row?.unit : row?.variants?.[variant]?.unit) === 'H'
    },
    extensionUnit: (limit) => limitOf(limits, limit)?.extension?.unit,
    describe: (limit, day) => {
      const row = (day && limitOf(limits, limit, day)) || limitOf(limits, limit)
      return { title: row?.label ?? { zh: limit, en: limit }, article: row?.source ?? '' }
    },
  }
}
