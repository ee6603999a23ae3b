import type { Phase, ServiceDefinition } from '../definition.ts'
import type { Lang, Telling } from './condition-in-words.ts'
import { linesOf } from './measure-text.ts'
import { type Arrow, arrowsOf, orderedStates, ownActs } from './read-course.ts'

export type { Lang }

/** Sizes of the drawing, in pixels. */
export const sizes = {
  box: 300,
  label: 216,
  row: 15,
  title: 15,
  text: 12,
  lane: 12,
  band: 30,
  gap: 18,
  pad: 12,
  edge: 24,
  name: 72,
  head: 118,
} as const

export interface PlacedArrow extends Arrow {
  readonly side: 'left' | 'right'
  readonly lines: readonly string[]
  /** Where the arrow leaves its box: the line under its label. */
  readonly y: number
}

export interface PlacedState {
  readonly name: string
  readonly y: number
  readonly height: number
  readonly title: readonly string[]
  readonly notes: readonly { readonly kind: 'clock' | 'wait' | 'own'; readonly text: string }[]
}

/** A vertical line that gathers all arrows to one state on one side. */
export interface Lane {
  readonly to: string
  readonly side: 'left' | 'right'
  readonly at: number
  readonly top: number
  readonly bottom: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** Left edge of the column of boxes. */
  readonly x: number
  readonly states: readonly PlacedState[]
  readonly arrows: readonly PlacedArrow[]
  readonly lanes: readonly Lane[]
  readonly bands: readonly { readonly phase: Phase; readonly y: number; readonly height: number }[]
}

/**
 * Lays out one column of states, phase by phase. An arrow leaves under its own label, down on the right and up on the
 * left, into a lane that belongs to its target: so no label ever lies on another, and no two lanes on each other.
 */
export function layOut(definition: ServiceDefinition, lang: Lang, limitTitle: (limit: string) => string): Layout {
  const order = orderedStates(definition)
  const place = new Map(order.map((name, at) => [name, at]))
  const telling: Telling = { lang, limitTitle }
  const arrows = arrowsOf(definition, telling)
  const states: PlacedState[] = []
  const placed: PlacedArrow[] = []
  const bands: { phase: Phase; y: number; height: number }[] = []
  let y: number = sizes.head
  for (const name of order) {
    const { phase } = definition.states[name]!
    if (bands.at(-1)?.phase !== phase) {
      if (bands.length > 0) y += sizes.gap
      bands.push({ phase, y, height: 0 })
      y += sizes.band
    }
    const state = placeState(definition, name, telling, y)
    const out = arrows
      .filter((arrow) => arrow.from === name)
      .map((arrow) => ({
        ...arrow,
        side: place.get(arrow.to)! > place.get(name)! ? ('right' as const) : ('left' as const),
        lines: labelOf(arrow, lang),
      }))
    const [right, left] = [
      rowsFrom(
        out.filter(({ side }) => side === 'right'),
        y,
      ),
      rowsFrom(
        out.filter(({ side }) => side === 'left'),
        y,
      ),
    ]
    placed.push(...right.arrows, ...left.arrows)
    const height = Math.max(state.height, right.height, left.height)
    states.push({ ...state, height })
    y += height + sizes.gap
    const band = bands.at(-1)!
    band.height = y - band.y
  }
  const lanes = (['left', 'right'] as const).flatMap((side) =>
    lanesOf(
      placed.filter((arrow) => arrow.side === side),
      states,
      side,
    ),
  )
  const deep = (side: 'left' | 'right') =>
    Math.max(0, ...lanes.filter((lane) => lane.side === side).map((lane) => lane.at + 1)) * sizes.lane
  const x = sizes.edge + sizes.name + deep('left') + sizes.label
  return {
    width: x + sizes.box + sizes.label + deep('right') + sizes.edge,
    height: y + sizes.edge,
    x,
    states,
    arrows: placed,
    lanes,
    bands,
  }
}

function placeState(definition: ServiceDefinition, name: string, telling: Telling, y: number): PlacedState {
  const { lang, limitTitle } = telling
  const state = definition.states[name]!
  const inner = sizes.box - 2 * sizes.pad
  const note = (kind: 'clock' | 'wait' | 'own', text: string) =>
    linesOf(text, sizes.text, inner - 16).map((line, at) => ({ kind, text: at === 0 ? line : `\u3000${line}` }))
  const own = ownActs(definition, name, telling)
  const notes = [
    ...(state.clocks ?? []).flatMap((clock) => note('clock', limitTitle(clock.limit))),
    ...(state.waits ? note('wait', state.waits.reason[lang]) : []),
    ...(own.length > 0 ? note('own', own.join(lang === 'zh' ? '、' : '; ')) : []),
  ]
  const title = linesOf(state.title[lang], sizes.title, inner)
  const height = sizes.pad * 2 + title.length * (sizes.title + 5) + notes.length * sizes.row
  return { name, y, height, title, notes }
}

/** The act, and in which case it leads there. */
const labelOf = (arrow: Arrow, lang: Lang): readonly string[] => [
  ...linesOf(arrow.title[lang], sizes.text, sizes.label - 14),
  ...(arrow.when ? linesOf(`〔${arrow.when}〕`, sizes.text, sizes.label - 14) : []),
]

/** Stacks the labels of one side; the first row is free for arrows that come in. */
function rowsFrom<T extends { readonly lines: readonly string[] }>(
  arrows: readonly T[],
  top: number,
): { arrows: (T & { y: number })[]; height: number } {
  let y = top + 26
  const placed = arrows.map((arrow) => {
    y += arrow.lines.length * sizes.row + 7
    return { ...arrow, y }
  })
  return { arrows: placed, height: y - top + 10 }
}

/** One lane for each target; lanes that would meet lie apart, short ones close to the boxes. */
function lanesOf(
  arrows: readonly PlacedArrow[],
  states: readonly PlacedState[],
  side: 'left' | 'right',
): readonly Lane[] {
  const targets = [...new Set(arrows.map((arrow) => arrow.to))].map((to) => {
    const entry = entryOf(states.find((state) => state.name === to)!)
    const ends = [entry, ...arrows.filter((arrow) => arrow.to === to).map((arrow) => arrow.y)]
    return { to, side, top: Math.min(...ends), bottom: Math.max(...ends) }
  })
  const lanes: Lane[] = []
  for (const one of targets.sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const taken = new Set(
      lanes.filter((lane) => lane.top <= one.bottom + 6 && one.top <= lane.bottom + 6).map((lane) => lane.at),
    )
    let at = 0
    while (taken.has(at)) at += 1
    lanes.push({ ...one, at })
  }
  return lanes
}

/** Where arrows come into a box: its title row. */
export const entryOf = (state: PlacedState): number => state.y + 16
