import { describe, expect, it } from 'vitest'
import type { ServiceDefinition } from '../definition.ts'
import { libraryCard, libraryLimits } from '../library-card.ts'
import { checkDefinition } from './index.ts'

/** Times that depend on what was answered: faults that would leave a matter with two times, with none, or with the wrong one. */

// biome-ignore lint/suspicious/noExplicitAny: a seeded fault is by its nature not of the type
type Draft = any

const both = (zh: string, en: string) => ({ zh, en })
const is = (field: string, value: unknown) => ({ is: 'field', field, op: 'equals', value })
const day = (more: object = {}) => ({
  ...{
    name: 'lostOn',
    kind: 'date',
    label: both('丢失的日子', 'Day of loss'),
    why: both('起算。', 'It counts from it.'),
  },
  ...more,
})
const clock = (d: Draft) => d.states.filed.clocks[0]
const isDog = is('kind', 'dog')

const faults: Readonly<Record<string, readonly [what: string, seed: (d: Draft) => void][]>> = {
  'cases-empty': [['a clock that names no case', (d) => Object.assign(clock(d), { cases: [] })]],
  'cases-overlap': [
    [
      'two cases that can hold at once',
      (d) =>
        Object.assign(clock(d), {
          cases: [
            { when: isDog, limit: 'lib.decide' },
            { when: { is: 'any', of: [isDog, is('kind', 'returned')] }, limit: 'lib.review' },
          ],
        }),
    ],
  ],
  'case-never-holds': [
    [
      'a case that no answer brings about',
      (d) =>
        Object.assign(clock(d), {
          cases: [{ when: { is: 'all', of: [isDog, is('kind', 'returned')] }, limit: 'lib.decide' }],
        }),
    ],
  ],
  'default-never-used': [
    [
      'cases that leave nothing to the limit itself',
      (d) =>
        Object.assign(clock(d), {
          cases: [
            { when: isDog, limit: 'lib.decide' },
            { when: is('kind', 'returned'), limit: 'lib.review' },
          ],
        }),
    ],
  ],
  'case-changes-nothing': [
    ['a case without another time', (d) => Object.assign(clock(d), { cases: [{ when: isDog }] })],
  ],
  'start-not-given': [
    ['a clock from a day that nobody is asked', (d) => Object.assign(clock(d), { from: { field: 'lostOn' } })],
    [
      'a clock from a day that may be left out',
      (d) => {
        d.form[0].fields.push(day({ optional: true, latest: 0, earliest: '2020-01-01' }))
        clock(d).from = { field: 'lostOn' }
      },
    ],
  ],
  'start-without-bounds': [
    [
      'a clock from a day that may lie in the future',
      (d) => {
        d.form[0].fields.push(day())
        clock(d).from = { field: 'lostOn' }
      },
    ],
  ],
  'start-no-day': [
    ['a clock from an answer that is no day', (d) => Object.assign(clock(d), { from: { field: 'card' } })],
  ],
  'day-of-no-date': [['bounds of a day on a text', (d) => Object.assign(d.form[0].fields[0], { latest: 0 })]],
  'bad-count': [['a day that must lie behind the day before', (d) => d.form[0].fields.push(day({ latest: -1 }))]],
  'extension-of-nothing': [['a length that extends nothing', (d) => Object.assign(d.acts.take, { extendsBy: 'days' })]],
  'agreement-unasked': [['an agreement of no day', (d) => Object.assign(d.acts.grant, { agreedOn: 'nowhere' })]],
  'not-before-nothing': [
    [
      'a time that counts from an act which does not exist',
      (d) => Object.assign(d.acts.decide, { notBefore: { limit: 'lib.review', after: 'dream' } }),
    ],
  ],
  'not-before-timer': [
    [
      'a timer that waits for another time',
      (d) => Object.assign(d.acts.closeQuietly, { notBefore: { limit: 'lib.review', after: 'file' } }),
    ],
  ],
  'not-before-extended': [
    [
      'a time to wait that can be made longer',
      (d) => Object.assign(d.acts.finish, { notBefore: { limit: 'lib.decide', after: 'file' } }),
    ],
  ],
  'deemed-by-her': [
    ['a withdrawal that is deemed by herself', (d) => Object.assign(d.acts.withdraw, { ground: 'deemedWithdrawn' })],
  ],
  'deemed-into-withdrawn': [
    [
      'a deemed withdrawal that ends where her own does',
      (d) => Object.assign(d.acts.closeQuietly, { ground: 'deemedWithdrawn', to: 'withdrawn' }),
    ],
  ],
  'personal-not-marked': [
    [
      'a case number that anybody may read',
      (d) => d.form[0].fields.push({ ...day(), name: 'caseNo', kind: 'caseNumber' }),
    ],
  ],
}

const codesOf = (seed: (d: Draft) => void): readonly string[] => {
  const draft = structuredClone(libraryCard) as Draft
  seed(draft)
  return checkDefinition(draft as ServiceDefinition, libraryLimits, 'card.ts').map((fault) => fault.code)
}

describe('the checker, of times that depend on answers', () => {
  const rows = Object.entries(faults).flatMap(([code, seeded]) => seeded.map(([what, seed]) => ({ code, what, seed })))
  it.each(rows)('catches $what ($code)', ({ code, seed }) => {
    expect(codesOf(seed)).toContain(code)
  })

  it('is content with a case, a day that is always given and within bounds, and a time to wait', () => {
    const faulty = codesOf((d) => {
      d.form[0].fields.push(day({ latest: 0, earliest: '2020-01-01' }))
      clock(d).cases = [{ when: isDog, limit: 'lib.review' }]
      clock(d).from = { field: 'lostOn' }
      d.acts.finish.notBefore = { limit: 'lib.object', after: 'askReview' }
    })
    expect(faulty).toEqual([])
  })
})
