import type { CompiledDefinition } from '@gongdao/catalogue'
import { type LawAnswers, leadingOf, type TimedClock, timed } from './deadlines.ts'
import { isSuspended } from './fold-clocks.ts'
import type { MatterState } from './matter-state.ts'
import { nextActOf } from './next-act.ts'

type Json = Record<string, unknown>

/** The rows that follow from a matter's log: what `matters.matter`, `matters.clock` and `matters.task` hold of it. */
export interface Rows {
  readonly matter: Json
  readonly clocks: readonly Json[]
  readonly tasks: readonly Json[]
}

const moment = (at: string | null): string | null =>
  at === null || isSpelledSo.test(at) ? at : new Date(at).toISOString()

/** A moment as `toISOString` spells it, on a day that every month has. */
const isSpelledSo = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Writes a folded matter down as rows. Pure, so that a rebuild gives the same bytes. */
export function project(compiled: CompiledDefinition, state: MatterState, headHash: string, law: LawAnswers): Rows {
  const clocks = timed(state, law)
  const leading = leadingOf(state, clocks)
  return {
    matter: matterRow(compiled, state, headHash, clocks, leading),
    clocks: clocks.map((clock) => clockRow(state, clock, clock.id === leading?.id)),
    // An answer owed to a message is a task of its own: it does not hurry the next act.
    tasks: tasksOf(
      compiled,
      state,
      clocks,
      leadingOf(
        state,
        clocks.filter((clock) => clock.kind !== 'message'),
      ),
    ),
  }
}

function matterRow(
  compiled: CompiledDefinition,
  state: MatterState,
  headHash: string,
  clocks: readonly TimedClock[],
  leading: TimedClock | undefined,
): Json {
  const next = nextActOf(compiled, state)
  return {
    city: state.city,
    id: state.id,
    number: state.number,
    service: state.service,
    state: state.state,
    phase: state.phase,
    closed: state.closed,
    unit: state.unit,
    region: state.region,
    channel: state.channel,
    applicant: state.applicant,
    definition_version: state.definitionVersion,
    confidentiality: compiled.definition.confidentiality,
    closed_at: moment(state.closedAt),
    first_receiver: state.firstReceiver,
    held_by: [...state.heldBy],
    representatives: state.representatives.map((one) => one.id),
    excluded: [...state.excluded],
    handler: state.handler,
    subject: state.subject,
    filed_at: moment(state.filedAt),
    recorded_at: moment(state.recordedAt),
    updated_at: moment(state.updatedAt),
    answered_at: moment(state.answeredAt),
    version: state.version,
    head_hash: headHash,
    next_act: next?.act ?? null,
    next_by: next?.by ?? null,
    leading_clock: leading?.id ?? null,
    leading_limit: leading?.limit ?? null,
    leading_side: leading?.side ?? null,
    leading_due: leading?.deadline.due ?? null,
    leading_due_at: leading ? moment(leading.deadline.dueAt) : null,
    // Of clocks that stopped too: whether they were kept is told by a date that may still move.
    provisional: clocks.some((clock) => clock.deadline.mayMove),
    suspension: state.suspension && {
      by: state.suspension.by,
      reason: state.suspension.reason.zh,
      reasonEn: state.suspension.reason.en,
      until: state.suspension.until.zh,
      untilEn: state.suspension.until.en,
      source: state.suspension.source,
      since: state.suspension.since,
    },
    referral: state.referral && {
      from: state.referral.from,
      to: state.referral.to,
      pending: state.referral.pending,
      refusals: state.referral.refusals.length,
    },
    flags: { ...state.flags },
    merged_into: state.merged?.into ?? null,
    rating: state.rating,
    urged_at: moment(state.urgedAt),
    code_hash: state.codeHash,
  }
}

function clockRow(state: MatterState, clock: TimedClock, leading: boolean): Json {
  const { deadline } = clock
  return {
    city: state.city,
    matter: state.id,
    id: clock.id,
    kind: clock.kind,
    limit_id: clock.limit,
    side: clock.side,
    unit: clock.unit,
    start: deadline.start,
    due: deadline.due,
    due_at: moment(deadline.dueAt),
    raw: deadline.raw,
    internal_target: deadline.internalTarget,
    provisional: deadline.provisional,
    suspended: isSuspended(clock),
    extended: clock.extended,
    restart: clock.restart,
    suspensions: clock.suspensions.map((one) => ({ ...one })),
    on_lapse: clock.onLapse,
    leading,
    live: clock.stoppedAt === null,
    stopped_at: moment(clock.stoppedAt),
  }
}

/** What somebody in a unit has to do now: the next act, and an answer to every message. */
function tasksOf(
  compiled: CompiledDefinition,
  state: MatterState,
  clocks: readonly TimedClock[],
  leading: TimedClock | undefined,
): Json[] {
  if (state.closed) return []
  const base = { city: state.city, matter: state.id, unit: state.unit, assignee: state.handler }
  const replies = clocks
    .filter((clock) => clock.kind === 'message' && clock.stoppedAt === null)
    .map((clock) => ({
      ...base,
      ...{ id: clock.id.replace('message', 'reply'), kind: 'reply', act: 'reply', role: 'clerk' },
      opened_at: moment(clock.start),
      due_at: moment(clock.deadline.dueAt),
    }))
  const next = nextActOf(compiled, state)
  if (!next || next.by === 'applicant' || next.by === 'system') return replies
  const kind = next.act === 'acceptReferral' ? 'referral' : 'next'
  const due = leading ? moment(leading.deadline.dueAt) : null
  const task = { id: kind, kind, act: next.act, role: next.by, opened_at: openedAt(state), due_at: due }
  return [{ ...base, ...task }, ...replies]
}

/** Since when the next act is owed: the last act that moved the matter, else the filing. */
const openedAt = (state: MatterState): string => moment(state.moves.at(-1)?.at ?? state.filedAt)!
