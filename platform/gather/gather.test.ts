import { describe, expect, it } from 'vitest'
import { type Gathering, gather } from './index.ts'

/** Calls that end when the test says so. */
function aLift(more: Partial<Gathering<string, string>> = {}) {
  const calls: { items: readonly string[]; end(answers?: readonly string[]): void; fail(error: unknown): void }[] = []
  const ask = gather<string, string>({
    most: 3,
    underway: 1,
    work: (items) =>
      new Promise((resolve, reject) => {
        const echo = items.map((item) => `${item}!`)
        calls.push({ items, end: (answers = echo) => resolve(answers), fail: reject })
      }),
    ...more,
  })
  return { ask, calls }
}

const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

describe('gathered calls', () => {
  it('leave at once when one is alone, and answer each in its place', async () => {
    const { ask, calls } = aLift()
    const [a] = [ask('a')]
    await turn()
    expect(calls.map((call) => call.items)).toEqual([['a']])
    const [b, c] = [ask('b'), ask('c')]
    await turn()
    expect(calls).toHaveLength(1)
    calls[0]!.end()
    expect(await a).toBe('a!')
    await turn()
    expect(calls[1]!.items).toEqual(['b', 'c'])
    calls[1]!.end()
    expect(await Promise.all([b, c])).toEqual(['b!', 'c!'])
  })

  it('take no more than they may, and go no more at a time than they may', async () => {
    const { ask, calls } = aLift({ underway: 2 })
    const all = [...'abcdefgh'].map(ask)
    await turn()
    expect(calls.map((call) => call.items.join(''))).toEqual(['abc', 'def'])
    calls[1]!.end()
    await turn()
    expect(calls.map((call) => call.items.join(''))).toEqual(['abc', 'def', 'gh'])
    calls[0]!.end()
    calls[2]!.end()
    expect((await Promise.all(all)).join('')).toBe('a!b!c!d!e!f!g!h!')
  })

  it('never hold two items of one name, and keep their order', async () => {
    const { ask, calls } = aLift({ names: (item) => [item[0]!] })
    const all = ['a1', 'a2', 'b1', 'a3'].map(ask)
    await turn()
    for (const nth of [0, 1, 2]) {
      calls[nth]!.end()
      await turn()
    }
    expect(calls.map((call) => call.items)).toEqual([['a1', 'b1'], ['a2'], ['a3']])
    await Promise.all(all)
  })

  it('that fail for all are made again for each alone: one bad item fails alone', async () => {
    const made: string[] = []
    const ask = gather<string, string>({
      most: 8,
      underway: 2,
      work: async (items) => {
        made.push(items.join(''))
        if (items.includes('x')) throw new Error('x is bad')
        return items
      },
    })
    const ended = await Promise.allSettled([...'abxc'].map(ask))
    expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      'a',
      'b',
      'x is bad',
      'c',
    ])
    expect(made).toEqual(['abxc', 'a', 'b', 'x', 'c'])
  })

  it('that may not go alone fail together, and the next ones go on', async () => {
    const { ask, calls } = aLift({ mayGoAlone: () => false })
    const failed = Promise.allSettled([ask('a'), ask('b')])
    await turn()
    calls[0]!.fail(new Error('the line broke'))
    expect((await failed).map((one) => one.status)).toEqual(['rejected', 'rejected'])
    const next = ask('c')
    await turn()
    calls[1]!.end()
    expect(await next).toBe('c!')
  })
})
