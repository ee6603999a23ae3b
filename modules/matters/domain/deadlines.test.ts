import type { Deadline, DeadlineQuestion } from '@gongdao/law'
import { describe, expect, it } from 'vitest'
import { libraryLaw } from '../testing/library-law.ts'
import { Story } from '../testing/told-story.ts'
import { endOf, inShanghai, leadingOf, questionOf, type TimedClock, timed } from './deadlines.ts'
import { engineClock } from './fold-clocks.ts'
import type { ClockState } from './matter-state.ts'

const begun = { at: '2026-03-02T17:30:15.500Z', unit: 'northDesk' }
const limit = 'local.library.decide'
const clock = (more: Partial<ClockState> = {}): ClockState => ({
  ...engineClock('state', 'a#1', limit, begun),
  ...more,
})
const law = libraryLaw()

describe('what the law is asked about a clock', () => {
  it('is the day in Shanghai, or the moment with its offset where the limit is in hours', () => {
    expect(inShanghai(begun.at)).toBe('2026-03-03T01:30:15.500+08:00')
    expect(questionOf(clock(), law)).toEqual({ limit, start: '2026-03-03' })
    const reply = 'local.library.reply'
    expect(questionOf(clock({ limit: reply }), law)).toEqual({ limit: reply, start: '2026-03-03T01:30:15.500+08:00' })
  })

  it('is whether it was made longer, suspended and begun anew, where it was', () => {
    const suspensions = [{ from: '2026-03-04', to: '2026-03-05' }, { from: '2026-03-09' }]
    expect(questionOf(clock({ extended: true, suspensions }), law)).toEqual({
      limit,
      start: '2026-03-03',
      extended: true,
      suspensions,
    })
    expect(questionOf(clock({ restart: '2026-03-05T16:00:00.000Z' }), law)).toEqual({
      limit,
      start: '2026-03-03',
      restart: '2026-03-06',
    })
  })

  it('has of the suspensions only those that reach beyond the day on which the papers were cured', () => {
    const left = (to?: string) =>
      questionOf(
        clock({ restart: '2026-03-06T02:00:00.000Z', suspensions: [{ from: '2026-03-04', ...(to && { to }) }] }),
        law,
      ).suspensions?.length
    expect([left('2026-03-05'), left('2026-03-06'), left('2026-03-07'), left()]).toEqual([undefined, undefined, 1, 1])
  })
})

describe('the dates of a matter', () => {
  it('are asked once for one state, and anew of another law', () => {
    const { state } = new Story()
    let asked = 0
    const counting = (): typeof law => ({
      ...law,
      deadline: (question: DeadlineQuestion) => {
        asked += 1
        return law.deadline(question)
      },
    })
    const one = counting()
    const first = timed(state, one)
    expect(timed(state, one)).toBe(first)
    expect([asked, first.length]).toEqual([1, 1])
    expect(timed(state, counting())).toEqual(first)
    expect(asked).toBe(2)
  })
})

describe('the leading clock', () => {
  const dueAt = (id: string, dueAt: string, more: Partial<ClockState> = {}): TimedClock => ({
    ...clock({ id, ...more }),
    deadline: { dueAt } as Deadline,
  })
  const first = '2026-03-10T00:00:00+08:00'
  const second = '2026-03-11T00:00:00+08:00'
  const { state } = new Story()
  const leading = (...clocks: TimedClock[]) => leadingOf(state, clocks)?.id

  it('is the authority’s that ends first, whatever the order; the applicant’s only where the authority has none', () => {
    const hers = dueAt('hers', '2026-03-01T00:00:00+08:00', { side: 'applicant' })
    expect(leading(dueAt('b', second), dueAt('a', first), hers)).toBe('a')
    expect(leading(hers, dueAt('a', first), dueAt('b', second))).toBe('a')
    expect(leading(hers)).toBe('hers')
    expect(leading(dueAt('y', first, { side: 'applicant' }), dueAt('x', second, { side: 'applicant' }))).toBe('y')
    expect(leading()).toBeUndefined()
  })

  it('is by its name where two end together', () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ])
      expect(leading(...order.map((id) => dueAt(id, first)))).toBe('a')
  })

  it('is none that stopped or stands still, and none of a matter that is closed or suspended', () => {
    expect(leading(dueAt('a', first, { stoppedAt: begun.at }), dueAt('b', second))).toBe('b')
    expect(leading(dueAt('a', first, { suspensions: [{ from: '2026-03-03' }] }), dueAt('b', second))).toBe('b')
    expect(
      leading(dueAt('a', first, { suspensions: [{ from: '2026-03-03', to: '2026-03-03' }] }), dueAt('b', second)),
    ).toBe('a')
    expect(leadingOf({ ...state, closed: true }, [dueAt('a', first)])).toBeUndefined()
    const words = { zh: '', en: '' }
    const suspension = { by: 'act', reason: words, until: words, source: '', since: begun.at } as const
    expect(leadingOf({ ...state, suspension }, [dueAt('a', first)])).toBeUndefined()
  })

  it('ends at the moment after which it is late', () => {
    expect(endOf(dueAt('a', first))).toBe(Date.parse('2026-03-09T16:00:00.000Z'))
  })
})
