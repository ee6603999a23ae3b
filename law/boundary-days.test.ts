import { describe, expect, it } from 'vitest'
import { computeDeadline, type Deadline, type DeadlineOptions, type DeadlineQuestion, type Limit } from './index.ts'
import { buildLimitTable } from './limits/limit-table.ts'

/** A limit of the test's own, so that each boundary can be met on the day. */
function deadlineOf(
  limit: Pick<Limit, 'value' | 'unit'> & Partial<Limit>,
  question: Omit<DeadlineQuestion, 'limit'>,
  options?: DeadlineOptions,
): Deadline {
  const whole: Limit = {
    ...{ id: 'test.limit', label: { zh: '测试', en: 'test' }, roll: 'S', side: 'authority', procedure: 'civil' },
    ...{ startEvent: { zh: '事件', en: 'the event' }, validFrom: null, validTo: null, status: 'verified' },
    ...{ source: '民法典第二百零一条', sourceEn: 'Civil Code art. 201' },
    ...limit,
  }
  const answer = computeDeadline({ limit: whole.id, ...question }, undefined, buildLimitTable([whole]), options)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

const day = { value: 1, unit: 'D' } as const
const by = { zh: '经批准', en: 'approved' }

describe('the day that is advised and the day to aim at', () => {
  it('may be the day of the event itself, never one before it', () => {
    // 2025-06-09 is a Monday.
    expect(deadlineOf(day, { start: '2025-06-09' })).toMatchObject({ due: '2025-06-10', advisedDay: '2025-06-09' })
    // From a Sunday the working day before is a Friday that had already passed.
    expect(deadlineOf(day, { start: '2025-06-08' })).toMatchObject({ due: '2025-06-09', advisedDay: '2025-06-09' })
    // A raw end on Saturday: the Friday of the event may be aimed at, …
    expect(deadlineOf(day, { start: '2025-06-06' })).toMatchObject({ due: '2025-06-09', internalTarget: '2025-06-06' })
    // … but not the Friday before an event on Saturday.
    expect(deadlineOf(day, { start: '2025-06-07' })).toMatchObject({ due: '2025-06-09', internalTarget: '2025-06-09' })
  })
})

describe('provisional', () => {
  it('is a period whose counted days lie in a year without a notice', () => {
    // The notices begin with 2007 (its own made 30 and 31 December 2006 working days). Every working day from the day after the event is looked at, …
    const worked = { value: 15, unit: 'WD', roll: null } as const
    expect(deadlineOf(worked, { start: '2006-12-20' })).toMatchObject({ raw: '2007-01-11', provisional: true })
    expect(deadlineOf(worked, { start: '2006-12-31' }).provisional).toBe(false)
    // … of calendar days only the end,
    expect(deadlineOf({ value: 30, unit: 'D' }, { start: '2006-12-20' })).toMatchObject({
      raw: '2007-01-19',
      provisional: false,
    })
    // and the working day before it that one should aim at.
    expect(deadlineOf({ value: 12, unit: 'D' }, { start: '2006-12-20' })).toMatchObject({
      raw: '2007-01-01',
      provisional: true,
    })
  })

  it('is not a day of December that the next notice may still change: that one may move, from the 20th', () => {
    const fixed = { value: 10, unit: 'D', roll: 'N' } as const
    const mayMove = (due: string, start: string) => {
      const found = deadlineOf(fixed, { start })
      expect([found.due, found.provisional]).toEqual([due, false])
      return found.mayMove
    }
    expect(mayMove('2026-12-19', '2026-12-09')).toBe(false)
    expect(mayMove('2026-12-20', '2026-12-10')).toBe(true)
    expect(mayMove('2026-12-31', '2026-12-21')).toBe(true)
    expect(mayMove('2026-11-25', '2026-11-15')).toBe(false)
    expect(mayMove('2025-12-25', '2025-12-15')).toBe(false)
  })
})

describe('an extension in another unit', () => {
  const extension = (value: number, unit: 'D' | 'WD' | 'M' | 'Y') => ({ extension: { value, unit, by } })
  it('begins where the first period ends', () => {
    // Five working days from Friday 6 June end on the 13th; a month of it on 13 July.
    expect(
      deadlineOf({ value: 5, unit: 'WD', roll: null, ...extension(1, 'M') }, { start: '2025-06-06', extended: true })
        .raw,
    ).toBe('2025-07-13')
    expect(
      deadlineOf({ value: 5, unit: 'D', roll: 'N', ...extension(5, 'WD') }, { start: '2025-06-06', extended: true })
        .raw,
    ).toBe('2025-06-18')
    // Ten days from 21 January are 31 January; a month of that ends with February.
    expect(
      deadlineOf({ value: 10, unit: 'D', roll: 'N', ...extension(1, 'M') }, { start: '2025-01-21', extended: true })
        .raw,
    ).toBe('2025-02-28')
    expect(
      deadlineOf({ value: 1, unit: 'M', roll: 'N', ...extension(10, 'D') }, { start: '2025-01-31', extended: true })
        .raw,
    ).toBe('2025-03-10')
  })
  it('of years and months is one span with the period', () => {
    expect(
      deadlineOf({ value: 6, unit: 'M', roll: 'N', ...extension(1, 'Y') }, { start: '2025-08-31', extended: true }).raw,
    ).toBe('2027-02-28')
  })
})

describe('hours', () => {
  const hours = { value: 24, unit: 'H', roll: 'N' } as const
  // Counted from midnight of the 10th to midnight of the 11th.
  const start = '2025-06-09T23:30:00+08:00'
  const end = '2025-06-11T00:00:00+08:00'
  const dueWith = (suspensions: DeadlineQuestion['suspensions']) =>
    deadlineOf(hours, { start, ...(suspensions && { suspensions }) }).due

  it('are moved by the suspended days among them, and by no other', () => {
    expect(dueWith(undefined)).toBe(end)
    expect(dueWith([{ from: '2025-06-01', to: '2025-06-09' }])).toBe(end)
    expect(dueWith([{ from: '2025-06-01', to: '2025-06-07' }])).toBe(end)
    expect(dueWith([{ from: '2025-06-11', to: '2025-06-20' }])).toBe(end)
    expect(dueWith([{ from: '2025-06-10', to: '2025-06-10' }])).toBe('2025-06-12T00:00:00+08:00')
    expect(dueWith([{ from: '2025-06-08', to: '2025-06-10' }])).toBe('2025-06-12T00:00:00+08:00')
  })

  it('are longer by an extension in hours', () => {
    const longer = { ...hours, extension: { value: 12, unit: 'H', by } } as const
    expect(deadlineOf(longer, { start, extended: true }).due).toBe('2025-06-11T12:00:00+08:00')
  })

  it('tell to the moment whether something was posted in time', () => {
    expect(deadlineOf(hours, { start, posted: end })).toMatchObject({ inTime: true })
    expect(deadlineOf(hours, { start, posted: '2025-06-11T00:00:01+08:00' })).toMatchObject({ inTime: false })
    const told = deadlineOf(hours, { start, posted: end }).steps
    const untold = deadlineOf(hours, { start })
    expect(told.at(-1)?.rule).toBe('C-6')
    expect(told.slice(0, -1)).toEqual(untold.steps)
    expect(untold).not.toHaveProperty('inTime')
  })

  it('are suspended while a suspension without an end has begun before they are over', () => {
    const open = (from: string) => deadlineOf(hours, { start, suspensions: [{ from }] }).suspended
    expect(open('2025-06-10')).toBe(true)
    expect(open('2025-06-12')).toBe(false)
    expect(deadlineOf(hours, { start })).toMatchObject({ suspended: false, provisional: false, mayMove: false })
  })
})

describe('days', () => {
  it('carry the step of the post only where something was posted', () => {
    const untold = deadlineOf(day, { start: '2025-06-09' })
    expect(untold).not.toHaveProperty('inTime')
    const told = deadlineOf(day, { start: '2025-06-09', posted: '2025-06-10' })
    expect(told.steps.slice(0, -1)).toEqual(untold.steps)
    expect(told.steps.at(-1)?.rule).toBe('C-6')
  })

  it('are suspended by the first of several suspensions that still run, in whatever order they are told', () => {
    const two = [{ from: '2025-06-10' }, { from: '2026-06-10' }]
    for (const suspensions of [two, two.toReversed()])
      expect(deadlineOf(day, { start: '2025-06-09', suspensions }).suspended).toBe(true)
    expect(deadlineOf(day, { start: '2025-06-09' }).suspended).toBe(false)
  })

  it('that two suspensions share are not counted twice', () => {
    const suspensions = [
      { from: '2025-06-10', to: '2025-06-12' },
      { from: '2025-06-12', to: '2025-06-13' },
    ]
    expect(deadlineOf({ value: 5, unit: 'D', roll: 'N' }, { start: '2025-06-09', suspensions }).raw).toBe('2025-06-18')
  })

  it('end at 24:00, or when business does', () => {
    const ends = (endOfDay?: string) => deadlineOf(day, { start: '2025-06-09' }, endOfDay ? { endOfDay } : {}).dueAt
    expect([ends(), ends('24:00'), ends('17:30')]).toEqual([
      '2025-06-11T00:00:00+08:00',
      '2025-06-11T00:00:00+08:00',
      '2025-06-10T17:30:00+08:00',
    ])
  })
})

describe('refusals of the clock name what was wrong', () => {
  it('an hour that no day has', () => {
    const answer = computeDeadline({ limit: 'court.answer', start: '2025-06-09' }, undefined, undefined, {
      endOfDay: '24:30',
    })
    expect(answer).toMatchObject({ ok: false, code: 'law/question-malformed', facts: { part: 'endOfDay' } })
    expect(answer).toMatchObject({ zh: expect.stringContaining('endOfDay'), en: expect.stringContaining('endOfDay') })
  })

  it('a due date behind the last year', () => {
    for (const [limit, start] of [
      ['court.answer', '2999-12-30'],
      ['court.preserve.urgent', '2999-12-31T10:00:00+08:00'],
    ] as const)
      expect(computeDeadline({ limit, start })).toMatchObject({ code: 'law/out-of-range', facts: { limit } })
  })

  it('suspensions: which of them, and which of its days', () => {
    const asked = (suspensions: unknown, asOf?: unknown) =>
      computeDeadline({ limit: 'court.answer', start: '2025-06-09', suspensions, asOf } as unknown as DeadlineQuestion)
    const good = { from: '2025-06-10', to: '2025-06-10' }
    const partOf = (answer: ReturnType<typeof asked>) => (answer.ok ? undefined : [answer.code, answer.facts.part])
    expect(partOf(asked('none'))).toEqual(['law/question-malformed', 'suspensions'])
    expect(partOf(asked([good, null]))).toEqual(['law/question-malformed', 'suspensions[1]'])
    expect(partOf(asked([good, 7]))).toEqual(['law/question-malformed', 'suspensions[1]'])
    expect(partOf(asked([{ from: '2025-02-30' }]))).toEqual(['law/impossible-date', 'suspensions[0].from'])
    expect(partOf(asked([{ ...good, to: '2025-02-30' }]))).toEqual(['law/impossible-date', 'suspensions[0].to'])
    expect(partOf(asked([good], '2025-02-30'))).toEqual(['law/impossible-date', 'asOf'])
    expect(asked([{ from: '2025-06-10', to: '2025-06-09' }])).toMatchObject({
      code: 'law/suspension-backwards',
      facts: { part: 'suspensions[0]', from: '2025-06-10', to: '2025-06-09' },
    })
  })
})
