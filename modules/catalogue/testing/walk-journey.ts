import type { Deadline, DeadlineQuestion, LimitUnit, Suspension } from '@gongdao/law'
import { answeredDay, type ClockPeriod, mayRunBy, periodOf } from '../domain/clock-cases.ts'
import type { CompiledDefinition } from '../domain/compile-definition.ts'
import { type ConditionFacts, evaluate } from '../domain/conditions.ts'
import type { Role } from '../domain/definition.ts'

/** What the walker asks of the law. */
export interface JourneyLaw {
  deadline(question: DeadlineQuestion): Deadline
  isInHours(limit: string, variant?: string): boolean
  extensionUnit(limit: string): LimitUnit | undefined
}

export interface JourneyStep {
  readonly act: string
  readonly by: Role
  /** A day, or a moment with its offset. */
  readonly on: string
  readonly fields?: Readonly<Record<string, unknown>>
}

export interface Journey {
  readonly answers: Readonly<Record<string, unknown>>
  readonly filedOn: string
  readonly steps: readonly JourneyStep[]
}

/** Where a journey ends: or at which step it was refused, and why. */
export interface Walked {
  readonly path: readonly string[]
  readonly state: string
  readonly phase: string
  /** The kind of body whose door it reached, and the moves since. */
  readonly owners: readonly string[]
  /** Live clocks and the days (or moments) on which they end. */
  readonly due: Readonly<Record<string, string>>
  readonly fee: string
  readonly ground?: string
  readonly refused?: { readonly step: string; readonly code: string; readonly fields?: readonly string[] }
}

interface Clock extends ClockPeriod {
  readonly start: string
  readonly extended: boolean
  readonly extendedBy?: number
  readonly suspensions: readonly Suspension[]
}

interface Stand {
  readonly state: string
  readonly flags: Readonly<Record<string, boolean>>
  readonly clocks: Readonly<Record<string, Clock>>
  /** When each act was last taken. */
  readonly taken: Readonly<Record<string, string>>
}

/** Walks a matter through the acts of a table row, by the definition and the law alone: no database, no engine. */
export function walkJourney(compiled: CompiledDefinition, journey: Journey, law: JourneyLaw): Walked {
  const { definition } = compiled
  const answers = compiled.validateAnswers(journey.answers, { today: journey.filedOn.slice(0, 10) })
  let stand: Stand = {
    state: definition.initial,
    flags: {},
    clocks: enter(compiled, {}, definition.initial, {
      on: journey.filedOn,
      filedOn: journey.filedOn,
      facts: { fields: answers.values },
    }),
    taken: { file: journey.filedOn },
  }
  const path = [stand.state]
  const owners: string[] = [definition.bodies[0] ?? '']
  let ground: string | undefined
  const ended = (refused?: Walked['refused']): Walked => ({
    path,
    state: stand.state,
    phase: compiled.state(stand.state)?.phase ?? '',
    owners,
    due: dueDays(stand.clocks, law),
    fee: definition.fees.kind,
    ...(ground && { ground }),
    ...(refused && { refused }),
  })
  if (!answers.ok)
    return ended({
      step: 'file',
      code: 'invalid',
      fields: answers.errors.map((error) => `${error.field}:${error.code}`),
    })
  for (const step of journey.steps) {
    const refused = refusalOf(compiled, stand, step, answers.values, law)
    if (refused) return ended(refused)
    const act = compiled.act(step.act)!
    const fields = compiled.validateAct(step.act, step.fields ?? {}, answers.values, step.on.slice(0, 10)).values
    const to = compiled.target(step.act, stand.state, {
      ...factsOf(stand, answers.values),
      fields: { ...answers.values, ...fields },
    })
    const before = act.restarts ? without(stand.clocks, act.restarts) : stand.clocks
    const flags = { ...stand.flags, ...act.sets }
    const facts = { ...factsOf(stand, answers.values), fields: { ...answers.values, ...fields }, flags }
    const clocks = enter(compiled, before, to, { on: step.on, filedOn: journey.filedOn, facts })
    const running = act.extends ? clocks[act.extends] : undefined
    const by = act.extendsBy === undefined ? undefined : Number(fields[act.extendsBy])
    const longer = running && { ...running, extended: true, ...(by !== undefined && { extendedBy: by }) }
    stand = {
      state: to,
      flags,
      clocks: longer ? { ...clocks, [act.extends!]: longer } : clocks,
      taken: { ...stand.taken, [step.act]: step.on },
    }
    path.push(to)
    if (act.moves) owners.push(act.moves === 'chosen' ? String(fields.unit) : act.moves)
    ground = compiled.isFinal(to) ? act.ground : undefined
  }
  return ended()
}

const factsOf = (stand: Stand, fields: Readonly<Record<string, unknown>>) => ({
  fields,
  flags: stand.flags,
  extended: Object.entries(stand.clocks)
    .filter(([, clock]) => clock.extended)
    .map(([name]) => name),
})

function refusalOf(
  compiled: CompiledDefinition,
  stand: Stand,
  step: JourneyStep,
  answers: Readonly<Record<string, unknown>>,
  law: JourneyLaw,
): Walked['refused'] {
  const act = compiled.act(step.act)
  const no = (code: string, fields?: readonly string[]) => ({ step: step.act, code, ...(fields && { fields }) })
  if (!act) return no('unknown-act')
  if (!act.from.includes(stand.state)) return no('not-from-here')
  if (!act.by.includes(step.by)) return no('not-by-this-role')
  if (!evaluate(act.when, factsOf(stand, answers))) return no('condition')
  if (act.notBefore) {
    const since = stand.taken[act.notBefore.after]
    if (since === undefined) return no('first-comes')
    const { dueAt } = law.deadline({ limit: act.notBefore.limit, start: startFor(law, act.notBefore, since) })
    if (Date.parse(momentOf(step.on)) < Date.parse(dueAt)) return no('not-before')
  }
  const checked = compiled.validateAct(step.act, step.fields ?? {}, { ...answers }, step.on.slice(0, 10))
  return checked.ok
    ? undefined
    : no(
        'invalid',
        checked.errors.map((error) => `${error.field}:${error.code}`),
      )
}

const without = (clocks: Stand['clocks'], limit: string): Stand['clocks'] =>
  Object.fromEntries(Object.entries(clocks).filter(([name]) => name !== limit))

interface Entering {
  readonly on: string
  readonly filedOn: string
  readonly facts: ConditionFacts
}

/** Clocks that the state also declares go on, others stop, new ones start; the authority's stand still while it waits. */
function enter(
  compiled: CompiledDefinition,
  before: Stand['clocks'],
  state: string,
  { on, filedOn, facts }: Entering,
): Stand['clocks'] {
  const declared = compiled.state(state)?.clocks ?? []
  const waits = compiled.state(state)?.waits !== undefined
  return Object.fromEntries(
    declared.map((use) => {
      const start = answeredDay(use, facts.fields) ?? (use.from === 'filing' ? filedOn : on)
      const running = before[use.limit]
      const goesOn = running && mayRunBy(use, running)
      const clock = goesOn ? running : { ...periodOf(use, facts), start, extended: false, suspensions: [] }
      return [use.limit, use.side === 'authority' ? waitOrGoOn(clock, waits, on.slice(0, 10)) : clock]
    }),
  )
}

/** As the engine does it: the day of the event is not part of the wait, the day on which it ends is. */
function waitOrGoOn(clock: Clock, waits: boolean, day: string): Clock {
  const isOpen = clock.suspensions.some((one) => one.to === undefined)
  if (waits === isOpen) return clock
  if (waits) return { ...clock, suspensions: [...clock.suspensions, { from: dayAfter(day) }] }
  const suspensions = clock.suspensions.flatMap((one) =>
    one.to !== undefined ? [one] : one.from <= day ? [{ from: one.from, to: day }] : [],
  )
  return { ...clock, suspensions }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A day that is only named is thought of as nine in the morning. */
const momentOf = (on: string): string => (on.includes('T') ? on : `${on}T09:00:00+08:00`)

const startFor = (law: JourneyLaw, { limit, variant }: ClockPeriod, on: string): string =>
  law.isInHours(limit, variant) ? momentOf(on) : on.slice(0, 10)

function dueDays(clocks: Stand['clocks'], law: JourneyLaw): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(clocks).map((clock) => {
      const { limit, variant, extended, extendedBy, suspensions } = clock
      const unit = extendedBy === undefined ? undefined : law.extensionUnit(limit)
      const question = {
        limit,
        start: startFor(law, clock, clock.start),
        ...(variant !== undefined && { variant }),
        ...(extended && { extended }),
        ...(unit && { extendedBy: { value: extendedBy!, unit } }),
        ...(suspensions.length > 0 && { suspensions }),
      }
      return [limit, law.deadline(question).due]
    }),
  )
}
