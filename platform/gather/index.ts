/** How calls of one kind are gathered. */
export interface Gathering<In, Out> {
  /** Items that go together at most. */
  readonly most: number
  /** Calls under way at most: what comes meanwhile waits, and goes together. */
  readonly underway: number
  /** Does the work for all of them, answering each in its place. */
  readonly work: (items: readonly In[]) => Promise<readonly Out[]>
  /** Names that two items of one call may not share; the later one waits for the next call. */
  readonly names?: (item: In) => readonly string[]
  /** Whether each should be tried alone after such a failure of all. Without it: always. */
  readonly mayGoAlone?: (failure: unknown) => boolean
}

interface Waiting<In, Out> {
  readonly item: In
  readonly alone: boolean
  resolve(out: Out): void
  reject(failure: unknown): void
}

/**
 * Gathers what many ask for at the same time into one call, as a lift takes whoever stands before it: who is alone leaves at
 * once, nobody waits for company. When a call fails for all, each goes alone, so that nobody fails for another's fault.
 */
export function gather<In, Out>(how: Gathering<In, Out>): (item: In) => Promise<Out> {
  const { most, underway, work, names, mayGoAlone = () => true } = how
  let waiting: Waiting<In, Out>[] = []
  let calls = 0
  let isCalled = false

  const leave = () => {
    isCalled = false
    while (calls < underway && waiting.length > 0) {
      const group = take()
      calls++
      serve(group).finally(() => {
        calls--
        leave()
      })
    }
  }

  /** The first ones that fit together, in their order. */
  const take = (): Waiting<In, Out>[] => {
    const group: Waiting<In, Out>[] = []
    const rest: Waiting<In, Out>[] = []
    const taken = new Set<string>()
    for (const one of waiting) {
      const own = names?.(one.item) ?? []
      const isFree = group.length === 0 || !(group[0]!.alone || one.alone)
      if (group.length < most && isFree && !own.some((name) => taken.has(name))) group.push(one)
      else rest.push(one)
      // Who waits keeps its names: nobody overtakes it under the same name.
      for (const name of own) taken.add(name)
    }
    waiting = rest
    return group
  }

  const serve = async (group: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await work(group.map((one) => one.item))
      group.forEach((one, at) => {
        one.resolve(answers[at]!)
      })
    } catch (failure) {
      if (group.length > 1 && mayGoAlone(failure)) waiting.unshift(...group.map((one) => ({ ...one, alone: true })))
      else for (const one of group) one.reject(failure)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, alone: false, resolve, reject })
      if (isCalled) return
      isCalled = true
      // Whatever the sockets brought in this turn of the loop comes along.
      setImmediate(leave)
    })
}
