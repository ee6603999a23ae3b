import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  engineClock,
  enterState,
  extend,
  handToUnit,
  isSuspended,
  liveClock,
  restart,
  stop,
  stopWhere,
  suspendOrResume,
} from './fold-clocks.ts'
import type { ClockState } from './matter-state.ts'

const begun = { at: '2026-03-02T01:00:00.000Z', unit: 'northDesk' }
const later = '2026-03-05T02:00:00.000Z'
const clock = (more: Partial<ClockState> = {}): ClockState => ({ ...engineClock('state', 'a#1', 'a', begun), ...more })
const entering = { at: later, unit: 'southDesk', filedAt: begun.at, facts: { fields: {} } }
const state = (clocks?: unknown) =>
  ({ phase: 'handling', title: { zh: '', en: '' }, tells: { zh: '', en: '' }, clocks }) as never

describe('entering a state', () => {
  it('starts the clocks that it declares, from this moment or from the filing', () => {
    const declared = [
      { limit: 'a', side: 'authority' },
      { limit: 'b', side: 'applicant', from: 'filing', onLapse: 'close' },
    ]
    expect(enterState([], state(declared), entering)).toEqual([
      { ...clock(), id: 'a#1', limit: 'a', unit: 'southDesk', start: later },
      { ...clock(), id: 'b#1', limit: 'b', unit: 'southDesk', start: begun.at, side: 'applicant', onLapse: 'close' },
    ])
    expect(enterState([], state(), entering)).toEqual([])
    expect(enterState([clock()], undefined, entering)).toEqual([{ ...clock(), stoppedAt: later }])
  })

  it('lets a running clock go on where the state declares it too, with the side and the lapse that it has there', () => {
    const goesOn = enterState([clock()], state([{ limit: 'a', side: 'applicant', onLapse: 'close' }]), entering)
    expect(goesOn).toEqual([{ ...clock(), side: 'applicant', onLapse: 'close' }])
    expect(enterState([clock({ onLapse: 'close' })], state([{ limit: 'a', side: 'authority' }]), entering)).toEqual([
      clock(),
    ])
  })

  it('stops what it does not declare, and numbers what begins again', () => {
    const stopped = enterState([clock()], state([{ limit: 'b', side: 'authority' }]), entering)
    expect(stopped.map(({ id, stoppedAt }) => [id, stoppedAt])).toEqual([
      ['a#1', later],
      ['b#1', null],
    ])
    const again = enterState(stopped, state([{ limit: 'a', side: 'authority' }]), entering)
    expect(again.map(({ id, stoppedAt }) => [id, stoppedAt])).toEqual([
      ['a#1', later],
      ['b#1', later],
      ['a#2', null],
    ])
  })

  it('touches neither the clocks of messages and referrals nor those that stopped', () => {
    const others = [
      engineClock('message', 'message@2', 'a', begun),
      engineClock('referral', 'referral@3', 'a', begun),
      clock({ stoppedAt: begun.at }),
    ]
    const entered = enterState(others, state([{ limit: 'a', side: 'authority' }]), entering)
    expect(entered.slice(0, 3)).toEqual(others)
    expect(entered[3]).toMatchObject({ id: 'a#2', kind: 'state', stoppedAt: null })
  })
})

describe('a suspension (民法典第201条: the day of its event is not counted)', () => {
  it('begins the day after in Shanghai and ends with the day on which it is lifted', () => {
    const [standing] = suspendOrResume([clock()], true, '2026-03-04T16:30:00.000Z')
    expect(standing?.suspensions).toEqual([{ from: '2026-03-06' }])
    expect(isSuspended(standing!)).toBe(true)
    const [going] = suspendOrResume([standing!], false, '2026-03-09T02:00:00.000Z')
    expect(going?.suspensions).toEqual([{ from: '2026-03-06', to: '2026-03-09' }])
    expect(isSuspended(going!)).toBe(false)
    // The last day of a month has a day after it too.
    expect(suspendOrResume([clock()], true, '2026-02-28T02:00:00.000Z')[0]?.suspensions).toEqual([
      { from: '2026-03-01' },
    ])
  })

  it('that is lifted on its own day leaves no trace, and the first day counts as one', () => {
    const [standing] = suspendOrResume([clock()], true, later)
    expect(suspendOrResume([standing!], false, later)[0]?.suspensions).toEqual([])
    expect(suspendOrResume([standing!], false, '2026-03-06T02:00:00.000Z')[0]?.suspensions).toEqual([
      { from: '2026-03-06', to: '2026-03-06' },
    ])
  })

  it('stops the authority’s clocks of the state alone, once, and nothing that is over', () => {
    const untouched = [
      clock({ side: 'applicant' }),
      engineClock('message', 'm', 'a', begun),
      engineClock('referral', 'r', 'a', begun),
      clock({ stoppedAt: begun.at }),
    ]
    expect(suspendOrResume(untouched, true, later)).toEqual(untouched)
    const twice = suspendOrResume(suspendOrResume([clock()], true, later), true, '2026-03-08T02:00:00.000Z')
    expect(twice[0]?.suspensions).toEqual([{ from: '2026-03-06' }])
    expect(suspendOrResume([clock()], false, later)).toEqual([clock()])
  })

  it('however often there is one, is never open twice and never two on one day', () => {
    const dayAfter = (days: number) => new Date(Date.parse(later) + days * 86_400_000).toISOString()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(3)), { maxLength: 20 }), (turns) => {
        let at = 0
        let clocks = [clock()]
        for (const [suspended, days] of turns) {
          at += days
          clocks = suspendOrResume(clocks, suspended, dayAfter(at))
          expect(isSuspended(clocks[0]!)).toBe(suspended)
        }
        const spans = clocks[0]!.suspensions
        expect(
          spans.slice(0, -1).every(({ from, to }, nth) => to !== undefined && from <= to && to < spans[nth + 1]!.from),
        ).toBe(true)
      }),
    )
  })
})

describe('a clock', () => {
  it('stops once, and an open suspension ends with it', () => {
    const standing = clock({ suspensions: [{ from: '2026-03-03', to: '2026-03-03' }, { from: '2026-03-04' }] })
    const stopped = stop(standing, later)
    expect(stopped).toMatchObject({
      stoppedAt: later,
      suspensions: [
        { from: '2026-03-03', to: '2026-03-03' },
        { from: '2026-03-04', to: '2026-03-05' },
      ],
    })
    expect(stop(stopped, '2026-03-09T02:00:00.000Z')).toBe(stopped)
    expect(
      stopWhere([clock(), clock({ id: 'b#1' })], later, ({ id }) => id === 'b#1').map(({ stoppedAt }) => stoppedAt),
    ).toEqual([null, later])
  })

  it('belongs to the unit that is responsible while it runs', () => {
    const over = clock({ stoppedAt: begun.at })
    expect(handToUnit([clock(), over], 'southDesk').map(({ unit }) => unit)).toEqual(['southDesk', 'northDesk'])
    const own = clock()
    expect(handToUnit([own], 'northDesk')[0]).toBe(own)
  })

  it('is made longer, begun anew and found by its name, while it runs', () => {
    const clocks = [clock({ stoppedAt: begun.at }), clock({ id: 'a#2' }), clock({ id: 'b#1', limit: 'b' })]
    expect(extend(clocks, 'a').map(({ extended }) => extended)).toEqual([false, true, false])
    expect(restart(clocks, 'a', later).map((one) => one.restart)).toEqual([null, later, null])
    expect(liveClock(clocks, 'a')?.id).toBe('a#2')
    expect(liveClock(clocks, 'c')).toBeUndefined()
    expect(liveClock([clock({ stoppedAt: begun.at })], 'a')).toBeUndefined()
  })
})
