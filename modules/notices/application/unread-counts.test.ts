import { describe, expect, it } from 'vitest'
import { UnreadCounts } from './unread-counts.ts'

describe('counts of unread notices', () => {
  it('are asked once in two seconds, each for its own', async () => {
    let now = 0
    let asked = 0
    const counts = new UnreadCounts(() => now)
    const find = (who: string, count: number) =>
      counts.find(who, async () => {
        asked++
        return count
      })
    expect([await find('lan', 3), await find('mei', 0), await find('lan', 7), await find('mei', 7)]).toEqual([
      3, 0, 3, 0,
    ])
    expect(asked).toBe(2)
    now = 2_000
    expect(await find('lan', 7)).toBe(7)
  })

  it('are forgotten when something was written, also while they are counted', async () => {
    const counts = new UnreadCounts(() => 0)
    await counts.find('lan', async () => 1)
    counts.forget(['lan'])
    const old = counts.find('lan', async () => {
      counts.forget(['lan'])
      return 1
    })
    expect(await old).toBe(1)
    expect(await counts.find('lan', async () => 2)).toBe(2)
  })
})
