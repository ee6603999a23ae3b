/** For how long another process's change may go unnoticed, and how many answers are kept in mind. */
const milliseconds = 2_000
const most = 5_000

/** What was found about people a moment ago, so that a page and its parts, or a burst of filings, ask once. */
export interface Known<Found> {
  /** What stands under this name (a session, a unit, a person); `read` is asked when it is not known or not fresh. */
  find<Read extends Found | undefined>(name: string, read: () => Promise<Read>): Promise<Found | Read>
  /** What stands under this name, when it is known and fresh. */
  have(name: string): Found | undefined
  /** Something about people has changed: everybody is read anew, also what is being read right now. */
  forget(): void
}

/**
 * Keeps people in mind for two seconds at most. Whatever this process changes about anybody (a sign-out, a role, a mandate, a
 * dismissal) forgets everybody at once; what another process changed is known after those two seconds. Time is the machine's
 * monotonic one: a clock that is set back prolongs nothing.
 */
export function known<Found>(monotonic: () => number = () => performance.now()): Known<Found> {
  const kept = new Map<string, { readonly found: Found; readonly until: number }>()
  let age = 0
  const have = (name: string): Found | undefined => {
    const fresh = kept.get(name)
    return fresh && fresh.until > monotonic() ? fresh.found : undefined
  }
  return {
    have,
    async find(name, read) {
      const fresh = have(name)
      if (fresh !== undefined) return fresh
      kept.delete(name)
      const asked = { age, until: monotonic() + milliseconds }
      const found = await read()
      if (found !== undefined && asked.age === age) {
        if (kept.size >= most) kept.delete(kept.keys().next().value!)
        kept.set(name, { found, until: asked.until })
      }
      return found
    },
    forget() {
      age++
      kept.clear()
    },
  }
}
