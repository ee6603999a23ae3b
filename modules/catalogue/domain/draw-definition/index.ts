import { nationalLimits } from '@gongdao/law'
import type { Phase, ServiceDefinition } from '../definition.ts'
import {
  entryOf,
  type Lane,
  type Lang,
  type Layout,
  layOut,
  type PlacedArrow,
  type PlacedState,
  sizes,
} from './lay-out.ts'
import { escapeXml } from './measure-text.ts'
import { type Actor, titleOf } from './read-course.ts'

export interface DrawOptions {
  /** What a limit is called; the law's own names unless told (a city hands in its promises). */
  readonly limitTitle?: (limit: string, lang: Lang) => string | undefined
}

const bandColours: Record<Phase, string> = {
  filed: '#eef3f8',
  returned: '#fbf3e4',
  accepted: '#eaf4f1',
  handling: '#e9f1ec',
  answered: '#f3f0f8',
  review: '#f9eeee',
  closed: '#f1f1ef',
}
const edgeColours: Record<Phase, string> = {
  filed: '#5b7fa6',
  returned: '#b07d2b',
  accepted: '#3f8a78',
  handling: '#3d7a52',
  answered: '#75619e',
  review: '#a85454',
  closed: '#77776f',
}
const actorColours: Record<Actor, string> = { applicant: '#1f5fa8', staff: '#3a3a36', system: '#8a7a52' }

const phaseNames: Record<Phase, Record<Lang, string>> = {
  filed: { zh: '已提交', en: 'Filed' },
  returned: { zh: '待补充', en: 'Returned' },
  accepted: { zh: '已受理', en: 'Accepted' },
  handling: { zh: '办理中', en: 'Handling' },
  answered: { zh: '已答复', en: 'Answered' },
  review: { zh: '复查复核', en: 'Review' },
  closed: { zh: '已办结', en: 'Closed' },
}

const legend: Record<Actor, Record<Lang, string>> = {
  applicant: { zh: '居民的动作', en: 'acts of the resident' },
  staff: { zh: '机关的动作', en: 'acts of the authority' },
  system: { zh: '到期自动', en: 'when the time has ended' },
}

/** Draws the states of a service as SVG: phases as bands, acts on their arrows, clocks in the states. */
export function drawDefinition(definition: ServiceDefinition, lang: Lang = 'zh', options: DrawOptions = {}): string {
  const limitTitle = (limit: string) =>
    options.limitTitle?.(limit, lang) ?? nationalLimits.versions(limit).at(-1)?.label[lang] ?? limit
  const layout = layOut(definition, lang, limitTitle)
  const { width, height } = layout
  const title = lang === 'zh' ? `${definition.title.zh}：办理流程图` : `${definition.title.en}: course of a matter`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" font-family="'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','Source Han Sans SC',sans-serif">`,
    `<title id="t">${escapeXml(title)}</title>`,
    `<desc id="d">${escapeXml(describe(definition, lang, limitTitle))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fffefb"/>`,
    drawHead(definition, lang, title),
    ...layout.bands.map((band) => drawBand(band, width, lang)),
    ...layout.lanes.map((lane) => drawLane(lane, layout)),
    ...layout.arrows.map((arrow) => drawArrow(arrow, layout)),
    ...layout.states.map((state) => drawState(state, definition, layout)),
    '</svg>',
  ].join('\n')
}

/** The same in words, for those who do not see the drawing. */
function describe(definition: ServiceDefinition, lang: Lang, limitTitle: (limit: string) => string): string {
  return Object.entries(definition.states)
    .map(([name, state]) => {
      const clocks = (state.clocks ?? []).map((clock) => limitTitle(clock.limit)).join(lang === 'zh' ? '、' : ', ')
      const acts = Object.values(definition.acts)
        .filter((act) => act.from.includes(name))
        .map((act) => titleOf(definition, act, { lang, limitTitle }))
        .join(lang === 'zh' ? '、' : '; ')
      return lang === 'zh'
        ? `${state.title.zh}（${phaseNames[state.phase].zh}${clocks ? `；时限：${clocks}` : ''}）：${acts || '结束'}。`
        : `${state.title.en} (${phaseNames[state.phase].en}${clocks ? `; time: ${clocks}` : ''}): ${acts || 'the end'}.`
    })
    .join('\n')
}

const text = (x: number, y: number, size: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escapeXml(words)}</text>`

function drawHead(definition: ServiceDefinition, lang: Lang, title: string): string {
  const marks = (Object.keys(legend) as Actor[]).map((actor, at) => {
    const x = sizes.edge + at * 190
    return `<line x1="${x}" y1="82" x2="${x + 30}" y2="82" stroke="${actorColours[actor]}" stroke-width="1.8"${dashes(actor)}/>${text(x + 38, 86, 12, legend[actor][lang], 'fill="#4a4a45"')}`
  })
  const version =
    lang === 'zh'
      ? `第${definition.version}版，自${definition.validFrom}起施行；粗字是下一步`
      : `version ${definition.version}, in force from ${definition.validFrom}; the next act is in bold`
  return [
    text(sizes.edge, 40, 22, title, 'font-weight="600" fill="#23231f"'),
    text(sizes.edge, 62, 12, version, 'fill="#6b6b63"'),
    ...marks,
  ].join('\n')
}

const drawBand = (band: Layout['bands'][number], width: number, lang: Lang): string =>
  `<rect x="0" y="${band.y}" width="${width}" height="${band.height}" fill="${bandColours[band.phase]}"/>${text(sizes.edge, band.y + 21, 14, phaseNames[band.phase][lang], `font-weight="600" fill="${edgeColours[band.phase]}"`)}`

const laneX = (lane: Pick<Lane, 'side' | 'at'>, { x }: Layout): number =>
  lane.side === 'right'
    ? x + sizes.box + sizes.label + lane.at * sizes.lane + 6
    : x - sizes.label - lane.at * sizes.lane - 6

const laneColour = '#8d8d84'

function drawLane(lane: Lane, layout: Layout): string {
  const x = laneX(lane, layout)
  const entry = entryOf(layout.states.find((state) => state.name === lane.to)!)
  const edge = lane.side === 'right' ? layout.x + sizes.box : layout.x
  const tip = lane.side === 'right' ? edge + 9 : edge - 9
  return `<path d="M${x} ${lane.top}V${lane.bottom}M${x} ${entry}H${tip}" fill="none" stroke="${laneColour}" stroke-width="1.4"/><path d="M${edge} ${entry}L${tip} ${entry - 4.5}V${entry + 4.5}Z" fill="${laneColour}"/>`
}

const dashes = (actor: Actor): string => (actor === 'system' ? ' stroke-dasharray="5 4"' : '')

function drawArrow(arrow: PlacedArrow, layout: Layout): string {
  const colour = actorColours[arrow.actor]
  const lane = layout.lanes.find((one) => one.to === arrow.to && one.side === arrow.side)!
  const end = laneX(lane, layout)
  const start = arrow.side === 'right' ? layout.x + sizes.box : layout.x
  const anchor = arrow.side === 'right' ? 'start' : 'end'
  const x = arrow.side === 'right' ? start + 8 : start - 8
  const weight = arrow.isNext ? 600 : 400
  const lines = arrow.lines.map((line, at) =>
    text(
      x,
      arrow.y - 5 - (arrow.lines.length - 1 - at) * sizes.row,
      sizes.text,
      line,
      `text-anchor="${anchor}" font-weight="${weight}" fill="${colour}"`,
    ),
  )
  return `<line x1="${start}" y1="${arrow.y}" x2="${end}" y2="${arrow.y}" stroke="${colour}" stroke-width="1.4"${dashes(arrow.actor)}/><circle cx="${end}" cy="${arrow.y}" r="2.6" fill="${colour}"/>${lines.join('')}`
}

/** A clock, a pause or a dot, drawn: not every font has them. */
function drawSign(kind: 'clock' | 'wait' | 'own', x: number, y: number, colour: string): string {
  if (kind === 'own') return `<circle cx="${x}" cy="${y}" r="1.6" fill="#6b6b63"/>`
  const sign =
    kind === 'clock'
      ? `<circle cx="${x}" cy="${y}" r="5"/><path d="M${x} ${y - 3}V${y}H${x + 2.6}"/>`
      : `<path d="M${x - 2} ${y - 4}V${y + 4}M${x + 2} ${y - 4}V${y + 4}"/>`
  return `<g fill="none" stroke="${colour}" stroke-width="1.3">${sign}</g>`
}

function drawState(state: PlacedState, definition: ServiceDefinition, { x }: Layout): string {
  const { phase, final } = definition.states[state.name]!
  const colour = edgeColours[phase]
  const titles = state.title.map((line, at) =>
    text(x + sizes.pad, state.y + 21 + at * (sizes.title + 5), sizes.title, line, 'font-weight="600" fill="#23231f"'),
  )
  const top = state.y + 21 + state.title.length * (sizes.title + 5)
  const notes = state.notes.map(({ kind, text: words }, at) => {
    const begins = !words.startsWith('\u3000')
    const sign = begins ? drawSign(kind, x + sizes.pad + 5, top + at * sizes.row - 4, colour) : ''
    return (
      sign +
      text(
        x + sizes.pad + 16,
        top + at * sizes.row,
        sizes.text,
        words.trim(),
        `fill="${kind === 'own' ? '#6b6b63' : '#3a3a36'}"`,
      )
    )
  })
  const inner = final
    ? `<rect x="${x + 3}" y="${state.y + 3}" width="${sizes.box - 6}" height="${state.height - 6}" rx="5" fill="none" stroke="${colour}"/>`
    : ''
  const bold = state.name === definition.initial ? 3 : 1.4
  return `<g><rect x="${x}" y="${state.y}" width="${sizes.box}" height="${state.height}" rx="8" fill="#ffffff" stroke="${colour}" stroke-width="${bold}"/>${inner}${titles.join('')}${notes.join('')}</g>`
}
