import { hash } from 'node:crypto'

/** Thrown when a value has no one way to be written, or would come back from jsonb as another value. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function checkText(text: string, where: string): void {
  if (text.includes('\u0000')) throw new NotCanonical(`${where} holds a NUL character, which jsonb cannot keep`)
  if (loneSurrogate.test(text))
    throw new NotCanonical(`${where} holds half of a surrogate pair, which jsonb cannot keep`)
}

function check(value: unknown, where: string): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    checkText(value, where)
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(`${where} is not a finite number`)
    return
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) check(value[index], `${where}[${index}]`)
    return
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new NotCanonical(`${where} is not plain JSON`)
  for (const [key, entry] of Object.entries(value)) {
    // A property that is undefined is absent, in JSON as in jsonb.
    if (entry === undefined) continue
    checkText(key, `a name in ${where}`)
    check(entry, `${where}.${key}`)
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value)
}

/** RFC 8785: the one way to write a JSON value. Throws `NotCanonical` on what would not survive a jsonb round trip. */
export function canonicalJson(value: unknown): string {
  const text = written(value)
  if (text !== undefined) return text
  check(value, 'the value')
  throw new NotCanonical('the value is not plain JSON')
}

/** In one walk; undefined where something has no one way to be written. Every write of the house passes here several times. */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return writtenText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return writtenList(value)
  return typeof value === 'object' && isPlain(value) ? writtenObject(value as Record<string, unknown>) : undefined
}

/** What jsonb cannot keep is written with an escape: a text without one needs no second look. */
function writtenText(text: string): string | undefined {
  const quoted = JSON.stringify(text)
  return quoted.includes('\\') && !isStorable(text) ? undefined : quoted
}

function writtenList(list: readonly unknown[]): string | undefined {
  let text = '['
  for (let at = 0; at < list.length; at += 1) {
    const one = written(list[at])
    if (one === undefined) return undefined
    text += at === 0 ? one : `,${one}`
  }
  return `${text}]`
}

function writtenObject(object: Record<string, unknown>): string | undefined {
  let text = ''
  for (const name of inOrder(Object.keys(object))) {
    const entry = object[name]
    // A property that is undefined is absent, in JSON as in jsonb.
    if (entry === undefined) continue
    const one = written(entry)
    const quoted = writtenText(name)
    if (one === undefined || quoted === undefined) return undefined
    text += `${text === '' ? '' : ','}${quoted}:${one}`
  }
  return `{${text}}`
}

/** In the order of UTF-16 code units, as RFC 8785 wants it. Few names are put in order one by one: a sort costs more than they do. */
function inOrder(names: string[]): string[] {
  if (names.length > 24) return names.sort()
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at]!
    let to = at
    for (; to > 0 && names[to - 1]! > name; to -= 1) names[to] = names[to - 1]!
    names[to] = name
  }
  return names
}

/** Whether jsonb can keep a text. */
const isStorable = (text: string): boolean =>
  !text.includes('\u0000') && (text as string & { isWellFormed(): boolean }).isWellFormed()

/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
export const sha256Hex = (content: Uint8Array | string): string => hash('sha256', content, 'hex')
