import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aClerk, aHead, aResident, aSupervisor, theSystem } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'

const north = aClerk('northDesk')
const reader = aResident()
const supervisor = aSupervisor('roomsDesk')
const reason = 'The form itself was wrong that week.'

const returned = () =>
  new Story().does(north, 'giveBack', { items: ['proof'] }).does(reader, 'supply', { story: 'on Monday' })
const barred = { code: 'matters/visible-the-first-time' }

describe('a second return of what was visible the first time', () => {
  it('is possible by a supervisor’s leave alone, for what she named, once', () => {
    const story = returned()
    expect(story.try(north, 'giveBack', { items: ['proof'] })).toMatchObject(barred)
    story.does(supervisor, 'allowReturn', { items: ['proof'], reason })
    story.does(north, 'giveBack', { items: ['proof'] })
    expect(story.state.overrides).toEqual([{ seq: 4, items: ['proof'], usedBy: 5 }])
    story.does(reader, 'supply', { story: 'on Tuesday' })
    expect(story.try(north, 'giveBack', { items: ['proof'] })).toMatchObject(barred)
  })

  it('is used up by a return of anything, and comes back when that return is taken back', () => {
    const story = returned().does(supervisor, 'allowReturn', { items: ['proof'], reason })
    story.does(north, 'giveBack', { items: ['story'] })
    expect(story.state.overrides[0]?.usedBy).toBe(5)
    story.does(north, 'takeBack', { seq: 5, reason: 'slip' })
    expect(story.state.overrides[0]?.usedBy).toBeNull()
  })

  it('is never opened by anybody else, and not without reasons or for what the key does not bar', () => {
    const story = returned()
    for (const by of [north, aHead('northDesk'), reader, theSystem, aSupervisor('southDesk')])
      expect([by.id, story.try(by, 'allowReturn', { items: ['proof'], reason }).ok]).toEqual([by.id, false])
    expect(story.try(supervisor, 'allowReturn', { items: ['proof'] })).toMatchObject({ code: 'matters/fields-wrong' })
    expect(story.try(supervisor, 'allowReturn', { items: [], reason })).toMatchObject({ code: 'matters/fields-wrong' })
    const fulfilled = { items: { proof: 'fulfilled' }, reason }
    expect(story.try(supervisor, 'allowReturn', fulfilled)).toMatchObject({ code: 'matters/needs-no-leave' })
    expect(story.try(supervisor, 'allowReturn', { items: ['smile'], reason })).toMatchObject({
      code: 'matters/not-on-the-list',
    })
    story.does(supervisor, 'allowReturn', { items: ['proof'], reason })
    expect(story.try(supervisor, 'allowReturn', { items: ['proof'], reason })).toMatchObject({
      code: 'matters/leave-given',
    })
  })

  it('needs nobody’s leave where nothing was returned yet', () => {
    expect(new Story().try(supervisor, 'allowReturn', { items: ['proof'], reason })).toMatchObject({
      code: 'matters/not-returned-yet',
    })
  })

  it('never happens more often than it was allowed, whoever does what in whatever order', () => {
    const people = [north, aHead('northDesk'), reader, supervisor, aSupervisor('southDesk')]
    const step = fc.record({
      by: fc.constantFrom(...people),
      act: fc.constantFrom('giveBack', 'giveBack', 'supply', 'allowReturn', 'takeBack', 'withdraw', 'reopen'),
      items: fc.subarray(['proof', 'story']),
      story: fc.option(fc.constant('anew'), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (steps) => {
        const told = new Story().does(north, 'giveBack', { items: ['proof'] }).does(reader, 'supply', {})
        for (const { by, act, items, story } of steps) {
          const fields: Record<string, unknown> =
            act === 'giveBack'
              ? { items }
              : act === 'allowReturn'
                ? { items, reason }
                : act === 'takeBack'
                  ? { seq: told.state.moves.at(-1)?.seq, reason }
                  : act === 'supply' && story
                    ? { story }
                    : {}
          if (told.try(by, act, fields).ok) told.does(by, act, fields)
        }
        // A return of “proof”, of which no new version was ever brought, rests on a leave of its own each time after the first.
        const { returns, overrides } = told.state
        const again = returns.filter((one) => one.verdicts.proof?.lacking).slice(1)
        for (const one of again)
          expect(overrides.filter((each) => each.usedBy === one.seq && each.items.includes('proof'))).toHaveLength(1)
        expect(new Set(overrides.map((one) => one.usedBy).filter(Boolean)).size).toBe(
          overrides.filter((one) => one.usedBy !== null).length,
        )
      }),
      { numRuns: 300 },
    )
  })
})
