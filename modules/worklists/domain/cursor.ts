/** A cursor is the last row's place in the order, opaque to whoever carries it. */
export type Place = readonly (string | number)[]

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Reads a cursor; `kinds` says what each part must be. Anything else is no cursor of ours. */
export function placeOf(cursor: string, kinds: readonly ('string' | 'number' | 'moment')[]): Place | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits =
      Array.isArray(place) && place.length === kinds.length && place.every((part, at) => isA(part, kinds[at]))
    return fits ? (place as Place) : undefined
  } catch {
    return undefined
  }
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{1,6}Z$/

function isA(part: unknown, kind: 'string' | 'number' | 'moment' | undefined): boolean {
  if (kind === 'number') return typeof part === 'number' && Number.isInteger(part)
  if (typeof part !== 'string' || part.includes('\0')) return false
  if (kind !== 'moment') return true
  return part === 'infinity' || (moment.test(part) && !Number.isNaN(Date.parse(part)))
}
