import { compileDefinition } from '../domain/compile-definition.ts'
import type { ServiceDefinition } from '../domain/definition.ts'
import { replayVersion } from '../domain/replay-version.ts'
import type { PastLogs, ReplayResult } from './catalogue-needs.ts'

const mostExamples = 20

type Example = ReplayResult['examples'][number]

/**
 * Tries a version on the past matters of the earlier ones, the newest first, so many at most. Writes nothing; matters stay
 * on the version of their day anyway. What the version just before could not run either was settled when that was published.
 */
export async function replayPast(
  past: PastLogs | undefined,
  city: string,
  older: ReadonlyMap<number, ServiceDefinition>,
  newer: ServiceDefinition,
  most = Number.POSITIVE_INFINITY,
): Promise<ReplayResult> {
  const against = [...older.keys()].sort((a, b) => b - a)
  const count = { replayed: 0, differing: 0, unable: 0 }
  // What cannot be run at all is told first.
  const examples = { unable: [] as Example[], other: [] as Example[] }
  const result = (capped: boolean): ReplayResult => ({
    ...{ against, ...count, capped },
    examples: [...examples.unable, ...examples.other].slice(0, mostExamples),
  })
  if (!past || against.length === 0) return result(false)
  const justBefore = compileDefinition(older.get(against[0]!)!)
  for await (const { version, logs } of past.read(city, newer.code, against)) {
    const old = older.get(version)
    if (!old) continue
    const some = logs.slice(0, most - count.replayed)
    const { replayed, differences } = replayVersion(old, newer, some, past.outcome)
    count.replayed += replayed
    for (const { log, before, after, ...one } of differences) {
      const unable = one.unable && (version === justBefore.version || runs(() => past.outcome(justBefore, log)))
      count.differing += 1
      if (unable) count.unable += 1
      const kind = unable ? examples.unable : examples.other
      if (kind.length < mostExamples) kind.push({ log: past.nameOf(log), before, after })
    }
    if (some.length < logs.length) return result(true)
  }
  return result(false)
}

function runs(replay: () => unknown): boolean {
  try {
    replay()
    return true
  } catch {
    return false
  }
}
