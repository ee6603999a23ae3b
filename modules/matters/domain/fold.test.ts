import { describe, expect, it } from 'vitest'
import { libraryLaw } from '../testing/library-law.ts'
import { aClerk, aHead, aResident, theSystem } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'
import { leadingOf, timed } from './deadlines.ts'
import { fold, LogDoesNotFit } from './fold.ts'
import { nextActOf } from './next-act.ts'
import { project } from './project.ts'

const law = libraryLaw()
const north = aClerk('northDesk')
const reader = aResident()
const due = (story: Story) => leadingOf(story.state, timed(story.state, law))?.deadline.due
const clock = (story: Story, id: string) => timed(story.state, law).find((one) => one.id === id)

describe('a matter as the fold of its log', () => {
  it('begins with the receiver, the first state and its clock', () => {
    const { state } = new Story()
    expect(state).toMatchObject({ unit: 'northDesk', firstReceiver: 'northDesk', state: 'filed', subject: 'My card' })
    expect(due(new Story())).toBe('2026-03-09')
  })

  it('starts a clock where a state declares it and stops one that the next state does not', () => {
    const story = new Story().at('2026-03-04T10:00:00+08:00').does(north, 'accept')
    expect(clock(story, 'local.library.register#1')?.stoppedAt).toBe('2026-03-04T02:00:00.000Z')
    expect(due(story)).toBe('2026-03-24')
  })

  it('counts from the day in Shanghai, whatever the hour of the night', () => {
    const story = new Story('2026-03-02T23:59:59+08:00')
    expect(clock(story, 'local.library.register#1')?.deadline.start).toBe('2026-03-02')
  })

  it('grants one extension of a running limit', () => {
    const story = new Story().does(north, 'accept').does(aHead('northDesk'), 'extend', { why: 'complex' })
    expect(due(story)).toBe('2026-04-01')
    expect(story.try(aHead('northDesk'), 'extend', { why: 'again' })).toMatchObject({
      code: 'matters/already-extended',
    })
  })

  it('stands still while it waits for the applicant, and counts anew when she has cured her papers', () => {
    const story = new Story().does(north, 'giveBack', { items: ['proof'] })
    expect(story.state.suspension).toMatchObject({ by: 'state', source: '图书馆借阅规则 3' })
    expect(due(story)).toBeUndefined()
    expect(clock(story, 'local.library.cure#1')?.deadline.due).toBe('2026-03-12')
    story.at('2026-03-06T10:00:00+08:00').does(reader, 'supply')
    expect(story.state.suspension).toBeNull()
    expect(due(story)).toBe('2026-03-13')
  })

  it('adds the days of a suspension by act to the time of the authority', () => {
    const story = new Story().does(north, 'accept')
    const fields = { reason: 'The catalogue is being counted', until: 'The count ends', source: 'Rule 7' }
    story.at('2026-03-05T10:00:00+08:00').does(aHead('northDesk'), 'suspend', fields)
    expect(nextActOf(story.compiled, story.state)).toEqual({ act: 'resume', by: 'clerk' })
    expect(story.try(north, 'answer', { result: 'yes' })).toMatchObject({ code: 'matters/suspended' })
    story.at('2026-03-09T10:00:00+08:00').does(north, 'resume')
    expect(due(story)).toBe('2026-03-26')
  })

  it('gives every message its own clock and its own task, and stops it at the answer', () => {
    const story = new Story().does(reader, 'message', { text: 'Hello?' })
    expect(clock(story, 'message@2')?.deadline.due).toMatch(/^2026-03-04T/)
    const tasks = () => project(story.compiled, story.state, 'h', law).tasks.map((one) => one.id)
    expect(tasks()).toEqual(['next', 'reply@2'])
    story.does(north, 'reply', { text: 'Here.' })
    expect(tasks()).toEqual(['next'])
    expect(story.state.messages).toMatchObject([{ seq: 2, answered: 3 }])
  })

  it('leaves no trace of an act that was taken back but its place in the log', () => {
    const story = new Story()
    const before = due(story)
    story.does(north, 'accept').does(north, 'takeBack', { seq: 2, reason: 'the wrong matter' })
    expect(story.state).toMatchObject({ state: 'filed', takenBack: [2], version: 3 })
    expect(due(story)).toBe(before)
  })

  it('refuses to take back what was served, and what is not the last act', () => {
    const story = new Story().does(north, 'accept').does(north, 'answer', { result: 'no' })
    expect(story.try(north, 'takeBack', { seq: 2, reason: 'x' })).toMatchObject({ code: 'matters/not-the-last-act' })
    story.does(theSystem, 'serve', { seq: 3 })
    expect(story.try(north, 'takeBack', { seq: 3, reason: 'x' })).toMatchObject({ code: 'matters/already-served' })
  })

  it('lets the unit that referred by mistake take it back from the other', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    expect(story.try(aClerk('southDesk'), 'takeBack', { seq: 2, reason: 'x' })).toMatchObject({
      code: 'matters/not-your-role',
    })
    story.does(north, 'takeBack', { seq: 2, reason: 'slip' })
    expect(story.state).toMatchObject({ unit: 'northDesk', referral: null, state: 'filed' })
  })

  it('does not fit a log that skips a number, begins elsewhere or names an unknown act', () => {
    const { actions, compiled } = new Story()
    const [first] = actions
    expect(() => fold(compiled, [])).toThrow(LogDoesNotFit)
    expect(() => fold(compiled, [first!, { ...first!, seq: 3, act: 'accept' }])).toThrow(/should be number 2/)
    expect(() => fold(compiled, [first!, { ...first!, seq: 2, act: 'dance' }])).toThrow(/no act "dance"/)
  })

  it('closes with a merger, opens again when the merger is taken back', () => {
    const mergeInto = {
      ...{ id: 'm2', number: 'N2', closed: false, service: 'libraryCard' },
      ...{ definitionVersion: 1, unit: 'northDesk' },
    }
    const story = new Story().does(north, 'merge', { number: 'N2', reason: 'twice' }, { mergeInto })
    expect(story.state).toMatchObject({ closed: true, phase: 'closed' })
    expect(story.try(reader, 'withdraw')).toMatchObject({ code: 'matters/merged' })
    story.does(north, 'takeBack', { seq: 2, reason: 'two cards' })
    expect(story.state).toMatchObject({ closed: false, phase: 'filed', merged: null })
  })

  it('names another handler while the first is away, of the same unit only', () => {
    const members = [{ id: 'clerk-2', unit: 'northDesk', role: 'clerk' }]
    const story = new Story().does(aHead('northDesk'), 'handOver', { person: 'clerk-2', reason: 'ill' }, { members })
    expect(story.state.handler).toBe('clerk-2')
    const stranger = { person: 'clerk-southDesk', reason: 'ill' }
    expect(story.try(aHead('northDesk'), 'handOver', stranger, { members })).toMatchObject({
      code: 'matters/not-a-member',
    })
  })
})

describe('a referral', () => {
  const south = aClerk('southDesk')
  const rooms = aClerk('roomsDesk')

  it('moves the matter, its clocks and the next act to the receiver', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    expect(story.state).toMatchObject({
      unit: 'southDesk',
      heldBy: ['northDesk', 'southDesk'],
      referral: { pending: true },
    })
    expect(nextActOf(story.compiled, story.state)).toEqual({ act: 'acceptReferral', by: 'clerk' })
    expect(due(story)).toBe('2026-03-09')
  })

  it('is accepted by going on with the work', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' }).does(south, 'answer', { result: 'yes' })
    expect(story.state.referral).toMatchObject({ pending: false })
    expect(story.try(south, 'refuseReferral', { rule: 'notOurs', unit: 'roomsDesk', reason: 'x' })).toMatchObject({
      ok: false,
    })
  })

  it('goes to the proposed owner at the first refusal and to the first receiver at the second, for good', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    story.does(south, 'refuseReferral', { rule: 'notOurs', unit: 'roomsDesk', reason: 'cards are theirs' })
    expect(story.state).toMatchObject({ unit: 'roomsDesk', referral: { pending: true } })
    story.does(rooms, 'refuseReferral', { rule: 'notOurs', unit: 'southDesk', reason: 'no, theirs' })
    expect(story.state).toMatchObject({ unit: 'northDesk', referral: { pending: false } })
    expect(story.try(north, 'forward', { unit: 'southDesk' })).toMatchObject({ code: 'matters/no-more-refusing' })
    expect(story.try(north, 'refer', { unit: 'southDesk', reason: 'x' })).toMatchObject({
      code: 'matters/no-more-refusing',
    })
  })

  it('leads to the backstop when the first receiver is the one who refuses last', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    story.does(south, 'refuseReferral', { rule: 'notOurs', unit: 'northDesk', reason: 'back to you' })
    story.does(north, 'refuseReferral', { rule: 'notOurs', unit: 'southDesk', reason: 'no' })
    expect(story.state.unit).toBe('hallDesk')
  })

  it('names a rule of the service and a unit that can be responsible', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    const refusal = { rule: 'notOurs', unit: 'policeDesk', reason: 'x' }
    expect(story.try(south, 'refuseReferral', refusal)).toMatchObject({ code: 'matters/unit-not-able' })
    expect(story.try(south, 'refuseReferral', { ...refusal, rule: 'tired' })).toMatchObject({
      code: 'matters/fields-wrong',
    })
  })
})

describe('returning papers once', () => {
  it('takes a verdict on every item that applies, and only items of the list', () => {
    const story = new Story()
    expect(story.try(north, 'giveBack', { items: { proof: 'lacking' } })).toMatchObject({
      code: 'matters/verdict-missing',
    })
    expect(story.try(north, 'giveBack', { items: ['stamp'] })).toMatchObject({ code: 'matters/not-on-the-list' })
    expect(story.try(north, 'giveBack', { items: [] })).toMatchObject({ ok: false })
    expect(story.try(north, 'giveBack', { items: { proof: 'fulfilled', story: 'fulfilled' } })).toMatchObject({
      code: 'matters/nothing-lacks',
    })
  })

  it('may not raise later what was visible the first time, and may where she has answered anew', () => {
    const story = new Story().does(north, 'giveBack', { items: ['proof'] })
    story.at('2026-03-05T10:00:00+08:00').does(reader, 'supply', { story: 'They took it on Monday.' })
    expect(story.try(north, 'giveBack', { items: ['proof'] })).toMatchObject({
      code: 'matters/visible-the-first-time',
      facts: { items: ['proof'] },
    })
    expect(story.try(north, 'giveBack', { items: ['story'] })).toMatchObject({ ok: true })
  })
})
