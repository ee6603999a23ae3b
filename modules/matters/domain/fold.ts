import type { CompiledDefinition, StateDefinition } from '@gongdao/catalogue'
import { type FiledFacts, type FoldableAction, fieldsOf, papersOf, subjectOf } from './action-content.ts'
import { enterState, stopWhere, suspendOrResume } from './fold-clocks.ts'
import { applyDefinitionAct } from './fold-definition-act.ts'
import { engineReducers } from './fold-engine-acts.ts'
import type { MatterState } from './matter-state.ts'

/** Thrown when a log cannot be the log of a matter under this definition: a bug, or a replay that shows a fault. */
export class LogDoesNotFit extends Error {
  readonly seq: number
  constructor(seq: number, what: string) {
    super(`Action ${seq} does not fit: ${what}`)
    this.name = 'LogDoesNotFit'
    this.seq = seq
  }
}

/**
 * A matter is what happened to it. Pure: the same log and definition always give the same state.
 * `watch` hears the state after each action, for timelines and differences.
 */
export function fold(
  compiled: CompiledDefinition,
  actions: readonly FoldableAction[],
  watch?: (action: FoldableAction, state: MatterState) => void,
): MatterState {
  const first = actions[0]
  if (first?.act !== 'file' || first.seq !== 1) throw new LogDoesNotFit(first?.seq ?? 0, 'a log begins with a filing')
  const takenBack = takenBackIn(actions)
  let state = filed(compiled, first)
  watch?.(first, state)
  for (const action of actions.slice(1)) {
    state = step(compiled, state, action, takenBack)
    watch?.(action, state)
  }
  return state
}

/** One more action on a state. Acts that were taken back later leave no trace but their place in the log. */
function step(
  compiled: CompiledDefinition,
  before: MatterState,
  action: FoldableAction,
  takenBack: ReadonlySet<number>,
): MatterState {
  if (action.seq !== before.version + 1)
    throw new LogDoesNotFit(action.seq, `it should be number ${before.version + 1}`)
  const stamped: MatterState = { ...before, version: action.seq, updatedAt: action.recordedAt }
  if (takenBack.has(action.seq)) return { ...stamped, takenBack: [...stamped.takenBack, action.seq] }
  const reducer = Object.hasOwn(engineReducers, action.act) ? engineReducers[action.act] : undefined
  if (!reducer && !compiled.act(action.act))
    throw new LogDoesNotFit(action.seq, `the service knows no act "${action.act}"`)
  const after = reducer ? reducer(stamped, action, compiled) : applyDefinitionAct(stamped, action, compiled)
  const settled = settle(compiled, after, action)
  const isReopened = before.closed && !before.merged && !settled.closed
  if (!isReopened) return settled
  return { ...settled, referral: null, reopened: { seq: action.seq, clocks: before.clocks.length } }
}

/** Sequence numbers that a later `takeBack` of this log names. A taking back is itself never taken back. */
export const takenBackIn = (actions: readonly FoldableAction[]): ReadonlySet<number> =>
  new Set(actions.filter((one) => one.act === 'takeBack').map((one) => Number(fieldsOf(one).seq)))

function filed(compiled: CompiledDefinition, action: FoldableAction): MatterState {
  const facts = action.facts as unknown as FiledFacts
  const answers = { ...facts.answers, ...((action.personal?.answers as Record<string, unknown> | undefined) ?? {}) }
  const initial = compiled.definition.initial
  const definition = compiled.state(initial)
  const moment = { at: action.happenedAt, unit: facts.unit, filedAt: action.happenedAt, facts: { fields: answers } }
  const state: MatterState = {
    city: action.city,
    id: action.matter,
    number: facts.number,
    service: facts.service,
    definitionVersion: facts.definitionVersion,
    channel: facts.channel,
    region: facts.region,
    applicant: facts.applicant,
    codeHash: facts.codeHash,
    subject: subjectOf(compiled, answers),
    filedAt: action.happenedAt,
    recordedAt: action.recordedAt,
    updatedAt: action.recordedAt,
    answeredAt: null,
    closedAt: null,
    version: 1,
    state: initial,
    phase: definition?.phase ?? 'filed',
    closed: definition?.final === true,
    unit: facts.unit,
    firstReceiver: facts.unit,
    heldBy: [facts.unit],
    path: [facts.unit],
    handler: null,
    representatives: [],
    excluded: [],
    answers,
    answerSeq: Object.fromEntries(Object.keys(answers).map((name) => [name, 1])),
    papers: papersOf(action),
    flags: {},
    clocks: enterState([], definition, moment),
    suspension: null,
    referral: null,
    messages: [],
    returns: [],
    overrides: [],
    moves: [],
    served: [],
    takenBack: [],
    merged: null,
    joined: [],
    shared: [],
    reopened: null,
    rating: null,
    ratedSeq: 0,
    urgedAt: null,
  }
  return settle(compiled, state, action)
}

/** Who withdraws has no answer, nor has who was merged: hers comes with the other one's. A decision that ends it is one. */
const isAnswer = (state: StateDefinition, action: FoldableAction): boolean =>
  state.phase === 'answered' ||
  (state.final === true && (action.by.kind === 'staff' || action.act === 'answerTogether') && action.act !== 'merge')

/** What follows from the new state, whatever the act was: suspension, phase, end, first answer. */
function settle(compiled: CompiledDefinition, state: MatterState, action: FoldableAction): MatterState {
  const definition = compiled.state(state.state)
  if (!definition) throw new LogDoesNotFit(action.seq, `the service knows no state "${state.state}"`)
  const closed = definition.final === true || state.merged !== null
  const phase = closed ? 'closed' : definition.phase
  const own = state.suspension?.by === 'act' && !closed ? state.suspension : null
  const waits = closed ? undefined : definition.waits
  const byState = waits
    ? {
        by: 'state' as const,
        reason: waits.reason,
        until: waits.until,
        source: `${waits.source.law} ${waits.source.article}`,
        since: state.suspension?.by === 'state' ? state.suspension.since : action.happenedAt,
      }
    : null
  const suspension = own ?? byState
  const clocks = closed
    ? stopWhere(state.clocks, action.happenedAt, () => true)
    : suspendOrResume(state.clocks, suspension !== null, action.happenedAt)
  return {
    ...state,
    phase,
    closed,
    closedAt: closed ? (state.closedAt ?? action.happenedAt) : null,
    answeredAt: state.answeredAt ?? (isAnswer(definition, action) ? action.happenedAt : null),
    suspension,
    clocks,
    referral: closed && state.referral ? { ...state.referral, pending: false } : state.referral,
  }
}
