import { type CompiledDefinition, compileDefinition } from './compile-definition.ts'
import type { ServiceDefinition } from './definition.ts'

/** A past log that would end differently under the new version. */
export interface Difference<L, O> {
  readonly log: L
  readonly before: O
  readonly after: O | { readonly fault: string }
}

/**
 * Replays past logs under an old and a new version of a definition, before the new one is published. What replaying
 * means is handed in (only the engine knows); outcomes are compared as data.
 */
export function replayVersion<L, O>(
  oldDefinition: ServiceDefinition,
  newDefinition: ServiceDefinition,
  logs: Iterable<L>,
  replay: (definition: CompiledDefinition, log: L) => O,
  isSame: (before: O, after: O) => boolean = (before, after) => JSON.stringify(before) === JSON.stringify(after),
): { readonly replayed: number; readonly differences: readonly Difference<L, O>[] } {
  const [before, after] = [compileDefinition(oldDefinition), compileDefinition(newDefinition)]
  const differences: Difference<L, O>[] = []
  let replayed = 0
  for (const log of logs) {
    replayed += 1
    const old = replay(before, log)
    try {
      const now = replay(after, log)
      if (!isSame(old, now)) differences.push({ log, before: old, after: now })
    } catch (fault) {
      // The new version cannot even run this log: the gravest difference, and no reason to stop looking.
      differences.push({ log, before: old, after: { fault: fault instanceof Error ? fault.message : String(fault) } })
    }
  }
  return { replayed, differences }
}
