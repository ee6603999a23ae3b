import type { CompiledDefinition } from '@gongdao/catalogue'
import { type FoldableAction, fieldsOf, papersOf, unitOf } from './action-content.ts'
import { engineClock, stopWhere } from './fold-clocks.ts'
import { beginReferral, endReferral, moveOf, moveTo } from './fold-definition-act.ts'
import { mergeReducers } from './fold-merging.ts'
import type { MatterState } from './matter-state.ts'

type Reducer = (state: MatterState, action: FoldableAction, compiled: CompiledDefinition) => MatterState

/** What the acts that every service has do to a matter, one line of the table each. */
export const engineReducers: Readonly<Record<string, Reducer>> = {
  message: (state, action, compiled) => ({
    ...withPapers(state, action),
    messages: [...state.messages, { seq: action.seq, at: action.happenedAt, answered: null }],
    clocks: [
      ...state.clocks,
      ...[compiled.definition.messageReply ?? []]
        .flat()
        .map(({ limit }) =>
          engineClock('message', `message@${action.seq}`, limit, { at: action.happenedAt, unit: state.unit }),
        ),
    ],
  }),
  reply: (state, action) => {
    const to = Number(fieldsOf(action).seq)
    return {
      ...withPapers(state, action),
      messages: state.messages.map((one) => (one.seq === to ? { ...one, answered: action.seq } : one)),
      clocks: stopWhere(state.clocks, action.happenedAt, (clock) => clock.id === `message@${to}`),
    }
  },
  urge: (state, action) => ({ ...state, urgedAt: action.happenedAt }),
  addMaterial: withPapers,
  // Where the matter was taken back from a unit meanwhile, its choice of a handler went with it.
  assign: (state, action) => (action.by.unit === state.unit ? { ...state, handler: textOf(action, 'person') } : state),
  refer: (state, action, compiled) => {
    const settled = endReferral(state, action.happenedAt)
    const moved = moveTo(settled, unitOf(action) ?? state.unit)
    return movedBy(beginReferral(moved, action, state.unit, compiled), action)
  },
  acceptReferral: (state, action) => movedBy(endReferral(state, action.happenedAt), action),
  refuseReferral: refuse,
  suspend: (state, action) => {
    const fields = fieldsOf(action)
    return movedBy(
      {
        ...state,
        suspension: {
          by: 'act',
          reason: both(String(fields.reason ?? '')),
          until: both(String(fields.until ?? '')),
          source: String(fields.source ?? ''),
          since: action.happenedAt,
        },
      },
      action,
    )
  },
  resume: (state, action) => movedBy({ ...state, suspension: null }, action),
  ...mergeReducers,
  takeBack: (state) => state,
  handOver: (state, action) => {
    const unit = unitOf(action)
    const person = textOf(action, 'person')
    if (unit === undefined) return action.by.unit === state.unit ? { ...state, handler: person } : state
    if (unit === state.unit) return { ...state, handler: person }
    // A supervisor's word ends the question whose it is; the successor of a unit may still object as that unit might have.
    const asked = action.by.role === 'supervisor' ? endReferral(state, action.happenedAt) : state
    const referral = asked.referral?.pending ? { ...asked.referral, to: unit } : asked.referral
    // A unit that lost the matter takes nothing back any more.
    return movedBy({ ...moveTo({ ...asked, referral }, unit), handler: person }, action)
  },
  appoint: (state, action) => ({
    ...state,
    representatives: [
      ...state.representatives,
      { id: String(fieldsOf(action).person ?? ''), name: String(fieldsOf(action).name ?? '') },
    ],
  }),
  dismiss: (state, action) => ({
    ...state,
    representatives: state.representatives.filter((one) => one.id !== textOf(action, 'representative')),
  }),
  endRecusal: (state, action) => ({
    ...state,
    excluded: state.excluded.filter((one) => one !== textOf(action, 'person')),
  }),
  recuse: (state, action) => {
    const person = textOf(action, 'person')
    if (!person || state.excluded.includes(person)) return state
    return {
      ...state,
      excluded: [...state.excluded, person],
      handler: state.handler === person ? null : state.handler,
    }
  },
  rate: (state, action) => ({ ...state, rating: Number(fieldsOf(action).stars), ratedSeq: action.seq }),
  serve: (state, action) => ({ ...state, served: [...state.served, Number(fieldsOf(action).seq)] }),
  recompute: (state) => state,
  allowReturn: (state, action) => {
    const items = Array.isArray(action.facts.items) ? action.facts.items.map(String) : []
    return { ...state, overrides: [...state.overrides, { seq: action.seq, items, usedBy: null }] }
  },
}

/**
 * A refusal names a rule and a proposed owner, who receives the matter and may refuse once more. At the second refusal
 * the first receiver leads, or the backstop does (decided when the act was taken), and nobody refuses any more.
 */
function refuse(state: MatterState, action: FoldableAction, compiled: CompiledDefinition): MatterState {
  const fields = fieldsOf(action)
  const refusal = {
    seq: action.seq,
    unit: state.unit,
    rule: String(fields.rule ?? ''),
    proposed: String(fields.unit ?? ''),
  }
  const refusals = [...(state.referral?.refusals ?? []), refusal]
  const settled = endReferral(state, action.happenedAt)
  const moved = moveTo(settled, unitOf(action) ?? state.unit)
  if (refusals.length >= 2) {
    const referral = { seq: action.seq, from: state.unit, to: moved.unit, pending: false, refusals }
    return movedBy({ ...moved, referral }, action)
  }
  return movedBy(beginReferral(moved, action, state.unit, compiled, refusals), action)
}

/** At the second refusal a matter has found its owner for good. */
export const isSettledForGood = (state: MatterState): boolean => (state.referral?.refusals.length ?? 0) >= 2

function withPapers(state: MatterState, action: FoldableAction): MatterState {
  const papers = papersOf(action)
  return papers.length > 0 ? { ...state, papers: [...state.papers, ...papers] } : state
}

const movedBy = (state: MatterState, action: FoldableAction): MatterState => ({
  ...state,
  moves: [...state.moves, moveOf(action)],
})

const textOf = (action: FoldableAction, name: string): string | null => {
  const value = fieldsOf(action)[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const both = (text: string) => ({ zh: text, en: text })
