import type { CompiledDefinition } from '@gongdao/catalogue'
import { engineActs } from '@gongdao/matters/contract'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { OpenedHouse } from '../a-house.ts'
import {
  type Asked,
  absentFor,
  isHers,
  type Knock,
  lucky,
  makeKnock,
  placesIn,
  someReference,
  toldBy,
} from './calls.ts'
import type { Attacker, Planting } from './planted.ts'
import { type Door, doorsOf } from './routes.ts'

/** What an attack came to. `holes` are sentences; the attack is passed when there are none. */
export interface Attacked {
  readonly calls: number
  readonly doors: number
  readonly pairs: number
  readonly twins: number
  readonly holes: readonly string[]
}

interface Attack {
  readonly opened: OpenedHouse
  readonly planting: Planting
  readonly acts: readonly string[]
  readonly fieldsOf: (act: string) => Record<string, unknown>
  readonly forms: ReadonlyMap<Attacker, Asked['form']>
  /** Acts that a person may take, by matter: what her own page offers. */
  readonly allowed: ReadonlyMap<string, ReadonlySet<string>>
  readonly holes: string[]
  readonly count: { calls: number; twins: number }
}

/**
 * Knocks at every door as every person with every other person's things, until so many knocks are made. Each answer is
 * searched for words that are not hers; where a thing is not hers, its answer must be that of a thing that does not exist;
 * and at the end nothing may have changed that was somebody else's.
 */
export async function attack(
  opened: OpenedHouse,
  planting: Planting,
  wish: { calls: number; seed: number; say?: (line: string) => void },
): Promise<Attacked> {
  const doors = doorsOf(opened)
  const prepared = await prepare(opened, planting)
  const { attackers } = planting
  const before = await fingerprints(opened)
  const luck = lucky(wish.seed)
  const pairs = doors.flatMap((door) => attackers.map((attacker) => ({ door, attacker })))
  let said = 0
  let told = 0
  for (let turn = 0; prepared.count.calls < wish.calls || turn < pairs.length; turn++) {
    const { door, attacker } = pairs[turn < pairs.length ? turn : luck(pairs.length)]!
    await knock(prepared, door, attacker, luck(2 ** 31))
    for (const hole of prepared.holes.slice(told)) wish.say?.(`HOLE  ${hole.slice(0, 900)}`)
    told = prepared.holes.length
    if (prepared.count.calls - said < 5_000) continue
    said = prepared.count.calls
    wish.say?.(`${said} calls, ${told} holes`)
  }
  const after = await fingerprints(opened)
  for (const [key, value] of before)
    if (after.get(key) !== value) prepared.holes.push(`changed: ${key} was ${value} and is ${after.get(key)}`)
  return { ...prepared.count, doors: doors.length, pairs: pairs.length, holes: prepared.holes }
}

async function prepare(opened: OpenedHouse, planting: Planting): Promise<Attack> {
  const definitions = ['petition', 'accusation', 'legalConsultation'].map(
    (code) => opened.house.catalogue.current(code)!,
  ) satisfies CompiledDefinition[]
  const own = definitions.flatMap((one) => Object.keys(one.definition.acts))
  const acts = [...new Set([...own, ...engineActs, 'file', 'fly'])]
  const luck = lucky(7)
  const fieldsOf = (act: string): Record<string, unknown> => {
    const fields = definitions.flatMap((one) => one.definition.acts[act]?.fields ?? [])
    const known = Object.fromEntries(fields.map((one) => [one.name, fieldValue(one, planting, luck)]))
    return { ...engineFields(planting, luck), ...known }
  }
  const forms = new Map<Attacker, Asked['form']>()
  const allowed = new Map<string, ReadonlySet<string>>()
  for (const attacker of planting.attackers) {
    const page = await opened.app.inject({ url: '/track', headers: { cookie: attacker.by.cookie ?? '' } })
    const token = /name="_token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    forms.set(attacker, { cookie, token })
    for (const matter of planting.things.matters) {
      const code = attacker.codes[matter.number]
      const headers: Record<string, string> = code ? { 'matter-code': code } : {}
      const view = await opened.ask({ to: `/matters/${matter.number}`, by: attacker.by, headers })
      const mayAct = view.statusCode === 200 ? (view.json().acts as { act: string }[]).map((one) => one.act) : []
      allowed.set(`${attacker.name} ${matter.number}`, new Set(mayAct))
    }
  }
  return { opened, planting, acts, fieldsOf, forms, allowed, holes: [], count: { calls: 0, twins: 0 } }
}

/** Whether what a person sees by her own account is what was written down by hand; else the first hole. */
export async function sightFaults({ ask }: OpenedHouse, { attackers, things }: Planting): Promise<string[]> {
  const faults: string[] = []
  for (const attacker of attackers)
    for (const matter of things.matters) {
      const code = attacker.codes[matter.number]
      const headers: Record<string, string> = code ? { 'matter-code': code } : {}
      const { statusCode } = await ask({ to: `/matters/${matter.number}`, by: attacker.by, headers })
      const wanted = attacker.sees.includes(matter.name) ? 200 : 404
      if (statusCode !== wanted) faults.push(`${attacker.name}, ${matter.name}: ${statusCode} instead of ${wanted}`)
    }
  return faults
}

const engineFields = (planting: Planting, luck: (below: number) => number): Record<string, unknown> => ({
  ...{ text: '冒名', reason: '冒名', reasons: '冒名', note: '冒名', items: ['facts'], stars: 5, seq: 1 },
  ...{ person: someReference(planting, luck), name: '冒名', number: planting.things.matters[luck(6)]!.number },
  ...{ unit: 'duanzhou.petitionOffice.reception', rule: '冒名', until: '2027-01-01', messageSeq: 1 },
  ...{ documents: [planting.things.documents[luck(6)]] },
})

function fieldValue(
  field: { readonly kind: string; readonly choices?: readonly unknown[] },
  planting: Planting,
  luck: (below: number) => number,
): unknown {
  const first = field.choices?.[0] as { value?: string } | undefined
  if (first?.value !== undefined) return field.kind === 'choices' ? [first.value] : first.value
  if (field.kind === 'unit') return 'sihui.petitionOffice.reception'
  if (field.kind === 'documents') return [planting.things.documents[luck(6)]]
  if (field.kind === 'number' || field.kind === 'money') return 1
  if (field.kind === 'yesNo' || field.kind === 'boolean') return true
  if (field.kind === 'date') return '2026-11-24'
  if (field.kind === 'person') return someReference(planting, luck)
  return '冒名'
}

/** One knock and, where the thing is not hers, its twin. */
async function knock(prepared: Attack, door: Door, attacker: Attacker, seed: number): Promise<void> {
  const { opened, planting, count, holes } = prepared
  const luck = lucky(seed)
  const places = placesIn(door, prepared.acts)
  // A document in a matter's address is that matter's, or another's.
  const real = Object.fromEntries(places.map((place) => [place.name, pick(place.of(planting.things), luck)]))
  const twin = { ...real }
  for (const place of places) if (place.isThing) twin[place.name] = absentFor(real[place.name]!, luck)
  const things = places.filter((place) => place.isThing).map((place) => real[place.name]!)
  const hers = things.some((thing) => isHers(attacker, thing, planting))
  if (hers && isItsUse(prepared, door, attacker, real)) return
  const asked = (values: Record<string, string>) =>
    makeKnock({
      ...{ door, attacker, values, real, luck: lucky(seed + 1), planting },
      ...{ acts: prepared.acts, fieldsOf: prepared.fieldsOf, form: prepared.forms.get(attacker)! },
    })
  const one = asked(real)
  if (mayTake(prepared, door, attacker, real, one)) return
  const answer = await send(opened, one)
  count.calls++
  const who = `${attacker.name}: ${one.method} ${one.url} ${one.payload?.slice(0, 300) ?? ''} → ${answer.statusCode}`
  if (answer.statusCode >= 500) holes.push(`fault: ${who} ${answer.body.slice(0, 300)}`)
  const seen = forbiddenWords(attacker, planting, one).find((word) =>
    `${answer.body}${JSON.stringify(answer.headers)}`.includes(word),
  )
  if (seen) holes.push(`leak of ${seen}: ${who}`)
  if (things.length === 0 || hers) return
  const other = await send(opened, asked(twin))
  count.calls++
  count.twins++
  const [a, b] = [toldBy(answer, Object.values(real)), toldBy(other, Object.values(twin))]
  if (a !== b) holes.push(`tells that it exists: ${who}\n${differenceOf(a, b)}`)
}

const pick = (list: readonly string[], luck: (below: number) => number): string => list[luck(list.length)] ?? 'x'

/** What she may do with what is hers changes it, and is no attack. */
function isItsUse({ planting }: Attack, door: Door, attacker: Attacker, real: Record<string, string>): boolean {
  if (door.method === 'GET' || door.method === 'HEAD') return false
  const isAct = /acts/.test(door.path)
  return (
    !isAct || !planting.things.matters.some((one) => one.number === real.number && attacker.sees.includes(one.name))
  )
}

/** Acts that her own page offers her are no attack. */
function mayTake(
  { allowed }: Attack,
  door: Door,
  attacker: Attacker,
  real: Record<string, string>,
  one: Knock,
): boolean {
  if (door.method !== 'POST' || !/acts/.test(door.path)) return false
  const act = real.act ?? (one.payload ? (JSON.parse(one.payload) as { act: string }).act : '')
  return allowed.get(`${attacker.name} ${real.number}`)?.has(act) ?? false
}

const send = (opened: OpenedHouse, { method, url, headers, payload }: Knock): Promise<LightMyRequestResponse> =>
  opened.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) } as InjectOptions)

/** Words of others' matters, except those that she herself just sent. */
function forbiddenWords(attacker: Attacker, { things, draftWords }: Planting, one: Knock): string[] {
  const sent = decodeURIComponent(`${one.url} ${one.payload?.replaceAll('%', '%25') ?? ''}`)
  const words = things.matters.flatMap((matter) => {
    if (!attacker.sees.includes(matter.name)) return matter.words
    return matter.service === 'accusation' && attacker.name === 'procuratorateSupervisor' ? matter.personalWords : []
  })
  return [...words, ...(attacker.name === 'owner' ? [] : draftWords)].filter((word) => !sent.includes(word))
}

function differenceOf(a: string, b: string): string {
  const [x, y] = [a.split('\n'), b.split('\n')]
  const at = x.findIndex((line, nth) => line !== y[nth])
  return `  real:   ${x[at]?.slice(0, 400)}\n  absent: ${y[at]?.slice(0, 400)}`
}

/** What the attack may not change, one line a thing: the people's acts, who read, mandates, notices, papers, drafts, names. */
async function fingerprints({ database, house }: OpenedHouse): Promise<Map<string, string>> {
  const { rows } = await database.owner.query<{ key: string; value: string }>(
    `select 'acts of ' || matter as key, string_agg(hash, ' ' order by seq) as value from matters.action
       where city = $1 and by->>'kind' <> 'system' group by matter
     union all select 'mandate ' || id, md5(t::text) from people.mandate t where city = $1
     union all select 'notice ' || id, md5(t::text) from notices.notice t where city = $1
     union all select 'document ' || id, md5(t::text) from documents.document t where city = $1
     union all select 'draft ' || id, md5(t::text) from intake.draft t where city = $1
     union all select 'alert ' || id, md5(t::text) from intake.alert t where city = $1
     union all select 'roles of ' || id, concat(kind, phone, level) from people.person where city = $1
     union all select 'membership ' || t::text, '' from people.membership t where city = $1`,
    [house.city],
  )
  return new Map(rows.map((row) => [row.key, row.value]))
}
