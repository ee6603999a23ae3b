import type { CompiledDefinition } from '@gongdao/catalogue'
import { type FoldableAction, fieldsOf } from './action-content.ts'
import { fold, takenBackIn } from './fold.ts'
import type { SharedAnswer } from './fold-merging.ts'
import type { MatterState } from './matter-state.ts'

/** The answer that a matter has got, as it is handed to those whose matter was merged into it. */
export interface GivenAnswer {
  readonly shared: SharedAnswer
  /** What the authority wrote, by fields of the act; the personal part stands apart. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, unknown>>
  readonly recordedAt: string
  /** It came with another matter, where it was final already. */
  readonly isPassedOn?: boolean
}

interface Step {
  readonly action: FoldableAction
  readonly before: MatterState
  readonly after: MatterState
}

const unanswered = ['filed', 'accepted', 'handling']

/**
 * The first answer of the present handling: the authority's act by which it was answered or ended, with the letter that
 * went out last before. What the applicant of the other matter does or is told afterwards (review) is hers alone.
 */
export function answerOf(compiled: CompiledDefinition, actions: readonly FoldableAction[]): GivenAnswer | undefined {
  const steps: Step[] = []
  let before: MatterState | undefined
  const state = fold(compiled, actions, (action, after) => {
    if (before) steps.push({ action, before, after })
    before = after
  })
  const takenBack = takenBackIn(actions)
  const own = steps.filter(({ action }) => action.seq > (state.reopened?.seq ?? 0) && !takenBack.has(action.seq))
  const step = own.find(isAnswering)
  if (!step) return undefined
  const letter = own.findLast((one) => one.action.seq <= step.action.seq && isLetter(one, compiled))
  return letter?.action.act === 'answerTogether'
    ? passedOn(letter.action, step, state)
    : written(letter, step, compiled, state)
}

const isAnswering = ({ action, before, after }: Step): boolean =>
  (!before.closed || before.merged !== null) &&
  before.phase !== 'answered' &&
  (after.phase === 'answered' || after.closed) &&
  after.merged === null &&
  (action.by.kind === 'staff' || action.act === 'answerTogether')

function isLetter({ action, before }: Step, compiled: CompiledDefinition): boolean {
  if (action.act === 'answerTogether') return true
  const act = compiled.act(action.act)
  return act?.letter !== undefined && !act.returns && action.by.kind === 'staff' && unanswered.includes(before.phase)
}

const sharedOf = ({ action, after }: Step, state: MatterState) => ({
  from: state.id,
  number: state.number,
  seq: action.seq,
  state: after.state,
  unit: after.unit,
  flags: after.flags,
})

function written(letter: Step | undefined, step: Step, compiled: CompiledDefinition, state: MatterState): GivenAnswer {
  const fields = letter ? (compiled.act(letter.action.act)?.fields ?? []) : []
  const values = letter ? fieldsOf(letter.action) : {}
  const part = (isPersonal: boolean) =>
    Object.fromEntries(
      fields
        .filter((one) => (one.personal === true) === isPersonal && !one.hiddenFrom?.includes('applicant'))
        .filter((one) => one.kind !== 'documents' && values[one.name] !== undefined)
        .map((one) => [one.name, values[one.name]]),
    )
  return {
    shared: { ...sharedOf(step, state), ...(letter ? { answered: letter.action.act } : {}) },
    fields: part(false),
    personal: part(true),
    recordedAt: step.action.recordedAt,
  }
}

/** An answer that came with a third matter goes on as it came. */
function passedOn(action: FoldableAction, step: Step, state: MatterState): GivenAnswer {
  const { answered } = action.facts as unknown as SharedAnswer
  return {
    shared: { ...sharedOf(step, state), ...(answered === undefined ? {} : { answered }) },
    fields: (action.facts.fields as Record<string, unknown> | undefined) ?? {},
    personal: (action.personal?.fields as Record<string, unknown> | undefined) ?? {},
    recordedAt: step.action.recordedAt,
    isPassedOn: true,
  }
}

const day = 86_400_000

/** An answer that its applicant has received, that was acted on, or that has been out for a day is not taken back any more. */
export function isFinal(state: MatterState, answer: GivenAnswer, now: Date): boolean {
  const { seq } = answer.shared
  return (
    answer.isPassedOn === true ||
    state.served.includes(seq) ||
    state.moves.some((one) => one.seq > seq) ||
    now.getTime() - Date.parse(answer.recordedAt) >= day
  )
}
