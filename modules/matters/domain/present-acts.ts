import type { CompiledDefinition, Field } from '@gongdao/catalogue'
import type { Refusal } from '@gongdao/platform/answer'
import type { AvailableAct, MatterView } from '../contract/index.ts'
import { fieldsOfAct } from './decide.ts'
import { engineActRules, titleOf } from './engine-acts.ts'
import type { MatterState } from './matter-state.ts'
import { judgeActs, type Situation } from './policy.ts'

type BlockedAct = MatterView['blocked'][number]

/** People of the unit, for acts that name one. */
type Members = readonly { readonly id: string; readonly name: string }[]

/** The acts that a person may take now, as buttons and forms draw them, and those that she may not, with the reason. */
export function presentActs(situation: Situation, members: Members): Pick<MatterView, 'acts' | 'blocked'> {
  const { available, blocked } = judgeActs(situation)
  const unit = members.map((one) => `${one.id} ${one.name}`).join('\n')
  return {
    acts: available.map(({ act, isNext }) => presentAct(situation, act, isNext, members, unit)),
    blocked: blocked.map(({ act, refusal }) => presentBlocked(situation, act, refusal)),
  }
}

/** Fields whose choices are those of one matter, or of one unit; all others follow from the definition. */
const isOfOneMatter = ({ kind, name }: Field): boolean =>
  kind === 'seq' || kind === 'requirements' || name === 'representative'
const isOfOneUnit = ({ name }: Field): boolean => name === 'person'

function presentAct(situation: Situation, act: string, isNext: boolean, members: Members, unit: string): AvailableAct {
  const { compiled, state } = situation
  const key = `${isNext ? 'next ' : ''}${state.state} ${act}`
  const known = said.find<AvailableAct>(compiled, key) ?? said.find<AvailableAct>(compiled, `${key} ${unit}`)
  if (known) return known
  const fields = fieldsOfAct(situation, act)
  const own = compiled.act(act)
  const warns = own?.warns ?? (Object.hasOwn(engineActRules, act) ? engineActRules[act]?.warns : undefined)
  const to = own?.to && !own.branches?.length && own.to !== state.state ? compiled.state(own.to)?.title : undefined
  const made: AvailableAct = {
    act,
    title: titleOf(compiled, act),
    fields: fields.map((field) => presentField(compiled, state, field, members)),
    ...(warns ? { warns } : {}),
    ...(to ? { to } : {}),
    isNext,
  }
  if (fields.some(isOfOneMatter)) return made
  return said.keep(compiled, fields.some(isOfOneUnit) ? `${key} ${unit}` : key, made)
}

function presentField(
  compiled: CompiledDefinition,
  state: MatterState,
  field: Field,
  members: Members,
): AvailableAct['fields'][number] {
  const { name, kind, label, optional, hint, why, maxLength, minLength, min, max, maxItems, when } = field
  const choices =
    kind === 'requirements'
      ? compiled.requirementsFor(state.answers).map((item) => ({ value: item.id, label: item.title }))
      : name === 'person' && members.length > 0
        ? members.map((one) => ({ value: one.id, label: { zh: one.name, en: one.name } }))
        : field.choices?.map(({ value, label: words }) => ({ value, label: words }))
  const given = { optional, hint, why, maxLength, minLength, min, max, maxItems, when, choices }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { name, kind, label, ...present }
}

/** Refusals whose facts are the act, the state and what the definition says of them: the same for every matter. */
const ofTheDefinition = new Set(['matters/not-possible-now', 'matters/closed', 'matters/not-this-body'])

function presentBlocked({ compiled, state }: Situation, act: string, refusal: Refusal): BlockedAct {
  const isShared = ofTheDefinition.has(refusal.code)
  const key = `${refusal.code} ${state.state} ${act}`
  const known = isShared ? said.find<BlockedAct>(compiled, key) : undefined
  if (known) return known
  const made = { act, title: titleOf(compiled, act), code: refusal.code, facts: { ...refusal.facts } }
  return isShared ? said.keep(compiled, key, made) : made
}

/**
 * What is said of a definition's acts in every matter alike: put together once, frozen, and then part of many views.
 * Never more than some thousand of them are kept.
 */
class Said {
  private readonly most = 5_000
  private kept = new WeakMap<CompiledDefinition, Map<string, unknown>>()
  private count = 0

  find<T>(compiled: CompiledDefinition, key: string): T | undefined {
    return this.kept.get(compiled)?.get(key) as T | undefined
  }

  keep<T extends object>(compiled: CompiledDefinition, key: string, one: T): T {
    if (++this.count > this.most) {
      this.kept = new WeakMap()
      this.count = 1
    }
    const ofDefinition = this.kept.get(compiled) ?? new Map<string, unknown>()
    this.kept.set(compiled, ofDefinition.set(key, deepFrozen(one)))
    return one
  }
}

const said = new Said()

/** Nobody changes what others are shown too. */
function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const each of Object.values(value)) deepFrozen(each)
  return Object.freeze(value)
}
