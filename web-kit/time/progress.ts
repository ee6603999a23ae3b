import type { Phase } from '../words/index.ts'
import { mainPhases } from '../words/index.ts'

/** One stop of the progress line. */
export interface Stop {
  readonly phase: Phase
  readonly is: 'done' | 'now' | 'ahead'
}

/**
 * The road of a matter as stops. The side roads (papers returned, review) appear only while they are walked;
 * everything before the present stop counts as done.
 */
export function progress(phase: Phase): readonly Stop[] {
  const road: Phase[] = [...mainPhases]
  if (phase === 'returned') road.splice(1, 0, 'returned')
  if (phase === 'review') road.splice(road.indexOf('closed'), 0, 'review')
  const at = road.indexOf(phase)
  return road.map((stop, index) => ({ phase: stop, is: index < at ? 'done' : index === at ? 'now' : 'ahead' }))
}
