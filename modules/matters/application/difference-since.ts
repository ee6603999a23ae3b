import type { Difference } from '../contract/index.ts'
import { type LawAnswers, leadingOf, timed } from '../domain/deadlines.ts'
import { titleOf } from '../domain/engine-acts.ts'
import { fold } from '../domain/fold.ts'
import type { MatterState } from '../domain/matter-state.ts'
import type { Loaded } from './load-matter.ts'

/** What happened since the version that a person looked at: who did what, and what is different now. */
export function differenceSince(
  { compiled, actions, state }: Loaded,
  law: LawAnswers,
  seen: number,
  audience: 'applicant' | 'staff',
): Difference {
  const known = Math.max(1, Math.min(seen, actions.length))
  const then = fold(compiled, actions.slice(0, known))
  return {
    seen,
    version: state.version,
    acts: actions.slice(known).map((one) => ({
      seq: one.seq,
      act: one.act,
      title: titleOf(compiled, one.act),
      at: one.happenedAt,
      by: {
        kind: one.by.kind,
        ...(audience === 'staff' && one.by.kind === 'staff' ? { id: one.by.id } : {}),
        ...(one.by.unit ? { unit: one.by.unit } : {}),
      },
    })),
    fields: changed(facesOf(then, law), facesOf(state, law)),
  }
}

type Faces = Readonly<Record<string, string | null>>

const facesOf = (state: MatterState, law: LawAnswers): Faces => ({
  state: state.state,
  phase: state.phase,
  unit: state.unit,
  handler: state.handler,
  due: leadingOf(state, timed(state, law))?.deadline.due ?? null,
  suspended: state.suspension?.until.zh ?? null,
  referral: state.referral?.pending ? state.referral.to : null,
  papers: String(state.papers.length),
  merged: state.merged?.number ?? null,
})

const changed = (before: Faces, after: Faces): Difference['fields'] =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ field: name, before: before[name] ?? null, after: after[name] ?? null }))
