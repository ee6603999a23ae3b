import type { Person } from '@gongdao/people/contract'
import { type Answer, yes } from '@gongdao/platform/answer'
import { newId } from '@gongdao/platform/ids'
import type { MatterView, TimelineEntry } from '../contract/index.ts'
import { leadingOf, timed } from '../domain/deadlines.ts'
import { takenBackIn } from '../domain/fold.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { presentMatter } from '../domain/present-matter.ts'
import { type Eyes, presentTimeline, type Told, toldAct } from '../domain/present-timeline.ts'
import type { Wording } from '../domain/words-of-values.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { type Seen, seeMatter, situationOf } from './load-matter.ts'
import { standTogether } from './stand-together.ts'
import type { Workshop } from './store.ts'

export interface Glance {
  readonly code?: string
  readonly purpose?: string
}

/** A matter with the states it went through. */
interface Watched {
  readonly matter: Seen
  readonly states: ReadonlyMap<number, MatterState>
}

/**
 * The matter as this person may see it. What a member of staff reads is recorded. Looking serves nothing (a browser that
 * fetches ahead, a robot that follows a link): a letter is served when she opens it, by the act `serve`.
 */
export async function viewMatter(
  shop: Workshop,
  by: Person,
  number: string,
  glance: Glance = {},
): Promise<Answer<MatterView>> {
  const watched = await watch(shop, by, number, glance.code)
  if (!watched.ok) return watched
  const { audience, state } = watched.value.matter
  // The trace is written while the view is drawn; it is given to nobody before the trace lies on the disk.
  const traced = audience === 'staff' ? recordRead(shop, by, state, glance.purpose) : undefined
  const [view] = await Promise.all([draw(shop, by, watched.value), traced])
  return yes(view)
}

async function draw(shop: Workshop, by: Person, watched: Watched): Promise<MatterView> {
  const { matter } = watched
  const { state, standing } = matter
  const names = await namesFor(shop, by, matter)
  const eyes = eyesOf(matter)
  const wording = wordingFor(shop, by, matter, names)
  const namesPeople = eyes.audience === 'staff' && standing.roles.size > 0
  const members = namesPeople ? await shop.people.membersOf(by.city, state.unit) : []
  const together = state.merged ? await standTogether(shop, matter) : undefined
  return presentMatter({
    ...(together ? { together } : {}),
    situation: situationOf(shop, by, matter),
    eyes,
    wording: wording(by.language),
    clocks: timed(state, shop.law),
    describe: shop.law.describe,
    timeline: timelineOf(shop, by, watched, eyes, wording),
    handlerName: state.handler ? names.get(state.handler) : undefined,
    members: members.filter((one) => one.role === 'clerk' || one.role === 'head'),
  })
}

/** The timeline alone, a page at a time. */
export async function viewTimeline(
  shop: Workshop,
  by: Person,
  number: string,
  page: { after?: number; limit?: number; code?: string } = {},
): Promise<Answer<{ number: string; entries: TimelineEntry[]; next?: number }>> {
  const watched = await watch(shop, by, number, page.code)
  if (!watched.ok) return watched
  const { matter } = watched.value
  const eyes = eyesOf(matter)
  const wording = wordingFor(shop, by, matter, await namesFor(shop, by, matter))
  const limit = Math.min(Math.max(page.limit ?? 50, 1), 200)
  const later = timelineOf(shop, by, watched.value, eyes, wording).filter((one) => one.seq > (page.after ?? 0))
  if (eyes.audience === 'staff') await recordRead(shop, by, matter.state, undefined)
  const entries = later.slice(0, limit)
  return yes({ number: matter.state.number, entries, ...(later.length > limit ? { next: entries.at(-1)!.seq } : {}) })
}

async function watch(shop: Workshop, by: Person, number: string, code: string | undefined): Promise<Answer<Watched>> {
  for (let nth = 0; ; nth++) {
    const states = new Map<number, MatterState>()
    const found = await seeMatter(shop, by, number, code, (action, state) => states.set(action.seq, state))
    if (!found.ok) return found
    // Nobody is shown a clock that has ended long ago as if it still ran.
    if (nth < 5 && (await bringUpToDate(shop, found.value))) continue
    return yes({ matter: found.value, states })
  }
}

/** Whoever accused is known to the unit that handles it now, and to nobody else among the staff. */
export function eyesOf({ audience, standing, compiled }: Seen): Eyes {
  const isProtected = compiled.definition.confidentiality !== 'ordinary'
  const hidesPersonal = audience === 'staff' && isProtected && !standing.roles.has('clerk')
  // Who may only look for her sees what she sees, not what is kept from her.
  return { audience, hidesPersonal, roles: audience === 'applicant' ? ['applicant'] : [...standing.roles.keys()] }
}

function timelineOf(
  shop: Workshop,
  by: Person,
  { matter, states }: Watched,
  eyes: Eyes,
  wording: (language: 'zh' | 'en') => Wording,
): TimelineEntry[] {
  const { compiled, actions } = matter
  const directory = shop.directory(by.city)
  const told: Told[] = actions.map((action) => {
    const after = states.get(action.seq)!
    const hasLetter = toldAct(action, compiled)?.letter !== undefined
    return { action, after, due: hasLetter ? leadingOf(after, timed(after, shop.law))?.deadline.due : undefined }
  })
  return presentTimeline(told, {
    compiled,
    eyes,
    wording: wording(by.language),
    inLanguage: wording,
    unitWords: (id) => directory.unit(id)?.name ?? { zh: id, en: id },
    takenBack: takenBackIn(actions),
  })
}

async function namesFor(
  shop: Workshop,
  by: Person,
  { actions, state, audience }: Seen,
): Promise<ReadonlyMap<string, string>> {
  if (audience === 'applicant') return new Map()
  const acted = actions.filter((one) => one.by.kind === 'staff').map((one) => one.by.id)
  const named = actions.flatMap((one) => {
    const person = (one.facts.fields as Record<string, unknown> | undefined)?.person
    return typeof person === 'string' ? [person] : []
  })
  const ids = [...new Set([...acted, ...named, ...(state.handler ? [state.handler] : [])])]
  return ids.length > 0 ? shop.people.namesOf(by.city, ids) : new Map()
}

function wordingFor(shop: Workshop, by: Person, { state, compiled }: Seen, names: ReadonlyMap<string, string>) {
  const directory = shop.directory(by.city)
  const papers = new Map(state.papers.map((paper) => [paper.id, paper.name]))
  return (language: 'zh' | 'en'): Wording => ({
    language,
    unitName: (id) => directory.unit(id)?.name[language] ?? id,
    regionName: (code) => directory.regionName(code)[language],
    personName: (id) => names.get(id) ?? (language === 'zh' ? '工作人员' : 'member of staff'),
    paperName: (id) => papers.get(id) || id,
    requirement: (id) => compiled.requirements.get(id),
  })
}

/** Every look of a member of staff leaves a trace that the person concerned can read. */
export async function recordRead(
  shop: Workshop,
  by: Person,
  state: MatterState,
  purpose: string | undefined,
): Promise<void> {
  const own = by.memberships.find((one) => one.unit === state.unit) ?? by.memberships[0]
  await shop.store.addRead(by.city, state.id, {
    id: newId(),
    at: shop.now().toISOString(),
    person: by.id,
    unit: own?.unit ?? null,
    purpose: (purpose ?? '').trim().slice(0, 200) || '办理',
  })
}
