import { createHash } from 'node:crypto'
import { limitsOfClock } from './clock-cases.ts'
import { type ConditionFacts, evaluate } from './conditions.ts'
import type { ActDefinition, Field, FormPage, Requirement, ServiceDefinition, StateDefinition } from './definition.ts'
import { type Validated, type ValidateOptions, validateAnswers, validateFields } from './validate-fields.ts'

/** An act with its name, as the indexes of a compiled definition hold it. */
export interface NamedAct {
  readonly name: string
  readonly act: ActDefinition
}

/** A definition, indexed once. Every question the engine asks while a matter runs is answered from memory. */
export interface CompiledDefinition {
  readonly definition: ServiceDefinition
  readonly code: string
  readonly version: number
  /** Of the definition's canonical JSON: what `publish` compares. */
  readonly sha256: string
  /** Fields of the resident's form by name. */
  readonly formFields: ReadonlyMap<string, Field>
  readonly requirements: ReadonlyMap<string, Requirement>
  /** Every limit id the definition uses: clocks, referral, message reply. */
  readonly limits: readonly string[]
  state(name: string): StateDefinition | undefined
  act(name: string): ActDefinition | undefined
  isFinal(state: string): boolean
  /** Acts that may start in a state: the named next act first, then as written. */
  actsFrom(state: string): readonly NamedAct[]
  /** Where an act leads from a state: the first branch whose condition holds, else `to`, else it stays. */
  target(act: string, from: string, facts: ConditionFacts): string
  /** The pages of the form that are asked after these answers. */
  pagesFor(answers: Readonly<Record<string, unknown>>): readonly FormPage[]
  /** The items of the requirement list that apply to these answers. */
  requirementsFor(answers: Readonly<Record<string, unknown>>): readonly Requirement[]
  validateAnswers(answers: Readonly<Record<string, unknown>>, options?: ValidateOptions): Validated
  validateAct(
    act: string,
    values: Readonly<Record<string, unknown>>,
    answers?: Record<string, unknown>,
    today?: string,
  ): Validated
}

/** Indexes a definition. It does not judge it: that is `checkDefinition`'s work, done before publishing. */
export function compileDefinition(definition: ServiceDefinition): CompiledDefinition {
  const formFields = new Map(definition.form.flatMap((page) => page.fields).map((field) => [field.name, field]))
  const byState = new Map(Object.keys(definition.states).map((name) => [name, orderedActs(definition, name)]))
  const ownState = (name: string) => (Object.hasOwn(definition.states, name) ? definition.states[name] : undefined)
  const ownAct = (name: string) => (Object.hasOwn(definition.acts, name) ? definition.acts[name] : undefined)
  return {
    definition,
    code: definition.code,
    version: definition.version,
    sha256: hashOf(definition),
    formFields,
    requirements: new Map(definition.requirements.map((item) => [item.id, item])),
    limits: limitsOf(definition),
    state: ownState,
    act: ownAct,
    isFinal: (name) => ownState(name)?.final === true,
    actsFrom: (name) => byState.get(name) ?? [],
    target: (name, from, facts) => targetOf(ownAct(name), from, facts),
    pagesFor: (answers) => definition.form.filter((page) => evaluate(page.when, { fields: answers })),
    requirementsFor: (answers) => definition.requirements.filter((item) => evaluate(item.when, { fields: answers })),
    validateAnswers: (answers, options) => validateAnswers(definition.form, answers, options),
    validateAct: (name, values, answers = {}, today) =>
      validateFields(ownAct(name)?.fields ?? [], values, { known: answers, ...(today !== undefined && { today }) }),
  }
}

function targetOf(act: ActDefinition | undefined, from: string, facts: ConditionFacts): string {
  const branch = act?.branches?.find(({ when }) => evaluate(when, facts))
  return branch?.to ?? act?.to ?? from
}

function orderedActs(definition: ServiceDefinition, state: string): readonly NamedAct[] {
  const next = definition.states[state]?.next?.act
  const acts = Object.entries(definition.acts)
    .filter(([, act]) => act.from.includes(state))
    .map(([name, act]) => ({ name, act }))
  return [...acts.filter(({ name }) => name === next), ...acts.filter(({ name }) => name !== next)]
}

/** Every limit id a definition uses, each once. */
export function limitsOf(definition: ServiceDefinition): readonly string[] {
  const clocks = Object.values(definition.states).flatMap((state) => (state.clocks ?? []).flatMap(limitsOfClock))
  const referral = definition.referral ? [definition.referral.clock] : []
  const reply = definition.messageReply ? [definition.messageReply.limit] : []
  const notBefore = Object.values(definition.acts).flatMap((act) => act.notBefore?.limit ?? [])
  return [...new Set([...clocks, ...referral, ...reply, ...notBefore])].sort()
}

/** SHA-256 of the canonical JSON (keys sorted), so that order of writing does not matter. */
export const hashOf = (definition: ServiceDefinition): string =>
  createHash('sha256').update(canonicalJson(definition)).digest('hex')

/** JSON with sorted keys and no undefined: the same data always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const parts = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
  return `{${parts.join(',')}}`
}
