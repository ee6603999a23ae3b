import type { Phase } from '../words/index.ts'
import { mainPhases } from '../words/index.ts'

/** One stop of the progress line. */
export interface Stop {
  readonly phase: Phase
  readonly is: 'done' | 'now' | 'ahead'
}

/**
 * The road of a matter as stops. The side roads (papers returned, review) appear only while they are walked. With the
 * phases it has `met`, a stop that it never saw is left out of the past: what was withdrawn was not answered.
 */
export function progress(phase: Phase, met?: ReadonlySet<Phase>): readonly Stop[] {
  const road: Phase[] = [...mainPhases]
  if (phase === 'returned') road.splice(1, 0, 'returned')
  if (phase === 'review') road.splice(road.indexOf('closed'), 0, 'review')
  const at = road.indexOf(phase)
  return road
    .map((stop, index): Stop => ({ phase: stop, is: index < at ? 'done' : index === at ? 'now' : 'ahead' }))
    .filter((stop) => stop.is !== 'done' || !met || stop.phase === 'filed' || met.has(stop.phase))
}
