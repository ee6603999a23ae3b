import { describe, expect, it } from 'vitest'
import type { Person } from '../contract/index.ts'
import { anonymousPerson } from '../domain/people.ts'
import { known as knownOf } from './known.ts'

const lan = { ...anonymousPerson('990000'), id: 'lan', kind: 'resident' as const }

describe('people that are known from a moment ago', () => {
  it('are read once in two seconds, whatever the wall clock says', async () => {
    let at = 1_000
    let reads = 0
    const known = knownOf<Person>(() => at)
    const find = () =>
      known.find('session', async () => {
        reads++
        return lan
      })
    await find()
    at += 1_999
    await find()
    expect(reads).toBe(1)
    expect(known.have('session')).toBe(lan)
    at += 1
    expect(known.have('session')).toBeUndefined()
    expect(await find()).toBe(lan)
    expect(reads).toBe(2)
  })

  it('are read anew as soon as anything about people changes', async () => {
    const known = knownOf<Person>(() => 0)
    await known.find('session', async () => lan)
    known.forget()
    expect(known.have('session')).toBeUndefined()
    expect(await known.find('session', async () => undefined)).toBeUndefined()
  })

  it('are not kept when they were being read while something changed', async () => {
    const known = knownOf<Person>(() => 0)
    let answer: (person: typeof lan) => void = () => {}
    const reading = known.find('session', () => new Promise<Person>((resolve) => (answer = resolve)))
    known.forget()
    answer(lan)
    expect(await reading).toBe(lan)
    expect(await known.find('session', async () => undefined)).toBeUndefined()
  })

  it('are kept by their own session alone, strangers not at all', async () => {
    const known = knownOf<Person>(() => 0)
    await known.find('hers', async () => lan)
    expect(await known.find('another', async () => undefined)).toBeUndefined()
    expect(await known.find('another', async () => lan)).toBe(lan)
  })

  it('are few: the oldest are read anew', async () => {
    const known = knownOf<Person>(() => 0)
    for (let nth = 0; nth <= 5_000; nth++) await known.find(`session ${nth}`, async () => lan)
    expect(await known.find('session 0', async () => undefined)).toBeUndefined()
    expect(await known.find('session 5000', async () => undefined)).toBe(lan)
  })
})
