import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  computeDeadline,
  type Deadline,
  type DeadlineQuestion,
  defaultCalendar,
  formatDay,
  type Limit,
  limitOf,
  nationalLimits,
  parseDay,
  type Suspension,
} from './index.ts'

const answerOf = (question: DeadlineQuestion, calendar: Calendar = defaultCalendar): Deadline => {
  const answer = computeDeadline(question, calendar)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

const inDays = nationalLimits.all.filter((limit) => limit.value !== null && !['H', 'persons'].includes(limit.unit!))
const dayBetween = (from: string, to: string) => fc.integer({ min: parseDay(from)!, max: parseDay(to)! }).map(formatDay)
const startDay = dayBetween('2011-01-01', '2026-12-31')
const aLimit = fc.constantFrom(...inDays)

/** A limit and a start day on which that very row is the rule. */
const asked = fc
  .tuple(aLimit, startDay)
  .filter(([limit, start]) => limitOf(nationalLimits, limit.id, start) === limit)
  .map(([limit, start]) => ({ limit, start }))

const aSuspension = (start: string): fc.Arbitrary<Suspension> =>
  fc.tuple(fc.integer({ min: -20, max: 150 }), fc.integer({ min: 0, max: 60 })).map(([offset, length]) => ({
    from: formatDay(parseDay(start)! + offset),
    to: formatDay(parseDay(start)! + offset + length),
  }))
const withSuspensions = asked.chain(({ limit, start }) =>
  fc.record({
    limit: fc.constant(limit),
    start: fc.constant(start),
    suspensions: fc.array(aSuspension(start), { maxLength: 5 }),
    extended: limit.extension?.value ? fc.boolean() : fc.constant(false),
  }),
)

// The oracle: JavaScript's own dates at noon UTC, one day after the other, written without looking at the counting.
const next = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const previous = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
const isWorked = (day: string): boolean => defaultCalendar.isWorkingDay(parseDay(day)!)

function monthsLater(day: string, months: number, criminal: boolean): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
  const total = month - 1 + months
  const y = year + Math.floor(total / 12)
  const m = (total % 12) + 1
  const isLast = criminal && date === lastOf(year, month)
  const d = isLast ? lastOf(y, m) : Math.min(date, lastOf(y, m))
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** How many counted days the period has: days as they are, months by walking to the corresponding day. */
function countedDays(limit: Limit, start: string, extended: boolean): number {
  const extra = extended ? limit.extension : undefined
  const inMonths = (unit: string | null) => (unit === 'Y' ? 12 : unit === 'M' ? 1 : 0)
  const months = limit.value! * inMonths(limit.unit) + (extra ? extra.value! * inMonths(extra.unit) : 0)
  const days = (limit.unit === 'D' ? limit.value! : 0) + (extra?.unit === 'D' ? extra.value! : 0)
  const end = monthsLater(start, months, limit.months === 'criminal')
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + days
}

function oracle(question: { limit: Limit; start: string; suspensions: Suspension[]; extended: boolean }) {
  const { limit, start, suspensions, extended } = question
  const isSuspended = (day: string) => suspensions.some((one) => one.from <= day && day <= one.to!)
  const onlyWorked = limit.unit === 'WD'
  let left = onlyWorked ? limit.value! + (extended ? limit.extension!.value! : 0) : countedDays(limit, start, extended)
  let day = start
  while (left > 0) {
    day = next(day)
    if (!isSuspended(day) && (!onlyWorked || isWorked(day))) left -= 1
  }
  const raw = day
  const rolls = limit.roll === 'S' || limit.roll === 'A'
  while (rolls && (isSuspended(day) || !isWorked(day))) day = next(day)
  let target = raw
  while (!isWorked(target)) target = previous(target)
  return { raw, due: day, internalTarget: target < start ? day : target }
}

describe('The clock against a day-by-day count', () => {
  it('gives the day that counting on the fingers gives, with suspensions and extensions', () => {
    fc.assert(
      fc.property(withSuspensions, (question) => {
        const { raw, due, internalTarget } = answerOf({ ...question, limit: question.limit.id })
        expect({ raw, due, internalTarget }).toEqual(oracle(question))
      }),
      { numRuns: process.env.GONGDAO_MUTATION ? 300 : 3000 },
    )
  })

  it('counts hours from the next full hour in procedure and from the moment elsewhere', () => {
    const ofHours = nationalLimits.all.filter((limit) => limit.unit === 'H')
    expect(ofHours.map((limit) => limit.id)).toContain('court.preserve.urgent')
    const aMoment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2026, 11, 31) }).map((ms) => ms - (ms % 1000))
    fc.assert(
      fc.property(fc.constantFrom(...ofHours), aMoment, (limit, ms) => {
        const { due } = answerOf({ limit: limit.id, start: new Date(ms).toISOString() })
        let begin = ms
        if (limit.procedure !== 'general')
          do begin += 1000
          while (begin % 3_600_000 !== 0)
        expect(Date.parse(due)).toBe(begin + limit.value! * 3_600_000)
        expect(due).toMatch(/\+08:00$/)
      }),
    )
  })
})

describe('What holds for every deadline', () => {
  const dayOf = (text: string) => parseDay(text)!

  it('is never due before its raw end, and ends on a working day where it rolls', () => {
    fc.assert(
      fc.property(withSuspensions, ({ limit, ...question }) => {
        const { raw, due } = answerOf({ ...question, limit: limit.id })
        expect(due >= raw).toBe(true)
        const rolls = limit.unit === 'WD' || limit.roll === 'S' || limit.roll === 'A'
        if (rolls) expect(defaultCalendar.isWorkingDay(dayOf(due))).toBe(true)
        else expect(due).toBe(raw)
      }),
    )
  })

  it('never asks the authority for a day after the due day or before the start', () => {
    fc.assert(
      fc.property(withSuspensions, ({ limit, ...question }) => {
        const { internalTarget, due, advisedDay } = answerOf({ ...question, limit: limit.id })
        expect(internalTarget <= due && internalTarget >= question.start).toBe(true)
        expect(advisedDay <= due && advisedDay >= question.start).toBe(true)
      }),
    )
  })

  it('is never shortened by one more suspension', () => {
    fc.assert(
      fc.property(
        withSuspensions.chain((question) => fc.tuple(fc.constant(question), aSuspension(question.start))),
        ([{ limit, ...question }, more]) => {
          const before = answerOf({ ...question, limit: limit.id })
          const after = answerOf({ ...question, limit: limit.id, suspensions: [...question.suspensions, more] })
          expect(after.due >= before.due && after.raw >= before.raw).toBe(true)
        },
      ),
    )
  })

  it('does not depend on the order of suspensions, nor on how they are cut', () => {
    fc.assert(
      fc.property(withSuspensions, fc.infiniteStream(fc.nat()), ({ limit, ...question }, luck) => {
        const cut = question.suspensions.flatMap(({ from, to }) =>
          from === to
            ? [{ from, to }]
            : [
                { from: next(from), to },
                { from, to: from },
              ],
        )
        const shuffled = cut
          .map((one) => ({ one, order: luck.next().value }))
          .sort((a, b) => a.order - b.order)
          .map(({ one }) => one)
        const whole = answerOf({ ...question, limit: limit.id })
        const parts = answerOf({ ...question, limit: limit.id, suspensions: shuffled })
        expect([parts.due, parts.raw, parts.internalTarget]).toEqual([whole.due, whole.raw, whole.internalTarget])
      }),
    )
  })

  it('is never shortened by an extension, and is moved by one of a day or more', () => {
    fc.assert(
      fc.property(withSuspensions, ({ limit, ...question }) => {
        fc.pre(Boolean(limit.extension?.value))
        const plain = answerOf({ ...question, limit: limit.id, extended: false })
        const extended = answerOf({ ...question, limit: limit.id, extended: true })
        expect(extended.raw > plain.raw && extended.due >= plain.due).toBe(true)
      }),
    )
  })

  it('is not earlier for a later start, while the same row is the rule', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 40 }), ({ limit, start }, later) => {
        const second = formatDay(parseDay(start)! + later)
        fc.pre(limitOf(nationalLimits, limit.id, second) === limit)
        expect(answerOf({ limit: limit.id, start: second }).due >= answerOf({ limit: limit.id, start }).due).toBe(true)
      }),
    )
  })

  it('is a minimum while a suspension runs: whatever its end will be, the day is not earlier', () => {
    fc.assert(
      fc.property(
        withSuspensions,
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        ({ limit, ...question }, after, length) => {
          const from = formatDay(parseDay(question.start)! + after)
          const to = formatDay(parseDay(from)! + length)
          const ask = (last: Suspension, asOf?: string) =>
            answerOf({
              ...question,
              limit: limit.id,
              suspensions: [...question.suspensions, last],
              ...(asOf && { asOf }),
            })
          const open = ask({ from })
          expect(open.due <= ask({ from, to }).due).toBe(true)
          expect(ask({ from }, to).due).toBe(ask({ from, to }).due)
          expect(open.suspended).toBe(from <= open.due)
        },
      ),
    )
  })

  it('begins anew at the restart, as if it had started there', () => {
    fc.assert(
      fc.property(withSuspensions, fc.nat({ max: 60 }), ({ limit, ...question }, days) => {
        const restart = formatDay(parseDay(question.start)! + days)
        const again = answerOf({ ...question, limit: limit.id, restart })
        expect(again.start).toBe(question.start)
        fc.pre(limitOf(nationalLimits, limit.id, restart) === limit)
        expect(again.due).toBe(answerOf({ ...question, limit: limit.id, start: restart }).due)
      }),
    )
  })

  it('is provisional exactly when it touches a year that was not announced', () => {
    const known = new Set(defaultCalendar.knownYears)
    const late = fc.tuple(aLimit, dayBetween('2024-06-01', '2029-12-31')).filter(([limit]) => limit.validTo === null)
    fc.assert(
      fc.property(late, ([limit, start]) => {
        const answer = answerOf({ limit: limit.id, start })
        const looked =
          limit.unit === 'WD' ? next(start) : answer.internalTarget < answer.raw ? answer.internalTarget : answer.raw
        const years = [Number(looked.slice(0, 4)), Number(answer.due.slice(0, 4))]
        expect(answer.provisional).toBe(years.some((year) => !known.has(year)))
        expect(answer.steps.some((step) => step.rule === 'provisional')).toBe(answer.provisional)
        if (answer.provisional) expect(answer.mayMove).toBe(true)
      }),
      { numRuns: process.env.GONGDAO_MUTATION ? 200 : 1000 },
    )
  })

  it('explains itself: every step has words and an article in both languages, and the last dated step names the due day', () => {
    fc.assert(
      fc.property(withSuspensions, ({ limit, ...question }) => {
        const { steps, due } = answerOf({ ...question, limit: limit.id })
        for (const step of steps) {
          expect(step.zh).toMatch(/[\u4e00-\u9fff].*。$/)
          expect(step.en).toMatch(/^[A-Z0-9].*\.$/)
          expect(step.article).toMatch(/[\u4e00-\u9fff]/)
          expect(step.articleEn).toMatch(/[A-Za-z]/)
        }
        expect(steps[0]?.rule).toBe('limit')
        expect(steps.find((step) => step.rule === 'C-2')?.zh).toContain('次日')
        expect(steps.findLast((step) => step.date)?.date).toBe(due)
      }),
    )
  })
})

describe("The machine's time zone", () => {
  it('does not matter', () => {
    const questions: DeadlineQuestion[] = [
      { limit: 'xf.handle', start: '2025-08-05', suspensions: [{ from: '2025-08-10', to: '2025-08-12' }] },
      { limit: 'court.appeal.judgment', start: '2024-09-16T23:30:00+08:00' },
      { limit: 'court.preserve.urgent', start: '2024-03-10T01:59:00-08:00' },
      { limit: 'court.trial.ordinary', start: '2025-08-31', posted: '2026-02-28T16:30:00Z' },
    ]
    const zone = process.env.TZ
    try {
      const answers = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((name) => {
        process.env.TZ = name
        return { offset: new Date(2025, 0, 1).getTimezoneOffset(), answers: questions.map((one) => answerOf(one)) }
      })
      expect(new Set(answers.map((one) => one.offset)).size).toBe(4)
      for (const one of answers) expect(one.answers).toEqual(answers[0]!.answers)
      expect(answers[0]!.answers.map((one) => one.due)).toEqual([
        '2025-10-09',
        '2024-10-08',
        '2024-03-12T18:00:00+08:00',
        '2026-02-28',
      ])
      expect(answers[0]!.answers[3]!.inTime).toBe(false)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})
