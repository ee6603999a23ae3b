import type { Person } from '../contract/index.ts'

/** For how long another process's change may go unnoticed, and how many sessions are kept in mind. */
const milliseconds = 2_000
const most = 5_000

/** Who was found behind a session a moment ago, so that a page and its parts, or a burst of filings, ask once. */
export interface KnownPeople {
  /** Who this is; `read` is asked when it is not known or not fresh. */
  find(session: string, read: () => Promise<Person | undefined>): Promise<Person | undefined>
  /** Something about people has changed: everybody is read anew, also what is being read right now. */
  forget(): void
}

/**
 * Keeps people in mind for two seconds at most. Whatever this process changes about anybody (a sign-out, a role, a mandate, a
 * dismissal) forgets everybody at once; what another process changed is known after those two seconds. Time is the machine's
 * monotonic one: a clock that is set back prolongs nothing.
 */
export function knownPeople(monotonic: () => number = () => performance.now()): KnownPeople {
  const known = new Map<string, { readonly person: Person; readonly until: number }>()
  let age = 0
  return {
    async find(session, read) {
      const found = known.get(session)
      if (found && found.until > monotonic()) return found.person
      known.delete(session)
      const asked = { age, until: monotonic() + milliseconds }
      const person = await read()
      if (person && asked.age === age) {
        if (known.size >= most) known.delete(known.keys().next().value!)
        known.set(session, { person, until: asked.until })
      }
      return person
    },
    forget() {
      age++
      known.clear()
    },
  }
}
