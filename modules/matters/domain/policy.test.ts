import { checkDefinition, type Role } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { describe, expect, it } from 'vitest'
import { engineActs } from '../contract/index.ts'
import { compiledCard, libraryCard } from '../testing/library-card.ts'
import { aClerk, aHead, aResident, aSupervisor, nobody, theSystem } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'
import { decide } from './decide.ts'
import { engineActRules } from './engine-acts.ts'
import { availableActs, blockedActs, everyAct, mayAct } from './policy.ts'

const north = aClerk('northDesk')
const reader = aResident()

/** One story that ends in each state, and some in which the engine's own circumstances hold. */
const stories: Record<string, () => Story> = {
  filed: () => new Story(),
  returned: () => new Story().does(north, 'giveBack', { items: ['proof'] }),
  handling: () => new Story().does(north, 'accept'),
  answered: () => new Story().does(north, 'accept').does(north, 'answer', { result: 'yes' }),
  review: () => new Story().does(north, 'accept').does(north, 'answer', { result: 'yes' }).does(reader, 'contest'),
  closed: () => new Story().does(north, 'accept').does(north, 'answer', { result: 'yes' }).does(reader, 'confirm'),
  withdrawn: () => new Story().does(reader, 'withdraw'),
  referred: () => new Story().does(north, 'forward', { unit: 'southDesk' }),
  suspended: () =>
    new Story().does(north, 'accept').does(aHead('northDesk'), 'suspend', { reason: 'r', until: 'u', source: 's' }),
  written: () => new Story().does(reader, 'message', { text: 'Hello?' }),
  recused: () =>
    new Story().does(
      aHead('northDesk'),
      'recuse',
      { person: north.id, reason: 'her brother' },
      { members: [{ id: north.id, unit: 'northDesk', role: 'clerk' }] },
    ),
}

const people = (unit: string): Record<string, Person> => ({
  applicant: reader,
  stranger: aResident('stranger'),
  anonymous: nobody,
  clerk: aClerk(unit),
  head: aHead(unit),
  supervisor: aSupervisor('roomsDesk'),
  auditor: aClerk(unit, 'auditor', 'auditor'),
  admin: aClerk(unit, 'admin', 'admin'),
  otherClerk: aClerk(unit === 'southDesk' ? 'northDesk' : 'southDesk'),
  policeman: aClerk('policeDesk'),
  system: theSystem,
})

const rolesOf: Record<string, readonly Role[]> = {
  applicant: ['applicant'],
  clerk: ['clerk'],
  head: ['clerk', 'head'],
  supervisor: ['supervisor'],
  system: ['system'],
}

/** Refusals that say nothing to this person: neither button nor explanation. */
const leftUnsaid = [
  'matters/not-your-role',
  'matters/nothing-to-receive',
  'matters/not-returned-yet',
  'matters/no-representatives',
  'matters/nobody-kept-away',
  'matters/not-in-your-mandate',
]

describe('who may do what', () => {
  it('knows every act of the contract and no other', () => {
    expect(Object.keys(engineActRules).sort()).toEqual([...engineActs].sort())
  })

  // `file` opens every log; the checker of the log takes `erase` for a lawful erasure.
  it.each([...engineActs, 'file', 'erase'])('leaves the name “%s” to the engine: no service may take it', (name) => {
    const taken = { ...libraryCard, acts: { ...libraryCard.acts, [name]: libraryCard.acts.accept! } }
    expect(checkDefinition(taken, new Map(), 'a-service').map((fault) => fault.code)).toContain('reserved-name')
  })

  it('lets nobody take an act that no role of hers may take: every role, every act, every state', () => {
    let judged = 0
    for (const [place, story] of Object.entries(stories)) {
      const told = story()
      for (const [who, person] of Object.entries(people(told.state.unit))) {
        for (const act of everyAct(compiledCard)) {
          const answer = mayAct(told.situation(person), act)
          const by = compiledCard.act(act)?.by ?? engineActRules[act]!.by
          const roles = rolesOf[who] ?? []
          const mayEver = by.some((role) => roles.includes(role)) || act === 'takeBack'
          if (!mayEver) expect(answer, `${who} ${act} in ${place}`).toMatchObject({ ok: false })
          if (answer.ok) expect(by, `${who} ${act} in ${place}`).toContain(answer.value.role)
          judged++
        }
      }
    }
    expect(judged).toBe(Object.keys(stories).length * 11 * everyAct(compiledCard).length)
  })

  it('takes an act of the service only from its states', () => {
    for (const [place, story] of Object.entries(stories)) {
      const told = story()
      for (const person of Object.values(people(told.state.unit)))
        for (const [name, act] of Object.entries(compiledCard.definition.acts))
          if (!act.from.includes(told.state.state))
            expect(mayAct(told.situation(person), name).ok, `${name} in ${place}`).toBe(false)
    }
  })

  it('gives button and server the same answer', () => {
    for (const [place, story] of Object.entries(stories)) {
      const told = story()
      for (const [who, person] of Object.entries(people(told.state.unit))) {
        const situation = told.situation(person)
        const offered = availableActs(situation).map((one) => one.act)
        const blocked = blockedActs(situation).map((one) => one.act)
        for (const act of everyAct(compiledCard)) {
          const served = decide(situation, { act, fields: {}, papers: [], paperNames: {} })
          const unsaid = !served.ok && leftUnsaid.includes(served.code)
          const isAboutFields = !served.ok && !blocked.includes(act) && !unsaid
          expect(served.ok || isAboutFields, `${who} ${act} in ${place}`).toBe(offered.includes(act))
          expect(offered.includes(act) && blocked.includes(act)).toBe(false)
        }
      }
    }
  })

  it('offers the named next act first', () => {
    const acts = availableActs(new Story().situation(north))
    expect(acts[0]).toMatchObject({ act: 'accept', isNext: true })
  })

  it('leaves the applicant a way out of every open state', () => {
    for (const [place, story] of Object.entries(stories)) {
      const told = story()
      if (told.state.closed) continue
      expect(
        availableActs(told.situation(reader)).map((one) => one.act),
        place,
      ).toContain('withdraw')
    }
  })

  it('keeps a recused member of staff away, and says so', () => {
    expect(mayAct(stories.recused!().situation(north), 'accept')).toMatchObject({ code: 'matters/recused' })
    expect(availableActs(stories.recused!().situation(north))).toEqual([])
  })

  it('lets the applicant urge no more than once a day', () => {
    const story = new Story().does(reader, 'urge')
    expect(mayAct(story.situation(reader), 'urge')).toMatchObject({ code: 'matters/urged-today' })
    expect(mayAct(story.at('2026-03-03T09:00:00+08:00').situation(reader), 'urge').ok).toBe(true)
  })

  it('counts representatives', () => {
    const story = new Story()
      .does(reader, 'appoint', { person: 'a', name: 'A' })
      .does(reader, 'appoint', { person: 'b', name: 'B' })
    expect(mayAct(story.situation(reader), 'appoint')).toMatchObject({ code: 'matters/too-many-representatives' })
    expect(mayAct(story.situation(aResident('b')), 'withdraw').ok).toBe(true)
  })

  it('accepts a mandate only when it allows to act', () => {
    const see = aResident('lawyer', { mandates: [{ principal: 'reader', scope: ['see'] }] })
    const act = aResident('lawyer', { mandates: [{ principal: 'reader', matter: 'm1', scope: ['see', 'act'] }] })
    expect(mayAct(new Story().situation(see), 'withdraw').ok).toBe(false)
    expect(mayAct(new Story().situation(act), 'withdraw').ok).toBe(true)
  })
})

describe('when it happened', () => {
  it('is never in the future, never before the last step, and never the applicant’s to say', () => {
    const story = new Story().does(north, 'accept')
    const late = { happenedAt: '2026-03-02T10:00:00+08:00' }
    expect(story.try(north, 'answer', { result: 'x' }, late)).toMatchObject({ code: 'matters/time-in-future' })
    const early = { happenedAt: '2026-03-01T10:00:00+08:00' }
    expect(story.try(north, 'answer', { result: 'x' }, early)).toMatchObject({ code: 'matters/time-too-early' })
    expect(story.try(reader, 'withdraw', {}, early)).toMatchObject({ code: 'matters/time-not-yours' })
  })
})
