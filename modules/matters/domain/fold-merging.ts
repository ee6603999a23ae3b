import type { CompiledDefinition } from '@gongdao/catalogue'
import { type FoldableAction, fieldsOf, unitOf } from './action-content.ts'
import { enterState } from './fold-clocks.ts'
import { conditionFacts, moveOf, moveTo } from './fold-definition-act.ts'
import type { MatterState } from './matter-state.ts'

type Reducer = (state: MatterState, action: FoldableAction, compiled: CompiledDefinition) => MatterState

/** What an answer that came with another matter says in the log of the one that was merged into it. */
export interface SharedAnswer {
  /** The other matter, and the act of its log by which it was answered. */
  readonly from: string
  readonly number: string
  readonly seq: number
  /** The act whose letter she receives; absent where the answer has none. */
  readonly answered?: string
  readonly state: string
  readonly unit: string
  readonly flags: Readonly<Record<string, boolean>>
}

/** Merging as both logs tell it: the one that is merged, and the one that it joins. */
export const mergeReducers: Readonly<Record<string, Reducer>> = {
  merge: (state, action) => {
    const merged = {
      seq: action.seq,
      at: action.happenedAt,
      into: String(action.facts.into ?? ''),
      number: String(fieldsOf(action).number ?? ''),
      clocks: state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.id),
    }
    return { ...state, merged, moves: [...state.moves, moveOf(action)] }
  },
  join: (state, action) => {
    const { number, reason } = fieldsOf(action)
    const joined = {
      seq: action.seq,
      at: action.happenedAt,
      id: String(action.facts.from ?? ''),
      number: String(number ?? ''),
      reason: String(reason ?? ''),
    }
    return { ...state, joined: [...state.joined.filter((one) => one.id !== joined.id), joined] }
  },
  part: (state, action) => ({ ...state, joined: state.joined.filter((one) => one.id !== action.facts.from) }),
  shareAnswer: (state, action) => ({
    ...state,
    shared: [...state.shared, Number(fieldsOf(action).seq)],
    joined: state.joined.filter((one) => one.id !== action.facts.from),
  }),
  answerTogether,
}

/**
 * The answer of the other matter is this one's too: it stands where the other stood when it was answered, with clocks and
 * remedies of its own. What was owed here since before the merger was owed until now: merging buys no time.
 */
function answerTogether(state: MatterState, action: FoldableAction, compiled: CompiledDefinition): MatterState {
  const facts = action.facts as unknown as SharedAnswer
  const definition = compiled.state(facts.state)
  if (!definition || !state.merged) return state
  const { merged } = state
  const owed = state.clocks.map((clock) =>
    merged.clocks.includes(clock.id) && clock.kind !== 'referral' ? { ...clock, stoppedAt: null } : clock,
  )
  const moved = moveTo({ ...state, clocks: owed, merged: null }, unitOf(action) ?? state.unit)
  const answers = conditionFacts({ ...state, flags: { ...state.flags, ...facts.flags } }, {})
  const moment = { at: action.happenedAt, unit: moved.unit, filedAt: state.filedAt, facts: answers }
  const letter = facts.answered === undefined ? undefined : compiled.act(facts.answered)?.letter
  return {
    ...moved,
    state: facts.state,
    flags: { ...state.flags, ...facts.flags },
    clocks: enterState(moved.clocks, definition, moment),
    moves: [...state.moves, moveOf(action, letter)],
  }
}
