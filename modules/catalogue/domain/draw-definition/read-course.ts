import { phases, type Role, type ServiceDefinition, type Words } from '../definition.ts'
import { conditionInWords, type Telling } from './condition-in-words.ts'

export type Actor = 'applicant' | 'staff' | 'system'

/** One arrow: an act from a state to another. Acts that stay, and withdrawing from nearly everywhere, are in the box. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly act: string
  readonly title: Words
  readonly actor: Actor
  readonly isNext: boolean
  /** In which case it is possible, or leads there. */
  readonly when?: string
}

/** The states in the order in which they are drawn: phase by phase, within a phase as they are first reached. */
export function orderedStates(definition: ServiceDefinition): readonly string[] {
  const seen = new Set<string>([definition.initial])
  for (const state of seen)
    for (const act of Object.values(definition.acts))
      if (act.from.includes(state)) for (const to of targetsOf(act, state)) seen.add(to)
  const order = [...seen, ...Object.keys(definition.states)].filter(
    (name, at, all) => Object.hasOwn(definition.states, name) && all.indexOf(name) === at,
  )
  const place = (name: string) => phases.indexOf(definition.states[name]!.phase)
  return order
    .map((name, at) => ({ name, at }))
    .sort((a, b) => place(a.name) - place(b.name) || a.at - b.at)
    .map(({ name }) => name)
}

const targetsOf = (act: ServiceDefinition['acts'][string], from: string): readonly string[] => [
  ...new Set([...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? [from] : [act.to])]),
]

const actorOf = (by: readonly Role[]): Actor =>
  by.includes('applicant') ? 'applicant' : by.every((role) => role === 'system') ? 'system' : 'staff'

/** Acts of the resident that are possible nearly everywhere would hide all others: they become a mark in the box. */
export function everywhereActs(definition: ServiceDefinition): ReadonlySet<string> {
  const open = Object.values(definition.states).filter((state) => !state.final).length
  return new Set(
    Object.entries(definition.acts)
      .filter(([, act]) => act.by.includes('applicant') && act.from.length >= Math.max(4, open * 0.6))
      .map(([name]) => name),
  )
}

export function arrowsOf(definition: ServiceDefinition, telling: Telling): readonly Arrow[] {
  const everywhere = everywhereActs(definition)
  return Object.entries(definition.acts).flatMap(([name, act]) => {
    if (everywhere.has(name)) return []
    const common = { act: name, title: act.title, actor: actorOf(act.by) }
    return act.from.flatMap((from) =>
      waysOf(definition, act, from, telling).map((way) => ({
        ...common,
        ...way,
        from,
        isNext: definition.states[from]?.next?.act === name,
      })),
    )
  })
}

type Act = ServiceDefinition['acts'][string]

/** The ways an act leads away from a state: each branch with its case, and the rest; each with what the act itself asks. */
function waysOf(
  definition: ServiceDefinition,
  act: Act,
  from: string,
  telling: Telling,
): readonly { to: string; when?: string }[] {
  const zh = telling.lang === 'zh'
  const always = whenOf(definition, act, telling)
  const both = (when?: string) => [always, when].filter((one) => one !== undefined).join(zh ? '；' : '; ')
  const way = (to: string, when?: string) => ({ to, ...(both(when) && { when: both(when) }) })
  const branches = (act.branches ?? []).map(({ to, when }) => way(to, conditionInWords(definition, act, when, telling)))
  const rest = act.to === undefined ? [] : [way(act.to, branches.length > 0 ? (zh ? '其余' : 'otherwise') : undefined)]
  return [...branches, ...rest].filter(({ to }) => to !== from && Object.hasOwn(definition.states, to))
}

/** In which case an act is possible at all; nothing where it always is. */
export const whenOf = (definition: ServiceDefinition, act: Act, telling: Telling): string | undefined =>
  act.when && conditionInWords(definition, act, act.when, telling)

/** Acts that stay in the state, and those possible nearly everywhere: told inside the box, with their condition. */
export function ownActs(definition: ServiceDefinition, state: string, telling: Telling): readonly string[] {
  const everywhere = everywhereActs(definition)
  return Object.entries(definition.acts)
    .filter(
      ([name, act]) =>
        act.from.includes(state) && (everywhere.has(name) || targetsOf(act, state).every((to) => to === state)),
    )
    .map(([, act]) => titleOf(definition, act, telling))
}

/** An act by its title, and in which case it is possible. */
export function titleOf(definition: ServiceDefinition, act: Act, telling: Telling): string {
  const when = whenOf(definition, act, telling)
  return when === undefined ? act.title[telling.lang] : `${act.title[telling.lang]}〔${when}〕`
}
