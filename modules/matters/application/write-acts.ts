import type { CompiledDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { newId } from '@gongdao/platform/ids'
import { papersOf } from '../domain/action-content.ts'
import type { ActionDraft, ActorRecord, LoggedAction, UnsignedAction } from '../domain/action-record.ts'
import type { MatterEvent } from '../domain/events.ts'
import { fold } from '../domain/fold.ts'
import { happened } from '../domain/happened.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { project } from '../domain/project.ts'
import { sealAction } from '../domain/seal.ts'
import { searchMarks } from '../domain/search-marks.ts'
import { searchText } from '../domain/search-text.ts'
import type { Entry, Workshop } from './store.ts'

/** An action as it was decided, before it gets its place in the log. */
export type Unplaced = Pick<ActionDraft, 'act' | 'by' | 'happenedAt' | 'facts' | 'personal'>

/** Who acted, as the log keeps it: ids only. */
export const actorOf = (by: Person, role: string, unit: string | undefined, id = by.id): ActorRecord => ({
  id,
  kind: by.kind,
  role,
  ...(unit === undefined ? {} : { unit }),
})

/** What one act, or several at once, write about a matter. */
export interface Written {
  readonly entry: Entry
  readonly state: MatterState
  readonly actions: readonly UnsignedAction[]
}

/** Places, seals and folds new actions onto a log: everything is known before the database is called. */
export function writeActs(
  shop: Workshop,
  compiled: CompiledDefinition,
  matter: { readonly city: string; readonly id: string },
  log: readonly LoggedAction[],
  acts: readonly Unplaced[],
): Written {
  const last = log.at(-1)
  // Two servers' clocks may differ by a breath; the record's time never runs backwards within a matter.
  const now = shop.now().getTime()
  const sealed: UnsignedAction[] = []
  for (const act of acts) {
    const before = sealed.at(-1) ?? last
    const recordedAt = Math.max(now, Date.parse(act.happenedAt), before ? Date.parse(before.recordedAt) : 0)
    const draft: ActionDraft = {
      ...act,
      city: matter.city,
      matter: matter.id,
      seq: (before?.seq ?? 0) + 1,
      id: newId(now),
      recordedAt: new Date(recordedAt).toISOString(),
    }
    sealed.push(sealAction(draft, before?.hash ?? null, shop.signer.keyId))
  }
  return { ...foldedEntry(shop, compiled, log, sealed), actions: sealed }
}

function foldedEntry(
  shop: Workshop,
  compiled: CompiledDefinition,
  log: readonly LoggedAction[],
  sealed: readonly UnsignedAction[],
): Pick<Written, 'entry' | 'state'> {
  const ids = new Map(sealed.map((one) => [one.seq, one.id]))
  const outbox: MatterEvent[] = []
  let before: MatterState | undefined
  let atLog: MatterState | undefined
  const state = fold(compiled, [...log, ...sealed], (action, after) => {
    const id = ids.get(action.seq)
    if (id) outbox.push(happened(compiled, before, after, { ...action, id }))
    before = after
    if (action.seq === log.length) atLog = after
  })
  const searched = searchedOf(compiled, state)
  // Whoever takes back changes what the log came to until now: that is what the index still holds.
  const known = sealed.some((one) => one.act === 'takeBack') ? fold(compiled, log) : atLog
  const isSearchStale = known === undefined || !isSameSearch(searched, searchedOf(compiled, known))
  const entry: Entry = {
    id: state.id,
    expected: log.length,
    actions: sealed,
    rows: project(compiled, state, sealed.at(-1)!.hash, shop.law),
    outbox,
    papers: sealed.flatMap((one) => papersOf(one).map((paper) => ({ document: paper.id, seq: one.seq }))),
    search: isSearchStale
      ? {
          words: [...shop.cutter.words(searched.running), ...searched.marks],
          grams: [...shop.cutter.grams(searched.names), ...searched.marks],
        }
      : null,
  }
  return { entry, state }
}

/** What the index holds of a matter. */
const searchedOf = (compiled: CompiledDefinition, state: MatterState) => ({
  ...searchText(compiled, state),
  marks: searchMarks(state),
})

type Searched = ReturnType<typeof searchedOf>

const isSameSearch = (one: Searched, other: Searched): boolean =>
  one.running === other.running && one.names === other.names && one.marks.join('\n') === other.marks.join('\n')
