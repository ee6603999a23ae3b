import { describe, expect, it } from 'vitest'
import { aClerk, aHead, aResident, aSupervisor, theSystem } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'
import { conditionFacts } from './fold-definition-act.ts'
import { mayAct } from './policy.ts'

const north = aClerk('northDesk')
const head = aHead('northDesk')
const south = aClerk('southDesk')
const rooms = aClerk('roomsDesk')
const reader = aResident()

describe('an extension', () => {
  const extended = () => new Story().does(north, 'accept').does(head, 'extend', { why: 'complex' })

  it('is granted once for one handling, and once more for a matter that was closed and taken up anew', () => {
    const story = extended()
    expect(story.try(head, 'extend', { why: 'again' })).toMatchObject({ code: 'matters/already-extended' })
    expect(conditionFacts(story.state, {}).extended).toEqual(['local.library.decide'])
    for (let nth = 0; nth < 2; nth++) {
      story.does(reader, 'withdraw').does(reader, 'reopen').does(north, 'accept')
      expect(conditionFacts(story.state, {}).extended).toEqual([])
      story.does(head, 'extend', { why: 'a new handling' })
      expect(story.try(head, 'extend', { why: 'again' })).toMatchObject({ code: 'matters/already-extended' })
    }
  })

  it('is not granted again by taking back what followed it', () => {
    const story = extended().does(north, 'answer', { result: 'no' }).does(north, 'takeBack', { seq: 4, reason: 'slip' })
    expect(story.try(head, 'extend', { why: 'again' })).toMatchObject({ code: 'matters/already-extended' })
  })

  it('is not granted when the time is over, unless it was granted before and is recorded late', () => {
    const story = new Story().does(north, 'accept').at('2026-03-24T09:00:00+08:00')
    expect(story.try(head, 'extend', { why: 'late' })).toMatchObject({
      code: 'matters/limit-over',
      facts: { due: '2026-03-23' },
    })
    expect(story.try(head, 'extend', { why: 'x' }, { happenedAt: '2026-03-23T17:00:00+08:00' }).ok).toBe(true)
  })
})

describe('a suspension', () => {
  const fields = { reason: 'r', until: 'u', source: 's' }

  it('cannot hide that the time is over', () => {
    const story = new Story().does(north, 'accept').at('2026-03-24T09:00:00+08:00')
    expect(story.try(head, 'suspend', fields)).toMatchObject({ code: 'matters/limit-over' })
    expect(story.at('2026-03-23T09:00:00+08:00').try(head, 'suspend', fields).ok).toBe(true)
  })
})

describe('a referral', () => {
  it('counts refusals for the matter: accepting and passing it on once more does not begin them anew', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    story.does(south, 'refuseReferral', { rule: 'notOurs', unit: 'roomsDesk', reason: 'x' })
    story.does(rooms, 'acceptReferral').does(rooms, 'refer', { unit: 'southDesk', reason: 'after all theirs' })
    story.does(south, 'refuseReferral', { rule: 'notOurs', unit: 'roomsDesk', reason: 'no' })
    expect(story.state).toMatchObject({ unit: 'northDesk', referral: { pending: false } })
    expect(story.try(north, 'refer', { unit: 'southDesk', reason: 'x' })).toMatchObject({
      code: 'matters/no-more-refusing',
    })
  })

  it('that a supervisor decides is no longer open to objection', () => {
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    story.does(aSupervisor('roomsDesk'), 'handOver', { unit: 'roomsDesk', reason: 'I decide' })
    expect(story.state).toMatchObject({ unit: 'roomsDesk', referral: { pending: false } })
    expect(story.state.clocks.filter((one) => one.kind === 'referral' && one.stoppedAt === null)).toEqual([])
    expect(mayAct(story.situation(rooms), 'refuseReferral')).toMatchObject({ code: 'matters/no-referral' })
  })
})

describe('a unit that no longer has the matter', () => {
  it('takes nothing back once a supervisor gave it to another', () => {
    const story = new Story().does(north, 'accept')
    story.does(aSupervisor('roomsDesk'), 'handOver', { unit: 'southDesk', reason: 'too close' })
    expect(story.try(north, 'takeBack', { seq: 2, reason: 'mine' })).toMatchObject({ code: 'matters/not-your-role' })
  })

  it('leaves no handler behind when what brought the matter to it is taken back', () => {
    const members = [{ id: 'clerk-southDesk', unit: 'southDesk', role: 'clerk' }]
    const story = new Story().does(north, 'forward', { unit: 'southDesk' })
    story.does(south, 'assign', { person: 'clerk-southDesk' }, { members })
    story.does(north, 'takeBack', { seq: 2, reason: 'the wrong unit' })
    expect(story.state).toMatchObject({ unit: 'northDesk', handler: null })
  })
})

describe('what is taken up anew', () => {
  it('begins with the first receiver, not with the superior where it ended', () => {
    const story = new Story().does(north, 'accept').does(north, 'answer', { result: 'no' }).does(reader, 'contest')
    expect(story.does(reader, 'withdraw').state.unit).toBe('roomsDesk')
    expect(story.does(reader, 'reopen').state).toMatchObject({ unit: 'northDesk', state: 'filed' })
  })

  it('can be rated again, once, at its own end', () => {
    const story = new Story().does(reader, 'withdraw').does(reader, 'rate', { stars: 1 })
    expect(mayAct(story.situation(reader), 'rate')).toMatchObject({ code: 'matters/already-rated' })
    story.does(reader, 'reopen').does(reader, 'withdraw')
    expect(story.state.rating).toBe(1)
    expect(story.does(reader, 'rate', { stars: 5 }).state.rating).toBe(5)
    expect(mayAct(story.situation(reader), 'rate')).toMatchObject({ code: 'matters/already-rated' })
  })

  it('was not answered by being withdrawn', () => {
    const story = new Story().does(reader, 'withdraw')
    expect(story.state.answeredAt).toBeNull()
    story
      .does(reader, 'reopen')
      .at('2026-03-05T09:00:00+08:00')
      .does(north, 'accept')
      .does(north, 'answer', { result: 'x' })
    expect(story.state.answeredAt).toBe('2026-03-05T01:00:00.000Z')
  })
})

describe('returning papers', () => {
  it('is not opened again by a paper that the authority itself put into the matter', () => {
    const paper = { id: 'scan', mediaType: 'image/png', bytes: 7, sha256: 'h' }
    const story = new Story().does(north, 'giveBack', { items: ['proof'] })
    story.does(reader, 'supply', { story: 'on Monday' }).does(reader, 'message', { text: 'Enough now?' })
    story.does(north, 'reply', { text: 'see the scan' }, { papers: [paper], paperNames: { scan: 'scan.png' } })
    expect(story.try(north, 'giveBack', { items: ['proof'] })).toMatchObject({ code: 'matters/visible-the-first-time' })
    story.does(reader, 'addMaterial', {}, { papers: [{ ...paper, id: 'photo' }], paperNames: { photo: 'p.png' } })
    expect(story.try(north, 'giveBack', { items: ['proof'] }).ok).toBe(true)
  })

  it('stays used up when the matter was withdrawn and raised again', () => {
    const story = new Story().does(north, 'giveBack', { items: ['proof'] }).does(reader, 'withdraw')
    story.does(reader, 'reopen')
    expect(story.try(north, 'giveBack', { items: ['proof'] })).toMatchObject({ code: 'matters/visible-the-first-time' })
  })
})

describe('people of a matter', () => {
  const members = [{ id: 'clerk-northDesk', unit: 'northDesk', role: 'clerk' }]

  it('never keeps away who brought it: only staff are recused', () => {
    const story = new Story()
    for (const person of ['reader', 'somebody'])
      expect(story.try(head, 'recuse', { person, reason: 'a nuisance' }, { members })).toMatchObject({
        code: 'matters/not-a-member',
      })
    expect(story.try(head, 'recuse', { person: 'clerk-northDesk', reason: 'her brother' }, { members }).ok).toBe(true)
    expect(story.try(north, 'recuse', { person: 'head-northDesk', reason: 'x' }, { members })).toMatchObject({
      code: 'matters/only-yourself',
    })
  })

  it('lets a supervisor step back herself', () => {
    const supervisor = aSupervisor('roomsDesk')
    const story = new Story().does(supervisor, 'recuse', { person: supervisor.id, reason: 'my cousin' })
    expect(mayAct(story.situation(supervisor), 'handOver')).toMatchObject({ code: 'matters/recused' })
  })

  it('lets nobody name representatives but her who brought it, and not herself', () => {
    const story = new Story().does(reader, 'appoint', { person: 'a', name: 'A' })
    const lawyer = aResident('lawyer', { mandates: [{ principal: 'reader', scope: ['see', 'act'] }] })
    for (const by of [aResident('a'), lawyer])
      expect(mayAct(story.situation(by), 'appoint')).toMatchObject({ code: 'matters/only-the-applicant' })
    expect(story.try(reader, 'appoint', { person: 'reader', name: 'I' })).toMatchObject({
      code: 'matters/already-represents',
    })
  })
})

describe('a message', () => {
  it('can still be answered when the matter was closed over it', () => {
    const story = new Story().does(north, 'accept').does(reader, 'message', { text: 'Wait!' })
    story.does(north, 'answer', { result: 'no' }).at('2026-03-12T09:00:00+08:00').does(theSystem, 'closeAnswered')
    expect(story.does(north, 'reply', { text: 'I am sorry.' }).state.messages).toMatchObject([{ answered: 6 }])
  })
})
