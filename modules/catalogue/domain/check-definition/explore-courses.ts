import { atomsOf, evaluate } from '../conditions.ts'
import type { ActDefinition, Condition, Field, ServiceDefinition } from '../definition.ts'

/** What is found by running a definition through every case that its conditions can tell apart. */
export interface Course {
  readonly reached: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
  /** `act/0`, `act/rest`. */
  readonly branches: ReadonlySet<string>
  readonly dead: ReadonlySet<string>
  readonly noWayOut: ReadonlySet<string>
  readonly nextBlocked: ReadonlySet<string>
  readonly stuck: ReadonlySet<string>
  readonly extendsTwice: ReadonlySet<string>
  readonly backToNobody: ReadonlySet<string>
  readonly lapsesBlocked: readonly { readonly state: string; readonly limit: string; readonly act: string }[]
}

/** Where a matter stands, as far as conditions can tell: state, flags that were set, limits that were extended. */
interface Place {
  readonly state: string
  readonly flags: ReadonlySet<string>
  readonly extended: ReadonlySet<string>
  /** Some act has moved it to another unit: only then is there a way back. */
  readonly moved: boolean
  /** Acts that were taken, of those after which others wait. */
  readonly did: ReadonlySet<string>
}

type Facts = Readonly<Record<string, unknown>>
/** More cases than these are sampled: every value of every field still comes up. */
const mostCases = 2048

/** Runs every case of the form's answers over (state, flags, extended limits), each place once. */
export function exploreCourses(definition: ServiceDefinition): Course {
  const found = {
    reached: new Set<string>(),
    taken: new Set<string>(),
    branches: new Set<string>(),
    dead: new Set<string>(),
    noWayOut: new Set<string>(),
    nextBlocked: new Set<string>(),
    stuck: new Set<string>(),
    extendsTwice: new Set<string>(),
    backToNobody: new Set<string>(),
    lapsesBlocked: new Map<string, { state: string; limit: string; act: string }>(),
  }
  const conditions = Object.values(definition.acts).flatMap((act) => [
    act.when,
    ...(act.branches ?? []).map(({ when }) => when),
  ])
  const form = definition.form.flatMap((page) => page.fields)
  for (const answers of casesOf(form, conditions)) runCase(definition, answers, found)
  return { ...found, lapsesBlocked: [...found.lapsesBlocked.values()] }
}

type Found = { [K in Exclude<keyof Course, 'lapsesBlocked'>]: Set<string> } & {
  lapsesBlocked: Map<string, { state: string; limit: string; act: string }>
}

interface Step {
  readonly act: string
  readonly to: string
}

function runCase(definition: ServiceDefinition, answers: Facts, found: Found): void {
  if (!Object.hasOwn(definition.states, definition.initial)) return
  const start: Place = {
    state: definition.initial,
    flags: new Set(),
    extended: new Set(),
    moved: false,
    did: new Set(),
  }
  const places = new Map<string, Place>([[keyOf(start), start]])
  const steps = new Map<string, Step[]>()
  for (const [key, place] of places) {
    const out: Step[] = []
    for (const [name, act] of Object.entries(definition.acts)) {
      if (!act.from.includes(place.state) || !comesAfter(act, place) || !holds(act.when, answers, place)) continue
      found.taken.add(name)
      if (act.extends !== undefined && place.extended.has(act.extends)) found.extendsTwice.add(name)
      if (act.moves === 'back' && !place.moved) found.backToNobody.add(name)
      for (const next of targetsOf(name, act, place, answers, definition, found)) {
        const nextKey = keyOf(next)
        if (!places.has(nextKey)) places.set(nextKey, next)
        out.push({ act: name, to: nextKey })
      }
    }
    steps.set(key, out)
    judge(place, answers, definition, found)
  }
  judgeEnds(definition, places, steps, found)
}

const keyOf = (place: Place): string =>
  [
    place.state,
    [...place.flags].sort().join(','),
    [...place.extended].sort().join(','),
    place.moved,
    [...place.did].sort().join(','),
  ].join('|')

/** What waits for a time after another act cannot come before that act. */
const comesAfter = ({ notBefore }: ActDefinition, place: Place): boolean =>
  !notBefore || notBefore.after === 'file' || place.did.has(notBefore.after)

const holds = (condition: Condition | undefined, fields: Facts, place: Place): boolean =>
  evaluate(condition, {
    fields,
    flags: Object.fromEntries([...place.flags].map((name) => [name, true])),
    extended: [...place.extended],
  })

function* targetsOf(
  name: string,
  act: ActDefinition,
  place: Place,
  answers: Facts,
  definition: ServiceDefinition,
  found: Found,
): Iterable<Place> {
  const conditions = (act.branches ?? []).map(({ when }) => when)
  for (const own of casesOf(act.fields ?? [], conditions)) {
    const at = conditions.findIndex((when) => holds(when, { ...answers, ...own }, place))
    found.branches.add(`${name}/${at < 0 ? 'rest' : at}`)
    const to = (at < 0 ? act.to : act.branches?.[at]?.to) ?? place.state
    if (Object.hasOwn(definition.states, to)) yield* arrivals(name, act, place, to, definition)
  }
}

/** Flags stay. An extension is told of its limit; whether a clock that stopped still counts as extended, both are tried. */
function arrivals(
  name: string,
  act: ActDefinition,
  place: Place,
  to: string,
  definition: ServiceDefinition,
): readonly Place[] {
  const flags = new Set(place.flags)
  for (const [flag, value] of Object.entries(act.sets ?? {})) value ? flags.add(flag) : flags.delete(flag)
  const runs = new Set(definition.states[to]?.clocks?.map((clock) => clock.limit))
  const ever = new Set([...place.extended, ...(act.extends ? [act.extends] : [])])
  const running = new Set([...ever].filter((limit) => runs.has(limit) && limit !== act.restarts))
  const isWaitedFor = Object.values(definition.acts).some((one) => one.notBefore?.after === name)
  const did = isWaitedFor ? new Set([...place.did, name]) : place.did
  const arrival = { state: to, flags, extended: ever, moved: place.moved || act.moves !== undefined, did }
  return running.size === ever.size ? [arrival] : [arrival, { ...arrival, extended: running }]
}

function judge(place: Place, answers: Facts, definition: ServiceDefinition, found: Found): void {
  const state = definition.states[place.state]!
  found.reached.add(place.state)
  if (state.final) return
  const possible = (name: string) => {
    const act = Object.hasOwn(definition.acts, name) ? definition.acts[name] : undefined
    return act?.from.includes(place.state) === true && comesAfter(act, place) && holds(act.when, answers, place)
  }
  const hasWayOut = Object.entries(definition.acts).some(
    ([name, act]) => act.by.includes('applicant') && !act.notBefore && possible(name),
  )
  if (!hasWayOut) found.noWayOut.add(place.state)
  const next = state.next?.act
  if (next !== undefined && definition.acts[next]?.from.includes(place.state) && !possible(next))
    found.nextBlocked.add(place.state)
  for (const { limit, onLapse } of state.clocks ?? [])
    if (onLapse !== undefined && definition.acts[onLapse]?.from.includes(place.state) && !possible(onLapse))
      found.lapsesBlocked.set(`${place.state}/${limit}`, { state: place.state, limit, act: onLapse })
}

/** Dead: no end in reach at all. Stuck: no end and no answer in reach unless the resident gives up. */
function judgeEnds(
  definition: ServiceDefinition,
  places: Map<string, Place>,
  steps: Map<string, Step[]>,
  found: Found,
): void {
  const final = (key: string) => definition.states[places.get(key)!.state]?.final === true
  const withEnd = reaching(steps, final, () => true)
  const givesUp = (name: string) => definition.acts[name]?.ground === 'withdrawn'
  const answered = (key: string) => final(key) || definition.states[places.get(key)!.state]?.phase === 'answered'
  const withAnswer = reaching(steps, answered, (step) => !givesUp(step.act))
  for (const [key, place] of places) {
    if (!withEnd.has(key)) found.dead.add(place.state)
    else if (!withAnswer.has(key)) found.stuck.add(place.state)
  }
}

/** Every place from which a goal can be reached by the steps that count. */
function reaching(
  steps: Map<string, Step[]>,
  goal: (key: string) => boolean,
  counts: (step: Step) => boolean,
): Set<string> {
  const back = new Map<string, string[]>()
  for (const [from, out] of steps)
    for (const step of out) if (counts(step)) back.set(step.to, [...(back.get(step.to) ?? []), from])
  const good = new Set([...steps.keys()].filter(goal))
  for (const key of good) for (const from of back.get(key) ?? []) good.add(from)
  return good
}

/** Every case of the fields that these conditions ask about; too many are sampled so that each value comes up. */
export function casesOf(fields: readonly Field[], conditions: readonly (Condition | undefined)[]): readonly Facts[] {
  const asked = new Map<string, readonly unknown[]>()
  for (const field of fields) {
    const values = valuesOf(field, conditions)
    if (values.length > 0) asked.set(field.name, values)
  }
  const total = [...asked.values()].reduce((product, values) => product * values.length, 1)
  const cases: Facts[] = []
  const step = Math.max(1, Math.ceil(total / mostCases))
  for (let at = 0; at < total; at += step % 2 === 0 ? step + 1 : step) cases.push(caseAt(asked, at))
  return cases
}

function caseAt(asked: ReadonlyMap<string, readonly unknown[]>, at: number): Facts {
  let rest = at
  return Object.fromEntries(
    [...asked].map(([name, values]) => {
      const value = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      return [name, value]
    }),
  )
}

/** The values of a field that conditions can tell apart: choices, yes and no, both sides of a threshold, absent. */
function valuesOf(field: Field, conditions: readonly (Condition | undefined)[]): readonly unknown[] {
  const atoms = conditions
    .flatMap(atomsOf)
    .flatMap((atom) => (atom.is === 'field' && atom.field === field.name ? [atom] : []))
  if (atoms.length === 0) return []
  const absent = field.optional || field.when ? [undefined] : []
  if (field.kind === 'choice') return [...(field.choices ?? []).map((choice) => choice.value), ...absent]
  if (field.kind === 'choices')
    return [
      ...(field.choices ?? []).map((choice) => [choice.value]),
      (field.choices ?? []).map((choice) => choice.value),
      ...absent,
    ]
  if (field.kind === 'yesNo') return [true, false, ...absent]
  const near = atoms
    .flatMap((atom) => [atom.value].flat())
    .flatMap((value) =>
      typeof value === 'number'
        ? [value - 1, value, value + 1]
        : value === undefined
          ? []
          : ['', value, `${String(value)}\uffff`],
    )
  const inRange = near.filter(
    (value) =>
      typeof value !== 'number' ||
      ((field.min === undefined || value >= field.min) && (field.max === undefined || value <= field.max)),
  )
  return [
    ...new Set([...inRange, field.kind === 'number' || field.kind === 'money' ? (field.min ?? 0) : 'x', ...absent]),
  ]
}
