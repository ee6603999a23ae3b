import { describe, expect, it } from 'vitest'
import { secondsToWait } from './try-limit.ts'

const limit = { tries: 3, seconds: 600 }
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24) + seconds * 1000)

describe('a limit of tries', () => {
  it('lets a first try and every try below the limit through', () => {
    expect(secondsToWait(undefined, limit, at(0))).toBe(0)
    expect(secondsToWait({ count: 2, since: at(0) }, limit, at(1))).toBe(0)
  })

  it('says how long to wait at the limit, and opens again when the time is over', () => {
    expect(secondsToWait({ count: 3, since: at(0) }, limit, at(100))).toBe(500)
    expect(secondsToWait({ count: 3, since: at(0) }, limit, at(600))).toBe(0)
  })
})
