import { writeSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse } from './a-house.ts'
import { attack, sightFaults } from './attack/attack.ts'
import { placesIn } from './attack/calls.ts'
import { type Planting, plant } from './attack/planted.ts'
import { doorsOf } from './attack/routes.ts'

/** `node tools/attack-access.js` makes 100,000. */
const calls = Number(process.env.GONGDAO_ATTACK_CALLS ?? 3_000)
const seed = Number(process.env.GONGDAO_ATTACK_SEED ?? 20_261_124)
const isLarge = process.env.GONGDAO_ATTACK_CALLS !== undefined

let opened: OpenedHouse
let planting: Planting
beforeAll(async () => {
  opened = await openTestHouse()
  planting = await plant(opened)
})
afterAll(() => opened?.close())

describe('every person at every door with every other person’s things', () => {
  it('sees exactly the matters that are hers to see, as written down by hand', async () => {
    expect(await sightFaults(opened, planting)).toEqual([])
  })

  it('learns nothing, not even that they exist, and changes nothing: generated from the description and the router', async () => {
    const say = isLarge ? (line: string) => writeSync(2, `${line}\n`) : undefined
    const result = await attack(opened, planting, { calls, seed, ...(say ? { say } : {}) })
    expect(result.holes.slice(0, 20)).toEqual([])
    expect(result.pairs).toBe(result.doors * planting.attackers.length)
    expect(result.calls).toBeGreaterThanOrEqual(calls)
    expect(result.twins).toBeGreaterThan(calls / 8)
    say?.(
      `${result.calls} calls by ${planting.attackers.length} people at ${result.doors} doors, ${result.twins} of them beside a thing that does not exist: none leaked, none acted.`,
    )
  }, 7_200_000)

  it('fails where a new address names a kind of thing that the attack does not know', () => {
    expect(doorsOf(opened).length).toBeGreaterThan(80)
    const door = { name: 'new', method: 'GET', path: '/api/v1/payments/{id}', isForm: false }
    expect(() => placesIn(door, [])).toThrow(/does not know what payments\/id names/)
  })
})
