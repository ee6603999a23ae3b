import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carry } from './carry.ts'

const library = Symbol.for('better-auth:global')
const before = (globalThis as Record<symbol, unknown>)[library]
const storage = new AsyncLocalStorage<string>()

beforeEach(() => {
  ;(globalThis as Record<symbol, unknown>)[library] = { context: { storage, version: '1' } }
})
afterEach(() => {
  ;(globalThis as Record<symbol, unknown>)[library] = before
})

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

describe('what the sign-in library carries', () => {
  it('is carried as long as anybody is with it, and put down when the last one leaves', async () => {
    const [first, second] = [gate(), gate()]
    const asking = (name: string, { opened }: ReturnType<typeof gate>) =>
      carry(() =>
        storage.run(name, async () => {
          await opened
          return storage.getStore()
        }),
      )
    const asked = [asking('first', first), asking('second', second)]
    first.open()
    expect(await asked[0]).toBe('first')
    // The other one is still under way: hers is not taken from her.
    second.open()
    expect(await asked[1]).toBe('second')
    storage.enterWith('left behind')
    await carry(async () => {})
    expect(storage.getStore()).toBeUndefined()
  })

  it('is put down after a failure too', async () => {
    storage.enterWith('left behind')
    await expect(carry(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(storage.getStore()).toBeUndefined()
  })

  it('is nothing where nobody has asked the library yet', async () => {
    ;(globalThis as Record<symbol, unknown>)[library] = undefined
    expect(await carry(async () => 1)).toBe(1)
  })
})
