import { compileDefinition } from '@gongdao/catalogue'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { libraryCard } from '../testing/library-card.ts'
import { aClerk, aHead, aResident, aSupervisor, theSystem, townStaff } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'
import { availableActs } from './policy.ts'
import { presentActs } from './present-acts.ts'

const north = aClerk('northDesk')
const people = [
  aResident(),
  north,
  aHead('northDesk'),
  aClerk('southDesk'),
  aHead('southDesk'),
  aSupervisor('roomsDesk'),
  theSystem,
]
const reason = 'so it is'
const values = {
  ...{ reason, until: reason, source: reason, why: reason, text: 'Hello?', result: 'yes', stars: 3, rule: 'notOurs' },
  ...{ unit: 'southDesk', person: 'clerk-northDesk', name: 'Ann', story: 'on Monday', items: ['proof'] },
}

/** Lets dice choose who does what of that which is offered to her. */
function randomStory(dice: readonly number[]): Story {
  const story = new Story()
  for (const [turn, nth] of dice.entries()) {
    const by = people[nth % people.length]!
    const offered = availableActs(story.situation(by))
    const { act } = offered[Math.floor(nth / people.length) % Math.max(1, offered.length)] ?? {}
    if (!act) continue
    const asked = presentActs(story.situation(by), []).acts.find((one) => one.act === act)!.fields
    const seq = asked.find((one) => one.name === 'seq')?.choices?.[0]?.value
    const fields = Object.fromEntries(
      asked.flatMap(({ name }) => (name in values ? [[name, values[name as 'text']]] : [])),
    )
    story.at(new Date(Date.parse('2026-03-03T09:00:00+08:00') + turn * 3_600_000).toISOString())
    const wish = [by, act, seq ? { ...fields, seq: Number(seq) } : fields, { members: townStaff }] as const
    if (story.try(...wish).ok) story.does(...wish)
  }
  return story
}

describe('acts as buttons and reasons', () => {
  it('are told of every matter as if it were the only one, though most is put together once for all', () => {
    let differently = 0
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 8 }), fc.boolean(), (dice, isEmpty) => {
        const story = randomStory(dice)
        // What is kept belongs to a definition: one that nobody has seen yet has nothing kept.
        const unseen = compileDefinition({ ...libraryCard })
        for (const by of people) {
          const situation = story.situation(by)
          const members = isEmpty ? [] : townStaff.filter((one) => one.unit === situation.state.unit)
          const told = presentActs(situation, members)
          expect(told).toEqual(presentActs({ ...situation, compiled: unseen }, members))
          if (told.acts.length > 0) differently++
        }
      }),
      { numRuns: 150 },
    )
    expect(differently).toBeGreaterThan(150)
  })

  it('are shared and nobody can change them', () => {
    const [first] = presentActs(new Story().situation(north), []).acts
    const [second] = presentActs(new Story().situation(north), []).acts
    expect(second).toBe(first)
    expect(() => Object.assign(first!.title, { zh: 'x' })).toThrow(TypeError)
  })

  it('offer those who work in the unit, and others when others do', () => {
    const offered = (members: typeof townStaff) =>
      presentActs(new Story().situation(north), members)
        .acts.find((one) => one.act === 'assign')!
        .fields[0]!.choices?.map((one) => one.value)
    expect(offered(townStaff.slice(0, 2))).toEqual(townStaff.slice(0, 2).map((one) => one.id))
    expect(offered(townStaff.slice(1, 3))).toEqual(townStaff.slice(1, 3).map((one) => one.id))
    expect(offered([])).toBeUndefined()
  })
})
