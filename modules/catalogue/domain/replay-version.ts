import { type CompiledDefinition, compileDefinition } from './compile-definition.ts'
import type { ServiceDefinition } from './definition.ts'

/** Where a log ends, or why it cannot be run. */
export type Ending<O> = O | { readonly fault: string }

/** A past log that would end differently under the new version. */
export interface Difference<L, O> {
  readonly log: L
  readonly before: Ending<O>
  readonly after: Ending<O>
  /** The new version cannot run at all what the old one could. */
  readonly unable: boolean
}

/**
 * Replays past logs under an old and a new version of a definition, before the new one is published. What replaying
 * means is handed in (only the engine knows); outcomes are compared as data. A log that neither can run says nothing
 * about the new version.
 */
export function replayVersion<L, O>(
  oldDefinition: ServiceDefinition,
  newDefinition: ServiceDefinition,
  logs: Iterable<L>,
  replay: (definition: CompiledDefinition, log: L) => O,
  isSame: (before: O, after: O) => boolean = (before, after) => JSON.stringify(before) === JSON.stringify(after),
): { readonly replayed: number; readonly differences: readonly Difference<L, O>[] } {
  const [older, newer] = [compileDefinition(oldDefinition), compileDefinition(newDefinition)]
  const differences: Difference<L, O>[] = []
  let replayed = 0
  for (const log of logs) {
    replayed += 1
    const before = attempt(() => replay(older, log))
    const after = attempt(() => replay(newer, log))
    if (before.ran && after.ran ? isSame(before.end, after.end) : before.ran === after.ran) continue
    differences.push({ log, before: endOf(before), after: endOf(after), unable: before.ran && !after.ran })
  }
  return { replayed, differences }
}

type Attempt<O> = { readonly ran: true; readonly end: O } | { readonly ran: false; readonly fault: string }

/** A log that cannot be run is a finding, and no reason to stop looking. */
function attempt<O>(run: () => O): Attempt<O> {
  try {
    return { ran: true, end: run() }
  } catch (fault) {
    return { ran: false, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

const endOf = <O>(one: Attempt<O>): Ending<O> => (one.ran ? one.end : { fault: one.fault })
