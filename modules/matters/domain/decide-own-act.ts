import type { ActDefinition } from '@gongdao/catalogue'
import { type Answer, no, type Refusal, yes } from '@gongdao/platform/answer'
import { questionOf } from './deadlines.ts'
import { liveClock } from './fold-clocks.ts'
import { conditionFacts } from './fold-definition-act.ts'
import type { Situation } from './policy.ts'
import { judgeReturn } from './requirements.ts'

/** What an act adds to the log beside its fields; `fields` overrides what the form gave. */
export interface Additions {
  readonly facts: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, unknown>>
}

type Values = Readonly<Record<string, unknown>>

/** What the definition says of this act, worked out against the world of today: the unit it goes to, the verdicts. */
export function decideOwnAct(situation: Situation, name: string, values: Values): Answer<Additions> {
  const { compiled, state } = situation
  const act = compiled.act(name)!
  const facts: Record<string, unknown> = {}
  if (act.moves) {
    const unit = targetUnit(situation, act, values)
    if (!unit.ok) return unit
    facts.unit = unit.value
  }
  // What is taken up anew from the beginning begins with the one who received it first, not where it ended (a review).
  const to = compiled.target(name, state.state, conditionFacts(state, values))
  if (!act.moves && state.closed && to === compiled.definition.initial) {
    const first = standing(situation, state.firstReceiver)
    if (first.ok && first.value !== state.unit) facts.unit = first.value
  }
  if (act.returns) {
    const field = act.fields?.find((one) => one.kind === 'requirements')?.name ?? 'items'
    const verdicts = judgeReturn(compiled, state, values[field] ?? [])
    if (!verdicts.ok) return verdicts
    facts.verdicts = verdicts.value
  }
  if (act.restarts && !willRun(situation, to, act.restarts))
    return no('matters/clock-not-running', { limit: act.restarts })
  const tooLong = extensionTooLong(situation, act, values)
  return tooLong ?? yes({ facts, fields: {} })
}

/** What is granted or agreed is never more than the law lets be added. */
function extensionTooLong({ state, law }: Situation, act: ActDefinition, values: Values): Refusal | undefined {
  const clock = act.extends === undefined ? undefined : liveClock(state.clocks, act.extends)
  if (!clock || act.extendsBy === undefined) return undefined
  const by = Number(values[act.extendsBy])
  try {
    law.deadline(questionOf({ ...clock, extended: true, extendedBy: by }, law))
    return undefined
  } catch {
    return no('matters/extension-too-long', { limit: clock.limit, by })
  }
}

/** A limit can only begin anew where it runs in the state to which the act leads. */
function willRun({ compiled, state }: Situation, to: string, limit: string): boolean {
  return Boolean(compiled.state(to)?.clocks?.some((one) => one.limit === limit) || liveClock(state.clocks, limit))
}

function targetUnit(situation: Situation, act: ActDefinition, values: Values): Answer<string> {
  const { state, directory } = situation
  if (act.moves === 'back') return standing(situation, state.path.at(-2) ?? state.firstReceiver)
  if (act.moves === 'superior') {
    const superior = directory.superiorUnit(state.unit)
    if (superior) return yes(superior.id)
    // What was not solved is never refused for want of somebody above: whoever is responsible when nobody else is looks at it.
    return state.closed ? yes(directory.backstop(state.region).id) : no('matters/no-superior', { unit: state.unit })
  }
  return ableUnit(situation, values.unit)
}

/** A unit that was chosen: it exists, stands today, is another one, and its body may be responsible for such matters. */
export function ableUnit({ compiled, state, directory }: Situation, chosen: unknown): Answer<string> {
  const unit = typeof chosen === 'string' ? directory.unit(chosen) : undefined
  if (!unit) return no('matters/unknown-unit', { unit: chosen })
  if (!unit.active)
    return no('matters/unit-dissolved', { unit: unit.id, successor: directory.successorOf(unit.id)?.id })
  if (unit.id === state.unit) return no('matters/same-unit', { unit: unit.id })
  const kind = directory.body(unit.body)?.kind
  const isAble = compiled.definition.bodies.some((one) => one === kind) || unit.isBackstop
  return isAble ? yes(unit.id) : no('matters/unit-not-able', { unit: unit.id, bodies: compiled.definition.bodies })
}

/** The unit itself or whoever took over from it. */
function standing({ directory, state }: Situation, unit: string): Answer<string> {
  const now = directory.successorOf(unit) ?? directory.backstop(state.region)
  return yes(now.id)
}
