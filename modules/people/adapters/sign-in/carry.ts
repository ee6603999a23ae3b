import { AsyncLocalStorage } from 'node:async_hooks'

/** Where the sign-in library keeps what it carries along with each of its requests. */
const library = Symbol.for('better-auth:global')

let underway = 0

/**
 * Does something with the sign-in library. The library carries its request along every promise of the process (until Node 24
 * a tenth of what a look at a matter costs, and from the first sign-in on, for ever); it carries while somebody asks it, and
 * puts down what it carried when nobody does.
 */
export async function carry<T>(work: () => Promise<T>): Promise<T> {
  underway++
  try {
    return await work()
  } finally {
    if (--underway === 0) putDown()
  }
}

function putDown(): void {
  const { context = {} } = ((globalThis as Record<symbol, unknown>)[library] ?? {}) as { context?: object }
  for (const each of Object.values(context)) if (each instanceof AsyncLocalStorage) each.disable()
}
