import type { CompiledDefinition } from '@gongdao/catalogue'
import type { MatterState, NextAct } from './matter-state.ts'

/** The one named next act and who owes it; none when the matter is closed. */
export function nextActOf(compiled: CompiledDefinition, state: MatterState): NextAct | null {
  if (state.closed) return null
  if (state.suspension?.by === 'act') return { act: 'resume', by: 'clerk' }
  if (state.referral?.pending) return { act: 'acceptReferral', by: 'clerk' }
  return compiled.state(state.state)?.next ?? null
}
