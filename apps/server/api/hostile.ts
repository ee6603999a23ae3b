import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { aKey, type Wish } from './a-house.ts'
import type { Described, Parameter } from './conformance.ts'

/** Texts that no program likes, written by us. */
export const ours = [
  '',
  ' ',
  'a\u0000b',
  '\ud83d',
  '\udc00\ud800',
  '\u202e反转\u202c',
  '𠮷野家👩‍👩‍👧‍👦',
  'e\u0301'.repeat(50),
  '\ufeff\u200b\u2028',
  '长'.repeat(20_000),
  'x'.repeat(60_000),
  "' or 1=1 --",
  "'; drop table matters.action; --",
  '$1',
  '%00',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e400',
  '9007199254740993',
  'true',
  '[]',
  '\r\nset-cookie: a=b',
  'http://169.254.169.254/latest/meta-data/',
]

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -9007199254740991,
  [],
  [[[]]],
  {},
  { $ne: null },
  { toString: 1 },
]

const data = path.resolve(import.meta.dirname, '../../../../shared/data')

/** Lists of hostile texts that others collected, where they lie beside the project. */
export function collected(): { readonly texts: string[]; readonly absent: string[] } {
  const absent: string[] = []
  const read = (name: string, from: (file: string) => string[]) => {
    const file = path.join(data, name)
    if (existsSync(file)) return from(file)
    absent.push(name)
    return []
  }
  const naughty = read('naughty-strings/blns.json', (file) => JSON.parse(readFileSync(file, 'utf8')) as string[])
  const payloads = ['SQL_Injection/Intruder', 'Directory_Traversal/Intruder', 'XSS_Injection/Intruders'].flatMap(
    (name) =>
      read(`payloads-all-the-things/${name}`, (folder) =>
        readdirSync(folder).flatMap((file) => everyNth(readFileSync(path.join(folder, file), 'utf8').split('\n'), 12)),
      ),
  )
  return { texts: [...naughty, ...payloads], absent }
}

/** A sample of at most so many lines, spread over the whole. */
const everyNth = (lines: string[], most: number): string[] =>
  lines.filter((_, at) => at % Math.max(1, Math.ceil(lines.length / most)) === 0)

/** The files of the JSON test suite: what must be read, what must not, what may. */
export function jsonSuite(): { readonly name: string; readonly content: Buffer }[] | undefined {
  const folder = path.join(data, 'json-test-suite/test_parsing')
  if (!existsSync(folder)) return undefined
  return readdirSync(folder).map((name) => ({ name, content: readFileSync(path.join(folder, name)) }))
}

/** Wrong versions of a good call: one to three of its fields, parameters, headers or its whole body are spoilt. */
export function spoilt(described: Described, good: Wish, texts: readonly string[]): fc.Arbitrary<Wish> {
  const text = fc.oneof(fc.constantFrom(...ours, ...texts), fc.string({ unit: 'binary', maxLength: 40 }))
  const value = fc.oneof({ weight: 3, arbitrary: text }, fc.constantFrom(...values), fc.jsonValue({ maxDepth: 3 }))
  const ways: fc.Arbitrary<(wish: Wish) => Wish>[] = []
  for (const parameter of described.operation.parameters ?? [])
    ways.push(text.map((bad) => spoilParameter(described, parameter, bad)))
  ways.push(fc.tuple(text, text).map(([name, bad]) => addToQuery(name, bad)))
  ways.push(fc.tuple(fc.constantFrom(...headersAnybodyMaySend), text).map(([name, bad]) => spoilHeader(name, bad)))
  if (good.body !== undefined) {
    const places = placesIn(good.body)
    ways.push(fc.tuple(fc.constantFrom(...places), value).map(([place, bad]) => inBody(place, bad)))
    ways.push(fc.constantFrom(...places).map((place) => inBody(place, undefined)))
    ways.push(fc.tuple(text, value).map(([name, bad]) => inBody([name], bad)))
    ways.push(fc.constantFrom(...wholeBodies(good.body)).map((raw) => (wish: Wish) => withoutBody(wish, raw)))
    ways.push(
      fc
        .constantFrom('text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'json', '')
        .map((type) => (wish) => ({ ...wish, headers: { ...wish.headers, 'content-type': type } })),
    )
  }
  return fc.array(fc.oneof(...ways), { minLength: 1, maxLength: 3 }).map((steps) => {
    const fresh: Record<string, string> = good.headers?.['idempotency-key'] ? { 'idempotency-key': aKey() } : {}
    const language: Record<string, string> = steps.length === 2 ? { 'accept-language': 'en' } : {}
    return steps.reduce<Wish>((wish, step) => step(wish), {
      ...good,
      headers: { ...good.headers, ...fresh, ...language },
    })
  })
}

/** Headers that the description does not name and every program reads. */
const headersAnybodyMaySend = [
  ...['accept', 'accept-language', 'accept-encoding', 'cookie', 'range', 'if-none-match', 'if-modified-since'],
  ...['x-request-id', 'x-forwarded-for', 'x-forwarded-host', 'x-http-method-override', 'content-encoding'],
  ...['forwarded', 'referer', 'user-agent', 'authorization', 'prefer', 'upload-metadata', 'expect'],
]

const spoilHeader =
  (name: string, bad: string) =>
  (wish: Wish): Wish => ({ ...wish, headers: { ...wish.headers, [name]: asHeader(bad) } })

/** Node lets nothing else into a header. */
const asHeader = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 3_000)

const wholeBodies = (body: unknown): string[] => [
  '',
  '{',
  '[]',
  'null',
  '"a"',
  '{"a":1,}',
  `${'['.repeat(9_000)}${']'.repeat(9_000)}`,
  `${'{"answers":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `{"__proto__":{"admin":true},${JSON.stringify(body).slice(1)}`,
  JSON.stringify(body).replace(/"([^"]+)":/, '"$1":null,"$1":'),
  `\ufeff${JSON.stringify(body)}`,
  ' '.repeat(1_100_000),
]

const withoutBody = ({ body: _, ...wish }: Wish, raw: string): Wish => ({
  ...wish,
  raw,
  headers: { 'content-type': 'application/json', ...wish.headers },
})

function spoilParameter({ path: pattern }: Described, parameter: Parameter, bad: string): (wish: Wish) => Wish {
  const part = encoded(bad, 2_000)
  if (parameter.in === 'query') return addToQuery(parameter.name, bad)
  if (parameter.in === 'header')
    return (wish) => ({
      ...wish,
      headers: { ...wish.headers, [parameter.name]: asHeader(bad) },
    })
  const at = pattern.replace('/api/v1', '').split('/').indexOf(`{${parameter.name}}`)
  return (wish) => {
    const [address = '', query] = wish.to.split('?')
    const parts = address.split('/')
    parts[at] = part
    return { ...wish, to: parts.join('/') + (query === undefined ? '' : `?${query}`) }
  }
}

/** Half characters cannot stand in an address; they are tried in bodies. */
const encoded = (text: string, most: number) => encodeURIComponent(text.slice(0, most).replace(/\p{Surrogate}/gu, '?'))

const addToQuery =
  (name: string, bad: string) =>
  (wish: Wish): Wish => {
    const pair = `${encoded(name, 200)}=${encoded(bad, 2_000)}`
    return { ...wish, to: `${wish.to}${wish.to.includes('?') ? '&' : '?'}${pair}` }
  }

/** Every place in a body, as the path of names that leads there. */
function placesIn(body: unknown, before: string[] = []): string[][] {
  if (typeof body !== 'object' || body === null) return [before]
  const inner = Object.entries(body).flatMap(([name, value]) => placesIn(value, [...before, name]))
  return before.length > 0 ? [before, ...inner] : inner
}

const inBody =
  (place: readonly string[], bad: unknown) =>
  (wish: Wish): Wish =>
    wish.raw === undefined ? { ...wish, body: put(wish.body, place, bad) } : wish

function put(body: unknown, [name, ...rest]: readonly string[], bad: unknown): unknown {
  if (name === undefined) return bad
  const whole = typeof body === 'object' && body !== null ? { ...body } : {}
  Object.defineProperty(whole, name, {
    value: put((whole as Record<string, unknown>)[name], rest, bad),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return whole
}
