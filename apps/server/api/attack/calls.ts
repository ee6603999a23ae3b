import { readMatterNumber } from '@gongdao/matters'
import type { LightMyRequestResponse } from 'fastify'
import { aKey } from '../a-house.ts'
import type { Attacker, Planted, Planting, Things } from './planted.ts'
import type { Door } from './routes.ts'

/** A source of luck that gives the same every time. */
export function lucky(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
type Luck = ReturnType<typeof lucky>

/** What one knock sends. */
export interface Knock {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string
}

/** Which kind of thing stands at a place in an address. A new kind must be entered here, else the attack fails. */
const kinds: Readonly<Record<string, (things: Things) => readonly string[]>> = {
  'matters/number': (things) => things.matters.map((one) => one.number),
  'receipt/number': (things) => things.matters.map((one) => one.number),
  'documents/id': (things) => things.documents,
  'documents/document': (things) => things.documents,
  'uploads/id': (things) => things.uploads,
  'mandates/id': (things) => things.mandates,
  'notices/id': (things) => things.notices,
  'alerts/id': (things) => things.alerts,
  'file/draft': (things) => things.drafts,
}

/** Places in an address that name nothing of anybody's. */
const open: Readonly<Record<string, readonly string[]>> = {
  'services/code': ['petition', 'accusation'],
  'roots/no': ['1', '2'],
  'q/page': ['facts', 'subject', 'region', 'kind'],
}

/** One place in a door's address. */
export interface Place {
  readonly name: string
  readonly of: (things: Things) => readonly string[]
  readonly isThing: boolean
}

/** The kinds of things in a door's address, in their order; throws where the attack does not know one. */
export function placesIn(door: Door, acts: readonly string[]): Place[] {
  const parts = door.path.split('/')
  return parts.flatMap((part, at): Place[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (!name) return []
    const kind = `${parts[at - 1]}/${name}`
    if (kinds[kind]) return [{ name, of: kinds[kind], isThing: true }]
    if (kind === 'acts/act') return [{ name, of: () => acts, isThing: false }]
    if (open[kind]) return [{ name, of: () => open[kind]!, isThing: false }]
    throw new Error(
      `${door.method} ${door.path}: the access attack does not know what ${kind} names. Enter it in kinds.`,
    )
  })
}

/** Something as long and as well formed that is nobody's. */
export function absentFor(thing: string, luck: Luck): string {
  const number = /^([A-Z]{2}\d{6}-\d{8}-[A-Z0-9]{2})\d{5}-.$/.exec(thing)
  if (!number) return thing.replace(/[0-9a-f]/g, (sign, at) => (at < 14 ? sign : luck(16).toString(16)))
  const body = `${number[1]}9${String(luck(10_000)).padStart(4, '0')}`
  const ends = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((sign) => `${body}-${sign}`)
  return ends.find((each) => readMatterNumber(each) === each)!
}

/** Whose an address is: whether this attacker may open what stands in it. */
export function isHers(attacker: Attacker, thing: string, { things, ownerOf }: Planting): boolean {
  const matter = things.matters.find((one) => one.number === thing || one.documents.includes(thing))
  if (matter) return attacker.sees.includes(matter.name) || ownerOf[thing] === attacker.name
  if (things.alerts.includes(thing)) return /clerk|head|supervisor|prosecutor|letters|recused/i.test(attacker.name)
  if (things.drafts.includes(thing)) return attacker.name === 'owner'
  return ownerOf[thing] === attacker.name
}

export interface Asked {
  readonly door: Door
  readonly attacker: Attacker
  /** What stands in the address, and what stands there in the twin. */
  readonly values: Readonly<Record<string, string>>
  /** The same in the knock whose twin this is: no code that opens it may be shown. */
  readonly real: Readonly<Record<string, string>>
  readonly luck: Luck
  readonly planting: Planting
  readonly acts: readonly string[]
  readonly fieldsOf: (act: string) => Record<string, unknown>
  /** For the portal: the browser's form cookie and token. */
  readonly form: { readonly cookie: string; readonly token: string }
}

/** Makes one knock. The same luck and other values make its twin. */
export function makeKnock(asked: Asked): Knock {
  const { door, attacker, values, luck } = asked
  const url = door.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'))
  const cookies = [attacker.by.cookie, asked.form.cookie].filter(Boolean)
  const code = attacker.codes[asked.real.number ?? ''] ?? wrongCode(asked)
  if (code && !door.path.startsWith('/api/')) cookies.push(`gongdao-code=${code}`)
  // Signing out would end the session of every later knock.
  const isSignOut = /sign-out/.test(door.path)
  const headers: Record<string, string> = isSignOut ? {} : { cookie: cookies.join('; ') }
  if (isSignOut && door.isForm) headers.cookie = asked.form.cookie
  if (code && door.path.startsWith('/api/')) headers['matter-code'] = code
  if (luck(4) === 0) headers['accept-language'] = 'en'
  const query = queryOf(asked)
  const to = query === '' ? url : `${url}?${query}`
  if (door.method === 'GET' || door.method === 'HEAD' || door.method === 'OPTIONS')
    return { method: door.method, url: to, headers: { ...headers, ...tusOf(door) } }
  if (door.isForm) return { method: door.method, url: to, headers: { ...headers, ...encoded }, payload: formOf(asked) }
  if (door.path.includes('/uploads'))
    return { method: door.method, url: to, headers: { ...headers, ...tusOf(door) }, payload: 'x' }
  const body = door.operation?.requestBody ? JSON.stringify(bodyOf(asked)) : undefined
  return {
    ...{ method: door.method, url: to },
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...{ 'idempotency-key': aKey(), 'if-match': '*' },
    },
    ...(body === undefined ? {} : { payload: body }),
  }
}

const encoded = { 'content-type': 'application/x-www-form-urlencoded' }

function tusOf(door: Door): Record<string, string> {
  if (!door.path.includes('/uploads')) return {}
  return {
    ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'upload-length': '9' },
    ...(door.method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream' } : {}),
  }
}

/** Now and then a code that opens something else. */
function wrongCode({ luck, planting, real }: Asked): string | undefined {
  const other = planting.things.matters[luck(planting.things.matters.length * 2)]
  const opens = (one: Planted) => [one.number, ...one.documents].some((each) => Object.values(real).includes(each))
  return other && !opens(other) ? other.code : undefined
}

/**
 * Some reference to a thing of somebody's, whatever it is, where a text is asked for. Words of others are only searched for:
 * whoever wrote them into her own name would be found to know them.
 */
export function someReference({ things }: Planting, luck: Luck, isSearch = false): string {
  const lists: readonly (readonly string[])[] = [
    things.matters.map((one) => one.number),
    things.matters.map((one) => one.id),
    ...(isSearch ? [things.matters.flatMap((one) => one.words)] : []),
    ...[things.documents, things.mandates, things.notices, things.uploads, things.drafts, things.alerts],
  ]
  const list = lists[luck(lists.length)]!
  return list[luck(list.length)] ?? 'x'
}

function queryOf(asked: Asked): string {
  const { door, luck, planting } = asked
  const parts: string[] = []
  const named = (door.operation?.parameters ?? []).filter((one) => one.in === 'query' && one.name !== 'code')
  for (const { name, schema, required } of named) {
    if (!required && luck(2) === 0) continue
    // Why somebody looks is written down: that is no search.
    const given: Record<string, string> = { phone: planting.things.phones[0]!, purpose: '核对' }
    const value = given[name] ?? wordFor(schema, asked, 0)
    parts.push(`${name}=${encodeURIComponent(String(value))}`)
  }
  return parts.join('&')
}

/** A value that a schema takes, with other people's things wherever a text may stand. */
function wordFor(schema: Record<string, unknown>, asked: Asked, depth: number): unknown {
  const { luck, planting } = asked
  const choices = (schema.anyOf ?? schema.oneOf) as Record<string, unknown>[] | undefined
  if (choices) return wordFor(choices[luck(choices.length)]!, asked, depth)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[luck(schema.enum.length)]
  if (schema.type === 'boolean') return luck(2) === 0
  if (schema.type === 'integer' || schema.type === 'number') return Number(schema.minimum ?? 0) + luck(3)
  if (schema.type === 'array')
    return luck(2) === 0 && !schema.minItems
      ? []
      : [wordFor((schema.items ?? {}) as Record<string, unknown>, asked, depth + 1)]
  if (schema.type === 'object' || schema.properties) return objectOf(schema, asked, depth)
  if (schema.format === 'date-time') return new Date().toISOString()
  if (typeof schema.pattern === 'string' && /\\d/.test(schema.pattern)) return String(luck(9))
  return someReference(planting, luck, asked.door.method === 'GET')
}

function objectOf(schema: Record<string, unknown>, asked: Asked, depth: number): Record<string, unknown> {
  const required = (schema.required ?? []) as string[]
  const entries = Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>)
  return Object.fromEntries(
    entries
      .filter(([name]) => required.includes(name) || asked.luck(2) === 0)
      .map(([name, inner]) => [name, wordFor(inner, asked, depth + 1)]),
  )
}

function bodyOf(asked: Asked): unknown {
  const { door, luck, planting } = asked
  const content = Object.values(door.operation!.requestBody!.content)[0]
  const body = wordFor(content?.schema ?? {}, asked, 0)
  if (typeof body !== 'object' || body === null) return body
  const filled: Record<string, unknown> = { ...body }
  // A mandate that somebody really gives would open what it says.
  if ('phone' in filled)
    filled.phone =
      door.name === 'giveMandate' ? '13900000000' : planting.things.phones[luck(planting.things.phones.length)]
  if ('act' in filled) {
    filled.act = asked.acts[luck(asked.acts.length)]
    filled.fields = asked.fieldsOf(String(filled.act))
    delete filled.happenedAt
  }
  if ('answers' in filled)
    filled.answers = { subject: someReference(planting, luck), name: someReference(planting, luck) }
  return filled
}

const formNames = ['number', 'code', 'phone', 'text', 'region', 'service', 'facts', 'to', 'consent', 'draft']

function formOf(asked: Asked): string {
  const { luck, planting, values } = asked
  const form = new URLSearchParams({ _token: asked.form.token, _key: aKey(), _seen: '1', consent: 'yes' })
  for (const name of formNames) if (luck(2) === 0) form.set(name, someReference(planting, luck))
  for (const [name, value] of Object.entries(values.act ? asked.fieldsOf(values.act) : {}))
    form.set(name, Array.isArray(value) ? String(value[0] ?? '') : String(value))
  return form.toString()
}

const changing = new Set(['date', 'x-request-id', 'etag', 'connection', 'ratelimit'])

/** What an answer tells, without what is new in every answer and without the names of what was asked for. */
export function toldBy(answer: LightMyRequestResponse, values: readonly string[]): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !changing.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .sort()
  let text = `${answer.statusCode}\n${headers.join('\n')}\n\n${answer.body}`
  for (const value of values)
    for (const each of [value, encodeURIComponent(value)]) text = text.replaceAll(each, '<thing>')
  return text
    .replace(/"traceId":"[^"]*"/g, '"traceId":""')
    .replace(/name="_(token|key)" value="[^"]*"/g, '')
    .replace(/gongdao-[\w-]+=[^;\n]*/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}|[0-9a-f]{24,}/g, '<id>')
    .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, '<time>')
}
