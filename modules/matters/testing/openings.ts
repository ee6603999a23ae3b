import type { Person } from '@gongdao/people/contract'
import { does, type Library } from './a-library.ts'
import { aClerk, aHead, aResident, aSupervisor } from './reading-town.ts'

type Step = readonly [by: Person, act: string, fields?: Record<string, unknown>]

const reader = aResident()
const north = aClerk('northDesk')
const south = aClerk('southDesk')
const head = aHead('northDesk')
const reason = 'so it is'

/** How far a matter has come before chance takes over, so that chance also meets what it would seldom bring about. */
export const openings: Readonly<Record<string, readonly Step[]>> = {
  filed: [],
  returned: [[north, 'giveBack', { items: ['proof'] }]],
  cured: [
    [north, 'giveBack', { items: ['proof'] }],
    [reader, 'supply', { story: 'on Monday' }],
  ],
  objected: [
    [north, 'forward', { unit: 'southDesk' }],
    [south, 'refuseReferral', { rule: 'notOurs', unit: 'roomsDesk', reason }],
  ],
  resumed: [
    [north, 'accept'],
    [head, 'suspend', { reason, until: reason, source: reason }],
    [north, 'resume'],
  ],
  extended: [
    [north, 'accept'],
    [head, 'extend', { why: reason }],
  ],
  withPeople: [
    [head, 'recuse', { person: 'clerk-northDesk', reason }],
    [head, 'endRecusal', { person: 'clerk-northDesk', reason }],
    [head, 'recuse', { person: 'clerk-northDesk', reason }],
    [head, 'assign', { person: 'head-northDesk' }],
    [reader, 'message', { text: 'Hello?' }],
    [head, 'reply', { text: 'Yes.' }],
  ],
  answered: [
    [reader, 'appoint', { person: 'helper', name: 'Helper' }],
    [reader, 'dismiss', { representative: 'helper' }],
    [north, 'giveBack', { items: ['proof'] }],
    [reader, 'supply', { story: 'on Monday' }],
    [aSupervisor('roomsDesk'), 'allowReturn', { items: ['proof'], reason }],
    [north, 'accept'],
    [north, 'answer', { result: 'yes' }],
  ],
}

/** Tells the opening of a matter; `merged`: it joins the other one. */
export async function open(library: Library, number: string, opening: string, other: string): Promise<void> {
  if (opening === 'merged') {
    if (number !== other) await does(library, north, number, 'merge', { number: other, reason })
    return
  }
  for (const [by, act, fields] of openings[opening] ?? []) await does(library, by, number, act, fields)
}
