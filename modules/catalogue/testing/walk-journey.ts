import type { Deadline, DeadlineQuestion } from '@gongdao/law'
import type { CompiledDefinition } from '../domain/compile-definition.ts'
import { evaluate } from '../domain/conditions.ts'
import type { Role } from '../domain/definition.ts'

/** What the walker asks of the law. */
export interface JourneyLaw {
  deadline(question: DeadlineQuestion): Deadline
  isInHours(limit: string): boolean
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

interface Clock {
  readonly start: string
  readonly extended: boolean
}

interface Stand {
  readonly state: string
  readonly flags: Readonly<Record<string, boolean>>
  readonly clocks: Readonly<Record<string, Clock>>
}

/** Walks a matter through the acts of a table row, by the definition and the law alone: no database, no engine. */
export function walkJourney(compiled: CompiledDefinition, journey: Journey, law: JourneyLaw): Walked {
  const { definition } = compiled
  const answers = compiled.validateAnswers(journey.answers)
  let stand: Stand = {
    state: definition.initial,
    flags: {},
    clocks: enter(compiled, {}, definition.initial, journey.filedOn, journey.filedOn),
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
    const refused = refusalOf(compiled, stand, step, answers.values)
    if (refused) return ended(refused)
    const act = compiled.act(step.act)!
    const fields = compiled.validateAct(step.act, step.fields ?? {}, answers.values).values
    const to = compiled.target(step.act, stand.state, {
      ...factsOf(stand, answers.values),
      fields: { ...answers.values, ...fields },
    })
    const before = act.restarts ? without(stand.clocks, act.restarts) : stand.clocks
    const clocks = enter(compiled, before, to, step.on, journey.filedOn)
    const running = act.extends ? clocks[act.extends] : undefined
    stand = {
      state: to,
      flags: { ...stand.flags, ...act.sets },
      clocks: running ? { ...clocks, [act.extends!]: { ...running, extended: true } } : clocks,
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
    .map(([limit]) => limit),
})

function refusalOf(
  compiled: CompiledDefinition,
  stand: Stand,
  step: JourneyStep,
  answers: Readonly<Record<string, unknown>>,
): Walked['refused'] {
  const act = compiled.act(step.act)
  const no = (code: string, fields?: readonly string[]) => ({ step: step.act, code, ...(fields && { fields }) })
  if (!act) return no('unknown-act')
  if (!act.from.includes(stand.state)) return no('not-from-here')
  if (!act.by.includes(step.by)) return no('not-by-this-role')
  if (!evaluate(act.when, factsOf(stand, answers))) return no('condition')
  const checked = compiled.validateAct(step.act, step.fields ?? {}, { ...answers })
  return checked.ok
    ? undefined
    : no(
        'invalid',
        checked.errors.map((error) => `${error.field}:${error.code}`),
      )
}

const without = (clocks: Stand['clocks'], limit: string): Stand['clocks'] =>
  Object.fromEntries(Object.entries(clocks).filter(([name]) => name !== limit))

/** Clocks that the state also declares go on, others stop, new ones start. */
function enter(
  compiled: CompiledDefinition,
  before: Stand['clocks'],
  state: string,
  on: string,
  filedOn: string,
): Stand['clocks'] {
  const declared = compiled.state(state)?.clocks ?? []
  return Object.fromEntries(
    declared.map((use) => [
      use.limit,
      before[use.limit] ?? { start: use.from === 'filing' ? filedOn : on, extended: false },
    ]),
  )
}

function dueDays(clocks: Stand['clocks'], law: JourneyLaw): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(clocks).map(([limit, clock]) => {
      const hours = law.isInHours(limit)
      const start = hours
        ? clock.start.includes('T')
          ? clock.start
          : `${clock.start}T09:00:00+08:00`
        : clock.start.slice(0, 10)
      return [limit, law.deadline({ limit, start, ...(clock.extended && { extended: true }) }).due]
    }),
  )
}
