import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatterView } from '../../contract/index.ts'
import { presentActs } from '../../domain/present-acts.ts'
import { aClerk, aResident, townStaff } from '../../testing/reading-town.ts'
import { Story } from '../../testing/told-story.ts'
import { matterJson } from './matter-json.ts'

const north = aClerk('northDesk')
const stories = [
  new Story(),
  new Story().does(north, 'accept'),
  new Story().does(north, 'giveBack', { items: ['proof'] }),
  new Story().does(aResident(), 'message', { text: 'Hello?' }),
]
const clock = (steps: unknown) => ({ limit: 'l', due: '2026-03-09', steps })
const said = (view: object): string => matterJson(view as MatterView).toString()

describe('a view in bytes', () => {
  it('says what the view says, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...stories), (text, story) => {
        const { acts, blocked } = presentActs(story.situation(north), townStaff)
        const steps = Object.freeze([Object.freeze({ rule: 'r', zh: '次日起算', en: text, article: '3' })])
        const clocks = [clock(steps), clock([{ zh: text }]), clock([])]
        const view = { number: 'N1', subject: text, answers: [{ value: text }], clocks, acts, blocked }
        // Twice: the second time from the bytes that were kept.
        for (let nth = 0; nth < 2; nth++) expect(JSON.parse(said(view))).toEqual(JSON.parse(JSON.stringify(view)))
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out what is not there, and keeps what is in its order', () => {
    const view = { number: 'N1', handler: undefined, clocks: [], acts: [], blocked: [{ act: 'a' }, { act: 'b' }] }
    expect(said(view)).toBe('{"number":"N1","clocks":[],"acts":[],"blocked":[{"act":"a"},{"act":"b"}]}')
  })
})
