import type { ActDefinition, CompiledDefinition } from '@gongdao/catalogue'
import { type FoldableAction, fieldsOf, papersOf, subjectOf, unitOf } from './action-content.ts'
import { clockName, engineClock, enterState, extend, handToUnit, restart, stopWhere } from './fold-clocks.ts'
import type { MatterState, ReturnState } from './matter-state.ts'

/** What an act of the service's own definition does to a matter. */
export function applyDefinitionAct(
  state: MatterState,
  action: FoldableAction,
  compiled: CompiledDefinition,
): MatterState {
  const act = compiled.act(action.act)!
  const fields = fieldsOf(action)
  const next = compiled.target(action.act, state.state, conditionFacts(state, fields))
  const answered = writeAnswers(state, action, fields, compiled)
  const accepted = acceptedByActing(answered, act, action, next !== state.state)
  const moved = moveTo(accepted, unitOf(action) ?? state.unit)
  const entered: MatterState = {
    ...moved,
    state: next,
    flags: act.sets ? { ...moved.flags, ...act.sets } : moved.flags,
    clocks: timed(moved, act, action, compiled, next),
    returns: act.returns ? [...moved.returns, returnOf(action)] : moved.returns,
    // A leave to return once more is for one return, whatever that one cited.
    overrides: act.returns
      ? moved.overrides.map((one) => (one.usedBy === null ? { ...one, usedBy: action.seq } : one))
      : moved.overrides,
    moves: isMoving(act, state.state, next) ? [...moved.moves, moveOf(action, act.letter)] : moved.moves,
  }
  return act.referral && act.moves ? beginReferral(entered, action, state.unit, compiled) : entered
}

/** Conditions ask about answers, the act's own fields (which win), flags, and limits that were extended. */
export const conditionFacts = (state: MatterState, fields: Readonly<Record<string, unknown>>) => ({
  fields: { ...state.answers, ...fields },
  flags: state.flags,
  extended: extendedLimits(state),
})

/**
 * Limits that had their one extension. It is once for one handling: within it also where a limit stopped and began again
 * (信访工作条例 art. 34), while a matter that was closed and taken up anew is handled anew.
 */
export const extendedLimits = (state: MatterState): readonly string[] =>
  state.clocks.filter((clock, nth) => clock.extended && nth >= (state.reopened?.clocks ?? 0)).map(clockName)

/** An act that leads somewhere, moves, extends, restarts, returns or sets something: it can be taken back. */
const isMoving = (act: ActDefinition, from: string, to: string): boolean =>
  from !== to || Boolean(act.moves ?? act.extends ?? act.restarts ?? act.returns ?? act.sets)

export const moveOf = (action: FoldableAction, letter?: string) => ({
  seq: action.seq,
  act: action.act,
  at: action.happenedAt,
  unit: action.by.unit ?? null,
  role: action.by.role,
  letter: letter ?? null,
})

function timed(
  state: MatterState,
  act: ActDefinition,
  action: FoldableAction,
  compiled: CompiledDefinition,
  next: string,
) {
  const fields = fieldsOf(action)
  const flags = { ...state.flags, ...act.sets }
  const facts = { ...conditionFacts(state, fields), flags }
  const moment = { at: action.happenedAt, unit: state.unit, filedAt: state.filedAt, facts }
  const by = act.extendsBy === undefined ? undefined : Number(fields[act.extendsBy])
  const entered = next === state.state ? [...state.clocks] : enterState(state.clocks, compiled.state(next), moment)
  const extended = act.extends ? extend(entered, act.extends, by) : entered
  const restarted = act.restarts ? restart(extended, act.restarts, action.happenedAt) : extended
  return handToUnit(restarted, state.unit)
}

/** Fields that bear the name of a question of the form are a new answer to it (cured papers). */
function writeAnswers(
  state: MatterState,
  action: FoldableAction,
  fields: Readonly<Record<string, unknown>>,
  compiled: CompiledDefinition,
): MatterState {
  const papers = papersOf(action)
  const names =
    action.by.role === 'applicant' ? Object.keys(fields).filter((name) => compiled.formFields.has(name)) : []
  if (names.length === 0) return papers.length > 0 ? { ...state, papers: [...state.papers, ...papers] } : state
  const answers = { ...state.answers, ...Object.fromEntries(names.map((name) => [name, fields[name]])) }
  return {
    ...state,
    answers,
    answerSeq: { ...state.answerSeq, ...Object.fromEntries(names.map((name) => [name, action.seq])) },
    subject: subjectOf(compiled, answers),
    papers: [...state.papers, ...papers],
  }
}

/** A unit that goes on working with what was referred to it has accepted it. */
function acceptedByActing(state: MatterState, act: ActDefinition, action: FoldableAction, leads: boolean): MatterState {
  const byUnit = action.by.unit === state.unit && ['clerk', 'head'].includes(action.by.role)
  const accepts = state.referral?.pending && byUnit && (leads || act.moves)
  return accepts ? endReferral(state, action.happenedAt) : state
}

/** The referral is settled; its clock stops. */
export const endReferral = (state: MatterState, at: string): MatterState => ({
  ...state,
  referral: state.referral && { ...state.referral, pending: false },
  clocks: stopWhere(state.clocks, at, (clock) => clock.kind === 'referral'),
})

/** Another unit is responsible now. Its own people choose who handles it. */
export function moveTo(state: MatterState, unit: string): MatterState {
  if (unit === state.unit) return state
  return {
    ...state,
    unit,
    handler: null,
    heldBy: state.heldBy.includes(unit) ? state.heldBy : [...state.heldBy, unit],
    path: [...state.path, unit],
    clocks: handToUnit(state.clocks, unit),
  }
}

/** The unit that receives may object, within the definition's referral clock. */
export function beginReferral(
  state: MatterState,
  action: FoldableAction,
  from: string,
  compiled: CompiledDefinition,
  // Refusals count for the matter: passing it on once more does not begin them anew.
  refusals: NonNullable<MatterState['referral']>['refusals'] = state.referral?.refusals ?? [],
): MatterState {
  const rule = compiled.definition.referral
  if (!rule || from === state.unit) return state
  const clock = {
    ...engineClock('referral', `referral@${action.seq}`, rule.clock, { at: action.happenedAt, unit: state.unit }),
    onLapse: 'acceptReferral',
  }
  const settled = endReferral(state, action.happenedAt)
  return {
    ...settled,
    referral: { seq: action.seq, from, to: state.unit, pending: true, refusals },
    clocks: [...settled.clocks, clock],
  }
}

const returnOf = (action: FoldableAction): ReturnState => ({
  seq: action.seq,
  verdicts: (action.facts.verdicts as ReturnState['verdicts'] | undefined) ?? {},
})
