import fc from 'fast-check'
import { periodOf } from '../domain/clock-cases.ts'
import { evaluate } from '../domain/conditions.ts'
import type { ActDefinition, Field, ServiceDefinition, StateDefinition } from '../domain/definition.ts'

/**
 * For tests: lives a matter by chance, knowing nothing of the checker. It reads the definition as the engine would and
 * complains of whatever the house forbids: no owner, no next act, no clock and no reason to wait, no way to an end.
 */

interface Life {
  state: string
  flags: Record<string, boolean>
  extended: string[]
  owner: string
  answers: Record<string, unknown>
  /** Acts that were taken. */
  did: readonly string[]
}

const valueFor = (field: Field, pick: (most: number) => number): unknown => {
  if (field.kind === 'choice') return field.choices?.[pick((field.choices?.length ?? 1) - 1)]?.value
  if (field.kind === 'choices') return field.choices?.filter(() => pick(1) === 1).map((choice) => choice.value)
  if (field.kind === 'yesNo') return pick(1) === 1
  if (field.kind === 'number' || field.kind === 'money') return (field.min ?? 0) + pick(2_000)
  if (field.kind === 'date') return '2026-03-02'
  return field.name === 'unit' ? 'another' : 'x'
}

function fill(
  fields: readonly Field[],
  known: Record<string, unknown>,
  pick: (most: number) => number,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    if (!evaluate(field.when, { fields: { ...known, ...values } })) continue
    if (field.optional && pick(1) === 0) continue
    values[field.name] = valueFor(field, pick)
  }
  return values
}

const possible = (definition: ServiceDefinition, life: Life): [string, ActDefinition][] =>
  Object.entries(definition.acts).filter(
    ([, act]) =>
      act.by.length > 0 &&
      act.from.includes(life.state) &&
      (!act.notBefore || act.notBefore.after === 'file' || life.did.includes(act.notBefore.after)) &&
      evaluate(act.when, { fields: life.answers, flags: life.flags, extended: life.extended }),
  )

/** Complaints about where the matter stands now. */
function complaints(definition: ServiceDefinition, life: Life, limits?: ReadonlySet<string>): string[] {
  const state = definition.states[life.state]
  if (!state) return [`the state ${life.state} does not exist`]
  if (state.final) return []
  const acts = possible(definition, life)
  const next = acts.find(([name]) => name === state.next?.act)
  const runningOut = (state.clocks ?? []).filter((clock) => clock.side === 'applicant')
  return [
    ...(life.owner === '' ? ['nobody is responsible'] : []),
    ...(!next ? [`${life.state}: the next act ${state.next?.act} is not possible`] : []),
    ...(next && state.next && !next[1].by.includes(state.next.by)
      ? [`${life.state}: ${state.next.by} may not take the next act`]
      : []),
    ...((state.clocks ?? []).length === 0 && !state.waits?.source.article
      ? [`${life.state}: neither clock nor wait`]
      : []),
    ...runningOut
      .filter((clock) => !acts.some(([name, act]) => name === clock.onLapse && act.by.includes('system')))
      .map((clock) => `${life.state}: ${clock.limit} ends in nothing`),
    ...(acts.some(([, act]) => act.by.includes('applicant') && !act.notBefore)
      ? []
      : [`${life.state}: the resident can do nothing`]),
    ...clockComplaints(state, life, limits),
  ]
}

/** Of the cases of a clock at most one holds, and it is a limit that there is. */
function clockComplaints(state: StateDefinition, life: Life, limits: ReadonlySet<string> | undefined): string[] {
  const facts = { fields: life.answers, flags: life.flags, extended: life.extended }
  return (state.clocks ?? []).flatMap((clock) => {
    const holding = (clock.cases ?? []).filter((one) => evaluate(one.when, facts))
    const { limit } = periodOf(clock, facts)
    return [
      ...(holding.length > 1 ? [`${life.state}: ${clock.limit} has two cases at once`] : []),
      ...(limits && !limits.has(limit) ? [`${life.state}: nobody knows ${limit}`] : []),
    ]
  })
}

function take(
  definition: ServiceDefinition,
  life: Life,
  name: string,
  act: ActDefinition,
  pick: (most: number) => number,
): Life {
  const own = fill(act.fields ?? [], life.answers, pick)
  const facts = { fields: { ...life.answers, ...own }, flags: life.flags, extended: life.extended }
  const state = act.branches?.find((branch) => evaluate(branch.when, facts))?.to ?? act.to ?? life.state
  const runs = definition.states[state]?.clocks?.map((clock) => clock.limit) ?? []
  const extended = [...life.extended, ...(act.extends ? [act.extends] : [])].filter((limit) => runs.includes(limit))
  const owner =
    act.moves === 'chosen'
      ? String(own.unit ?? '')
      : act.moves
        ? `${act.moves} of ${life.owner}`.slice(0, 40)
        : life.owner
  const did = life.did.includes(name) ? life.did : [...life.did, name]
  return { ...life, state, flags: { ...life.flags, ...act.sets }, extended, owner, did }
}

/** Lives one matter for so many acts; answers what the house forbids, each once. */
export function simulate(
  definition: ServiceDefinition,
  seed: number,
  acts = 30,
  limits?: ReadonlySet<string>,
): readonly string[] {
  let state = seed >>> 0
  const pick = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return most <= 0 ? 0 : Math.floor((state / 4_294_967_296) * (most + 1))
  }
  const answers = fill(
    definition.form.flatMap((page) => page.fields),
    {},
    pick,
  )
  let life: Life = { state: definition.initial, flags: {}, extended: [], owner: 'door', answers, did: [] }
  const found = new Set(complaints(definition, life, limits))
  const safe = new Set<string>()
  for (let at = 0; at < acts && found.size === 0; at += 1) {
    const choice = possible(definition, life)
    if (choice.length === 0) break
    if (!definition.states[life.state]?.final && !safe.has(life.state) && !reachesEnd(definition, life))
      found.add(`${life.state}: no way to an end`)
    safe.add(life.state)
    const [name, act] = choice[pick(choice.length - 1)]!
    life = take(definition, life, name, act, pick)
    for (const complaint of complaints(definition, life, limits)) found.add(complaint)
  }
  return [...found]
}

/** Whether some acts lead to an end from here: tried by chance, a few times over. */
function reachesEnd(definition: ServiceDefinition, from: Life): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (const life of open) {
    if (definition.states[life.state]?.final) return true
    for (const [name, act] of possible(definition, life)) {
      for (let seed = 0; seed < 12; seed += 1) {
        let drawn = seed * 7
        const next = take(definition, life, name, act, (most) => drawn++ % (most + 1))
        const key = JSON.stringify([next.state, next.flags, next.extended, next.did.length])
        if (!seen.has(key)) {
          seen.add(key)
          open.push(next)
        }
      }
    }
  }
  return false
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A definition with one to three random changes in its states and acts. */
export const mutated = (definition: ServiceDefinition): fc.Arbitrary<ServiceDefinition> =>
  fc
    .array(fc.record({ at: fc.nat(), how: fc.nat(), what: fc.nat() }), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const draft = structuredClone(definition) as unknown as { [key: string]: Json }
      for (const change of changes) mutate(draft, change)
      return draft as unknown as ServiceDefinition
    })

function mutate(draft: { [key: string]: Json }, { at, how, what }: { at: number; how: number; what: number }): void {
  const spots: { holder: Json[] | { [key: string]: Json }; key: string }[] = []
  const walk = (value: Json, depth: number): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'title' || key === 'tells' || key === 'fields') continue
      if (depth > 0) spots.push({ holder: value, key })
      walk(part, depth + 1)
    }
  }
  walk(draft.states as Json, 0)
  walk(draft.acts as Json, 0)
  const spot = spots[at % spots.length]
  if (!spot) return
  const holder = spot.holder as { [key: string]: Json }
  const states = Object.keys(draft.states as object)
  const acts = Object.keys(draft.acts as object)
  const other: Json[] = [...states, ...acts, 'clerk', 'head', 'applicant', 'system', true, false]
  if (how % 3 === 0) {
    if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.key), 1)
    else delete holder[spot.key]
  } else if (how % 3 === 1 && typeof holder[spot.key] === 'string') holder[spot.key] = other[what % other.length]!
  else if (Array.isArray(holder[spot.key])) (holder[spot.key] as Json[]).push(states[what % states.length]!)
  else holder[spot.key] = other[what % other.length]!
}
