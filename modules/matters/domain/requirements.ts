import type { CompiledDefinition, Requirement } from '@gongdao/catalogue'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { MatterState, ReturnState } from './matter-state.ts'

type Verdicts = ReturnState['verdicts']
type Verdict = Verdicts[string]

/**
 * Papers are returned once and completely: a verdict on every item of the service's own list, at least one lacking, and
 * at a later return nothing that was visible the first time.
 */
export function judgeReturn(compiled: CompiledDefinition, state: MatterState, raw: unknown): Answer<Verdicts> {
  const items = compiled.requirementsFor(state.answers)
  const read = readVerdicts(items, raw)
  const strangers = Object.keys(read).filter((id) => !items.some((item) => item.id === id))
  if (strangers.length > 0)
    return no('matters/not-on-the-list', { items: strangers, list: items.map((item) => item.id) })
  const missing = items.filter((item) => read[item.id] === undefined).map((item) => item.id)
  if (missing.length > 0) return no('matters/verdict-missing', { items: missing })
  const verdicts: Record<string, Verdict> = {}
  for (const item of items) verdicts[item.id] = { ...read[item.id]!, version: versionOf(compiled, item, state) }
  const lacking = items.filter((item) => verdicts[item.id]!.lacking).map((item) => item.id)
  if (lacking.length === 0) return no('matters/nothing-lacks', {})
  const allowed = state.overrides.flatMap((one) => (one.usedBy === null ? one.items : []))
  const again = lacking.filter((id) => !allowed.includes(id) && wasVisible(state, id, verdicts[id]!.version))
  return again.length > 0
    ? no('matters/visible-the-first-time', { items: again, returned: state.returns[0]?.seq })
    : yes(verdicts)
}

/** Whether this version of what the item is judged by lay before whoever returned papers earlier. */
const wasVisible = (state: MatterState, id: string, version: number): boolean =>
  state.returns.some((one) => one.verdicts[id]?.version === version)

/** The items that a supervisor lets be raised once more: of the list, and such as the key would refuse. */
export function judgeOverride(compiled: CompiledDefinition, state: MatterState, raw: unknown): Answer<string[]> {
  const items = compiled.requirementsFor(state.answers)
  const named = Object.entries(readVerdicts(items, raw)).flatMap(([id, one]) => (one.lacking ? [id] : []))
  const strangers = named.filter((id) => !items.some((item) => item.id === id))
  if (strangers.length > 0)
    return no('matters/not-on-the-list', { items: strangers, list: items.map((item) => item.id) })
  const barred = items.filter((item) => wasVisible(state, item.id, versionOf(compiled, item, state)))
  const needless = named.filter((id) => !barred.some((item) => item.id === id))
  return named.length === 0 || needless.length > 0 ? no('matters/needs-no-leave', { items: needless }) : yes(named)
}

/** A list of item ids names what is lacking, all else is in order; a record gives a verdict on each. */
function readVerdicts(
  items: readonly Requirement[],
  raw: unknown,
): Record<string, { lacking: boolean; note?: string }> {
  if (Array.isArray(raw)) {
    const given = raw.map(String)
    const known = Object.fromEntries(items.map((item) => [item.id, { lacking: given.includes(item.id) }]))
    return { ...Object.fromEntries(given.map((id) => [id, { lacking: true }])), ...known }
  }
  if (typeof raw !== 'object' || raw === null) return {}
  const read = Object.entries(raw).flatMap(([id, verdict]) => {
    const one = readVerdict(verdict)
    return one ? [[id, one] as const] : []
  })
  return Object.fromEntries(read)
}

function readVerdict(verdict: unknown): { lacking: boolean; note?: string } | undefined {
  if (verdict === 'lacking' || verdict === false) return { lacking: true }
  if (verdict === 'fulfilled' || verdict === true) return { lacking: false }
  if (typeof verdict !== 'object' || verdict === null) return undefined
  const { lacking, verdict: word, note } = verdict as Record<string, unknown>
  const isLacking =
    typeof lacking === 'boolean' ? lacking : word === 'lacking' ? true : word === 'fulfilled' ? false : undefined
  if (isLacking === undefined) return undefined
  return { lacking: isLacking, ...(typeof note === 'string' && note ? { note: note.slice(0, 500) } : {}) }
}

/** The version of what an item is judged by: the action that last wrote its answer, or by which she last brought papers. */
function versionOf(compiled: CompiledDefinition, item: Requirement, state: MatterState): number {
  const field = item.field && compiled.formFields.get(item.field)
  if (field && field.kind !== 'documents') return state.answerSeq[field.name] ?? 0
  return Math.max(state.papers.findLast((one) => one.hers)?.seq ?? 0, (field && state.answerSeq[field.name]) || 0)
}
